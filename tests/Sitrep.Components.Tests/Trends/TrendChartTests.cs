using System.Globalization;
using AngleSharp.Dom;
using Sitrep.Components.Linking;
using Sitrep.Components.Trends;
using Sitrep.Views.Trends;

namespace Sitrep.Components.Tests.Trends;

public sealed class TrendChartTests
{
    private static readonly DateOnly First = new(2030, 1, 7);

    [Fact]
    public async Task EachWeekIsAPointWithItsIntervalAndNowStandsAboveBefore()
    {
        var page = await Chart(Trend(week => week < 52 ? 4 : 12));

        var points = page.QuerySelectorAll(".st-trend-point");
        Assert.Equal(60, points.Length);
        Assert.All(page.QuerySelectorAll(".st-trend-week"), week =>
        {
            var at = Number(week.QuerySelector("circle")!, "cy");
            Assert.InRange(at, Number(week.QuerySelector("line")!, "y1"), Number(week.QuerySelector("line")!, "y2"));
        });
        var band = page.QuerySelector(".st-trend-band")!;
        Assert.InRange(Number(page.QuerySelector(".st-trend-now")!, "y1"), Number(band, "y"), Number(band, "y") + Number(band, "height"));
        Assert.True(Number(page.QuerySelector(".st-trend-now")!, "y1") < Number(page.QuerySelector(".st-trend-before")!, "y1"));
    }

    [Fact]
    public async Task WhereTheRateChangedAFlagSaysWhichWay()
    {
        var page = await Chart(Trend(week => week < 52 ? 4 : 12));

        Assert.Single(page.QuerySelectorAll(".st-trend-change"));
        Assert.Contains("rose", page.QuerySelectorAll(".st-trend-word")[^1].TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".st-changes li"), line => line.TextContent.Contains("2031-01-06", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsAllegedThreatenedOrPreventedHasRowsOfItsOwn()
    {
        var page = await Chart(Trend(_ => 4));

        Assert.Equal(["Events, at most 4 a week", "Alleged only, at most 2 a week", "Threatened, at most 1 a week", "Prevented: none in these weeks"], page.QuerySelectorAll(".st-strip text").Select(text => text.TextContent));
        Assert.Equal("url(#trend-hatch)", page.QuerySelector(".st-strip-threatened path")!.GetAttribute("fill"));
        Assert.Equal("", page.QuerySelector(".st-strip-prevented path")!.GetAttribute("d"));
    }

    [Fact]
    public async Task TheTableIsItsEqualAndAWeekOpensItsEvents()
    {
        var page = await Chart(Trend(_ => 4));

        var row = page.QuerySelectorAll("tbody tr")[0];
        Assert.Equal(60, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("/events?from=2031-02-24&to=2031-03-02", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("(", row.QuerySelectorAll("td")[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("2", row.QuerySelectorAll("td")[3].TextContent);
    }

    [Fact]
    public async Task TooLittleIsSaid()
    {
        var page = await Chart(new("Too little was read to say.", null, null, null, [], [], []));

        Assert.Contains("read reports", page.QuerySelector(".st-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Too little was read to say.", page.QuerySelector("figcaption")!.TextContent);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 10)]
    [InlineData(80, 400)]
    public void AnIntervalHoldsItsRateAndShrinksWithWhatIsRead(int events, int exposure)
    {
        RateOf(events, exposure, out var few);
        RateOf(events * 10, exposure * 10, out var many);

        Assert.InRange(few.Rate, events == 0 ? -1 : few.Low, few.High);
        Assert.True(many.High - many.Low < few.High - few.Low);
    }

    private static void RateOf(int events, int exposure, out WeekRate rate) =>
        rate = WeekRates.Of(new("", null, null, null, [], [], [new(First, events, 0, 0, 0, exposure * 3, exposure)]) { }, 1) is [var only] ? only : throw new InvalidOperationException();

    /// <summary>60 weeks with so many events each, of 100 told of.</summary>
    private static TrendRecord Trend(Func<int, int> events)
    {
        List<WeekCount> weeks = [.. Enumerable.Range(0, 60).Select(week => new WeekCount(First.AddDays(7 * week), events(week), 2, week % 2, 0, 100, 80))];
        (double, double)[] counts = [.. weeks.Select(week => ((double)week.Events, (double)week.All))];
        return new(
            "Likely rising.", RateRatio.Of(counts[..52], counts[52..]), weeks[52].Week, weeks[0].Week, ChangePoints.Of([.. weeks.Select(week => (week.Week, (double)week.Events, (double)week.All))]), [], weeks);
    }

    private static Task<IElement> Chart(TrendRecord trend) => Page.Of<TrendChart>(
        (nameof(TrendChart.Trend), trend), (nameof(TrendChart.Links), new ViewLinks { ToDays = (from, to) => $"/events?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}" }));

    private static double Number(IElement element, string name) => double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
