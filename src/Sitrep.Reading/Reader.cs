using Sitrep.Reading.Attribution;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Segmentation;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading;

/// <summary>
/// Reads one report into rows: who did what to whom, when, where, who says so and how sure. Pure and deterministic;
/// one instance serves all threads.
/// </summary>
public sealed class Reader
{
    private readonly Language _language;

    /// <summary>Makes a reader of a language.</summary>
    public Reader(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _language = language;
    }

    /// <summary>Reads a report.</summary>
    public ReadReport Read(Report report) => Read(_language.Segmenter.Segment(report));

    /// <summary>
    /// Reads a report whose sentences and words are given. Each stage takes what the one before it gives, so that a wrong order does not compile.
    /// </summary>
    public ReadReport Read(SegmentedReport segmented)
    {
        var parsed = _language.Parser.Parse(segmented);
        var named = _language.Names.Recognise(parsed);
        var linked = _language.Coreference.Link(named);
        var timed = _language.Times.Tag(linked);
        var located = _language.Places.Locate(timed);
        var events = _language.Events.Extract(located);
        return _language.Attribution.Attribute(events) with { Relations = _language.Relations.Find(timed), Plans = _language.Plans.Find(timed) };
    }

    /// <summary>Goes no further than the trees of a report's sentences.</summary>
    public ParsedReport Parse(Report report) => Parse(_language.Segmenter.Segment(report));

    /// <summary>Goes no further than the trees of sentences whose words are given.</summary>
    public ParsedReport Parse(SegmentedReport segmented) => _language.Parser.Parse(segmented);
}
