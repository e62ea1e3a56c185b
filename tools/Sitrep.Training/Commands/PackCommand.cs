using Sitrep.Training.Perceptron;

namespace Sitrep.Training.Commands;

/// <summary>Prunes and rounds dumped weights into a model.</summary>
internal sealed class PackCommand : TrainingCommand
{
    public override string Name => "pack";

    public override string Help => "--threshold 0.8 --step 0.25 DUMP... MODEL : averages, prunes and rounds what 'tagger' or 'parser' wrote with --dump under different seeds";

    public override int Run(CommandOptions options)
    {
        var step = options.Fraction("step", 0.25f);
        var (classes, features) = WeightsDump.Average([.. options.Files.SkipLast(1)], Math.Max(options.Fraction("threshold", 0.8f), step / 2));
        using var stream = File.Create(options.Files[^1]);
        ModelWriter.Write(stream, classes, features, step);
        return 0;
    }
}
