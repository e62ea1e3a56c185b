using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Segmentation;

/// <summary>A sentence, heading, dateline or caption: the unit that is parsed.</summary>
/// <param name="Span">From its first token's start to its last token's end.</param>
/// <param name="Tokens">Its words in order; never empty.</param>
public sealed record Sentence(TextSpan Span, IReadOnlyList<Token> Tokens);

/// <summary>A report cut into sentences and words.</summary>
/// <param name="Report">The report.</param>
/// <param name="Sentences">Its sentences in order; empty for a blank text.</param>
public sealed record SegmentedReport(Report Report, IReadOnlyList<Sentence> Sentences);
