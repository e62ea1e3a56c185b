using Sitrep.Ledger.Records;

namespace Sitrep.Cli.Tables;

/// <summary>How each kind of record is listed.</summary>
internal static class Listings
{
    /// <summary>Events.</summary>
    public static Listing<EventRecord> Events { get; } = new(
        [
            new("EVENT", e => e.Id),
            new("WHEN", e => Phrases.Days(e.When?.From, e.When?.To, "\n")),
            new("WHAT", e => Phrases.Stack(Kind(e.Type.ToString(), e.Mode), Phrases.Tallies(e.Statuses))),
            new("WHO", e => Phrases.Stack(Roles(e), Phrases.Place(e.Where?.Name, e.Where?.Country), Figures(e), Phrases.Quote(e.Quote), Backing(e)), Flexible: true),
        ],
        [
            ("id", e => e.Id), ("type", e => e.Type.ToString()), ("mode", e => e.Mode), ("from", e => e.When?.From), ("to", e => e.When?.To),
            ("initiator", e => Join(e.Initiator.Select(a => a.Name))), ("initiator_actor", e => Join(e.Initiator.Select(a => a.Actor ?? ""))),
            ("recipient", e => Join(e.Recipient.Select(a => a.Name))), ("recipient_actor", e => Join(e.Recipient.Select(a => a.Actor ?? ""))),
            ("place", e => e.Where?.Name), ("country", e => e.Where?.Country), ("lat", e => e.Where?.Lat), ("lon", e => e.Where?.Lon), ("geonames", e => e.Where?.GeoNames),
            ("precision", e => e.Where?.Precision), ("statuses", e => Tallies(e.Statuses)), ("stances", e => Tallies(e.Stances)), ("figures", Figures),
            ("contested", e => e.Contested), ("corroboration", e => e.Corroboration), ("root_sources", e => Join(e.RootSources)), ("reports", e => e.Reports),
            ("rows", e => Join(e.Rows)), ("quote", e => e.Quote),
        ],
        LedgerJson.Records.EventRecord);

    /// <summary>Rows, as claims: who says what.</summary>
    public static Listing<RowRecord> Rows { get; } = new(
        [
            new("ROW", r => r.Id),
            new("WHO SAYS SO", r => Phrases.Stack(string.Join(" < ", r.Sources), $"{r.Stance.ToString().ToLowerInvariant()}: {r.Status.ToString().ToLowerInvariant()}"), Flexible: true),
            new("WHEN", r => Phrases.Days(r.When?.From, r.When?.To, "\n")),
            new("WHAT", r => Phrases.Stack(Kind(r.Type.ToString(), r.Mode), Roles(r), Phrases.Place(r.Where?.Name, r.Where?.Country), Phrases.Quote(r.Quote)), Flexible: true),
        ],
        [
            ("id", r => r.Id), ("event", r => r.Event), ("report", r => r.Report), ("type", r => r.Type.ToString()), ("mode", r => r.Mode), ("contexts", r => Join(r.Contexts)),
            ("from", r => r.When?.From), ("to", r => r.When?.To), ("when_words", r => r.When?.Words), ("when_basis", r => r.When?.Basis.ToString().ToLowerInvariant()),
            ("initiator", r => Join(r.Initiator.Select(a => a.Name))), ("initiator_actor", r => Join(r.Initiator.Select(a => a.Actor ?? ""))),
            ("recipient", r => Join(r.Recipient.Select(a => a.Name))), ("recipient_actor", r => Join(r.Recipient.Select(a => a.Actor ?? ""))),
            ("place", r => r.Where?.Name), ("country", r => r.Where?.Country), ("lat", r => r.Where?.Lat), ("lon", r => r.Where?.Lon), ("geonames", r => r.Where?.GeoNames),
            ("precision", r => r.Where?.Precision), ("status", r => r.Status.ToString().ToLowerInvariant()), ("stance", r => r.Stance.ToString().ToLowerInvariant()),
            ("sources", r => Join(r.Sources)), ("figures", r => string.Join("; ", r.Figures.Select(f => Phrases.Figure(f.Of, f.Low, f.High)))),
            ("trigger", r => r.Trigger.Text), ("start", r => r.Start), ("end", r => r.End), ("quote", r => r.Quote),
        ],
        LedgerJson.Records.RowRecord);

    /// <summary>Actors.</summary>
    public static Listing<ActorRecord> Actors { get; } = new(
        [
            new("ACTOR", a => a.Id),
            new("NAME", a => Phrases.Stack(a.Name, a.Actor), Flexible: true),
            new("KIND", a => a.Kind),
            new("ALSO", a => string.Join(", ", a.Names.Where(name => name != a.Name)), Flexible: true),
            new("REPORTS", a => Phrases.Count(a.Reports)),
            new("ROWS", a => Phrases.Count(a.Rows)),
        ],
        [
            ("id", a => a.Id), ("actor", a => a.Actor), ("name", a => a.Name), ("kind", a => a.Kind), ("names", a => Join(a.Names)), ("reports", a => a.Reports), ("rows", a => a.Rows),
        ],
        LedgerJson.Records.ActorRecord);

    /// <summary>Sources.</summary>
    public static Listing<SourceRecord> Sources { get; } = new(
        [
            new("SOURCE", s => s.Name, Flexible: true),
            new("ACTOR", s => s.Actor ?? "", Flexible: true),
            new("ROWS", s => Phrases.Count(s.Rows)),
            new("REPORTS", s => Phrases.Count(s.Reports)),
            new("DENIES", s => Phrases.Count(s.Denies)),
            new("CONTESTED", s => Phrases.Count(s.Contested)),
        ],
        [("name", s => s.Name), ("actor", s => s.Actor), ("rows", s => s.Rows), ("reports", s => s.Reports), ("denies", s => s.Denies), ("contested", s => s.Contested)],
        LedgerJson.Records.SourceRecord);

    /// <summary>Statements.</summary>
    public static Listing<StatementRecord> Statements { get; } = new(
        [],
        [
            ("id", s => s.Id), ("report", s => s.Report), ("source", s => s.Source?.Name), ("source_actor", s => s.Source?.Actor), ("source_start", s => s.Source?.Start), ("source_end", s => s.Source?.End),
            ("cue", s => s.Cue.Text), ("cue_start", s => s.Cue.Start), ("cue_end", s => s.Cue.End), ("content_start", s => s.Content.Start), ("content_end", s => s.Content.End),
            ("stance", s => s.Stance.ToString().ToLowerInvariant()),
        ],
        LedgerJson.Records.StatementRecord);

    /// <summary>Contradictions.</summary>
    public static Listing<ContradictionRecord> Contradictions { get; } = new(
        [],
        [("id", c => c.Id), ("kind", c => c.Kind.ToString().ToLowerInvariant()), ("a", c => c.A), ("b", c => c.B)],
        LedgerJson.Records.ContradictionRecord);

    private static string Kind(string type, string? mode) => mode is null ? type : $"{type} {mode}";

    private static string Roles(EventRecord e) => Phrases.Roles(e.Initiator.Select(a => a.Name), e.Recipient.Select(a => a.Name));

    private static string Roles(RowRecord r) => Phrases.Roles(r.Initiator.Select(a => a.Name), r.Recipient.Select(a => a.Name));

    private static string Figures(EventRecord e) =>
        string.Join("; ", e.Figures.Select(f => Phrases.Figure(f.Of, f.Low, f.High) + (f.Disputed ? " (disputed)" : "")));

    private static string Backing(EventRecord e) =>
        $"{(e.Contested ? "CONTESTED, " : "")}{Phrases.Count(e.Corroboration, "independent source")} in {Phrases.Count(e.Reports, "report")}";

    private static string Tallies(IReadOnlyList<TallyRecord> tallies) =>
        Join(tallies.Select(tally => tally.Word + " " + Phrases.Count(tally.Rows)));

    // '; ' parts a list inside a cell.
    private static string Join(IEnumerable<string> parts) => string.Join("; ", parts);
}
