using System.Collections.Concurrent;

namespace Sitrep.Cli.Pipelines;

/// <summary>
/// Works on a stream with many threads and hands the results out in the stream's order. The stream is read, and the results are handed out,
/// on the caller's thread, so that neither needs to be thread-safe; only so much is held that the threads stay busy.
/// </summary>
internal static class OrderedPipeline
{
    private const int SlotsPerThread = 16;
    private const long MostWeight = 8_000_000;
    private const int StackSize = 64 << 20;

    /// <summary>Runs the stream through.</summary>
    /// <param name="source">Read on the caller's thread.</param>
    /// <param name="weight">How much memory an item stands for, in characters.</param>
    /// <param name="work">Done by many threads; must not throw but for faults of the program.</param>
    /// <param name="sink">Called on the caller's thread in order.</param>
    /// <param name="threads">How many threads work.</param>
    /// <param name="stop">Ends the reading of the stream; what was read goes through.</param>
    public static void Run<TIn, TOut>(
        IEnumerable<TIn> source, Func<TIn, int> weight, Func<TIn, TOut> work, Action<TOut> sink, int threads, CancellationToken stop)
    {
        using var jobs = new BlockingCollection<Task<TOut>>();
        using var abandoned = new CancellationTokenSource();
        var workers = Enumerable.Range(0, threads).Select(_ => Start(jobs)).ToArray();
        try
        {
            Feed(source, weight, item => new Task<TOut>(() => work(item), abandoned.Token), jobs, sink, threads, stop);
        }
        catch
        {
            abandoned.Cancel();
            throw;
        }
        finally
        {
            jobs.CompleteAdding();
            Array.ForEach(workers, worker => worker.Join());
        }
    }

    private static void Feed<TIn, TOut>(
        IEnumerable<TIn> source, Func<TIn, int> weight, Func<TIn, Task<TOut>> job, BlockingCollection<Task<TOut>> jobs, Action<TOut> sink, int threads, CancellationToken stop)
    {
        var open = new Queue<(Task<TOut> Job, int Weight)>();
        long held = 0;
        foreach (var item in source)
        {
            var next = (Job: job(item), Weight: weight(item));
            open.Enqueue(next);
            held += next.Weight;
            jobs.Add(next.Job, CancellationToken.None);
            while (open.Count > 0 && (open.Peek().Job.IsCompleted || open.Count > threads * SlotsPerThread || held > MostWeight))
            {
                held -= Finish();
            }

            if (stop.IsCancellationRequested)
            {
                break;
            }
        }

        while (open.Count > 0)
        {
            Finish();
        }

        int Finish()
        {
            var (first, size) = open.Dequeue();
            sink(first.GetAwaiter().GetResult());
            return size;
        }
    }

    // Deep trees are walked by recursion: a stack of its own size makes that safe whatever thread calls.
    private static Thread Start<TOut>(BlockingCollection<Task<TOut>> jobs)
    {
        var worker = new Thread(() => Work(jobs), StackSize) { IsBackground = true, Name = "sitrep reader" };
        worker.Start();
        return worker;
    }

    private static void Work<TOut>(BlockingCollection<Task<TOut>> jobs)
    {
        foreach (var job in jobs.GetConsumingEnumerable())
        {
            if (!job.IsCanceled)
            {
                job.RunSynchronously();
            }
        }
    }
}
