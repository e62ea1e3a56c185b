using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Tags words from left to right with the best joint tag, universal and Penn ('NOUN|NNS'). Immutable and safe to share
/// between threads. After M. Collins, Discriminative training methods for hidden Markov models, 2002, decoded greedily.
/// </summary>
internal sealed class Tagger
{
    private readonly LinearModel _model;

    /// <summary>Makes a tagger of its weights.</summary>
    public Tagger(LinearModel model) => _model = model;

    /// <summary>The joint tags by number.</summary>
    public IReadOnlyList<string> Tags => _model.Classes;

    /// <summary>Tags the words of a sentence into <paramref name="tags"/>, which is as long.</summary>
    public void Tag(ReadOnlySpan<WordTraits> words, Span<byte> tags)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Capacity];
        Span<int> scores = stackalloc int[_model.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var count = TaggerFeatures.Extract(words, tags, i, features);
            scores.Clear();
            _model.Score(features[..count], scores);
            tags[i] = (byte)Best(scores);
        }
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
