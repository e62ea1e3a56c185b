using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Tags words from left to right with the best joint tag, universal and Penn ('NOUN|NNS'), by the sum of a perceptron's scores and of what a network
/// thinks of the word in its sentence. Immutable and safe to share between threads. After M. Collins, Discriminative training methods for hidden Markov
/// models, 2002, decoded greedily.
/// </summary>
internal sealed class Tagger
{
    /// <summary>What a perceptron's score counts beside the network's logarithm; tuned on the development parts of the treebanks.</summary>
    private const float Share = 0.08f;

    /// <summary>Where the network is so far ahead with a tag, the perceptron, which hardly ever changes that, is not asked.</summary>
    private const float Sure = 6;

    private readonly LinearModel _model;
    private readonly SyntaxNetwork? _network;

    /// <summary>Makes a tagger of its weights.</summary>
    /// <param name="model">The perceptron's weights.</param>
    /// <param name="network">The network whose scores are added; null for none.</param>
    /// <exception cref="InvalidDataException">They have not the same tags.</exception>
    public Tagger(LinearModel model, SyntaxNetwork? network = null)
    {
        if (network is not null && !network.Tags.SequenceEqual(model.Classes))
        {
            throw new InvalidDataException("The network has not the tags of the tagger: train it again.");
        }

        _model = model;
        _network = network;
    }

    /// <summary>The joint tags by number.</summary>
    public IReadOnlyList<string> Tags => _model.Classes;

    /// <summary>Tags the words of a sentence.</summary>
    /// <param name="words">Traits of the words.</param>
    /// <param name="room">What the network read of the sentence; unused without one.</param>
    /// <param name="tags">Receives the tags, as long.</param>
    public void Tag(ReadOnlySpan<WordTraits> words, NetworkRoom room, Span<byte> tags)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Capacity];
        Span<int> sums = stackalloc int[_model.Count];
        for (var i = 0; i < words.Length; i++)
        {
            if (_network is not null && BestIfSure(_network.TagScores(room, i)) is var sure and >= 0)
            {
                tags[i] = (byte)sure;
                continue;
            }

            var count = TaggerFeatures.Extract(words, tags, i, features);
            sums.Clear();
            _model.Score(features[..count], sums);
            tags[i] = (byte)(_network is null ? Best(sums) : Best(sums, _model.Scale * Share, _network.TagScores(room, i)));
        }
    }

    private static int BestIfSure(ReadOnlySpan<float> scores)
    {
        var best = 0;
        var (first, second) = (float.NegativeInfinity, float.NegativeInfinity);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > second)
            {
                (best, first, second) = scores[i] > first ? (i, scores[i], first) : (best, first, scores[i]);
            }
        }

        return first - second >= Sure ? best : -1;
    }

    private static int Best(ReadOnlySpan<int> sums)
    {
        var best = 0;
        for (var i = 1; i < sums.Length; i++)
        {
            best = sums[i] > sums[best] ? i : best;
        }

        return best;
    }

    private static int Best(ReadOnlySpan<int> sums, float scale, ReadOnlySpan<float> more)
    {
        var best = 0;
        var top = float.NegativeInfinity;
        for (var i = 0; i < sums.Length; i++)
        {
            var score = (sums[i] * scale) + more[i];
            if (score > top)
            {
                (best, top) = (i, score);
            }
        }

        return best;
    }
}
