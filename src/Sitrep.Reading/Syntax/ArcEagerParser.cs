using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Parses greedily with the arc-eager system. Immutable and safe to share between threads; each thread brings its own
/// <see cref="ParserState"/>. After Y. Goldberg and J. Nivre, A dynamic oracle for arc-eager dependency parsing, 2012.
/// </summary>
internal sealed class ArcEagerParser
{
    private readonly LinearModel _model;

    /// <summary>Makes a parser of its weights.</summary>
    /// <exception cref="InvalidDataException">The model is not a parser's.</exception>
    public ArcEagerParser(LinearModel model)
    {
        _model = model;
        Transitions = new Transitions(model.Classes);
    }

    /// <summary>The transitions it chooses from.</summary>
    public Transitions Transitions { get; }

    /// <summary>Parses a sentence; the arcs are in the state afterwards, with <c>Length</c> as the head of roots.</summary>
    /// <param name="words">The words, then the artificial root, then a zero word.</param>
    /// <param name="state">Room to work in.</param>
    /// <param name="margins">Receives for each word how far the transition that attached it was ahead of the next best.</param>
    public void Parse(ReadOnlySpan<ParserWord> words, ParserState state, Span<float> margins)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Capacity];
        Span<int> scores = stackalloc int[_model.Count];
        state.Begin(words.Length - 2);
        while (!state.IsFinal)
        {
            var transition = Forced(state);
            var margin = float.PositiveInfinity;
            if (transition < 0)
            {
                var count = new ParserFeatures(words, state).Extract(features);
                scores.Clear();
                _model.Score(features[..count], scores);
                transition = Best(state, scores, out var ahead);
                margin = ahead * _model.Scale;
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

    /// <summary>The only transition that is allowed, or -1 where there is a choice.</summary>
    public int Forced(ParserState state)
    {
        if (state.Depth == 0)
        {
            return Transitions.Shift;
        }

        return state.Next < state.Length ? -1
            : state.Heads[state.Top] == ParserState.None ? Transitions.Root : Transitions.Reduce;
    }

    private int Best(ParserState state, ReadOnlySpan<int> scores, out int ahead)
    {
        var best = -1;
        var first = int.MinValue;
        var second = int.MinValue;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > second && i != Transitions.Root && state.Allows(Transitions.KindOf(i)))
            {
                if (scores[i] > first)
                {
                    second = first;
                    first = scores[i];
                    best = i;
                }
                else
                {
                    second = scores[i];
                }
            }
        }

        ahead = second == int.MinValue ? int.MaxValue / 2 : first - second;
        return best;
    }
}
