using Sitrep.Training.Perceptron;

namespace Sitrep.Training.Commands;

/// <summary>Leaves small weights out of a model that is already packed.</summary>
internal sealed class PruneCommand : TrainingCommand
{
    public override string Name => "prune";

    public override string Help => "--threshold 1.25 MODEL : leaves weights nearer to 0 out of a model";

    public override int Run(CommandOptions options)
    {
        var threshold = options.Fraction("threshold", 1.25f);
        using var stream = new MemoryStream(File.ReadAllBytes(options.Files[0]));
        var (classes, features, step) = ModelReader.Read(stream);
        using var output = File.Create(options.Files[0]);
        ModelWriter.Write(
            output,
            classes,
            [.. features.Select(f => (f.Key, f.Weights.FindAll(w => Math.Abs(w.Value) >= threshold))).Where(f => f.Item2.Count > 0)],
            step);
        return 0;
    }
}
