using System.Globalization;
using Sitrep.Views.Trends;
using Xunit;

namespace Sitrep.Ledger.Tests.Views.Trends;

/// <summary>What the interval promises, shown on weeks that are made up with a known rate.</summary>
public sealed class RateRatioTests
{
    private const int Runs = 600;
    private const int Before = 52;
    private const int Now = 8;

    [Theory]
    [InlineData(0.5, 0.5, 2.0, 2.0)]
    [InlineData(0.3, 0.05, 2.0, 0.5)]
    [InlineData(0.9, 0.01, 1.0, 1.0)]
    [InlineData(0.4, 0.02, 3.0, 1.0)]
    public void TheIntervalHoldsTheTrueRatioAsOftenAsItSays(double volumeSpread, double rate, double ratio, double burst)
    {
        var held = Enumerable.Range(0, Runs).Count(run =>
        {
            var (before, now) = Made(run, volumeSpread, rate, ratio, growth: 1, burst);
            var found = RateRatio.Of(before, now);
            return found.Low <= ratio && ratio <= found.High;
        });

        Assert.InRange((double)held / Runs, 0.74, 0.88);
    }

    [Theory]
    [InlineData(1.0, 1.0)]
    [InlineData(2.0, 1.0)]
    [InlineData(2.0, 2.0)]
    [InlineData(0.5, 1.0)]
    public void WhereNothingHappenedAlarmsAreAsRareAsTheyShouldBeAlsoWhenTheVolumeOfNewsDoubles(double growth, double burst)
    {
        var alarms = Enumerable.Range(0, Runs).Count(run =>
        {
            var (before, now) = Made(run, 0.3, 0.05, ratio: 1, growth, burst);
            return RateRatio.Of(before, now).Rising is > 0.95 or < 0.05;
        });

        Assert.InRange((double)alarms / Runs, 0.02, 0.14);
    }

    [Fact]
    public void ADoublingIsSeen()
    {
        var seen = Enumerable.Range(0, Runs).Count(run =>
        {
            var (before, now) = Made(run, 0.3, 0.05, ratio: 2, growth: 1, burst: 1);
            return RateRatio.Of(before, now).Rising > 0.95;
        });

        Assert.True(seen > 0.9 * Runs, string.Create(CultureInfo.InvariantCulture, $"seen in {seen} of {Runs}"));
    }

    [Theory]
    [InlineData(0.5, 2, 2, 0.5)]
    [InlineData(0.25, 1, 1, 0.25)]
    [InlineData(0.3, 2, 5, 0.579825)]
    public void TheBetaDistributionIsRight(double x, double a, double b, double probability)
    {
        Assert.Equal(probability, BetaDistribution.Cumulative(x, a, b), 6);
        Assert.Equal(x, BetaDistribution.Quantile(probability, a, b), 4);
    }

    /// <summary>Weeks with volumes that vary by themselves; what is told of grows with the volume. A burst over 1 makes counts vary by more than chance.</summary>
    private static (List<(double Count, double Exposure)> Before, List<(double Count, double Exposure)> Now) Made(
        int seed, double volumeSpread, double rate, double ratio, double growth, double burst)
    {
        var random = new Random(seed);
        (double, double) Week(double times, double more) => MadeWeeks.Week(random, 200 * more, volumeSpread, rate * times, burst);

        return ([.. Enumerable.Range(0, Before).Select(_ => Week(1, 1))], [.. Enumerable.Range(0, Now).Select(_ => Week(ratio, growth))]);
    }
}
