using Sitrep.Reading.Learning;
using Sitrep.Training.Perceptron;
using Xunit;

namespace Sitrep.Training.Tests;

public sealed class ModelFilesTests
{
    [Fact]
    public void A_model_that_is_read_and_written_again_scores_the_same()
    {
        var features = Enumerable.Range(1, 400)
            .Select(i => ((ulong)i * 0x9E3779B97F4A7C15, new List<(byte, float)> { ((byte)(i % 3), i % 50), (3, -0.5f * i) })).ToList();
        using var first = new MemoryStream();
        ModelWriter.Write(first, ["a", "b", "c", "d"], features, 0.25f);
        first.Position = 0;
        var (classes, read, step) = ModelReader.Read(first);
        using var second = new MemoryStream();
        ModelWriter.Write(second, classes, read, step);
        first.Position = second.Position = 0;
        var (before, after) = (LinearModel.Load(first), LinearModel.Load(second));

        Assert.All(features, feature => Assert.Equal(Scores(before, feature.Item1), Scores(after, feature.Item1)));
        Assert.Contains(features, feature => Scores(before, feature.Item1)[3] < -127);
    }

    private static int[] Scores(LinearModel model, ulong key)
    {
        var scores = new int[model.Count];
        model.Score([key], scores);
        return scores;
    }
}
