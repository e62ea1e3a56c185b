using Sitrep.Reading.Syntax;

namespace Sitrep.Training.Perceptron;

/// <summary>What each transition costs of a gold tree; <see cref="int.MaxValue"/> for those that are not allowed.</summary>
internal sealed class TransitionCosts(Transitions transitions, int[] heads, byte[] labels)
{
    private readonly DynamicOracle _oracle = new(heads, labels);

    /// <summary>Finds the costs in a state.</summary>
    public void Find(ParserState state, Span<int> costs)
    {
        const int Never = int.MaxValue;
        _oracle.Observe(state);
        var left = state.Allows(TransitionKind.Left) ? _oracle.Left(state) : Never;
        var right = state.Allows(TransitionKind.Right) ? _oracle.Right(state) : Never;
        costs[Transitions.Shift] = state.Allows(TransitionKind.Shift) ? _oracle.Shift(state) : Never;
        costs[Transitions.Reduce] = state.Allows(TransitionKind.Reduce) ? _oracle.Reduce(state) : Never;
        for (var i = Transitions.Reduce + 1; i < costs.Length; i++)
        {
            var label = transitions.LabelOf(i);
            costs[i] = i == transitions.Root ? Never
                : transitions.KindOf(i) == TransitionKind.Left
                    ? left == Never ? Never : left + (_oracle.WrongLeft(state, label) ? 1 : 0)
                    : right == Never ? Never : right + (_oracle.WrongRight(state, label) ? 1 : 0);
        }
    }

    /// <summary>The transition with the best score, and the best among those of least cost.</summary>
    public (int Best, int Gold) Choose<T>(ReadOnlySpan<T> scores, ReadOnlySpan<int> costs)
        where T : IComparable<T>
    {
        int best = -1, gold = -1;
        for (var i = 0; i < costs.Length; i++)
        {
            if (costs[i] == int.MaxValue)
            {
                continue;
            }

            if (best < 0 || scores[i].CompareTo(scores[best]) > 0)
            {
                best = i;
            }

            if (gold < 0 || costs[i] < costs[gold] || (costs[i] == costs[gold] && scores[i].CompareTo(scores[gold]) > 0))
            {
                gold = i;
            }
        }

        return (best, gold);
    }
}
