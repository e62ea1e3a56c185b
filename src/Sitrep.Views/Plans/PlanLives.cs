using System.Globalization;
using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Views.Plans;

/// <summary>
/// Follows what is planned from its announcement to what became of it: announced, set, put off, called off, taken place. Reports are gone through in the order
/// of their days, so that the order of reading does not count. What is announced is held against what happened in the same field, by or to one of the same actors,
/// near the day that it had last.
/// </summary>
public sealed class PlanLives
{
    private const int Early = 7;
    private const int Late = 31;
    private const int Memory = 183;
    private const int LeastStory = 2;

    /// <summary>How many days back plans are followed where nothing else is asked: a year.</summary>
    public const int Horizon = 366;

    /// <summary>Words for steps of a case that are no trial, hearing or verdict.</summary>
    private static readonly string[] OtherSteps = ["arrest", "detain", "charge", "raid", "search", "seiz", "sentenc", "convict", "custody", "question"];

    private readonly Ledger.Ledger _ledger;
    private readonly DateOnly? _on;
    private readonly DateOnly? _today;
    private readonly Dictionary<(string Field, string Key), List<PlanThread>> _index = [];
    private readonly List<PlanThread> _threads = [];
    private readonly Dictionary<string, EventRecord?> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RowRecord>> _rows = new(StringComparer.Ordinal);
    private readonly ReportLookup _reports;
    private readonly Dictionary<DateOnly, ILookup<(string Field, string Key), HappenedEvent>> _told = [];

    private PlanLives(Ledger.Ledger ledger, PlanScope scope, DateOnly? on = null)
    {
        _ledger = ledger;
        _on = on;
        _today = on ?? ledger.Summarise().LastPublished;
        _reports = new(ledger);
        Follow(ledger.Overview.Plans(scope));
    }

    /// <summary>What was planned and told of lately, by the day that it has now; what has none comes last.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which: those with an event that passes; without an event, those that concern the filter's actor.</param>
    /// <param name="on">The day to look from: later reports are not known yet; null for that of the latest report.</param>
    /// <param name="since">
    /// Plans are followed that are told of on this day or later, or whose days are not over by then; null for the filter's first day, where it has none
    /// for <see cref="Horizon"/> days before the day to look from: what was planned before and never spoken of again is no longer waited for.
    /// </param>
    public static IReadOnlyList<PlanLife> Of(Ledger.Ledger ledger, RowFilter filter, DateOnly? on = null, DateOnly? since = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var lives = new PlanLives(ledger, new() { Since = since ?? filter.From?.AddDays(-Memory) ?? Before(on ?? ledger.Summarise().LastPublished, Horizon), On = on }, on);
        var passing = filter.IsAll ? null : ledger.Overview.Planned(filter);
        return lives.All(thread => thread.Units.Any(unit => unit.Step is not (LifeStep.TookPlace or LifeStep.DidNot or LifeStep.Cancelled)) && (passing is null || Passes(thread, passing, filter)));
    }

    /// <summary>What was planned with an actor, in the reports that have to do with it, over all days.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="actor">The actor's key.</param>
    public static IReadOnlyList<PlanLife> OfActor(Ledger.Ledger ledger, string actor)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        return new PlanLives(ledger, new() { Actor = actor }).All(thread => thread.Units.Any(unit => unit.Step is not (LifeStep.TookPlace or LifeStep.DidNot or LifeStep.Cancelled)));
    }

    /// <summary>The lives that an event is part of, as something announced or as what came of it: those told of within half a year of it.</summary>
    public static IReadOnlyList<PlanLife> OfEvent(Ledger.Ledger ledger, EventRecord happening)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(happening);
        var day = happening.When?.From ?? happening.When?.To;
        var last = ledger.Summarise().LastPublished;
        var until = day?.AddDays(Memory) is { } end && end < last ? end : (DateOnly?)null;
        var keys = happening.Initiator.Concat(happening.Recipient).Select(EventGist.KeyOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. new PlanLives(ledger, new() { Since = Before(day ?? last, Memory), On = until })
            .All(thread => thread.Events.Contains(happening.Id) || thread.Keys.Count == 0 || thread.Keys.Overlaps(keys))
            .Where(life => life.Event?.Id == happening.Id || life.Outcome?.Id == happening.Id || life.Steps.Any(step => step.Event == happening.Id))];
    }

    private static DateOnly? Before(DateOnly? day, int days) => day is { } known && known.DayNumber > days ? known.AddDays(-days) : null;

    private static bool Passes(PlanThread thread, IReadOnlySet<string> events, RowFilter filter) =>
        thread.Events.Overlaps(events)
        || (thread.Events.Count == 0 && filter with { Actor = null } == RowFilter.All && filter.Actor is { } actor && thread.Who.Any(who => who.Actor == actor || who.Name.Contains(actor, StringComparison.OrdinalIgnoreCase)));

    private List<PlanLife> All(Func<PlanThread, bool> isWanted) =>
    [
        .. _threads.Where(isWanted).Select(Life)
            .OrderBy(life => life.When?.From ?? DateOnly.MaxValue).ThenBy(life => life.Event?.Id ?? life.What, StringComparer.Ordinal).ThenBy(life => life.Steps[0].Report, StringComparer.Ordinal),
    ];

    private void Follow(PlanMatter matter)
    {
        var rows = matter.Rows.Where(pair => pair.Row.Type is not (EventType.REJECT or EventType.THREATEN or EventType.ACCUSE)).Select(pair => (IsRow: 1, Unit: PlanUnit.Of(pair.Row, pair.Report)));
        var notes = matter.Notes.Select(pair => (IsRow: 0, Unit: PlanUnit.Of(pair.Note, pair.Report))).Where(note => !IsToCome(note.Unit));
        foreach (var (_, unit) in rows.Concat(notes)
            .OrderBy(pair => pair.Unit.Report.Published ?? DateOnly.MaxValue).ThenBy(pair => pair.Unit.Report.Key, StringComparer.Ordinal).ThenBy(pair => pair.IsRow).ThenBy(pair => pair.Unit.Start).ThenBy(pair => pair.Unit.Quote, StringComparer.Ordinal))
        {
            var thread = Candidates(unit).Select(thread => (thread, Points: Fit(unit, thread))).Where(pair => pair.Points > 0).OrderByDescending(pair => pair.Points).ThenByDescending(pair => pair.thread.Number).FirstOrDefault().thread;
            if (thread is null && unit.Step is LifeStep.TookPlace or LifeStep.DidNot or LifeStep.Cancelled)
            {
                continue;
            }

            if (thread is null)
            {
                _threads.Add(thread = new() { Field = unit.Field, Number = _threads.Count });
            }

            thread.Add(unit);
            foreach (var key in unit.Keys.Select(key => "k:" + key).Concat(unit.Report.Story.Select(name => "s:" + name)).Append("r:" + unit.Report.Key).Concat(unit.Event is null ? [] : ["e:" + unit.Event]))
            {
                if (!_index.TryGetValue((unit.Field, key), out var threads))
                {
                    _index.Add((unit.Field, key), threads = []);
                }

                if (threads.Count == 0 || threads[^1] != thread)
                {
                    threads.Add(thread);
                }
            }
        }
    }

    /// <summary>What takes place on a day after the report has not taken place: 'due to be held on Friday'.</summary>
    private static bool IsToCome(PlanUnit unit) => unit.Step == LifeStep.TookPlace && unit.When?.From > unit.Report.Published;

    private IEnumerable<PlanThread> Candidates(PlanUnit unit) => unit.Keys.Select(key => "k:" + key).Concat(unit.Report.Story.Select(name => "s:" + name)).Append("r:" + unit.Report.Key).Concat(unit.Event is null ? [] : ["e:" + unit.Event])
        .SelectMany(key => _index.GetValueOrDefault((unit.Field, key)) ?? []).Distinct();

    /// <summary>How well a place fits a plan; 0 where it speaks of another.</summary>
    private static int Fit(PlanUnit unit, PlanThread thread)
    {
        if (unit.Event is { } happening && thread.Events.Contains(happening))
        {
            return 1000;
        }

        var shared = unit.Keys.Count(thread.Keys.Contains);
        var story = unit.Report.Story.Count(thread.Story.Contains);
        var isOneReport = thread.Reports.Contains(unit.Report.Key);
        if (shared == 0 && ((unit.Keys.Count > 0 && thread.Keys.Count > 0) || !(isOneReport || story >= LeastStory) || !IsNoun(unit.Noun, thread.Noun)))
        {
            return 0;
        }

        return IsTime(unit, thread) ? (10 * shared) + (IsNoun(unit.Noun, thread.Noun) ? 4 : 0) + (Days.Meet(unit.Before, thread.When) ? 12 : 0) + (Days.Meet(unit.When, thread.When) ? 8 : 0) + Math.Min(3, story) + (isOneReport ? 2 : 0) : 0;
    }

    /// <summary>'hold a march' is a march.</summary>
    private static bool IsNoun(string a, string b) => a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);

    private static bool IsTime(PlanUnit unit, PlanThread thread)
    {
        var wasHad = unit.Before is not null && (Days.Meet(unit.Before, thread.When) || thread.Earlier.Any(days => Days.Meet(days, unit.Before)));
        var isSame = Days.Meet(unit.When, thread.When);
        var told = unit.Report.Published;
        var isPending = thread.When is not { To: { } last } || told is null || last.AddDays(Early) >= told;
        var isOneReport = thread.Reports.Contains(unit.Report.Key);
        return unit.Step switch
        {
            LifeStep.Announced => isSame || (unit.When is null && isPending) || (thread.When is null && unit.When is not null),
            LifeStep.Set => isSame || wasHad || (unit.When is null && isOneReport) || thread.When is null,
            LifeStep.Postponed or LifeStep.Forward => unit.Before is not null && thread.When is not null ? wasHad || isSame : isSame || isPending,
            LifeStep.Cancelled or LifeStep.DidNot => thread.When is not { To: { } end } || told is null || end.AddDays(Memory) >= told,
            _ => thread.When is not { From: { } from, To: { } to } || ((unit.When?.From ?? told) is { } day && day >= from.AddDays(-Early) && day <= to.AddDays(Late)),
        };
    }

    private PlanLife Life(PlanThread thread)
    {
        var announced = Announced(thread).OrderBy(happening => happening.Id, StringComparer.Ordinal).FirstOrDefault();
        var last = thread.Units.LastOrDefault(unit => unit.Step is LifeStep.Cancelled or LifeStep.DidNot or LifeStep.TookPlace or LifeStep.Postponed or LifeStep.Forward or LifeStep.Set)?.Step;
        var (outcome, because) = last is LifeStep.Cancelled or LifeStep.DidNot ? (null, null) : Outcome(thread);
        var held = thread.Units.LastOrDefault(unit => unit.Step == LifeStep.TookPlace);
        var state = last switch
        {
            LifeStep.Cancelled => PlanState.Cancelled,
            LifeStep.DidNot => PlanState.DidNot,
            _ when outcome is not null || held is not null => PlanState.Fulfilled,
            _ when thread.When is null => PlanState.Undated,
            _ when thread.When.To is { } end && end < _today => PlanState.Unreported,
            _ => PlanState.Upcoming,
        };
        IReadOnlyList<LifeEntry> steps = [.. thread.Units.Select(unit => new LifeEntry(unit.Step, unit.Noun, unit.Before, unit.When, unit.Event, unit.Report.Id, unit.Report.Publisher, unit.Report.Published, unit.Quote)), .. Told(outcome, thread)];
        return new(thread.Noun, [.. thread.Who], thread.When, thread.Earlier, state, announced, outcome, because ?? (held is null ? null : $"a report says so: \"{held.Quote}\""), steps);
    }

    /// <summary>The event that fulfilled a plan: the announced one itself, else the nearest of the field with one of the actors, told of on the announcement's day or later.</summary>
    private (EventRecord? Event, string? Because) Outcome(PlanThread thread)
    {
        var first = thread.Units.Min(unit => unit.Report.Published);
        if (Announced(thread).FirstOrDefault(Has) is { } same)
        {
            return (same, "reports of the same event say that it happened");
        }

        if (thread.When is not { From: { } from, To: { } to })
        {
            return (null, null);
        }

        // Where the announcement names nobody, whom its reports speak of.
        var keys = (thread.Keys.Count > 0 ? thread.Keys : thread.Story.Where(name => !name.StartsWith("place:", StringComparison.Ordinal))).ToHashSet(StringComparer.Ordinal);
        var earliest = first is { } told && told > from.AddDays(-Early) ? told : from.AddDays(-Early);
        var found = Told(thread.Field, keys, earliest, to.AddDays(Late))
            .OrderBy(happening => Math.Abs(happening.First.DayNumber - from.DayNumber)).ThenByDescending(happening => happening.Reports).ThenBy(happening => happening.Id, StringComparer.Ordinal)
            .Select(happening => Event(happening.Id)).OfType<EventRecord>()
            .FirstOrDefault(happening => Has(happening) && IsOf(thread, happening));
        return found is null ? (null, null) : (found, string.Create(CultureInfo.InvariantCulture, $"{thread.Field}, {string.Join(", ", found.Initiator.Concat(found.Recipient).Where(actor => EventGist.KeyOf(actor) is { } key && keys.Contains(key)).Select(actor => actor.Name).Distinct(StringComparer.Ordinal))}, {Math.Abs(found.When!.From!.Value.DayNumber - from.DayNumber)} days from the day set"));
    }

    private IEnumerable<EventRecord> Announced(PlanThread thread) => thread.Events.Order(StringComparer.Ordinal).Select(Event).OfType<EventRecord>();

    private EventRecord? Event(string id) => _events.TryGetValue(id, out var known) ? known : _events[id] = _ledger.Overview.Event(id);

    /// <summary>The rows of an event whose reports are known by the day.</summary>
    private List<RowRecord> Rows(EventRecord happening) => _rows.TryGetValue(happening.Id, out var known)
        ? known
        : _rows[happening.Id] = [.. _ledger.RowsOf(happening).Where(row => _on is null || _reports[row.Report] is { } report && (report.Published is null || report.Published <= _on))];

    /// <summary>What happened in a field on some days, by or to one of those with the keys; only to the day that is looked from.</summary>
    private IEnumerable<HappenedEvent> Told(string field, HashSet<string> keys, DateOnly from, DateOnly to)
    {
        to = _today is { } today && today < to ? today : to;
        var months = new List<ILookup<(string Field, string Key), HappenedEvent>>();
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            months.Add(Month(month));
        }

        return months.SelectMany(month => keys.SelectMany(key => month[(field, key)])).Where(happening => happening.First >= from && happening.First <= to).DistinctBy(happening => happening.Id);
    }

    private ILookup<(string Field, string Key), HappenedEvent> Month(DateOnly first)
    {
        if (!_told.TryGetValue(first, out var told))
        {
            _told.Add(first, told = _ledger.Overview.Happened(first, first.AddMonths(1).AddDays(-1))
                .SelectMany(happening => happening.Actors.Select(key => ((PlanUnit.FieldOf(happening.Type, happening.Quote ?? ""), key), happening)))
                .ToLookup(pair => pair.Item1, pair => pair.happening));
        }

        return told;
    }

    /// <summary>Whether a report that is known by the day says that it happened.</summary>
    private bool Has(EventRecord happening) =>
        happening.Statuses.Any(tally => tally.Word is "occurred" or "ongoing" or "prevented")
        && (_on is null || Rows(happening).Any(row => row.Status is EventStatus.Occurred or EventStatus.Ongoing or EventStatus.Prevented));

    /// <summary>Whether an event is of the kind that was planned: a trial is not fulfilled by a charge, nor a verdict by a trial.</summary>
    private bool IsOf(PlanThread thread, EventRecord happening)
    {
        if (thread.Field != "legal")
        {
            return true;
        }

        var rows = Rows(happening);
        return rows.All(row => row.Legal.Count == 0 && !OtherSteps.Any(step => row.Trigger.Text.Contains(step, StringComparison.OrdinalIgnoreCase)))
            || rows.Any(row => row.Trigger.Text.Contains(thread.Noun, StringComparison.OrdinalIgnoreCase)) || rows.SelectMany(row => row.Legal).Any(standing => thread.Noun switch
        {
            "trial" or "retrial" or "hearing" => standing.Status == LegalStatus.OnTrial,
            "verdict" or "judgment" or "judgement" or "sentencing" or "ruling" => standing.Status is LegalStatus.Convicted or LegalStatus.Acquitted or LegalStatus.Dropped or LegalStatus.Overturned,
            _ => false,
        });
    }

    private IEnumerable<LifeEntry> Told(EventRecord? outcome, PlanThread thread) => outcome is null ? [] : Rows(outcome)
        .Where(row => row.Status is EventStatus.Occurred or EventStatus.Ongoing or EventStatus.Prevented)
        .Select(row => (row, report: _reports[row.Report]!))
        .OrderBy(pair => pair.report.Published ?? DateOnly.MaxValue).ThenBy(pair => pair.report.Key, StringComparer.Ordinal).ThenBy(pair => pair.row.Start).Take(1)
        .Select(pair => new LifeEntry(LifeStep.TookPlace, thread.Noun, null, pair.row.When is { } when ? new(when.From, when.To) : null, outcome.Id, pair.report.Id, pair.report.Publisher, pair.report.Published, pair.row.Quote));
}
