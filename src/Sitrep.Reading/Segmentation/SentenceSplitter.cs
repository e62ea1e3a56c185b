using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Segmentation;

/// <summary>
/// Finds the ends of sentences: at paragraphs and meant line breaks always, elsewhere by a trained classifier over the
/// words around the place. Immutable and safe to share between threads.
/// </summary>
internal sealed class SentenceSplitter
{
    /// <summary>Longest sentence in tokens; a longer one is cut here, so that no stage behind meets an endless one.</summary>
    public const int Longest = 400;

    private const int LongestDateline = 14;

    private static readonly uint Capitals = Spelling.Shape("XX");

    private readonly LinearModel _model;
    private readonly WordTable _casing;

    /// <summary>Makes a splitter of its weights (classes 'in' and 'end') and of the case that words mostly have.</summary>
    public SentenceSplitter(LinearModel model, WordTable casing)
    {
        _model = model;
        _casing = casing;
    }

    /// <summary>Whether a sentence may end behind a token at all.</summary>
    public static bool IsCandidate(in BoundaryWord left, in BoundaryWord right) =>
        left.First is '.' or '!' or '?' or ':' or ';' or '-' or '*' or '"' or '\'' or ')' or ']' or '\u2026'
        || (left.SpaceAfter && !char.IsLower(right.First) && right.First is not (',' or '.' or ')'));

    /// <summary>Indices after the last token of each sentence, in order.</summary>
    public List<int> Split(string text, List<TokenCut> tokens)
    {
        var words = Read(text, tokens, _casing);
        var ends = new List<int>();
        var lines = new LineBreaks(text);
        var block = default(TextBlock);
        var context = default(BoundaryContext);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            context.Pass(words[i].First);
            var layout = lines.Judge(tokens[i].End, tokens[i + 1].Start, ref block);
            if (layout != LayoutBreak.None || (!tokens[i + 1].Continues && (context.Since >= Longest || Ends(words, i, context))))
            {
                ends.Add(i + 1);
                context.Since = 0;
                context = layout != LayoutBreak.None ? default : context;
            }
        }

        if (tokens.Count > 0)
        {
            ends.Add(tokens.Count);
        }

        return ends;
    }

    /// <summary>What the features need of all tokens.</summary>
    public static BoundaryWord[] Read(string text, List<TokenCut> tokens, WordTable casing)
    {
        var words = new BoundaryWord[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = BoundaryFeatures.Read(text, tokens[i], casing);
        }

        return words;
    }

    private bool Ends(BoundaryWord[] words, int i, in BoundaryContext context)
    {
        if (EndsDateline(words, i, context.Since))
        {
            return true;
        }

        if (!IsCandidate(words[i], words[i + 1]))
        {
            return false;
        }

        Span<ulong> features = stackalloc ulong[BoundaryFeatures.Capacity];
        Span<int> scores = stackalloc int[2];
        var count = BoundaryFeatures.Extract(words, i, context, features);
        _model.Score(features[..count], scores);
        return scores[1] > scores[0];
    }

    /// <summary>
    /// Whether the dash of a dateline stands here: 'MARDIN, Sunday (AP) --', a place in capitals at the start of a paragraph. A dateline is
    /// a sentence of its own, so that its place becomes no part of the clause behind it (treebanks keep the two together).
    /// </summary>
    private static bool EndsDateline(BoundaryWord[] words, int i, int since)
    {
        var first = i - since + 1;
        return words[i].First is '-' or '–' or '—' && words[i].SpaceAfter && since is > 1 and <= LongestDateline
            && words[first].Shape == Capitals && words[i - 1].First is var before && (before is ')' or '0' || char.IsUpper(before));
    }
}
