namespace Sitrep.Views.Trends;

/// <summary>How the rate of some weeks stands to that of the weeks before.</summary>
/// <param name="Ratio">The median of what is believed of the ratio.</param>
/// <param name="Low">The lower end of the 80 % credible interval.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Rising">The probability that the rate is higher than before.</param>
/// <param name="Spread">How much more the weeks vary than chance alone would have it: 1 or more.</param>
/// <remarks>
/// Counts are Poisson with a rate for each unit of exposure, flat weeks before and after, Jeffreys' prior on both rates; then the ratio of
/// the rates is a scaled beta prime variable. That weeks vary by more than chance is allowed for by dividing counts and exposure by
/// the Pearson dispersion of the weeks before (quasi-likelihood). The method stands in <c>docs/trend.md</c>.
/// </remarks>
public sealed record RateRatio(double Ratio, double Low, double High, double Rising, double Spread)
{
    private const double Prior = 0.5;
    private const double Tail = 0.1;

    /// <summary>Compares weeks with the weeks before.</summary>
    /// <param name="before">Counts and exposures of the weeks before; at least two with an exposure.</param>
    /// <param name="now">Counts and exposures of the weeks asked of; at least one with an exposure.</param>
    /// <exception cref="ArgumentException">There is too little to compare.</exception>
    public static RateRatio Of(IReadOnlyList<(double Count, double Exposure)> before, IReadOnlyList<(double Count, double Exposure)> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        if (before.Count(week => week.Exposure > 0) < 2 || !now.Any(week => week.Exposure > 0))
        {
            throw new ArgumentException("at least two weeks before and one week now must have been read of");
        }

        var spread = Dispersion(before);
        var (countBefore, exposureBefore) = (before.Sum(week => week.Count) / spread, before.Sum(week => week.Exposure) / spread);
        var (countNow, exposureNow) = (now.Sum(week => week.Count) / spread, now.Sum(week => week.Exposure) / spread);
        var (a, b) = (countNow + Prior, countBefore + Prior);
        double RatioAt(double probability)
        {
            var share = BetaDistribution.Quantile(probability, a, b);
            return share / (1 - share) * exposureBefore / exposureNow;
        }

        return new(RatioAt(0.5), RatioAt(Tail), RatioAt(1 - Tail), 1 - BetaDistribution.Cumulative(exposureNow / (exposureNow + exposureBefore), a, b), spread);
    }

    /// <summary>Pearson's chi-squared over its degrees of freedom; 1 where the weeks vary less than chance would have it.</summary>
    internal static double Dispersion(IReadOnlyList<(double Count, double Exposure)> weeks)
    {
        var read = weeks.Where(week => week.Exposure > 0).ToList();
        var rate = read.Sum(week => week.Count) / read.Sum(week => week.Exposure);
        return rate <= 0 || read.Count < 3 ? 1 : Math.Max(1, read.Sum(week => Math.Pow(week.Count - (rate * week.Exposure), 2) / (rate * week.Exposure)) / (read.Count - 1));
    }
}
