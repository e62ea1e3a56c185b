using System.Diagnostics;
using Sitrep.Formats;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Stores;

namespace Sitrep.Cli.Pipelines;

/// <summary>
/// Reads input into a ledger: many threads read, one adds, in the input's order and in batches. Reports that the ledger has are passed
/// over unread, so that an interrupted reading takes up where it stopped.
/// </summary>
internal sealed class LedgerReading
{
    private const int MostEntries = 512;
    private const long MostCharacters = 4_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Ledger.Ledger _ledger;
    private readonly SharedReader _reader;
    private readonly IReadingProgress _progress;
    private readonly List<LedgerEntry> _batch = [];
    private readonly Stopwatch _sinceBatch = Stopwatch.StartNew();
    private long _batchCharacters;
    private Func<long> _taken = () => 0;

    /// <summary>Makes a reading.</summary>
    public LedgerReading(Ledger.Ledger ledger, SharedReader reader, IReadingProgress progress)
    {
        _ledger = ledger;
        _reader = reader;
        _progress = progress;
    }

    /// <summary>What was done so far.</summary>
    public ReadingTally Tally { get; } = new();

    /// <summary>Reads all items; stops early, with all that was read added, when <paramref name="stop"/> says so.</summary>
    /// <param name="items">The input.</param>
    /// <param name="taken">Asks how many bytes of the input were taken.</param>
    /// <param name="threads">How many threads read.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="LedgerException">The ledger cannot be added to; what was added before stays.</exception>
    public void Run(IEnumerable<IntakeItem> items, Func<long> taken, int threads, CancellationToken stop)
    {
        _taken = taken;
        _progress.Run(() =>
        {
            OrderedPipeline.Run(items.Select(Job), job => job.Item.Report?.Text.Length ?? 0, Read, Take, threads, stop);
            Flush();
            if (!stop.IsCancellationRequested)
            {
                _ledger.Complete(new Merging(_progress));
            }
        });
    }

    private ReadingJob Job(IntakeItem item) => new(item, item.Report is { } report && _ledger.Contains(report));

    // On many threads.
    private ReadingResult Read(ReadingJob job)
    {
        var (item, isKnown) = job;
        if (isKnown)
        {
            return new(item, null, 0, null);
        }

        var name = item.Origin.ToString();
        if (item.Report is not { } report)
        {
            return new(item, LedgerEntry.NotRead(name, item.Bytes, item.Refusal!), 0, item.Refusal);
        }

        var words = 0L;
        var (entry, refusal) = SharedReader.Guard(() =>
        {
            var read = _reader.Reader.Read(report);
            words = Words(read);
            return LedgerEntry.Of(name, item.Bytes, read);
        });
        return new(item, entry ?? LedgerEntry.NotRead(name, item.Bytes, refusal!), words, refusal);
    }

    private static long Words(Reading.Attribution.ReadReport read)
    {
        var words = 0L;
        foreach (var sentence in read.Events.Located.Timed.Linked.Named.Parsed.Sentences)
        {
            words += sentence.Count;
        }

        return words;
    }

    private void Take(ReadingResult result)
    {
        if (result.Refusal is not null)
        {
            _progress.Say(ReadingMessages.Refused(result.Item.Origin.ToString(), result.Refusal));
        }

        Tally.Count(result);
        if (result.Entry is not null)
        {
            _batch.Add(result.Entry);
            _batchCharacters += result.Item.Report?.Text.Length ?? result.Item.Bytes.Length;
        }

        _progress.Tell(Tally.Seen, Tally.Words, _taken());
        if (_batch.Count >= MostEntries || _batchCharacters >= MostCharacters || (_batch.Count > 0 && _sinceBatch.Elapsed >= Longest))
        {
            Flush();
        }
    }

    private void Flush()
    {
        foreach (var outcome in _ledger.Add(_batch))
        {
            Tally.Count(outcome);
            if (outcome.Result == AddResult.Refused)
            {
                _progress.Say(ReadingMessages.Refused(outcome.Entry.Name, outcome.Reason!));
            }
        }

        _batch.Clear();
        _batchCharacters = 0;
        _sinceBatch.Restart();
    }
}

/// <summary>Passes on how far the merging is, on the same thread.</summary>
internal sealed class Merging(IReadingProgress progress) : IProgress<long>
{
    public void Report(long value) => progress.TellMerged(value);
}

/// <summary>An item on its way to a reader.</summary>
/// <param name="Item">The item.</param>
/// <param name="IsKnown">Whether the ledger has it.</param>
internal readonly record struct ReadingJob(IntakeItem Item, bool IsKnown);

/// <summary>An item on its way into the ledger.</summary>
/// <param name="Item">The item.</param>
/// <param name="Entry">What is to be added; null for what the ledger has.</param>
/// <param name="Words">Words read.</param>
/// <param name="Refusal">Why it could not be read; null where it was.</param>
internal sealed record ReadingResult(IntakeItem Item, LedgerEntry? Entry, long Words, string? Refusal);
