using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Views;
using Sitrep.Views.Exports;
using Sitrep.Views.Watchlists;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep watchlist</c>: who of a list may be among the actors?</summary>
internal static class WatchlistCommand
{
    private static readonly Listing<ScreeningHit> Hits = new(
        [
            new("LISTED", hit => Phrases.Stack(hit.Listed, hit.Entry == hit.Listed ? "" : hit.Entry, hit.Note ?? ""), Flexible: true),
            new("MAY BE", hit => Phrases.Stack(hit.Name, hit.Actor), Flexible: true),
            new("NAMES", hit => hit.IsEqual ? "equal" : "alike"),
            new("ROWS", hit => Phrases.Count(hit.Rows)),
        ],
        CsvTables.Hits,
        ViewJson.Default.ScreeningHit);

    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("watchlist", "Lists actors of the ledger that may be somebody on your list: CSV with a column 'name', or FollowTheMoney entities as OpenSanctions publishes them. A name alone merges nothing",
            "sitrep watchlist persons.csv", "sitrep watchlist entities.ftm.json --format csv > hits.csv");
        var path = new Argument<string>("LIST") { Description = "The list" };
        var format = Parsed.OneOf("--format", "How it is written", "table", "json", "csv");
        verb.Add(path);
        verb.Add(format);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            using var list = new StreamReader(parsed.GetValue(path)!);
            var exitCode = ExitCode.Done;
            var entries = Watchlist.Read(list, flaw =>
            {
                terminal.Error.WriteLine($"sitrep: {VisibleText.OneLine($"{parsed.GetValue(path)}: {flaw}")}.");
                exitCode = ExitCode.Refused;
            });
            Hits.Write(terminal, Screening.Of(ledger, entries), parsed.GetValue(format)!);
            return exitCode;
        });
        return verb;
    }
}
