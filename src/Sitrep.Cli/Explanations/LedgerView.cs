using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Views;
using Sitrep.Views.Plans;

namespace Sitrep.Cli.Explanations;

/// <summary>Shows one thing of a ledger with its evidence.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="ledger">The ledger.</param>
internal sealed class LedgerView(Terminal terminal, Ledger.Ledger ledger)
{
    private const int MostRows = 20;
    private readonly Paint _paint = new(terminal.Colour);

    /// <summary>Shows a row: its evidence, fields and sources, and what others say of the event.</summary>
    public void Show(RowRecord row)
    {
        Heading($"Row {row.Id}: {row.Type}{(row.Mode is null ? "" : " " + row.Mode)}");
        Claim(row);
        Field("initiator", Actors(row.Initiator));
        Field("recipient", Actors(row.Recipient));
        Field("when", row.When is null ? "unknown" : $"{Phrases.Days(row.When.From, row.When.To)} ({(row.When.Words is null ? "" : $"\"{row.When.Words}\", ")}by {row.When.Basis.ToString().ToLowerInvariant()})");
        Field("where", row.Where is null ? "unknown" : $"{Phrases.Place(row.Where.Name, row.Where.Country)} (\"{row.Where.Words}\")");
        Field("figures", string.Join("; ", row.Figures.Select(f => $"{Phrases.Figure(f.Of, f.Low, f.High)}{(f.Words.Length > 0 ? $" (\"{f.Words}\")" : "")}")));
        Field("contexts", string.Join(", ", row.Contexts));
        Field("in court", string.Join("; ", row.Legal.Select(l => $"{LegalWords.Of(l)} (\"{l.Words}\")")));
        Field("event", row.Event ?? (IsEarlier(row) ? "none: a later version of its report took its place" : "none: a judgement took the row out of the views"));
        Field("now", row.Event is null ? ledger.HeirOf(row) ?? "" : "");
        Field("corrects", row.Corrects ?? "");
        Judged([row.Id, row.Corrects ?? row.Id]);
        if (row.Event is not null && ledger.Find(row.Event).FirstOrDefault(found => found.Event is not null)?.Event is { } happening)
        {
            Others(happening, row.Id);
        }
    }

    /// <summary>Shows an event: what its rows agree on, and claims beside denials.</summary>
    public void Show(EventRecord happening)
    {
        Heading($"Event {happening.Id}: {happening.Type}{(happening.Mode is null ? "" : " " + happening.Mode)}");
        Field("initiator", string.Join(", ", happening.Initiator.Select(a => Named(a.Name, a.Actor))));
        Field("recipient", string.Join(", ", happening.Recipient.Select(a => Named(a.Name, a.Actor))));
        Field("when", happening.When is null ? "unknown" : Phrases.Days(happening.When.From, happening.When.To));
        Field("where", happening.Where is null ? "unknown" : Phrases.Place(happening.Where.Name, happening.Where.Country));
        Field("figures", string.Join("; ", happening.Figures.Select(f => Phrases.Figure(f.Of, f.Low, f.High) + (f.Disputed ? " (disputed)" : ""))));
        foreach (var figure in happening.Figures.Where(f => f.Course.DistinctBy(given => (given.Low, given.High)).Count() > 1))
        {
            Field("course", string.Join("; then ", figure.Course.Select(given => $"{Phrases.Day(given.Published)} {Phrases.Figure(figure.Of, given.Low, given.High)} ({given.By})".TrimStart())));
        }

        Field("status", Phrases.Tallies(happening.Statuses));
        Field("backing", $"{Phrases.Count(happening.Corroboration, "independent source")}: {string.Join(", ", happening.RootSources)}");
        Field("credible", $"{Phrases.Credibility(happening.Credibility.Grade)}: {string.Join("; ", happening.Credibility.Reasons)}");
        Judged(happening.Rows);
        Others(happening, null);
        Lives(happening);
    }

    /// <summary>Shows from what announcement an event came, or what became of what it announces.</summary>
    private void Lives(EventRecord happening)
    {
        foreach (var life in PlanLives.OfEvent(ledger, happening))
        {
            terminal.Out.WriteLine();
            Heading($"Life of the {life.What}: {LifeWords.Of(life.State)}{(life.When is { } when ? $", {Phrases.Days(when.From, when.To)}" : "")}{(life.Earlier.Count > 0 ? $" (was {string.Join(", ", life.Earlier.Select(days => Phrases.Days(days.From, days.To)))})" : "")}");
            foreach (var step in life.Steps)
            {
                Field(LifeWords.Of(step.Step), $"{Phrases.Days(step.When?.From, step.When?.To)} {Phrases.Quote(step.Quote)} ({string.Join(", ", ((string?[])[step.Publisher, Phrases.Day(step.Published), step.Event ?? step.Report]).Where(part => !string.IsNullOrEmpty(part)))})");
            }

            Field("because", life.Because ?? "");
        }
    }

    /// <summary>Shows why the rows of an event are one.</summary>
    public void ShowLinks(EventRecord happening)
    {
        var links = ledger.LinksOf(happening);
        if (links.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        Heading($"Why these rows are one event (from {links[0].Enough} points on)");
        foreach (var link in links)
        {
            Field(Phrases.Count(link.Score), $"{link.A} with {link.B}: {string.Join(", ", link.Reasons)}");
        }
    }

    /// <summary>Shows a judgement: what was decided, by whom and why.</summary>
    public void Show(JudgementRecord judgement)
    {
        Heading($"Judgement {judgement.Id}: {judgement.Kind.ToString().ToLowerInvariant()}{(judgement.Value is null ? "" : " " + judgement.Value)}");
        Field("of", string.Join(", ", judgement.Of));
        Field("by", judgement.By);
        Field("at", judgement.At);
        Field("because", judgement.Reason ?? "");
        Field("holds", ledger.Judgements().All.Any(other => other.Id == judgement.Id && other.Holds) ? "yes" : "no: a later judgement undid it or took its place");
        foreach (var report in judgement.Anchors.Where(anchor => anchor.Start is null))
        {
            Field("text", $"SHA-256 {report.Text}");
        }
    }

    /// <summary>Shows a report: where it comes from, and its text with all quotes set off.</summary>
    public void Show(ReportRecord report)
    {
        Heading($"Report {report.Id}: {report.Title ?? "(no title)"}");
        Field("publisher", report.Publisher ?? "unknown");
        Field("published", report.Published is null ? "unknown" : Phrases.Day(report.Published));
        Field("url", report.Url ?? "");
        Field("text", $"SHA-256 {report.Text}, {Phrases.Count(report.Length, "character")}");
        Field("bytes", $"SHA-256 {report.Raw}");
        Versions(report);
        terminal.Out.WriteLine();
        var text = ledger.TextOf(report);
        var rows = ledger.RowsOf(report).ToList();
        var marks = rows.SelectMany(row => (Mark[])[new(row.Start, row.End, false), new(row.Trigger.Start, row.Trigger.End, true)]).ToList();
        terminal.Out.WriteLine(Evidence.Marked(text, 0, text.Length, marks, _paint));
        terminal.Out.WriteLine();
        Listings.Rows.Write(terminal, rows, "table");
    }

    /// <summary>Shows an actor: its names and what it does and has done to it.</summary>
    public void Show(ActorRecord actor)
    {
        Heading($"Actor {actor.Id}: {actor.Name}");
        Field("key", actor.Actor);
        Field("kind", actor.Kind);
        Field("names", string.Join(", ", actor.Names));
        Field("rows", $"{Phrases.Count(actor.Rows)} in {Phrases.Count(actor.Reports, "report")}{(actor.Rows > MostRows ? $", the first {MostRows} below; all with: sitrep claims --actor \"{actor.Actor}\"" : "")}");
        terminal.Out.WriteLine();
        Listings.Rows.Write(terminal, ledger.Rows(new RowFilter { Actor = actor.Actor }).Take(MostRows), "table");
    }

    /// <summary>Shows a statement: who says it, with what words, and what.</summary>
    public void Show(StatementRecord statement)
    {
        Heading($"Statement {statement.Id}: {statement.Source?.Name ?? "nobody named"} {statement.Stance.ToString().ToLowerInvariant()}");
        Field("cue", $"\"{statement.Cue.Text}\"");
        Field("report", statement.Report);
        if (Reports(statement.Report).FirstOrDefault() is { } report)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(Evidence.Around(
                ledger.TextOf(report), [new(statement.Content.Start, statement.Content.End, false), new(statement.Cue.Start, statement.Cue.End, true)], _paint));
        }
    }

    /// <summary>The report that a row stands in; null where the ledger has lost it.</summary>
    public ReportRecord? ReportOf(RowRecord row)
    {
        // Copies share an id where the input gave none: the report is the one that has this row.
        var reports = Reports(row.Report);
        return reports.Count == 1 ? reports[0] : reports.FirstOrDefault(report => ledger.RowsOf(report).Any(other => other.Id == row.Id));
    }

    private void Versions(ReportRecord report)
    {
        var versions = ledger.VersionsOf(report);
        for (var i = 0; versions.Count > 1 && i < versions.Count; i++)
        {
            var version = versions[i];
            var place = i == versions.Count - 1 ? "its rows are in the views" : "earlier: its rows left the views";
            Field(
                $"version {i + 1}",
                string.Join(", ", ((string?[])[version.Id == report.Id && version.Key != report.Key ? version.Key : version.Id, Phrases.Day(version.Published), version.Title, place, version.Key == report.Key ? "this one" : null]).Where(part => !string.IsNullOrEmpty(part))));
        }
    }

    private bool IsEarlier(RowRecord row) => ReportOf(row) is { } report && ledger.VersionsOf(report) is { Count: > 1 } versions && versions[^1].Key != report.Key;

    private List<ReportRecord> Reports(string id) => [.. ledger.Find(id).Select(found => found.Report).OfType<ReportRecord>().Where(report => report.Id == id)];

    private void Others(EventRecord happening, string? except)
    {
        var rows = ledger.RowsOf(happening).Where(row => row.Id != except).ToList();
        var denials = rows.Where(row => row.IsDenial).ToList();
        Claims(except is null ? "Claims" : "Others claim", rows.Except(denials));
        Claims("Denials", denials);
        foreach (var pair in ledger.ContradictionsOf(happening).Where(pair => except is null || pair.A == except || pair.B == except))
        {
            terminal.Out.WriteLine(_paint.Warning($"Contradiction of {pair.Kind.ToString().ToLowerInvariant()}: {pair.A} and {pair.B}"));
        }
    }

    private void Judged(IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var judgement in ledger.Judgements().All.Where(judgement => judgement.Holds && judgement.Of.Any(wanted.Contains)))
        {
            Field("judged", $"{judgement.Kind.ToString().ToLowerInvariant()} by {judgement.By}, {judgement.At}{(judgement.Reason is null ? "" : $": {judgement.Reason}")} ({judgement.Id})");
        }
    }

    private void Claims(string heading, IEnumerable<RowRecord> rows)
    {
        var first = true;
        foreach (var row in rows)
        {
            if (first)
            {
                terminal.Out.WriteLine();
                Heading(heading);
            }

            first = false;
            Claim(row);
        }
    }

    private void Claim(RowRecord row)
    {
        var report = ReportOf(row);
        var origin = report is null ? row.Report : string.Join(", ", ((string?[])[report.Publisher, Phrases.Day(report.Published), report.Title]).Where(part => !string.IsNullOrEmpty(part)));
        terminal.Out.WriteLine(_paint.Dim($"{row.Id}  {VisibleText.OneLine(origin.Length > 0 ? origin : report!.Id)}"));
        terminal.Out.WriteLine("  " + (report is null ? VisibleText.OneLine(row.Quote) : Evidence.Around(ledger.TextOf(report), row, _paint)).Replace("\n", "\n  ", StringComparison.Ordinal));
        Field("said by", $"{string.Join(" < ", row.Sources)} {row.Stance.ToString().ToLowerInvariant()} that it {Phrases.Status(row.Status)}");
    }

    private static string Actors(IEnumerable<ParticipantRecord> actors) => string.Join(", ", actors.Select(a => Named(a.Name, a.Actor)));

    private static string Named(string name, string? actor) => actor is null ? name : $"{name} [{actor}]";

    private void Heading(string text) => terminal.Out.WriteLine(_paint.Heading(VisibleText.OneLine(text)));

    private void Field(string name, string value)
    {
        if (value.Length > 0)
        {
            terminal.Out.WriteLine($"  {_paint.Dim((name + ":").PadRight(11))} {VisibleText.OneLine(value)}");
        }
    }
}
