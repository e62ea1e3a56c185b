using Sitrep.Reading.Learning;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Commands;

/// <summary>Counts the letter case that words mostly have inside sentences.</summary>
internal sealed class CasingCommand : TrainingCommand
{
    public override string Name => "casing";

    public override string Help => "TREEBANK... : counts casing/casing.bin";

    public override int Run(CommandOptions options)
    {
        var casing = KnownWords.Casing(Treebank.Load(options.Files).Select(s => s.Forms));
        using var stream = File.Create(options.Model("casing", "casing.bin"));
        WordTable.Write(stream, casing);
        return 0;
    }
}
