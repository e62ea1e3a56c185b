using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Networks;
using Xunit;

namespace Sitrep.Training.Tests;

public sealed class NetworkTests
{
    private static readonly string[] Tags = ["DET|DT", "NOUN|NN", "VERB|VBD", "ADP|IN", "PUNCT|."];
    private static readonly string[] Names = Transitions.Names(["det", "nsubj", "case", "root"], ["obj", "obl", "punct"]);

    [Fact]
    public void The_gradient_is_the_slope_of_the_loss()
    {
        var parameters = Parameters();
        var gradient = new Gradient(parameters);
        var pass = new SentencePass(parameters, gradient, new Transitions(Names), wordLoss: 0, drop: 0);
        var example = Examples()[0];
        pass.Learn(example, 0, new SeededOrder(1));
        var slopes = parameters.Dense.ToDictionary(p => p, p => gradient.Dense[p].ToArray());
        var row = example.Rows[0];
        var rowSlope = gradient.Row(row).ToArray();

        foreach (var parameter in parameters.Dense.Where(p => !p.Name.StartsWith("names", StringComparison.Ordinal)))
        {
            for (var i = 0; i < slopes[parameter].Length; i += 1 + (slopes[parameter].Length / 12))
            {
                AssertSlope($"{parameter.Name}[{i}]", slopes[parameter][i], parameter.Value.Values, i);
            }
        }

        for (var i = 0; i < rowSlope.Length; i += 17)
        {
            AssertSlope($"embeddings[{row}][{i}]", rowSlope[i], parameters.Embeddings.Value.Values, (row * NetworkParameters.Embedding) + i);
        }

        void AssertSlope(string what, float slope, float[] values, int at)
        {
            const float Step = 0.004f;
            var before = values[at];
            values[at] = before + Step;
            var above = pass.Learn(example, 0, new SeededOrder(1)).Loss;
            values[at] = before - Step;
            var below = pass.Learn(example, 0, new SeededOrder(1)).Loss;
            values[at] = before;
            var measured = (above - below) / (2 * Step);

            Assert.True(Math.Abs(measured - slope) <= 0.003 + (0.03 * Math.Abs(slope)), $"{what}: {slope} computed, {measured} measured");
        }
    }

    [Fact]
    public void Some_sentences_are_learned_by_heart()
    {
        var lesson = Train(Parameters(), passes: 60);

        Assert.Equal(lesson.Tags, lesson.TagsRight);
        Assert.Equal(lesson.Transitions, lesson.TransitionsRight);
    }

    [Fact]
    public void One_seed_gives_one_file()
    {
        var files = Enumerable.Range(0, 2).Select(_ =>
        {
            var parameters = Parameters();
            Train(parameters, passes: 3);
            return parameters.ToBytes();
        }).ToList();

        Assert.Equal(files[0], files[1]);
    }

    private static Lesson Train(NetworkParameters parameters, int passes)
    {
        var settings = new NetworkSettings { Batch = 2, Drop = 0.1, WordLoss = 0, WarmUp = 5, Rate = 0.01f };
        var training = new NetworkTraining(parameters, new Transitions(Names), settings, 2 * passes, 1);
        var lesson = default(Lesson);
        for (var pass = 0; pass < passes; pass++)
        {
            lesson = training.Learn(Examples(), pass > 0);
        }

        return lesson;
    }

    private static NetworkParameters Parameters() => new(Tags, Names, ["O"], 1, 7, width: 32, hidden: 16, new SeededOrder(7));

    private static NetworkExample[] Examples()
    {
        var relations = new Transitions(Names).Relations;
        NetworkExample Make(int[] words, int[] tags, int[] heads, string[] labels) => new(
            [.. words.SelectMany(w => Enumerable.Range(0, EmbeddingRows.Count).Select(k => (w * 97) + k))],
            tags,
            heads,
            [.. labels.Select(l => (byte)Array.IndexOf(relations, l))],
            [],
            0);

        return
        [
            Make([1, 2, 3, 1, 4, 5], [0, 1, 2, 0, 1, 4], [1, 2, 6, 4, 2, 2], ["det", "nsubj", "root", "det", "obj", "punct"]),
            Make([1, 4, 6, 7, 2, 5], [0, 1, 2, 3, 1, 4], [1, 2, 6, 4, 2, 2], ["det", "nsubj", "root", "case", "obl", "punct"]),
            Make([2, 3, 4], [1, 2, 1], [1, 3, 1], ["nsubj", "root", "obj"]),
        ];
    }
}
