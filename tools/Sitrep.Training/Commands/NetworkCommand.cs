using System.Diagnostics;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Clauses;
using Sitrep.Training.Corpora;
using Sitrep.Training.Models;
using Sitrep.Training.Names;
using Sitrep.Training.Networks;

namespace Sitrep.Training.Commands;

/// <summary>
/// Trains the network that scores tags, names and transitions beside the perceptrons, in three steps: a first network on treebanks and names; a second
/// one on raw text as the first parses it, then on treebanks and names; the same on with made clauses.
/// </summary>
internal sealed class NetworkCommand : TrainingCommand
{
    public override string Name => "network";

    public override string What =>
        "Embeddings of hashed traits, three layers of simple recurrent units in both directions, and scores of joint tags, of labels of names and of arc-eager transitions. "
        + "Half precision; embeddings of one byte a number. Its scores are added to those of the tagger, the parser and the tagger of names.";

    public override IReadOnlyList<Corpus> Data => [.. Corpus.Treebanks, .. NameCorpus.Training, .. SilverText.Sample.Select(s => s.Corpus)];

    public override IReadOnlyList<string> Inputs =>
    [
        .. TrainedModels.TraitInputs, "models/segmenter/weights.bin", "models/tagger/weights.bin", "models/parser/weights.bin", "lexicons/segmentation/words.tsv",
    ];

    public override IReadOnlyList<(string Name, double Value)> Settings =>
    [
        ("seed", 1), ("width", 192), ("hidden", 96), ("batch", 16), ("drop", 0.25), ("word-loss", 0.15), ("rate", 0.002),
        ("first-passes", 10), ("silver-passes", 2), ("passes", 14), ("clauses", 5000), ("last-passes", 5), ("last-rate", 0.0008),
    ];

    public override Dictionary<string, Dictionary<string, double>> Train(TrainingRun run)
    {
        var tags = TrainedModels.Weights(run, "tagger/weights.bin").Classes.ToArray();
        var names = TrainedModels.Weights(run, "parser/weights.bin").Classes.ToArray();
        var transitions = new Transitions(names);
        var maker = new ExampleMaker(TrainedModels.Traits(run), tags, transitions);
        for (var i = 0; i < NameCorpus.Training.Length; i++)
        {
            maker.AddNames(NameCorpus.Read(run.File(NameCorpus.Training[i]), NameCorpus.MarksOthers(NameCorpus.Training[i])), i);
        }

        NetworkExample[] gold = [.. run.Load(Corpus.Treebanks).Where(s => s.Count <= EncoderPass.Longest).Select(maker.Make), .. maker.Rest()];
        var course = new Course(run, transitions, new NetworkMeasure(run));
        NetworkParameters Fresh(ulong seed) => new(
            tags, names, NameLabels.Names, NameCorpus.Training.Length, transitions.Relations.Length, run.Whole("width"), run.Whole("hidden"), new SeededOrder(seed));

        var first = Fresh(run.Seed);
        course.Take(first, run["rate"], (gold, run.Whole("first-passes")));
        var silver = SilverText.Read(run, first.ToBytes(), maker);
        Console.Error.WriteLine($"{silver.Count} sentences of raw text, {silver.Sum(s => s.Count)} words");
        var second = Fresh(run.Seed);
        course.Take(second, run["rate"], ([.. gold, .. silver], run.Whole("silver-passes")), (gold, run.Whole("passes")));
        var clauses = new ClauseMaker(ClauseWords.Load(), new SeededOrder(run.Seed));
        var made = Enumerable.Range(0, run.Whole("clauses")).Select(_ => maker.Make(clauses.Make(), [], 0));
        course.Take(second, run["last-rate"], ([.. gold, .. made], run.Whole("last-passes")));
        using (var stream = run.Create("models/network/weights.bin"))
        {
            stream.Write(second.ToBytes());
        }

        return DevelopmentScores.Syntax(run, TrainedModels.Parser(run));
    }

    /// <summary>Takes networks through passes over sentences.</summary>
    private sealed class Course(TrainingRun run, Transitions transitions, NetworkMeasure measure)
    {
        public void Take(NetworkParameters parameters, double rate, params ReadOnlySpan<(NetworkExample[] Examples, int Passes)> parts)
        {
            var settings = new NetworkSettings { Batch = run.Whole("batch"), Rate = (float)rate, Drop = run["drop"], WordLoss = run["word-loss"] };
            var steps = 0;
            foreach (var (examples, passes) in parts)
            {
                steps += passes * ((examples.Length + settings.Batch - 1) / settings.Batch);
            }

            var training = new NetworkTraining(parameters, transitions, settings, steps, run.Seed);
            var random = new SeededOrder(run.Seed);
            var explore = false;
            foreach (var (examples, passes) in parts)
            {
                for (var pass = 1; pass <= passes; pass++, explore = true)
                {
                    NetworkExample[] order = [.. examples];
                    random.Shuffle(order.AsSpan());
                    var clock = Stopwatch.StartNew();
                    var lesson = training.Learn(order, explore);
                    Console.Error.WriteLine(
                        $"network, {examples.Length} sentences, pass {pass}: tags {(double)lesson.TagsRight / lesson.Tags:F4}, transitions {(double)lesson.TransitionsRight / lesson.Transitions:F4}, "
                        + $"{clock.Elapsed.TotalSeconds:F0} s; alone on {measure.Of(parameters)}");
                }
            }
        }
    }
}
