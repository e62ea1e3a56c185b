using System.Diagnostics;
using Sitrep.Ledger.Stores;

namespace Sitrep.Cli.Pipelines;

/// <summary>Counts what a reading did.</summary>
internal sealed class ReadingTally
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Items seen.</summary>
    public long Seen { get; private set; }

    /// <summary>Words read.</summary>
    public long Words { get; private set; }

    /// <summary>Reports added.</summary>
    public long Added { get; private set; }

    /// <summary>Rows added.</summary>
    public long Rows { get; private set; }

    /// <summary>Reports that the ledger had.</summary>
    public long Known { get; private set; }

    /// <summary>What was refused.</summary>
    public long Refused { get; private set; }

    /// <summary>Reports read without a date of publication.</summary>
    public long Undated { get; private set; }

    /// <summary>Reports read without a publisher.</summary>
    public long WithoutPublisher { get; private set; }

    /// <summary>Time since the start.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>Counts an item as it comes from the readers.</summary>
    public void Count(ReadingResult result)
    {
        Seen++;
        Words += result.Words;
        Known += result.Entry is null ? 1 : 0;
        Refused += result.Refusal is null ? 0 : 1;
        if (result.Entry?.Report is { } report)
        {
            Undated += report.Published is null ? 1 : 0;
            WithoutPublisher += report.Publisher is null ? 1 : 0;
        }
    }

    /// <summary>Counts what became of an entry.</summary>
    public void Count(AddOutcome outcome)
    {
        if (outcome.Entry.Report is not { } report)
        {
            return;
        }

        Added += outcome.Result == AddResult.Added ? 1 : 0;
        Rows += outcome.Result == AddResult.Added ? report.Rows : 0;
        Known += outcome.Result == AddResult.Known ? 1 : 0;
        Refused += outcome.Result == AddResult.Refused ? 1 : 0;
    }
}
