using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Perceptron;

namespace Sitrep.Training.Commands;

/// <summary>Trains the parser on treebanks with the tags that the tagger's cross-validation gave them.</summary>
internal sealed class ParserCommand : TrainingCommand
{
    public override string Name => "parser";

    public override string Help => "--tags FILE --passes 10 --seed 1 --exploration 0.9 --threshold 0.8 --step 0.25 --dump FILE TREEBANK... : trains parser/";

    public override int Run(CommandOptions options)
    {
        var sentences = Treebank.Load(options.Files);
        var tags = File.ReadAllLines(options.Text("tags", "")).Select(line => line.Split(' ')).ToList();
        if (tags.Count != sentences.Count)
        {
            Console.Error.WriteLine($"{tags.Count} lines of tags for {sentences.Count} sentences: run 'tagger --jackknife' on the same treebanks.");
            return 1;
        }

        var names = Transitions.Names(Relations(sentences, (head, word) => head > word), Relations(sentences, (head, word) => head < word));
        var transitions = new Transitions(names);
        var examples = Examples(options, sentences, tags, transitions);
        var trainer = Train(options, transitions, examples);
        if (options.Text("dump", "") is { Length: > 0 } dump)
        {
            WeightsDump.Write(dump, names, trainer);
        }

        using var weights = File.Create(options.Model("parser", "weights.bin"));
        ModelWriter.Write(weights, names, trainer, options.Fraction("threshold", 0.8f), options.Fraction("step", 0.25f));
        return 0;
    }

    private static IEnumerable<string> Relations(List<TreebankSentence> sentences, Func<int, int, bool> side) =>
        sentences.SelectMany(s => s.Relations.Where((_, i) => side(s.Heads[i], i)));

    private static PerceptronTrainer Train(CommandOptions options, Transitions transitions, ParserExample[] examples)
    {
        var trainer = new PerceptronTrainer(transitions.Count);
        var training = new ParserTraining(transitions, trainer, options.Fraction("exploration", 0.9f));
        var random = new SeededOrder((ulong)options.Number("seed", 1));
        var order = Enumerable.Range(0, examples.Length).ToArray();
        for (var pass = 0; pass < options.Number("passes", 10); pass++)
        {
            random.Shuffle(order.AsSpan());
            long right = 0, all = 0;
            foreach (var i in order)
            {
                var (r, a) = training.Learn(examples[i], pass > 0, random);
                right += r;
                all += a;
            }

            Console.Error.WriteLine($"parser pass {pass + 1}: {(double)right / all:F4}, {trainer.Features} features");
        }

        return trainer;
    }

    private static ParserExample[] Examples(
        CommandOptions options, List<TreebankSentence> sentences, List<string[]> tags, Transitions transitions)
    {
        using var model = File.OpenRead(options.Model("tagger", "weights.bin"));
        var tagger = new Tagger(LinearModel.Load(model));
        var numbers = tagger.Tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => (byte)p.i);
        var tagSet = tagger.Tags.Select(JointTag.Parse).ToArray();
        var traits = ModelFolder.LoadTraits(options);
        return [.. sentences.Select((s, i) =>
        {
            var words = new ParserWord[s.Count + 2];
            ParserWords.Fill(TaggerTraining.ReadTraits(traits, s), tags[i].Select(t => numbers[t]).ToArray(), tagSet, words);
            return new ParserExample(words, s.Heads, [.. s.Relations.Select(r => (byte)Array.IndexOf(transitions.Relations, r))]);
        })];
    }
}
