using System.Globalization;
using Sitrep.Views.Trends;
using Xunit;

namespace Sitrep.Ledger.Tests.Views.Trends;

/// <summary>What the weeks of change promise, shown on five years of weeks that are made up with known rates.</summary>
public sealed class ChangePointTests
{
    private const int Runs = 100;
    private const int Weeks = 260;
    private const int Start = Weeks / 2;
    private static readonly DateOnly First = new(2030, 1, 7);

    [Fact]
    public void AStepIsFoundAtItsWeekAlsoWhileTheVolumeGrows()
    {
        var found = Enumerable.Range(0, Runs).Count(run => Changes(run, 200, 0.1, 1, week => week < Start ? 1 : 2.5, week => week < Start ? 1 : 1.5) is [var only] && IsNear(only, Start));
        Assert.True(found >= 90, Told(found));
    }

    [Theory]
    [InlineData(200, 0.1, 1.5, 2)]
    [InlineData(60, 0.1, 3, 1)]
    [InlineData(60, 0.02, 1, 1)]
    [InlineData(60, 0.02, 3, 1)]
    [InlineData(60, 0.005, 2, 1)]
    [InlineData(60, 0.002, 1, 2)]
    public void AQuietSeriesStaysQuietAlsoWithBurstsAndWhereTheVolumeDoubles(double volume, double rate, double burst, double growth)
    {
        var quiet = Enumerable.Range(0, Runs).Count(run => Changes(run, volume, rate, burst, _ => 1, week => week < Start ? 1 : growth).Count == 0);
        Assert.True(quiet >= 92, Told(quiet));
    }

    [Theory]
    [InlineData(2, 10, 0.02, 1, 85)]
    [InlineData(2, 50, 0.002, 1, 80)]
    [InlineData(3, 10, 0.02, 1.5, 85)]
    [InlineData(4, 8, 0.02, 1.5, 90)]
    [InlineData(6, 5, 0.02, 1.5, 65)]
    [InlineData(6, 20, 0.005, 1.5, 90)]
    public void BothEndsOfAShortWarAreFound(int length, double times, double rate, double burst, int least)
    {
        var found = Enumerable.Range(1000, Runs).Count(run => Changes(run, 60, rate, burst, week => week >= Start && week < Start + length ? times : 1, _ => 1) is { Count: 2 } ends
            && IsNear(ends[0], Start) && IsNear(ends[1], Start + length));
        Assert.True(found >= least, Told(found));
    }

    private static IReadOnlyList<ChangePoint> Changes(int seed, double volume, double rate, double burst, Func<int, double> times, Func<int, double> growth)
    {
        var random = new Random(seed);
        return ChangePoints.Of([.. Enumerable.Range(0, Weeks).Select(week =>
        {
            var (count, exposure) = MadeWeeks.Week(random, volume * growth(week), 0.3, rate * times(week), burst);
            return (First.AddDays(7 * week), count, exposure);
        })]);
    }

    private static bool IsNear(ChangePoint change, int week) => Math.Abs(change.Week.DayNumber - First.AddDays(7 * week).DayNumber) <= 14;

    private static string Told(int found) => string.Create(CultureInfo.InvariantCulture, $"in {found} of {Runs}");
}
