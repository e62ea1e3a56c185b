using System.Diagnostics;
using System.Globalization;
using Sitrep.Views;

namespace Sitrep.Cli.Pipelines;

/// <summary>Writes a plain line every ten seconds, for logs.</summary>
/// <param name="error">Where lines go.</param>
/// <param name="totalBytes">Bytes of the whole input; 0 where unknown.</param>
internal sealed class LineProgress(TextWriter error, long totalBytes) : IReadingProgress
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _last;

    public void Run(Action reading) => reading();

    public void Tell(long reports, long words, long bytes)
    {
        var now = _clock.Elapsed;
        if (now - _last < Every)
        {
            return;
        }

        _last = now;
        var share = totalBytes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Min(100, bytes * 100 / totalBytes)} %, ") : "";
        error.WriteLine($"{share}{Phrases.Count(reports, "report")} read, {Phrases.Count((long)(words / now.TotalSeconds))} words/s");
    }

    public void TellMerged(long rows)
    {
        if (_clock.Elapsed - _last >= Every)
        {
            _last = _clock.Elapsed;
            error.WriteLine($"{Phrases.Count(rows, "row")} merged into events");
        }
    }

    public void Say(string message) => error.WriteLine(message);
}
