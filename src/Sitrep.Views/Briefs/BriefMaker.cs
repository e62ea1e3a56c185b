using System.Globalization;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Attribution;
using Sitrep.Views.Networks;
using Sitrep.Views.Trends;

namespace Sitrep.Views.Briefs;

/// <summary>Writes a brief from a ledger, out of the words of its reports: nothing in it is said that no row says.</summary>
public sealed class BriefMaker
{
    private const int KeyJudgements = 6;
    private const int MostOfSection = 12;
    private const int MostOfActor = 3;
    private const int MostActors = 6;
    private const int MostSources = 25;
    private const int MostInNetwork = 20;
    private const int MostCited = 4;

    // Of how many events a brief is chosen: the rest is told of by fewer reports.
    private const int MostRead = 1000;
    private const int LongestQuote = 240;
    private readonly Ledger.Ledger _ledger;
    private readonly ReportLookup _reports;
    private readonly Dictionary<string, List<RowRecord>> _rowsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowRecord> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly List<string> _cited = [];

    private BriefMaker(Ledger.Ledger ledger, RowFilter filter, DateOnly? since)
    {
        _ledger = ledger;
        _reports = new(ledger);
        Events = [.. ledger.Overview.Foremost(filter, since, MostRead)];
        Field = ledger.Overview.CountTold(filter, since);
    }

    /// <summary>The events of which most reports tell, by first day.</summary>
    private List<EventRecord> Events { get; }

    /// <summary>How many events there are, these among them.</summary>
    private long Field { get; }

    /// <summary>The brief.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">What it is about.</param>
    /// <param name="since">Only events of which a report told on this day or later, and what was first told then is new; null for all, of which what was first told in the last seven days is new.</param>
    /// <exception cref="InvalidOperationException">A sentence would stand without evidence.</exception>
    public static Brief Of(Ledger.Ledger ledger, RowFilter filter, DateOnly? since = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var maker = new BriefMaker(ledger, filter, since);
        var brief = maker.Make(filter, since ?? ledger.Summarise().LastPublished?.AddDays(-7)) with
        {
            Network = new NetworkMaker(ledger).Of(maker.Events, MostInNetwork),
            Trend = Trend.Of(ledger, filter),
        };
        return BriefLint.Flaws(brief) is [var flaw, ..] ? throw new InvalidOperationException(flaw) : brief;
    }

    private Brief Make(RowFilter filter, DateOnly? since)
    {
        var summary = _ledger.Summarise();
        var salient = Timeline.Salient(Events, int.MaxValue).Select(entry => entry.Event).OrderByDescending(Timeline.SalienceOf).ThenBy(happening => happening.Id, StringComparer.Ordinal).ToList();
        var isNew = since is { } day ? _ledger.Overview.ToldSince(day) : null;
        var due = DueList.Of(_ledger, filter).ToList();
        var contested = Events.Where(happening => happening.Contested).OrderByDescending(Timeline.SalienceOf).ThenBy(happening => happening.Id, StringComparer.Ordinal);
        BriefSection[] sections =
        [
            Section("Key judgements", salient.Where(happening => happening.Credibility.Grade < 6).Take(KeyJudgements), KeyJudgements, Judgement, "Nothing was read that a judgement could rest on."),
            Section($"New since {Day(since)}", salient.Where(happening => isNew is null || isNew.Contains(happening.Id)), MostOfSection, Told, "Nothing new.", "events"),
            Section("Contested", contested, MostOfSection, Contested, "Nothing is contested.", "claims --contested"),
            Section("Figures that differ", Events.Where(happening => happening.Figures.Any(figure => figure.Disputed)), MostOfSection, Figures, "No figures differ.", "claims --contested"),
            Section("Due", due.Where(entry => entry.State == DueState.Upcoming && entry.Event.When is not null).Select(entry => entry.Event), MostOfSection, happening => Due(happening, ""), "Nothing is due.", "due"),
            Section("Was due, and nothing was reported since", due.Where(entry => entry is { State: DueState.Unreported, Outcome: null }).Select(entry => entry.Event), MostOfSection, happening => Due(happening, " No report says what became of it."), "Nothing is open.", "due"),
            .. ByActor(salient),
            Section("Timeline", Timeline.Salient(Events, 2 * MostOfSection).Select(entry => entry.Event), 2 * MostOfSection, Told, "No event is known to the month or better.")
                with { More = Field > 2 * MostOfSection ? $"{Phrases.Count(Field)} in all: sitrep events" : null },
        ];
        var evidence = _cited.Distinct(StringComparer.Ordinal).Select((id, i) => new BriefEvidence(i + 1, _rows[id], Report(_rows[id]), Words(_rows[id]))).ToList();
        var basis = string.Create(
            CultureInfo.InvariantCulture, $"{summary.Reports:N0} reports, {Day(summary.FirstPublished)} to {Day(summary.LastPublished)}; {Field:N0} events in this brief's field{(Events.Count < Field ? $", of which it is chosen from the {Events.Count:N0} that most reports tell of" : "")}.");
        return new("Situation report" + About(filter), basis, sections, TimelineView.Of(_ledger, Events), MapView.Of(Events), [.. _ledger.Sources(filter).Take(MostSources)], evidence);
    }

    private IEnumerable<BriefSection> ByActor(List<EventRecord> salient) => salient
        .SelectMany(happening => happening.Initiator.Concat(happening.Recipient).Where(actor => actor.Actor is not null).DistinctBy(actor => actor.Actor).Select(actor => (actor, happening)))
        .GroupBy(pair => pair.actor.Actor!)
        .Where(group => group.Count() > 1)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Take(MostActors)
        .Select(group => Section("Actor: " + group.First().actor.Name, group.Select(pair => pair.happening), MostOfActor, Told, "", $"events --actor \"{group.Key}\""));

    /// <summary>A section of the first of some events; where it leaves out others, it says by which command they are listed.</summary>
    private BriefSection Section(string heading, IEnumerable<EventRecord> events, int most, Func<EventRecord, BriefSentence> say, string nothing, string? command = null)
    {
        var all = events.ToList();
        List<BriefSentence> said = [.. all.Take(most).Select(say).Where(sentence => sentence.Rows.Count > 0)];
        _cited.AddRange(said.SelectMany(sentence => sentence.Rows));
        return new(heading, said, nothing) { More = command is not null && all.Count > most ? $"{(Events.Count < Field ? "" : Phrases.Count(all.Count - most) + " ")}more: sitrep {command}" : null };
    }

    /// <summary>How likely, how sure of that, and the words; the two are kept apart, as ICD 203 asks.</summary>
    private BriefSentence Judgement(EventRecord happening)
    {
        var likelihood = happening.Credibility.Grade switch
        {
            1 => EstimativeWords.Of(0.96),
            2 => EstimativeWords.Of(0.85),
            3 => EstimativeWords.Of(0.65),
            4 => EstimativeWords.Of(0.5),
            _ => EstimativeWords.Of(0.15),
        };
        var confidence = happening.Corroboration switch
        {
            >= 3 when happening.Disputes.Count == 0 => "high",
            >= 2 => "moderate",
            _ => "low",
        };
        return Sentence(happening, $"{Capital(likelihood)} that this happened{When(happening)}{Where(happening)} (confidence: {confidence}): {Quote(happening)}. {Capital(string.Join("; ", happening.Credibility.Reasons))}.");
    }

    private BriefSentence Told(EventRecord happening) => Sentence(
        happening, $"{Capital((When(happening) + Where(happening)).TrimStart(' ', ','))}{(happening.When is null && happening.Where is null ? "Without a day" : "")}: {Quote(happening)}{Standing(happening)}.");

    private BriefSentence Contested(EventRecord happening)
    {
        var entry = ClaimList.Entry(_ledger, happening);
        var denial = entry.Denials is [var against, ..] ? against : null;
        var claim = entry.Claims.OrderBy(row => row.Quote != happening.Quote).FirstOrDefault();
        if (claim is null || denial is null)
        {
            return Sentence(happening, $"{Quote(happening)}{Standing(happening)}.");
        }

        (_rows[claim.Id], _rows[denial.Id]) = (claim, denial);
        return new(
            $"{Capital(Source(claim))} {Verb(claim)}: {Quote(claim)}; {Source(denial)} {Verb(denial)}: {Quote(denial)}.",
            [claim.Id, denial.Id]);
    }

    private BriefSentence Figures(EventRecord happening)
    {
        var figure = happening.Figures.First(figure => figure.Disputed);
        var rows = Rows(happening).Where(row => row.Figures.Any(other => other.Of == figure.Of))
            .OrderBy(row => Report(row).Published ?? DateOnly.MaxValue).ThenBy(row => row.Id, StringComparer.Ordinal).ToList();
        var course = rows.Select(row => $"{Words(row.Figures.First(other => other.Of == figure.Of))} ({Name(Report(row))}, {Day(Report(row).Published)})").Distinct();
        return new($"{Capital(figure.Of)}{When(happening)}{Where(happening)}: {string.Join(", then ", course)}.", [.. rows.Select(row => row.Id)]);
    }

    private BriefSentence Due(EventRecord happening, string more) => Sentence(happening, $"{Capital((When(happening) + Where(happening)).TrimStart(' ', ','))}: {Quote(happening)}.{more}");

    private BriefSentence Sentence(EventRecord happening, string text)
    {
        // The row that is quoted first, then others that say so.
        var best = Best(happening);
        var rows = Rows(happening).OrderBy(row => row.Id != best.Id).ThenBy(row => row.Id, StringComparer.Ordinal).Take(MostCited);
        return new(text, [.. rows.Select(row => row.Id)]);
    }

    /// <summary>An accused is not a convict: what is only alleged, planned or denied is told so.</summary>
    private static string Standing(EventRecord happening)
    {
        var isFact = happening.Stances.Any(tally => tally.Word is "asserts" or "confirms");
        var status = happening.Statuses[0].Word switch
        {
            "occurred" or "ongoing" => "",
            "not" => "said not to have happened",
            var word => word,
        };
        string[] notes = [status, isFact ? "" : happening.Stances[0].Word is "denies" ? "denied" : "alleged, not established", happening.Contested && isFact ? "contested" : ""];
        return notes.Any(note => note.Length > 0) ? $" ({string.Join("; ", notes.Where(note => note.Length > 0))})" : "";
    }

    /// <summary>The words of a number; itself where a person gave it without words.</summary>
    private static string Words(FigureRecord figure) => figure.Words.Length > 0 ? figure.Words : Phrases.Figure("", figure.Low, figure.High).Trim();

    private string Source(RowRecord row) => row.Sources is [not "narrator" and var nearest, ..] ? nearest : Name(Report(row));

    private static string Verb(RowRecord row) => row.Status == EventStatus.Not && row.Stance != Stance.Denies ? "says that it is not so" : row.Stance.ToString().ToLowerInvariant();

    private static string Name(ReportRecord report) => report.Publisher ?? report.Id;

    private string Quote(EventRecord happening) => Quote(Best(happening));

    /// <summary>The sentence of a row; where it tells of other things first, from the row's own words on.</summary>
    private string Quote(RowRecord row)
    {
        var line = Words(row);
        var own = line.IndexOf(BriefLint.OneLine(row.Quote), StringComparison.Ordinal);
        var (before, told) = own > line.Length / 3 ? ("... ", line[own..]) : ("", line);
        var end = told.Length <= LongestQuote ? -1 : told.LastIndexOf(' ', LongestQuote);
        return end < 0 ? $"{before}\u201C{told.TrimEnd('.')}\u201D" : $"{before}\u201C{told[..end]}\u201D ...";
    }

    /// <summary>The row that tells the event best.</summary>
    private RowRecord Best(EventRecord happening) =>
        Rows(happening).OrderBy(row => row.Quote != happening.Quote).ThenBy(row => row.Id, StringComparer.Ordinal).First();

    /// <summary>The sentence that a row stands in.</summary>
    private string Words(RowRecord row)
    {
        if (!_words.TryGetValue(row.Id, out var words))
        {
            _words.Add(row.Id, words = BriefLint.SentenceAround(_ledger.TextOf(Report(row)), row.Start, row.End));
        }

        return words;
    }

    private static string When(EventRecord happening) => happening.When switch
    {
        null => "",
        { From: { } from, To: { } to } when from == to => $", {Day(from)}",
        var days => $", {Day(days.From)} to {Day(days.To)}",
    };

    private static string Where(EventRecord happening) => happening.Where is null ? "" : $", {happening.Where.Name}";

    private List<RowRecord> Rows(EventRecord happening)
    {
        if (!_rowsOf.TryGetValue(happening.Id, out var rows))
        {
            _rowsOf.Add(happening.Id, rows = [.. _ledger.RowsOf(happening)]);
            rows.ForEach(row => _rows[row.Id] = row);
        }

        return rows;
    }

    private ReportRecord Report(RowRecord row) => _reports[row.Report]!;

    private static string About(RowFilter filter)
    {
        var about = string.Join(", ", ((string?[])[filter.Actor, filter.Place, filter.Type?.ToString()]).Where(part => !string.IsNullOrEmpty(part)));
        return about.Length == 0 ? "" : ": " + about;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
