using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Perceptron;

namespace Sitrep.Training.Commands;

/// <summary>Trains the tagger on treebanks, and tags them by cross-validation for the parser's training.</summary>
internal sealed class TaggerCommand : TrainingCommand
{
    private const int Folds = 5;

    public override string Name => "tagger";

    public override string Help => "--passes 6 --seed 1 --threshold 0.5 --step 0.25 --dump FILE --jackknife FILE TREEBANK... : trains tagger/ on usage.bin; FILE, if given, receives the tags of 5-fold cross-validation";

    public override int Run(CommandOptions options)
    {
        var sentences = Treebank.Load(options.Files);
        var clusters = ClustersFile.Load(options);
        using var casing = File.OpenRead(options.Model("casing", "casing.bin"));
        var tags = sentences.SelectMany(s => s.Tags).GroupBy(t => t).Where(g => g.Count() >= 2).Select(g => g.Key).Order(StringComparer.Ordinal).ToArray();
        using var usage = File.OpenRead(options.Model("tagger", "usage.bin"));
        var training = new TaggerTraining(
            tags, clusters, WordTable.Load(usage), WordTable.Load(casing), options.Number("passes", 6), (ulong)options.Number("seed", 1));
        if (options.Text("jackknife", "") is { Length: > 0 } jackknife)
        {
            File.WriteAllLines(jackknife, Jackknife(training, sentences));
        }

        var ambiguity = KnownWords.Ambiguity(sentences);
        using (var stream = File.Create(options.Model("tagger", "ambiguity.bin")))
        {
            WordTable.Write(stream, ambiguity);
        }

        Write(options, tags, training.Train(sentences, Table(ambiguity)).Trainer);
        return 0;
    }

    private static void Write(CommandOptions options, string[] tags, PerceptronTrainer trainer)
    {
        if (options.Text("dump", "") is { Length: > 0 } dump)
        {
            WeightsDump.Write(dump, tags, trainer);
        }

        using var weights = File.Create(options.Model("tagger", "weights.bin"));
        ModelWriter.Write(weights, tags, trainer, options.Fraction("threshold", 0.5f), options.Fraction("step", 0.25f));
    }

    /// <summary>A word table of pairs.</summary>
    public static WordTable Table(Dictionary<uint, uint> pairs) => new([.. pairs.Keys], [.. pairs.Values]);

    private static string[] Jackknife(TaggerTraining training, List<TreebankSentence> sentences)
    {
        var lines = new string[sentences.Count];
        var right = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var kept = sentences.Where((_, i) => i % Folds != fold).ToList();
            var ambiguity = Table(KnownWords.Ambiguity(kept));
            var (trainer, traits) = training.Train(kept, ambiguity);
            using var stream = new MemoryStream();
            ModelWriter.Write(stream, training.Tags, trainer, 0.3f, 0.25f);
            stream.Position = 0;
            var tagger = new Tagger(LinearModel.Load(stream));
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                var tags = training.Tag(tagger, traits, sentences[i]);
                right += tags.Where((t, k) => t == sentences[i].Tags[k]).Count();
                lines[i] = string.Join(' ', tags);
            }
        }

        Console.Error.WriteLine($"jackknifed tags right: {(double)right / sentences.Sum(s => s.Count):F4}");
        return lines;
    }
}
