using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Parses greedily with the arc-eager system, by the sum of a perceptron's scores and a network's. Immutable and safe to share between threads; each thread brings its own
/// <see cref="ParserState"/>. After Y. Goldberg and J. Nivre, A dynamic oracle for arc-eager dependency parsing, 2012.
/// </summary>
internal sealed class ArcEagerParser
{
    /// <summary>What a perceptron's score counts beside the network's logarithm; tuned on the development parts of the treebanks.</summary>
    private const float Share = 0.02f;

    /// <summary>Where the network is so far ahead with a transition, the perceptron, which hardly ever changes that, is not asked.</summary>
    private const float Sure = 5;

    private readonly LinearModel _model;
    private readonly SyntaxNetwork? _network;

    /// <summary>Makes a parser of its weights.</summary>
    /// <param name="model">The perceptron's weights.</param>
    /// <param name="network">The network whose scores are added; null for none.</param>
    /// <exception cref="InvalidDataException">The model is not a parser's, or the network has other transitions.</exception>
    public ArcEagerParser(LinearModel model, SyntaxNetwork? network = null)
    {
        if (network is not null && !network.Transitions.SequenceEqual(model.Classes))
        {
            throw new InvalidDataException("The network has not the transitions of the parser: train it again.");
        }

        _model = model;
        _network = network;
        Transitions = new Transitions(model.Classes);
    }

    /// <summary>The transitions it chooses from.</summary>
    public Transitions Transitions { get; }

    /// <summary>Parses a sentence; the arcs are in the state afterwards, with <c>Length</c> as the head of roots.</summary>
    /// <param name="words">The words, then the artificial root, then a zero word.</param>
    /// <param name="network">What the network read of the sentence; unused without one.</param>
    /// <param name="state">Room to work in.</param>
    /// <param name="margins">Receives for each word how far the transition that attached it was ahead of the next best, as a logarithm; infinite without a choice.</param>
    public void Parse(ReadOnlySpan<ParserWord> words, NetworkRoom network, ParserState state, Span<float> margins)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Capacity];
        Span<int> sums = stackalloc int[_model.Count];
        Span<float> scores = stackalloc float[_model.Count];
        state.Begin(words.Length - 2);
        while (!state.IsFinal)
        {
            var transition = Transitions.Forced(state);
            var margin = float.PositiveInfinity;
            if (transition < 0)
            {
                if (_network is null)
                {
                    scores.Clear();
                    margin = 0;
                }
                else
                {
                    _network.ScoreTransitions(state, network).CopyTo(scores);
                    transition = Best(state, scores, out margin);
                }

                if (margin < Sure)
                {
                    var count = new ParserFeatures(words, state).Extract(features);
                    sums.Clear();
                    _model.Score(features[..count], sums);
                    Add(sums, scores);
                    transition = Best(state, scores, out margin);
                }
            }

            var kind = Transitions.KindOf(transition);
            var attached = kind == TransitionKind.Left ? state.Top : kind == TransitionKind.Right ? state.Next : ParserState.None;
            state.Apply(kind, Transitions.LabelOf(transition));
            if (attached >= 0)
            {
                margins[attached] = margin;
            }
        }
    }

    private void Add(ReadOnlySpan<int> sums, Span<float> scores)
    {
        var scale = _model.Scale * Share;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += sums[i] * scale;
        }
    }

    private int Best(ParserState state, ReadOnlySpan<float> scores, out float ahead)
    {
        var best = -1;
        var (first, second) = (float.NegativeInfinity, float.NegativeInfinity);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > second && i != Transitions.Root && state.Allows(Transitions.KindOf(i)))
            {
                (best, first, second) = scores[i] > first ? (i, scores[i], first) : (best, first, scores[i]);
            }
        }

        ahead = first - second;
        return best;
    }
}
