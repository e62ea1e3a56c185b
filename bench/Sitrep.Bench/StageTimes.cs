using System.Diagnostics;
using Sitrep.Reading;
using Sitrep.Reading.Documents;

namespace Sitrep.Bench;

/// <summary>Time and allocation of each stage over a set of reports, on one thread.</summary>
internal sealed class StageTimes
{
    private readonly Dictionary<string, (long Ticks, long Bytes)> _spent = [];

    /// <summary>Stage names in the order in which they ran.</summary>
    public IReadOnlyCollection<string> Stages => _spent.Keys;

    /// <summary>Seconds spent in the stage.</summary>
    public double Seconds(string stage) => (double)_spent[stage].Ticks / Stopwatch.Frequency;

    /// <summary>Bytes allocated by the stage.</summary>
    public long Bytes(string stage) => _spent[stage].Bytes;

    /// <summary>Reads the report stage by stage, as <see cref="Reader.Read(Sitrep.Reading.Documents.Report)"/> does.</summary>
    public void Read(Language language, Report report)
    {
        var segmented = Timed("segment", () => language.Segmenter.Segment(report));
        var parsed = Timed("parse", () => language.Parser.Parse(segmented));
        var named = Timed("names", () => language.Names.Recognise(parsed));
        var linked = Timed("coreference", () => language.Coreference.Link(named));
        var timed = Timed("times", () => language.Times.Tag(linked));
        var located = Timed("places", () => language.Places.Locate(timed));
        var events = Timed("events", () => language.Events.Extract(located));
        Timed("attribution", () => language.Attribution.Attribute(events));
    }

    private T Timed<T>(string stage, Func<T> work)
    {
        var (started, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var result = work();
        var (ticks, bytes) = _spent.GetValueOrDefault(stage);
        _spent[stage] = (ticks + Stopwatch.GetTimestamp() - started, bytes + GC.GetAllocatedBytesForCurrentThread() - allocated);
        return result;
    }
}
