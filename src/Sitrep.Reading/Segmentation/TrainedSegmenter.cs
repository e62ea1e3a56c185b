using Sitrep.Reading.Documents;
using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Segmentation;

/// <summary>
/// Cuts words by rules and a lexicon, and sentences by layout and a trained classifier. Immutable and safe to share
/// between threads; time and memory grow with the length of the text.
/// </summary>
public sealed class TrainedSegmenter : ISegmenter
{
    private readonly Tokeniser _tokeniser;
    private readonly SentenceSplitter _splitter;

    private TrainedSegmenter(Tokeniser tokeniser, SentenceSplitter splitter)
    {
        _tokeniser = tokeniser;
        _splitter = splitter;
    }

    /// <summary>Reads the models; the streams stay open.</summary>
    /// <param name="lexicon">Abbreviations and contractions.</param>
    /// <param name="splitter">The splitter's weights.</param>
    /// <param name="casing">The letter case that words mostly have.</param>
    /// <exception cref="InvalidDataException">A model is broken or of another version.</exception>
    public static TrainedSegmenter Load(SegmentationLexicon lexicon, Stream splitter, Stream casing) =>
        new(new Tokeniser(lexicon), new SentenceSplitter(LinearModel.Load(splitter), WordTable.Load(casing)));

    /// <inheritdoc/>
    public SegmentedReport Segment(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = report.Text;
        var cuts = _tokeniser.Cut(text);
        var ends = _splitter.Split(text, cuts);
        var sentences = new Sentence[ends.Count];
        var from = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = Build(text, cuts, from, ends[i]);
            from = ends[i];
        }

        return new SegmentedReport(report, sentences);
    }

    private static Sentence Build(string text, List<TokenCut> cuts, int from, int to)
    {
        var tokens = new Token[to - from];
        for (var i = from; i < to; i++)
        {
            var span = new TextSpan(cuts[i].Start, cuts[i].End);
            tokens[i - from] = new Token(span, span.Of(text), cuts[i].Continues);
        }

        return new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens);
    }
}
