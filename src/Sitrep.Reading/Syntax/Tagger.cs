using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Tags words from left to right with the best joint tag, universal and Penn ('NOUN|NNS'), twice: the second time with a view of
/// the tags that the first time gave to the words behind. Immutable and safe to share between threads. After M. Collins,
/// Discriminative training methods for hidden Markov models, 2002, decoded greedily.
/// </summary>
internal sealed class Tagger
{
    private readonly LinearModel _first;
    private readonly LinearModel? _second;

    /// <summary>Makes a tagger of its weights.</summary>
    /// <param name="first">Weights of the first time.</param>
    /// <param name="second">Weights of the second time, of the same tags; null to tag once.</param>
    /// <exception cref="InvalidDataException">The two have not the same tags.</exception>
    public Tagger(LinearModel first, LinearModel? second)
    {
        if (second is not null && !second.Classes.SequenceEqual(first.Classes))
        {
            throw new InvalidDataException("The tagger's two models have not the same tags: train both again.");
        }

        _first = first;
        _second = second;
    }

    /// <summary>The joint tags by number.</summary>
    public IReadOnlyList<string> Tags => _first.Classes;

    /// <summary>Tags the words of a sentence into <paramref name="tags"/>, which is as long, as is the room for the first guess.</summary>
    public void Tag(ReadOnlySpan<WordTraits> words, Span<byte> guess, Span<byte> tags)
    {
        if (_second is null)
        {
            Tag(_first, words, [], tags);
            return;
        }

        Tag(_first, words, [], guess);
        Tag(_second, words, guess, tags);
    }

    private static void Tag(LinearModel model, ReadOnlySpan<WordTraits> words, ReadOnlySpan<byte> guess, Span<byte> tags)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Capacity];
        Span<int> scores = stackalloc int[model.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var count = TaggerFeatures.Extract(words, tags, guess, i, features);
            scores.Clear();
            model.Score(features[..count], scores);
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
