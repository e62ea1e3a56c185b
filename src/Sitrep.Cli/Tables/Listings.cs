using Sitrep.Ledger.Records;
using Sitrep.Views;
using Sitrep.Views.Exports;
using Sitrep.Views.Plans;

namespace Sitrep.Cli.Tables;

/// <summary>How each kind of record is listed.</summary>
internal static class Listings
{
    /// <summary>Events.</summary>
    public static Listing<EventRecord> Events { get; } = new(
        [
            new("EVENT", Summary),
            new("WHO, WHERE, HOW SURE", e => Phrases.Stack(Roles(e), Phrases.Place(e.Where?.Name, e.Where?.Country), Figures(e), Backing(e)), Flexible: true),
            new("IN THE WORDS OF A REPORT", e => Phrases.Quote(e.Quote), Flexible: true),
        ],
        CsvTables.Events,
        () => LedgerJson.Records.EventRecord);

    /// <summary>Rows.</summary>
    public static Listing<RowRecord> Rows { get; } = new(
        [
            new("ROW", r => Phrases.Stack(r.Id, Phrases.Days(r.When?.From, r.When?.To), Kind(r.Type.ToString(), r.Mode), r.Status.ToString().ToLowerInvariant())),
            new("WHO SAYS SO", r => Phrases.Stack(string.Join(" < ", r.Sources), r.Stance.ToString().ToLowerInvariant()), Flexible: true),
            new("WHAT", r => Phrases.Stack(Roles(r), Phrases.Place(r.Where?.Name, r.Where?.Country), Legal(r), Phrases.Quote(r.Quote)), Flexible: true),
        ],
        CsvTables.Rows,
        () => LedgerJson.Records.RowRecord);

    /// <summary>Actors.</summary>
    public static Listing<ActorRecord> Actors { get; } = new(
        [
            new("ACTOR", a => Phrases.Stack(a.Id, a.Kind)),
            new("NAME", a => a.Name, Flexible: true),
            new("ALSO", a => string.Join(", ", a.Names.Where(name => name != a.Name)), Flexible: true),
            new("REPORTS", a => Phrases.Count(a.Reports)),
            new("ROWS", a => Phrases.Count(a.Rows)),
        ],
        CsvTables.Actors,
        () => LedgerJson.Records.ActorRecord);

    /// <summary>Sources beside others, for tables.</summary>
    public static IReadOnlyList<Column<SourceEntry>> SourceEntries { get; } =
    [
        new("SOURCE", s => s.Source.Name, Flexible: true),
        new("ROWS", s => Phrases.Count(s.Source.Rows)),
        new("REPORTS", s => Phrases.Count(s.Source.Reports)),
        new("FIRST", s => Phrases.Count(s.First)),
        new("ALONE", s => Phrases.Count(s.Alone)),
        new("DENIES", s => Phrases.Count(s.Source.Denies)),
        new("CONTESTED", s => Phrases.Count(s.Source.Contested)),
        new("RATED", s => s.Source.Reliability ?? ""),
    ];

    /// <summary>Sources, for JSON and CSV.</summary>
    public static Listing<SourceRecord> Sources { get; } = new(
        [],
        CsvTables.Sources,
        () => LedgerJson.Records.SourceRecord);

    /// <summary>Statements, for export only.</summary>
    public static Listing<StatementRecord> Statements { get; } = new([], CsvTables.Statements, () => LedgerJson.Records.StatementRecord);

    /// <summary>What reports say that actors are, for export only.</summary>
    public static Listing<RelationRecord> Relations { get; } = new([], CsvTables.Relations, () => LedgerJson.Records.RelationRecord);

    /// <summary>Copies.</summary>
    public static Listing<CopyRecord> Copies { get; } = new(
        [
            new("REPORT", c => Phrases.Stack(c.Report, string.Join(", ", ((string?[])[c.Publisher, Phrases.Day(c.Published)]).Where(part => !string.IsNullOrEmpty(part)))), Flexible: true),
            new("IS", c => Phrases.Stack(c.Kind.ToString().ToLowerInvariant(), c.Share.ToString("P0", System.Globalization.CultureInfo.InvariantCulture))),
            new("OF", c => Phrases.Stack(c.Of, string.Join(", ", ((string?[])[c.OfPublisher, Phrases.Day(c.OfPublished)]).Where(part => !string.IsNullOrEmpty(part)))), Flexible: true),
        ],
        CsvTables.Copies,
        () => LedgerJson.Records.CopyRecord);

    /// <summary>Judgements.</summary>
    public static Listing<JudgementRecord> Judgements { get; } = new(
        [
            new("JUDGEMENT", j => Phrases.Stack(j.Id, j.Holds ? "" : "no longer holds")),
            new("WHAT", j => Phrases.Stack($"{j.Kind.ToString().ToLowerInvariant()}{(j.Value is null ? "" : " " + j.Value)}", string.Join('\n', j.Of)), Flexible: true),
            new("WHO, WHEN, WHY", j => Phrases.Stack($"{j.By}, {j.At}", j.Reason ?? ""), Flexible: true),
        ],
        CsvTables.Judgements,
        () => LedgerJson.Records.JudgementRecord);

    /// <summary>Contradictions, for export only.</summary>
    public static Listing<ContradictionRecord> Contradictions { get; } = new([], CsvTables.Contradictions, () => LedgerJson.Records.ContradictionRecord);

    /// <summary>Events in a line or two each.</summary>
    public static IReadOnlyList<Column<TimelineEntry>> Timeline { get; } =
    [
        new("WHEN", t => Phrases.Days(t.Event.When?.From, t.Event.When?.To, "..\n")),
        new("WHAT", t => Phrases.Stack(t.Event.Type.ToString(), t.Event.Statuses[0].Word == "occurred" ? "" : t.Event.Statuses[0].Word)),
        new("WHO -> WHOM", t => Phrases.Stack(Roles(t.Event), Figures(t.Event)), Flexible: true),
        new("IN THE WORDS OF A REPORT", t => Phrases.Quote(t.Event.Quote), Flexible: true),
        new("HOW SURE", t => Phrases.Stack(Phrases.Count(t.Event.Corroboration, "source"), t.Event.Reports > 1 ? Phrases.Count(t.Event.Reports, "report") : "", t.Event.Contested ? "CONTESTED" : "")),
    ];

    /// <summary>Claims beside what is said against them.</summary>
    public static IReadOnlyList<Column<ClaimEntry>> Claims { get; } =
    [
        new("EVENT", c => Phrases.Stack(Summary(c.Event), string.Join(", ", c.Contradictions.Select(pair => pair.Kind.ToString().ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)))),
        new("CLAIMED", c => Claim(c.Claims), Flexible: true),
        new("DENIED", c => Claim(c.Denials), Flexible: true),
    ];

    /// <summary>What is due.</summary>
    public static IReadOnlyList<Column<DueEntry>> Due { get; } =
    [
        new("EVENT", d => Phrases.Stack(Summary(d.Event), d.State.ToString().ToLowerInvariant(), d.Outcome is { } outcome ? $"may have come as\n{outcome.Id}\n{Phrases.Days(outcome.When?.From, outcome.When?.To)}" : "")),
        .. Events.Columns.Skip(1).Select(column => new Column<DueEntry>(column.Header, d => column.Cell(d.Event), column.Flexible)),
    ];

    /// <summary>What is planned, with what became of it.</summary>
    public static Listing<PlanLife> Lives { get; } = new(
        [
            new("WHEN", l => Phrases.Stack(Phrases.Days(l.When?.From, l.When?.To, "..\n"), l.Earlier.Count == 0 ? "" : "was " + string.Join("\nwas ", l.Earlier.Select(days => Phrases.Days(days.From, days.To))), LifeWords.Of(l.State))),
            new("WHAT", l => Phrases.Stack(l.What, string.Join(", ", l.Who.Select(who => who.Name)), l.Event?.Id ?? "", l.Outcome is { } outcome && outcome.Id != l.Event?.Id ? $"came as {outcome.Id}\n{Phrases.Days(outcome.When?.From, outcome.When?.To)}" : ""), Flexible: true),
            new("IN THE WORDS OF THE REPORTS", l => string.Join("\n", l.Steps.Select(step => $"{Phrases.Day(step.Published)} {LifeWords.Of(step.Step)}: {Phrases.Quote(step.Quote)}")), Flexible: true),
        ],
        CsvTables.Lives,
        () => ViewJson.Plain.PlanLife);

    /// <summary>The steps of a case.</summary>
    public static Listing<LifeEntry> Steps { get; } = new(
        [
            new("DAY", e => Phrases.Day(CaseLife.Day(e) == DateOnly.MaxValue ? null : CaseLife.Day(e))),
            new("STEP", e => Phrases.Stack($"{LifeWords.Of(e.Step)}{(e.What.Length > 0 ? ": " + e.What : "")}", e.Step is LifeStep.Set or LifeStep.Postponed or LifeStep.Forward && e.When is { } when ? $"for {Phrases.Days(when.From, when.To)}" : "", e.Before is { } before ? $"was {Phrases.Days(before.From, before.To)}" : ""), Flexible: true),
            new("IN THE WORDS OF A REPORT", e => Phrases.Stack(Phrases.Quote(e.Quote), string.Join(", ", ((string?[])[e.Publisher, Phrases.Day(e.Published), e.Event ?? e.Report]).Where(part => !string.IsNullOrEmpty(part)))), Flexible: true),
        ],
        CsvTables.Steps,
        () => ViewJson.Plain.LifeEntry);

    private static string Claim(IEnumerable<RowRecord> rows) =>
        string.Join("\n", rows.Select(r => Phrases.Stack(r.Id, $"{string.Join(" < ", r.Sources)} {r.Stance.ToString().ToLowerInvariant()}:", Phrases.Quote(r.Quote), Legal(r))));

    private static string Summary(EventRecord e) =>
        Phrases.Stack(e.Id, Phrases.Days(e.When?.From, e.When?.To), Kind(e.Type.ToString(), e.Mode), Phrases.Tallies(e.Statuses).Replace(", ", "\n", StringComparison.Ordinal));

    private static string Kind(string type, string? mode) => mode is null ? type : $"{type} {mode}";

    private static string Roles(EventRecord e) => Phrases.Roles(e.Initiator.Select(a => a.Name), e.Recipient.Select(a => a.Name));

    private static string Roles(RowRecord r) => Phrases.Roles(r.Initiator.Select(a => a.Name), r.Recipient.Select(a => a.Name));

    private static string Legal(RowRecord r) => string.Join("; ", r.Legal.Select(LegalWords.Of));

    private static string Figures(EventRecord e) =>
        string.Join("; ", e.Figures.Select(f => Phrases.Figure(f.Of, f.Low, f.High) + (f.Disputed ? " (disputed)" : "")));

    private static string Backing(EventRecord e) =>
        $"{(e.Contested ? "CONTESTED, " : "")}{Phrases.Count(e.Corroboration, "source")}, {Phrases.Count(e.Reports, "report")}";
}
