using System.Globalization;
using Sitrep.Cli.Pipelines;
using Sitrep.Cli.Terminals;
using Sitrep.Views;
using Sitrep.Views.Watchlists;

namespace Sitrep.Cli.Commands;

/// <summary>What a reading shows: its progress and its summary.</summary>
internal static class ReadingDisplay
{
    /// <summary>A bar for who watches, lines for a log, nothing for who wants quiet.</summary>
    public static IReadingProgress Progress(Terminal terminal, bool quiet, long totalBytes) =>
        quiet ? new QuietProgress(terminal.Error)
        : terminal.ErrorIsWatched && Terminal.MayColour ? new BarProgress(terminal.Error, totalBytes)
        : new LineProgress(terminal.Error, totalBytes);

    /// <summary>Lines for who waits for a merging that an interrupted reading left.</summary>
    public static IReadingProgress Progress(Terminal terminal) => new LineProgress(terminal.Error, 0);

    /// <summary>Writes the summary and says how the command ends.</summary>
    public static int Finish(Terminal terminal, Ledger.Ledger ledger, ReadingTally tally, bool quiet, bool stopped)
    {
        if (!quiet)
        {
            Summarise(terminal.Error, tally);
            if (!stopped)
            {
                Summarise(terminal.Error, ledger);
            }
        }

        if (stopped)
        {
            terminal.Error.WriteLine(ReadingMessages.Stopped);
        }

        return stopped || tally.Refused > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private static void Summarise(TextWriter error, ReadingTally tally)
    {
        var seconds = Math.Max(0.001, tally.Elapsed.TotalSeconds);
        error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Read {Phrases.Count(tally.Added, "report")} with {Phrases.Count(tally.Rows, "row")} in {seconds:0.0} s ({Phrases.Count((long)(tally.Words / seconds))} words/s)."));
        Say(error, tally.Known, "{0} in the ledger already.", "report was", "reports were");
        Say(error, tally.Refused, "{0} not read; the ledger keeps why.", "thing was", "things were");
        Say(error, tally.Undated, "{0} no date of publication: relative dates in them stay unresolved (--published gives one).", "report has", "reports have");
        Say(error, tally.WithoutPublisher, "{0} no publisher (--publisher gives one).", "report has", "reports have");
    }

    private static void Summarise(TextWriter error, Ledger.Ledger ledger)
    {
        var whole = ledger.Summarise();
        error.WriteLine(
            $"The ledger '{ledger.Location}' holds {Phrases.Count(whole.Reports, "report")}, {Phrases.Count(whole.Rows, "row")}, {Phrases.Count(whole.Events, "event")}, {Phrases.Count(whole.Contradictions, "contradiction")}.");
        if (ledger.Watchlists().Count > 0)
        {
            var hits = Screening.OfKept(ledger).ToList();
            error.WriteLine($"{Phrases.Count(hits.DistinctBy(hit => hit.Actor).Count(), "actor")} may be on your watchlists, {Phrases.Count(hits.Where(hit => hit.Fits > 0 && hit.Differs == 0).DistinctBy(hit => hit.Actor).Count())} of them by more than the name: 'sitrep watchlist' lists them.");
        }
    }

    private static void Say(TextWriter error, long count, string sentence, string one, string many)
    {
        if (count > 0)
        {
            error.WriteLine(sentence.Replace("{0}", Phrases.Count(count, one, many), StringComparison.Ordinal));
        }
    }
}
