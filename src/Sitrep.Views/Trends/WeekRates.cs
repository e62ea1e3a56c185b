namespace Sitrep.Views.Trends;

/// <summary>The rate of a week.</summary>
/// <param name="Week">What was counted.</param>
/// <param name="Rate">Events for each 100 of the exposure.</param>
/// <param name="Low">The lower end of the 80 % credible interval.</param>
/// <param name="High">Its upper end.</param>
public sealed record WeekRate(WeekCount Week, double Rate, double Low, double High);

/// <summary>A rate over some weeks.</summary>
/// <param name="From">The Monday of the first.</param>
/// <param name="To">The Monday of the last.</param>
/// <param name="Rate">Events for each 100 of the exposure.</param>
public sealed record RateLevel(DateOnly From, DateOnly To, double Rate);

/// <summary>
/// The weeks behind a trend as rates, each with its interval. Counts are Poisson with Jeffreys' prior Gamma(1/2, 0), divided like the exposures by the
/// dispersion that the trend found; the gamma quantiles .1 and .9 by Wilson and Hilferty's cube (1931), which is near enough for what is drawn.
/// </summary>
public static class WeekRates
{
    /// <summary>What a rate is held against: the rates are for each 100.</summary>
    public const int Per = 100;

    private const double Dominant = 0.5;
    private const double Prior = 0.5;
    private const double Normal = 1.2815515655446004;

    /// <summary>Whether the weeks are held against the reports read, as what is asked for is most of what was told of; else against all events.</summary>
    public static bool IsByReports(IReadOnlyList<WeekCount> weeks)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        return weeks.Sum(week => (long)week.Events) > Dominant * weeks.Sum(week => (long)week.All);
    }

    /// <summary>The rates of the last weeks; a week in which nothing was read has none.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="most">How many weeks at most.</param>
    public static IReadOnlyList<WeekRate> Of(TrendRecord trend, int most)
    {
        ArgumentNullException.ThrowIfNull(trend);
        var byReports = IsByReports(trend.Weeks);
        var spread = trend.Ratio?.Spread ?? 1;
        return [.. trend.Weeks.TakeLast(most).Where(week => Exposure(week, byReports) > 0).Select(week => Rate(week, Exposure(week, byReports), spread))];
    }

    /// <summary>The rate of the weeks before; null where the trend has no answer.</summary>
    public static RateLevel? Before(TrendRecord trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        if (trend is not { From: { } now, BaselineFrom: { } from })
        {
            return null;
        }

        var byReports = IsByReports(trend.Weeks);
        var before = trend.Weeks.Where(week => week.Week >= from && week.Week < now).ToList();
        var exposure = before.Sum(week => (double)Exposure(week, byReports));
        return exposure <= 0 ? null : new(before[0].Week, before[^1].Week, Per * before.Sum(week => (double)week.Events) / exposure);
    }

    private static int Exposure(WeekCount week, bool byReports) => byReports ? week.Reports : week.All;

    private static WeekRate Rate(WeekCount week, int exposure, double spread)
    {
        var (shape, scale) = ((week.Events / spread) + Prior, exposure / spread);
        double Quantile(double z)
        {
            var part = 1 / (9 * shape);
            return shape * Math.Pow(Math.Max(0, 1 - part + (z * Math.Sqrt(part))), 3) / scale * Per;
        }

        return new(week, (double)Per * week.Events / exposure, Quantile(-Normal), Quantile(Normal));
    }
}
