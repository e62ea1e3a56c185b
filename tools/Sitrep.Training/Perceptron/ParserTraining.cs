using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Perceptron;

/// <summary>A sentence ready for the parser's training.</summary>
internal sealed record ParserExample(ParserWord[] Words, int[] Heads, byte[] Labels);

/// <summary>
/// Trains the parser with the dynamic oracle. From the second pass on it mostly follows its own transitions, so that it learns to go on
/// after its own mistakes.
/// </summary>
internal sealed class ParserTraining(Transitions transitions, PerceptronTrainer trainer, double exploration)
{
    private readonly ParserState _state = new();
    private readonly int[] _scores = new int[transitions.Count];
    private readonly int[] _costs = new int[transitions.Count];

    /// <summary>Learns from a sentence; gives the number of right decisions and of all.</summary>
    public (int Right, int All) Learn(ParserExample example, bool explore, SeededOrder random)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Capacity];
        var oracle = new DynamicOracle(example.Heads, example.Labels);
        var (right, all) = (0, 0);
        _state.Begin(example.Heads.Length);
        while (!_state.IsFinal)
        {
            var forced = Forced();
            if (forced >= 0)
            {
                Apply(forced);
                continue;
            }

            var count = new ParserFeatures(example.Words, _state).Extract(features);
            trainer.Score(features[..count], _scores);
            oracle.Observe(_state);
            FindCosts(oracle);
            var (best, gold) = Choose();
            trainer.Tick();
            all++;
            if (_costs[best] == _costs[gold])
            {
                right++;
                Apply(best);
                continue;
            }

            trainer.Update(features[..count], gold, best);
            Apply(explore && random.NextFraction() < exploration ? best : gold);
        }

        return (right, all);
    }

    private int Forced() =>
        _state.Depth == 0 ? Transitions.Shift
        : _state.Next < _state.Length ? -1
        : _state.Heads[_state.Top] == ParserState.None ? transitions.Root : Transitions.Reduce;

    private void Apply(int transition) => _state.Apply(transitions.KindOf(transition), transitions.LabelOf(transition));

    private void FindCosts(DynamicOracle oracle)
    {
        const int Never = int.MaxValue;
        var left = _state.Allows(TransitionKind.Left) ? oracle.Left(_state) : Never;
        var right = _state.Allows(TransitionKind.Right) ? oracle.Right(_state) : Never;
        _costs[Transitions.Shift] = _state.Allows(TransitionKind.Shift) ? oracle.Shift(_state) : Never;
        _costs[Transitions.Reduce] = _state.Allows(TransitionKind.Reduce) ? oracle.Reduce(_state) : Never;
        for (var i = Transitions.Reduce + 1; i < _costs.Length; i++)
        {
            var label = transitions.LabelOf(i);
            _costs[i] = i == transitions.Root ? Never
                : transitions.KindOf(i) == TransitionKind.Left
                    ? left == Never ? Never : left + (oracle.WrongLeft(_state, label) ? 1 : 0)
                    : right == Never ? Never : right + (oracle.WrongRight(_state, label) ? 1 : 0);
        }
    }

    private (int Best, int Gold) Choose()
    {
        int best = -1, gold = -1;
        for (var i = 0; i < _costs.Length; i++)
        {
            if (_costs[i] == int.MaxValue)
            {
                continue;
            }

            if (best < 0 || _scores[i] > _scores[best])
            {
                best = i;
            }

            if (gold < 0 || _costs[i] < _costs[gold] || (_costs[i] == _costs[gold] && _scores[i] > _scores[gold]))
            {
                gold = i;
            }
        }

        return (best, gold);
    }
}
