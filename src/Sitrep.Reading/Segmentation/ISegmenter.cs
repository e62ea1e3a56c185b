using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Segmentation;

/// <summary>Cuts a report into sentences and words. Implementations are immutable and safe to share between threads.</summary>
public interface ISegmenter
{
    /// <summary>Cuts the report's text; every non-space character of it lies in some token.</summary>
    SegmentedReport Segment(Report report);
}
