using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Models;
using Sitrep.Training.Perceptron;

namespace Sitrep.Training.Commands;

/// <summary>Trains the parser on treebanks with the tags that taggers trained on the rest of them give, the mean of some seeds.</summary>
internal sealed class ParserCommand : TrainingCommand
{
    public override string Name => "parser";

    public override string What =>
        "Arc-eager parser, averaged perceptron, dynamic oracle with exploration, on jackknifed tags; the mean of some seeds, small weights left out. Its scores are added to the network's.";

    public override IReadOnlyList<Corpus> Data => Corpus.Treebanks;

    public override IReadOnlyList<string> Inputs => [.. TrainedModels.TraitInputs, "models/tagger/weights.bin"];

    public override IReadOnlyList<(string Name, double Value)> Settings => [("passes", 6), ("seed", 1), ("seeds", 3), ("exploration", 0.9), ("threshold", 1.25), ("step", 0.25)];

    public override Dictionary<string, Dictionary<string, double>> Train(TrainingRun run)
    {
        var sentences = run.Load(Corpus.Treebanks);
        var tagging = TaggerCommand.Training(run, sentences, TrainedModels.Words(run, "tagger/usage.bin"));
        var names = Transitions.Names(Relations(sentences, (head, word) => head > word), Relations(sentences, (head, word) => head < word));
        var transitions = new Transitions(names);
        var examples = Examples(run, sentences, tagging.Jackknife(sentences, run.Seed), transitions);
        var trainers = new PerceptronTrainer[run.Whole("seeds")];
        Parallel.For(0, trainers.Length, i => trainers[i] = Train(run, run.Seed + (ulong)i, transitions, examples));
        using (var weights = run.Create("models/parser/weights.bin"))
        {
            ModelWriter.Write(weights, names, AveragedWeights.Mean(trainers, (float)run["threshold"]), (float)run["step"]);
        }

        return Measure(run);
    }

    private static PerceptronTrainer Train(TrainingRun run, ulong seed, Transitions transitions, ParserExample[] examples)
    {
        var trainer = new PerceptronTrainer(transitions.Count);
        var training = new ParserTraining(transitions, trainer, (float)run["exploration"]);
        var random = new SeededOrder(seed);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        for (var pass = 0; pass < run.Whole("passes"); pass++)
        {
            random.Shuffle(order.AsSpan());
            long right = 0, all = 0;
            foreach (var i in order)
            {
                var (r, a) = training.Learn(examples[i], pass > 0, random);
                right += r;
                all += a;
            }

            Console.Error.WriteLine($"parser, seed {seed}, pass {pass + 1}: {(double)right / all:F4}, {trainer.Features} features");
        }

        return trainer;
    }

    private static IEnumerable<string> Relations(List<TreebankSentence> sentences, Func<int, int, bool> side) =>
        sentences.SelectMany(s => s.Relations.Where((_, i) => side(s.Heads[i], i)));

    private static ParserExample[] Examples(TrainingRun run, List<TreebankSentence> sentences, string[][] tags, Transitions transitions)
    {
        var view = new View(TrainedModels.Weights(run, "tagger/weights.bin").Classes);
        var traits = TrainedModels.Traits(run);
        return [.. sentences.Zip(tags, (s, given) => new ParserExample(
            view.Of(TaggerTraining.ReadTraits(traits, s), given), s.Heads, [.. s.Relations.Select(r => (byte)Array.IndexOf(transitions.Relations, r))]))];
    }

    /// <summary>Measures the perceptron alone, on the perceptron's tags.</summary>
    private static Dictionary<string, Dictionary<string, double>> Measure(TrainingRun run)
    {
        var tagger = new Tagger(TrainedModels.Weights(run, "tagger/weights.bin"));
        var parser = new ArcEagerParser(TrainedModels.Weights(run, "parser/weights.bin"));
        var traits = TrainedModels.Traits(run);
        var view = new View(tagger.Tags);
        var state = new ParserState();
        return DevelopmentScores.Words(run, sentence =>
        {
            var words = view.Of(TaggerTraining.ReadTraits(traits, sentence), TaggerTraining.Tag(tagger, traits, sentence));
            parser.Parse(words, new NetworkRoom(), state, new float[sentence.Count]);
            return [.. DevelopmentScores.Tree(sentence, i => (state.Heads[i], parser.Transitions.Relations[state.Labels[i] - 1]))];
        });
    }

    /// <summary>The parser's view of tagged sentences.</summary>
    private sealed class View(IReadOnlyList<string> tags)
    {
        private readonly Dictionary<string, byte> _numbers = tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => (byte)p.i);
        private readonly JointTag[] _tags = [.. tags.Select(JointTag.Parse)];

        public ParserWord[] Of(WordTraits[] traits, string[] given)
        {
            var words = new ParserWord[traits.Length + 2];
            ParserWords.Fill(traits, [.. given.Select(t => _numbers[t])], _tags, words);
            return words;
        }
    }
}
