using Sitrep.Reading.Segmentation;

namespace Sitrep.Reading.Syntax;

/// <summary>Tags, lemmatises and parses. Implementations are immutable and safe to share between threads.</summary>
public interface ISyntacticParser
{
    /// <summary>Gives each sentence its tags, lemmas and tree; tokens are kept as they are.</summary>
    ParsedReport Parse(SegmentedReport segmented);
}
