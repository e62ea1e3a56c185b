using Sitrep.Reading.Learning;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Commands;

/// <summary>Counts the letter case that words mostly have inside sentences.</summary>
internal sealed class CasingCommand : TrainingCommand
{
    public override string Name => "casing";

    public override string What => "The letter case that words mostly have inside sentences; used where a whole sentence is in capitals or title case, and by the sentence splitter.";

    public override IReadOnlyList<Corpus> Data => [.. Corpus.Treebanks, .. Corpus.Raw];

    public override IReadOnlyList<string> Inputs => ["lexicons/segmentation/words.tsv"];

    public override IReadOnlyList<(string Name, double Value)> Settings => [("fewest", 5)];

    public override Dictionary<string, Dictionary<string, double>> Train(TrainingRun run)
    {
        var casing = KnownWords.Casing(run.Load(Corpus.Treebanks).Select(s => s.Forms));
        foreach (var (word, mostly) in KnownWords.Casing(CodedText.Read(run, run.Whole("fewest")).Words))
        {
            casing[word] = mostly;
        }

        using var stream = run.Create("models/casing/casing.bin");
        WordTable.Write(stream, casing);
        return [];
    }
}
