using Sitrep.Reading.Learning;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Commands;

/// <summary>Counts the letter case that words mostly have inside sentences.</summary>
internal sealed class CasingCommand : TrainingCommand
{
    public override string Name => "casing";

    public override string Help => "--words LIST TREEBANK... : counts casing/casing.bin; LIST is what 'clusters --list' wrote and goes first";

    public override int Run(CommandOptions options)
    {
        var casing = KnownWords.Casing(Treebank.Load(options.Files).Select(s => s.Forms));
        if (options.Text("words", "") is { Length: > 0 } list)
        {
            foreach (var (word, mostly) in KnownWords.Casing(File.ReadLines(list).Select(l => l.Split('\t')[^1])))
            {
                casing[word] = mostly;
            }
        }

        using var stream = File.Create(options.Model("casing", "casing.bin"));
        WordTable.Write(stream, casing);
        return 0;
    }
}
