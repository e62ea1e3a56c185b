using System.Globalization;
using Sitrep.Cli.Pipelines;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Events;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Temporal;
using Sitrep.Views;

namespace Sitrep.Cli.Explanations;

/// <summary>Shows how each field of a row was derived: the report is read again from the text that the ledger keeps.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="reader">Reads again.</param>
internal sealed class WhyView(Terminal terminal, Ledger.Ledger ledger, SharedReader reader)
{
    private const int MostCandidates = 5;
    private readonly Paint _paint = new(terminal.Colour);

    /// <summary>Shows it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="report">Its report.</param>
    public void Show(RowRecord row, ReportRecord report)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(_paint.Heading("Why"));
        var read = reader.Reader.Read(Rebuild(report));
        if (read.Rows.FirstOrDefault(candidate => RowRecord.From(read, candidate).Id == row.Id) is { } again)
        {
            Reread(again, read);
            return;
        }

        terminal.Error.WriteLine("This version of Sitrep reads the report differently: what follows is what the ledger kept when the row was made.");
        if (ledger.Why(row) is { } kept)
        {
            kept.Fields.ToList().ForEach(step => Line(step.Field, step.Because));
            kept.Fold.ToList().ForEach(step => Step(step.Words, step.Effect, step.Because));
        }
    }

    private void Reread(Row row, ReadReport read)
    {
        foreach (var derivation in row.Event.Derivations)
        {
            Line(derivation.Field, derivation.Because);
        }

        Date(row.Event.When, read.Events.Located.Timed.Times, read.Report);
        Candidates(row.Event.Where);
        terminal.Out.WriteLine(_paint.Dim("  status and stance, wrappers from the inside out:"));
        if (row.Fold.Count == 0)
        {
            terminal.Out.WriteLine("    no wrapper: the clause is plainly asserted");
        }

        row.Fold.ToList().ForEach(step => Step(step.Words, step.Effect, step.Because));
        foreach (var standing in row.Legal)
        {
            Line("in court", $"{standing.Person.Name}: {standing.Because}{(standing.TakenBack is null ? "" : "; another sentence of the report takes it back")}");
        }

        Line("sources", string.Join(" < ", row.Sources.Select(source => source.Name)) + " (nearest to the words first)");
    }

    private void Date(EventTime? when, IEnumerable<TimeExpression> times, Report report)
    {
        if (when?.Words is null)
        {
            Line("date", when is null ? "no time words speak of it" : $"no time words: {when.Basis.ToString().ToLowerInvariant()} date {Phrases.Day(report.Published)}");
            return;
        }

        foreach (var time in times.Where(time => time.Text == when.Words).Take(1))
        {
            var anchor = time.Anchor == TimeAnchor.None ? "no anchor: the words say it all" : $"resolved against {time.Anchor.ToString().ToLowerInvariant()} date {Phrases.Day(time.AnchorDay)}";
            Line("date", $"\"{time.Text}\" is {time.Type.ToString().ToUpperInvariant()} {time.Value}, {Phrases.Days(time.Interval?.From, time.Interval?.To)}; {anchor}; {time.Because}");
        }
    }

    private void Candidates(PlaceMention? place)
    {
        if (place is null)
        {
            return;
        }

        Line("place", $"\"{place.Text}\"{(place.InDateline ? " of the dateline" : "")}, {Phrases.Count(place.Candidates.Count, "candidate")}");
        foreach (var candidate in place.Candidates.Take(MostCandidates))
        {
            terminal.Out.WriteLine(VisibleText.OneLine(string.Create(
                CultureInfo.InvariantCulture,
                $"    {candidate.Score:0.00}  {Phrases.Place(candidate.Place.Name, candidate.Place.Country)} ({candidate.Place.Latitude:0.00}, {candidate.Place.Longitude:0.00}): {candidate.Because}")));
        }
    }

    private void Line(string field, string because) => terminal.Out.WriteLine($"  {_paint.Dim((field + ":").PadRight(11))} {VisibleText.OneLine(because)}");

    private void Step(string words, string effect, string because) => terminal.Out.WriteLine(VisibleText.OneLine($"    \"{words}\"  {effect}  ({because})"));

    private Report Rebuild(ReportRecord report) => new()
    {
        Text = ledger.TextOf(report),
        GivenId = report.Id == report.Text ? null : report.Id,
        Title = report.Title,
        Publisher = report.Publisher,
        Address = report.Url,
        Published = report.Published,
    };
}
