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
        var costs = new TransitionCosts(transitions, example.Heads, example.Labels);
        var (right, all) = (0, 0);
        _state.Begin(example.Heads.Length);
        while (!_state.IsFinal)
        {
            var forced = transitions.Forced(_state);
            if (forced >= 0)
            {
                Apply(forced);
                continue;
            }

            var count = new ParserFeatures(example.Words, _state).Extract(features);
            trainer.Score(features[..count], _scores);
            costs.Find(_state, _costs);
            var (best, gold) = costs.Choose<int>(_scores, _costs);
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

    private void Apply(int transition) => _state.Apply(transitions.KindOf(transition), transitions.LabelOf(transition));
}
