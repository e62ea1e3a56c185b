namespace Sitrep.Views.Trends;

/// <summary>A week from which the rate is another.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Before">The rate of the stretch before, for each 1,000 of exposure.</param>
/// <param name="After">The rate of the stretch from it on.</param>
public sealed record ChangePoint(DateOnly Week, double Before, double After);

/// <summary>
/// Finds the weeks in which a rate changed: of all ways to cut the weeks into stretches of one Poisson rate each the likeliest, less a penalty for each cut that grows
/// with the length of the series and with the dispersion of neighbouring weeks; found exactly by dynamic programming (optimal partitioning, Jackson and others 2005).
/// Shortest stretch and penalty are those that find most short wars among settings that leave 95 of 100 quiet series quiet (<c>docs/trend.md</c>).
/// </summary>
public static class ChangePoints
{
    private const int Shortest = 2;
    private const double Penalty = 1.5;
    private const int FewestPairs = 5;

    /// <summary>The changes, by week.</summary>
    /// <param name="weeks">Week, count and exposure, without gaps.</param>
    public static IReadOnlyList<ChangePoint> Of(IReadOnlyList<(DateOnly Week, double Count, double Exposure)> weeks)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        var (counts, exposures) = (new double[weeks.Count + 1], new double[weeks.Count + 1]);
        for (var i = 0; i < weeks.Count; i++)
        {
            (counts[i + 1], exposures[i + 1]) = (counts[i] + weeks[i].Count, exposures[i] + weeks[i].Exposure);
        }

        var ends = Cuts(counts, exposures, Penalty * Math.Log(Math.Max(2, weeks.Count)) * Roughness(weeks));
        return [.. Enumerable.Range(1, Math.Max(0, ends.Count - 2)).Select(i => new ChangePoint(
            weeks[ends[i]].Week, Rate(counts, exposures, ends[i - 1], ends[i]), Rate(counts, exposures, ends[i], ends[i + 1])))];
    }

    /// <summary>The borders of the best stretches, both ends among them: <c>best[at]</c> is the most that the weeks before <c>at</c> come to.</summary>
    private static List<int> Cuts(double[] counts, double[] exposures, double penalty)
    {
        var (best, before) = (new double[counts.Length], new int[counts.Length]);
        for (var at = 1; at < counts.Length; at++)
        {
            (best[at], before[at]) = (Fit(counts, exposures, 0, at), 0);
            for (var from = Shortest; from <= at - Shortest; from++)
            {
                if (best[from] - penalty + Fit(counts, exposures, from, at) is var value && value > best[at])
                {
                    (best[at], before[at]) = (value, from);
                }
            }
        }

        var cuts = new List<int> { counts.Length - 1 };
        while (cuts[^1] > 0)
        {
            cuts.Add(before[cuts[^1]]);
        }

        cuts.Reverse();
        return cuts;
    }

    /// <summary>The log-likelihood of a stretch under its own rate, without what is the same for all rates.</summary>
    private static double Fit(double[] counts, double[] exposures, int from, int to)
    {
        var (count, exposure) = (counts[to] - counts[from], exposures[to] - exposures[from]);
        return count <= 0 || exposure <= 0 ? 0 : count * Math.Log(count / exposure);
    }

    private static double Rate(double[] counts, double[] exposures, int from, int to) =>
        exposures[to] > exposures[from] ? 1000 * (counts[to] - counts[from]) / (exposures[to] - exposures[from]) : 0;

    /// <summary>
    /// The dispersion of a week against its neighbour, which a change of the rate leaves alone but for the week of the change: of what two
    /// neighbours count together each has its part by its exposure, and Pearson's statistic of that is 1 on average where only chance speaks.
    /// </summary>
    private static double Roughness(IReadOnlyList<(DateOnly Week, double Count, double Exposure)> weeks)
    {
        var (sum, pairs) = (0.0, 0);
        for (var i = 1; i < weeks.Count; i++)
        {
            var (total, exposure) = (weeks[i - 1].Count + weeks[i].Count, weeks[i - 1].Exposure + weeks[i].Exposure);
            if (total >= 1 && weeks[i - 1].Exposure > 0 && weeks[i].Exposure > 0)
            {
                var part = weeks[i].Exposure / exposure;
                sum += Math.Pow(weeks[i].Count - (total * part), 2) / (total * part * (1 - part));
                pairs++;
            }
        }

        return pairs < FewestPairs ? 1 : Math.Max(1, sum / pairs);
    }
}
