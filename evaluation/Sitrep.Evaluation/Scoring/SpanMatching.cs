using Sitrep.Reading.Documents;

namespace Sitrep.Evaluation.Scoring;

/// <summary>One-to-one pairs of gold and predicted spans: equal spans first, then by the length of the overlap.</summary>
internal static class SpanMatching
{
    public static List<(int Gold, int Predicted)> Match(IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> predicted)
    {
        var pairs = new List<(int, int)>();
        var goldUsed = new bool[gold.Count];
        var predictedUsed = new bool[predicted.Count];
        PairEqual(gold, predicted, goldUsed, predictedUsed, pairs);
        var candidates = new List<(int Overlap, int Gold, int Predicted)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                var overlap = Math.Min(gold[i].End, predicted[j].End) - Math.Max(gold[i].Start, predicted[j].Start);
                if (overlap > 0 && !goldUsed[i] && !predictedUsed[j])
                {
                    candidates.Add((-overlap, i, j));
                }
            }
        }

        candidates.Sort();
        foreach (var (_, i, j) in candidates)
        {
            if (!goldUsed[i] && !predictedUsed[j])
            {
                goldUsed[i] = predictedUsed[j] = true;
                pairs.Add((i, j));
            }
        }

        return pairs;
    }

    private static void PairEqual(
        IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> predicted, bool[] goldUsed, bool[] predictedUsed, List<(int, int)> pairs)
    {
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                if (!predictedUsed[j] && gold[i] == predicted[j])
                {
                    goldUsed[i] = predictedUsed[j] = true;
                    pairs.Add((i, j));
                    break;
                }
            }
        }
    }
}
