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

    [Fact]
    public void AStepIsFoundAtItsWeekAndAQuietSeriesStaysQuiet()
    {
        var first = new DateOnly(2030, 1, 7);
        var (found, quiet) = (0, 0);
        for (var run = 0; run < 100; run++)
        {
            var (before, now) = Made(run, 0.3, 0.1, ratio: 2.5, growth: 1.5, burst: 1, after: 30);
            var weeks = before.Concat(now).Select((week, i) => (first.AddDays(7 * i), week.Count, week.Exposure)).ToList();
            found += ChangePoints.Of(weeks) is [var only] && Math.Abs(only.Week.DayNumber - first.AddDays(7 * Before).DayNumber) <= 14 ? 1 : 0;
            var (calm, after) = Made(run, 0.3, 0.1, ratio: 1, growth: 2, burst: 1.5, after: 30);
            quiet += ChangePoints.Of([.. calm.Concat(after).Select((week, i) => (first.AddDays(7 * i), week.Count, week.Exposure))]).Count == 0 ? 1 : 0;
        }

        Assert.True(found >= 90, string.Create(CultureInfo.InvariantCulture, $"found in {found} of 100"));
        Assert.True(quiet >= 95, string.Create(CultureInfo.InvariantCulture, $"quiet in {quiet} of 100"));
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
        int seed, double volumeSpread, double rate, double ratio, double growth, double burst, int after = Now)
    {
        var random = new Random(seed);
        (double, double) Week(double times, double more)
        {
            var volume = Math.Max(1, Math.Round(200 * more * Math.Exp(volumeSpread * Normal(random))));
            return (Poisson(random, volume * rate * times * Gamma(random, volume * rate * times, burst)), volume);
        }

        return ([.. Enumerable.Range(0, Before).Select(_ => Week(1, 1))], [.. Enumerable.Range(0, after).Select(_ => Week(ratio, growth))]);
    }

    /// <summary>A factor of mean 1 that makes a Poisson count vary by <paramref name="burst"/> times its mean.</summary>
    private static double Gamma(Random random, double mean, double burst)
    {
        if (burst <= 1)
        {
            return 1;
        }

        // Marsaglia and Tsang; the shape is lifted over 1 where it is less.
        var shape = mean / (burst - 1);
        var lifted = shape < 1 ? shape + 1 : shape;
        var d = lifted - (1.0 / 3);
        while (true)
        {
            var x = Normal(random);
            var v = Math.Pow(1 + (x / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (x * x / 2) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v / shape * (shape < 1 ? Math.Pow(1 - random.NextDouble(), 1 / shape) : 1);
            }
        }
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Poisson(Random random, double mean)
    {
        var (count, left) = (0, mean);
        while ((left += Math.Log(1 - random.NextDouble())) > 0)
        {
            count++;
        }

        return count;
    }
}
