using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Events;
using Sitrep.Reading.Plans;

namespace Sitrep.Views.Plans;

/// <summary>One place in one report that speaks of something planned.</summary>
internal sealed record PlanUnit(LifeStep Step, string Field, string Noun, IReadOnlyList<EventActorRecord> Who, DaysRecord? Before, DaysRecord? When, string? Event, ReportRecord Report, int Start, string Quote)
{
    /// <summary>The keys of those whom it concerns.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. Who.Select(EventGist.KeyOf).OfType<string>()];

    /// <summary>A row that announces or threatens something.</summary>
    public static PlanUnit Of(RowRecord row, ReportRecord report) => new(
        LifeStep.Announced, FieldOf(row.Type, row.Trigger.Text), row.Trigger.Text.ToLowerInvariant(), [.. row.Initiator.Concat(row.Recipient).Select(actor => new EventActorRecord(actor.Name, actor.Actor))],
        null, row.When is { } when ? new(when.From, when.To) : null, row.Event, report, row.Start, row.Quote);

    /// <summary>A note of a plan's change.</summary>
    public static PlanUnit Of(PlanRecord note, ReportRecord report) => new(
        note.Step switch
        {
            PlanStep.Set => LifeStep.Set,
            PlanStep.Postponed => LifeStep.Postponed,
            PlanStep.Forward => LifeStep.Forward,
            PlanStep.Cancelled => LifeStep.Cancelled,
            PlanStep.Held => LifeStep.TookPlace,
            _ => LifeStep.DidNot,
        },
        note.Field, note.Noun, [.. note.Actors.Select(actor => new EventActorRecord(actor.Name, actor.Actor))], note.Before, note.When, null, report, note.Start, note.Quote);

    /// <summary>The field of life in which what is planned is held against what happens.</summary>
    public static string FieldOf(EventType type, string trigger) => type switch
    {
        EventType.CONSULT => "talks",
        EventType.PROTEST => "protest",
        EventType.MOBILIZE or EventType.ASSAULT or EventType.RETREAT => "force",
        EventType.COERCE => "legal",
        EventType.REQUEST when trigger.StartsWith("appeal", StringComparison.OrdinalIgnoreCase) => "legal",
        EventType.CONCEDE => "release",
        EventType.AGREE or EventType.SUPPORT => "deal",
        EventType.AID or EventType.COOPERATE => "aid",
        _ => type.ToString(),
    };
}

/// <summary>Something planned while its reports are gone through; made for one list.</summary>
internal sealed class PlanThread
{
    private readonly Dictionary<string, EventActorRecord> _who = new(StringComparer.Ordinal);

    public required string Field { get; init; }

    public required int Number { get; init; }

    public List<PlanUnit> Units { get; } = [];

    public HashSet<string> Events { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Story { get; } = new(StringComparer.Ordinal);

    public DaysRecord? When { get; private set; }

    public List<DaysRecord> Earlier { get; } = [];

    public string Noun { get; private set; } = "";

    public IReadOnlyCollection<EventActorRecord> Who => _who.Values;

    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Reports { get; } = new(StringComparer.Ordinal);

    public void Add(PlanUnit unit)
    {
        Units.Add(unit);
        Story.UnionWith(unit.Report.Story);
        Keys.UnionWith(unit.Keys);
        Reports.Add(unit.Report.Key);
        foreach (var actor in unit.Who)
        {
            _who.TryAdd(EventGist.KeyOf(actor) ?? actor.Name, actor);
        }

        if (unit.Event is { } happening)
        {
            Events.Add(happening);
        }

        if (Noun.Length == 0 || unit.Step != LifeStep.Announced && Units.All(other => other == unit || other.Step == LifeStep.Announced))
        {
            Noun = unit.Noun;
        }

        if (unit.Before is { } before && !Days.Meet(before, When) && !Earlier.Any(days => Days.Meet(days, before)))
        {
            Earlier.Insert(0, before);
        }

        if (unit.Step is LifeStep.Announced or LifeStep.Set or LifeStep.Postponed or LifeStep.Forward && unit.When is { } now)
        {
            if (When is { } old && !Days.Meet(old, now) && !Earlier.Contains(old))
            {
                Earlier.Add(old);
            }

            When = When is not null && Days.Meet(When, now) && unit.Step == LifeStep.Announced ? When : now;
        }
    }
}

/// <summary>Compares days.</summary>
internal static class Days
{
    /// <summary>Whether two have a day in common; not where one is unknown.</summary>
    public static bool Meet(DaysRecord? a, DaysRecord? b) =>
        a is not null && b is not null && (a.From is not { } from || b.To is not { } end || from <= end) && (b.From is not { } start || a.To is not { } to || start <= to);
}
