using Sitrep.Reading.Attribution;
using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Events;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Segmentation;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.English;

/// <summary>Stands where a stage is not built yet; gives empty layers. Goes when the last stage has landed.</summary>
internal sealed class Pending : ISegmenter, ISyntacticParser, INameRecogniser, ICoreferenceResolver, ITimeTagger, IPlaceResolver, IEventExtractor, IAttributor
{
    public SegmentedReport Segment(Report report) => new(report, []);

    public ParsedReport Parse(SegmentedReport segmented) => new(segmented.Report, []);

    public NamedReport Recognise(ParsedReport parsed) => new(parsed, []);

    public LinkedReport Link(NamedReport named) => new(named, []);

    public TimedReport Tag(LinkedReport linked) => new(linked, []);

    public LocatedReport Locate(TimedReport timed) => new(timed, []);

    public EventReport Extract(LocatedReport located) => new(located, []);

    public ReadReport Attribute(EventReport events) => new(events, [], []);
}
