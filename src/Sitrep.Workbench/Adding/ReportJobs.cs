using System.Collections.Concurrent;
using System.Globalization;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Stores;
using Sitrep.Workbench.Hosting;

namespace Sitrep.Workbench.Adding;

/// <summary>A reading that was asked for, and how far it is. Written by one thread, read by many.</summary>
internal sealed class ReportJob(string id)
{
    private volatile ReadingProgress _progress = new(0, false);
    private volatile ReadingOutcome? _outcome;
    private volatile string? _failure;

    /// <summary>Its name in addresses.</summary>
    public string Id => id;

    /// <summary>How far it is.</summary>
    public ReadingProgress Progress => _progress;

    /// <summary>What it came to; null while it goes on and where it failed.</summary>
    public ReadingOutcome? Outcome => _outcome;

    /// <summary>Why it failed, for a person; null where it did not.</summary>
    public string? Failure => _failure;

    /// <summary>Whether it is over.</summary>
    public bool IsOver => _outcome is not null || _failure is not null;

    public void Tell(ReadingProgress progress) => _progress = progress;

    public void End(ReadingOutcome outcome) => _outcome = outcome with { Refused = [.. outcome.Refused.Select(VisibleText.OneLine)] };

    public void Fail(string message) => _failure = message;
}

/// <summary>Reads given reports in the background, one reading at a time, beside people who look and judge.</summary>
internal sealed class ReportJobs(LedgerPool pool, WorkbenchOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<string, ReportJob> _jobs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private int _count;

    /// <summary>Whether reports can be added at all.</summary>
    public bool IsPossible => options.Reading is not null;

    /// <summary>The reading with the name; null for none.</summary>
    public ReportJob? Find(string id) => _jobs.GetValueOrDefault(id);

    /// <summary>Begins a reading.</summary>
    /// <param name="files">The files; null for the bundled case.</param>
    /// <param name="publisher">The publisher of reports that do not name theirs; null for unknown.</param>
    /// <param name="published">The day of reports that do not say theirs; null for unknown.</param>
    public ReportJob Begin(IReadOnlyList<GivenFile>? files, string? publisher, DateOnly? published)
    {
        var job = new ReportJob(Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture));
        _jobs[job.Id] = job;
        _ = Task.Run(() => Run(job, files, publisher, published));
        return job;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();

        // What was read up to now is being added: a moment, and nothing is lost.
        _reading.Wait(TimeSpan.FromSeconds(10));
        _reading.Dispose();
        _stop.Dispose();
    }

    private async Task Run(ReportJob job, IReadOnlyList<GivenFile>? files, string? publisher, DateOnly? published)
    {
        try
        {
            await _reading.WaitAsync(_stop.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
        {
            return;
        }

        var ledger = pool.Rent();
        try
        {
            job.End(options.Reading!.Read(ledger, files, publisher, published, new Teller(job), _stop.Token));
        }
        catch (LedgerException failure)
        {
            job.Fail(failure.Message);
        }
#pragma warning disable CA1031 // Whatever a reading falls over, the workbench goes on and says it.
        catch (Exception failure)
        {
            job.Fail($"A fault of Sitrep ({failure.GetType().Name}: {failure.Message}). Please report it.");
        }
#pragma warning restore CA1031
        finally
        {
            pool.Return(ledger);
            _reading.Release();
        }
    }

    private sealed class Teller(ReportJob job) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value) => job.Tell(value);
    }
}
