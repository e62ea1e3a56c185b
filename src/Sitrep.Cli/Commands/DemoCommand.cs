using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Pipelines;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger.Sqlite;
using Sitrep.Views;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep demo</c>: the bundled case, read and shown.</summary>
internal static class DemoCommand
{
    private const int MostOnTimeline = 24;
    private const int MostContested = 5;

    // A day in the middle of the case, when a trial was set and nobody knew its end.
    private static readonly DateOnly DueOn = new(1985, 7, 26);

    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("demo", "Reads the bundled case and shows what Sitrep makes of it: the timeline, claims beside denials, and what was due",
            "sitrep demo", "sitrep demo --ledger demo.db", "sitrep demo --no-serve");
        var path = Parsed.Text("--ledger", "Keeps the ledger there; without it, it is gone afterwards", "PATH");
        var noServe = new Option<bool>("--no-serve") { Description = "Ends without opening the workbench, as it does when the output or the input is piped" };
        verb.Add(path);
        verb.Add(noServe);
        verb.SetAction(parsed =>
        {
            var serve = !parsed.GetValue(noServe) && terminal.OutIsWatched && terminal.ErrorIsWatched && !Console.IsInputRedirected;
            if (parsed.GetValue(path) is { } kept)
            {
                return Run(terminal, kept, kept, serve);
            }

            var folder = Directory.CreateTempSubdirectory("sitrep-demo-");
            try
            {
                return Run(terminal, Path.Combine(folder.FullName, "demo.db"), null, serve);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return verb;
    }

    private static int Run(Terminal terminal, string path, string? kept, bool serve)
    {
        var exitCode = Read(terminal, path, kept);
        if (serve && exitCode == ExitCode.Done)
        {
            Heading(terminal, new Paint(terminal.Colour), "WORKBENCH: the same to look at, check and decide");
            ServeCommand.Serve(terminal, new() { LedgerPath = path, Urls = ["http://127.0.0.1:0"] }, open: true);
        }

        return exitCode;
    }

    private static int Read(Terminal terminal, string path, string? kept)
    {
        using var interruption = new Interruption();
        using var ledger = SqliteLedger.OpenOrCreate(path);
        var items = SampleCase.Read().ToList();
        var taken = 0L;
        var progress = ReadingDisplay.Progress(terminal, quiet: false, items.Sum(item => item.Bytes.Length));
        var reading = new LedgerReading(ledger, new SharedReader(), progress);
        reading.Run(items.Select(item => { taken += item.Bytes.Length; return item; }), () => taken, Environment.ProcessorCount, interruption.Token);
        var exitCode = ReadingDisplay.Finish(terminal, ledger, reading.Tally, quiet: false, interruption.Token.IsCancellationRequested);
        Show(terminal, ledger, kept);
        return exitCode;
    }

    private static void Show(Terminal terminal, Ledger.Ledger ledger, string? kept)
    {
        var paint = new Paint(terminal.Colour);
        Heading(terminal, paint, $"TIMELINE: the {MostOnTimeline} events that say most, each once, whatever number of papers tell of it");
        Listing<TimelineEntry>.WriteTable(terminal, Timeline.Salient(ledger.Events(), MostOnTimeline), Listings.Timeline);
        Heading(terminal, paint, "CONTESTED: what one source claims and another denies");
        Listing<ClaimEntry>.WriteTable(terminal, ClaimList.Of(ledger, new(), contestedOnly: true).Take(MostContested), Listings.Claims);
        Heading(terminal, paint, $"DUE, looking ahead from {Phrases.Day(DueOn)}: announced, and not said to have come");
        Listing<DueEntry>.WriteTable(terminal, DueList.Of(ledger, new(), DueOn).Where(entry => entry.State == DueState.Upcoming && entry.Event.When is not null), Listings.Due);
        Heading(terminal, paint, "NEXT");
        terminal.Out.WriteLine(kept is null
            ? "  sitrep demo --ledger demo.db        keeps this ledger\n  sitrep read PATH                    reads your own reports into sitrep.db"
            : $"  sitrep claims --contested --ledger {kept}\n  sitrep show ID --why --ledger {kept}    how each field of a row was derived\n  sitrep read PATH                    reads your own reports into sitrep.db");
    }

    private static void Heading(Terminal terminal, Paint paint, string text)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(paint.Heading(text));
        terminal.Out.WriteLine();
    }
}
