using Sitrep.Reading.Syntax;
using Sitrep.Training.Commands;
using Sitrep.Training.Corpora;
using Sitrep.Training.Models;

namespace Sitrep.Training.Networks;

/// <summary>Tags and parses the development part of EWT with a network alone, to follow its training.</summary>
internal sealed class NetworkMeasure(TrainingRun run)
{
    private readonly TraitReader _traits = TrainedModels.Traits(run);
    private readonly List<TreebankSentence> _sentences = run.Load(Corpus.EwtDev);

    /// <summary>The scores as text.</summary>
    public string Of(NetworkParameters parameters)
    {
        var network = SyntaxNetwork.Load(new MemoryStream(parameters.ToBytes()));
        var transitions = new Transitions([.. network.Transitions]);
        var scores = _sentences.AsParallel().SelectMany(sentence => Read(network, transitions, sentence)).GroupBy(w => w.Score)
            .OrderByDescending(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Average(w => w.IsRight ? 1.0 : 0.0):F4}");
        return $"{Corpus.EwtDev.Name}: {string.Join(' ', scores)}";
    }

    private List<(string Score, bool IsRight)> Read(SyntaxNetwork network, Transitions transitions, TreebankSentence sentence)
    {
        var (room, state) = (new NetworkRoom(), new ParserState());
        var words = new WordTraits[sentence.Count];
        _traits.Read(new ArrayForms(sentence.Forms), words);
        network.Read(words, room);
        state.Begin(sentence.Count);
        while (!state.IsFinal)
        {
            var transition = transitions.Forced(state);
            if (transition < 0)
            {
                transition = Best(network.ScoreTransitions(state, room), i => i != transitions.Root && state.Allows(transitions.KindOf(i)));
            }

            state.Apply(transitions.KindOf(transition), transitions.LabelOf(transition));
        }

        string[] tags = [.. Enumerable.Range(0, sentence.Count).Select(i => network.Tags[Best(network.TagScores(room, i), _ => true)])];
        return [.. DevelopmentScores.Tags(sentence, tags), .. DevelopmentScores.Tree(sentence, i => (state.Heads[i], transitions.Relations[state.Labels[i] - 1]))];
    }

    private static int Best(ReadOnlySpan<float> scores, Func<int, bool> isAllowed)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            best = isAllowed(i) && (best < 0 || scores[i] > scores[best]) ? i : best;
        }

        return best;
    }
}
