using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Models;
using Sitrep.Training.Perceptron;

namespace Sitrep.Training.Commands;

/// <summary>
/// Trains the tagger: a first one on the treebanks alone tags raw text, and what tags its words have there helps the second, the mean of some seeds.
/// </summary>
internal sealed class TaggerCommand : TrainingCommand
{
    public override string Name => "tagger";

    public override string What =>
        "Averaged perceptron over the joint universal and Penn tag, left to right; the mean of some seeds. Its scores are added to the network's. "
        + "ambiguity.bin holds the sets of tags that frequent words had in training, usage.bin those that words had in raw text, as tagged by a first tagger.";

    public override IReadOnlyList<Corpus> Data => [.. Corpus.Treebanks, .. Corpus.Raw];

    public override IReadOnlyList<string> Inputs => [.. TrainedModels.SegmenterInputs, "models/segmenter/weights.bin", "models/clusters/clusters.bin"];

    public override IReadOnlyList<(string Name, double Value)> Settings => [("passes", 6), ("seed", 1), ("seeds", 2), ("every", 2), ("threshold", 0.7), ("step", 0.25)];

    public override Dictionary<string, Dictionary<string, double>> Train(TrainingRun run)
    {
        var sentences = run.Load(Corpus.Treebanks);
        using (var stream = run.Create("models/tagger/ambiguity.bin"))
        {
            WordTable.Write(stream, KnownWords.Ambiguity(sentences));
        }

        var usage = CountUsage(run, sentences);
        using (var stream = run.Create("models/tagger/usage.bin"))
        {
            WordTable.Write(stream, usage);
        }

        var training = Training(run, sentences, KnownWords.Table(usage));
        var trainers = new PerceptronTrainer[run.Whole("seeds")];
        Parallel.For(0, trainers.Length, i => trainers[i] = training.Train(sentences, run.Seed + (ulong)i).Trainer);
        using (var weights = run.Create("models/tagger/weights.bin"))
        {
            ModelWriter.Write(weights, training.Tags, AveragedWeights.Mean(trainers, (float)run["threshold"]), (float)run["step"]);
        }

        var tagger = new Tagger(TrainedModels.Weights(run, "tagger/weights.bin"));
        var traits = TrainedModels.Traits(run);
        return DevelopmentScores.Words(run, sentence => DevelopmentScores.Tags(sentence, TaggerTraining.Tag(tagger, traits, sentence)));
    }

    /// <summary>A training of taggers on the sentences' tags.</summary>
    public static TaggerTraining Training(TrainingRun run, List<TreebankSentence> sentences, WordTable usage) =>
        new(TaggerTraining.TagsOf(sentences), TrainedModels.Clusters(run), usage, TrainedModels.Words(run, "casing/casing.bin"), run.Whole("passes"));

    private static Dictionary<uint, uint> CountUsage(TrainingRun run, List<TreebankSentence> sentences)
    {
        var training = Training(run, sentences, new WordTable([], []));
        var (trainer, traits) = training.Train(sentences, run.Seed);
        var every = run.Whole("every");
        var lines = Corpus.Raw.SelectMany(corpus => RawText.Lines(run.File(corpus))).Where((_, i) => i % every == 0);
        return WordUsage.Count(lines, TrainedModels.Segmenter(run), training.Pack(trainer, (float)run["threshold"]), traits);
    }
}
