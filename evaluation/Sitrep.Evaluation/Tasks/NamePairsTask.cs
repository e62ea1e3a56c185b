using Sitrep.Evaluation.Scoring;
using Sitrep.Ledger.Blocking;
using Sitrep.Reading;
using Sitrep.Views.Watchlists;

namespace Sitrep.Evaluation.Tasks;

/// <summary>Pairs of names, of which some stand for one bearer. The naive line: equal after folding.</summary>
internal sealed class NamePairsTask : IEvaluationTask
{
    public string Name => "name-pairs";

    public IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language)
    {
        var (matched, folded) = (new Tally(), new Tally());
        foreach (var cells in CsvReader.Read(new StringReader(GoldFiles.ReadText(goldPath))).Skip(1).Where(cells => cells.Count >= 5))
        {
            var isOne = cells[4] == "true";
            Add(matched, NameMatch.MayBeOne(cells[2], cells[3], cells[1] == "Person"), isOne);
            Add(folded, NameFolding.Fold(cells[2]) == NameFolding.Fold(cells[3]), isOne);
        }

        return [("f1", matched.F1), ("precision", matched.Precision), ("recall", matched.Recall), ("equal_folded_f1", folded.F1)];
    }

    private static void Add(Tally tally, bool says, bool isOne) => tally.Add(says && isOne ? 1 : 0, says ? 1 : 0, isOne ? 1 : 0);
}
