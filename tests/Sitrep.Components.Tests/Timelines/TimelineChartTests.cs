using System.Globalization;
using AngleSharp.Dom;
using Sitrep.Components.Linking;
using Sitrep.Components.Timelines;
using Sitrep.Views;
using static Sitrep.Components.Tests.Happenings;

namespace Sitrep.Components.Tests.Timelines;

public sealed class TimelineChartTests
{
    private static readonly ViewLinks Links = new() { ToEvent = id => "/events/" + id, ToDays = (from, to) => $"/timeline?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}" };

    [Fact]
    public async Task ABarIsAsLongAsItsDayIsUncertain()
    {
        var page = await Chart(Timeline(Event(1, "2031-05-01", "2031-05-01"), Event(2, "2031-05-01", "2031-05-31"), Event(3, "2031-01-01", "2031-12-31")));

        var widths = page.QuerySelectorAll(".st-bar").Select(Width).ToList();
        Assert.Equal(3, widths.Count);
        Assert.Equal([.. widths.Order()], ((string[])["ev0001", "ev0002", "ev0003"]).Select(id => Width(Bar(page, id))));
        Assert.InRange(Width(Bar(page, "ev0003")) / Width(Bar(page, "ev0002")), 11, 13);
    }

    [Fact]
    public async Task AnOpenEndIsAnArrowAndAnApproximateDayIsHatched()
    {
        var view = Timeline(Event(1, "2031-05-01", null), Event(2, null, "2031-05-01"), Event(3, "2031-05-01", "2031-05-09"));
        var page = await Chart(view with { Bars = [.. view.Bars.Select(bar => bar with { IsApproximate = bar.Event.Id == "ev0003" })] });

        Assert.Contains('L', Bar(page, "ev0001").GetAttribute("d")!);
        Assert.Contains('L', Bar(page, "ev0002").GetAttribute("d")!);
        Assert.DoesNotContain('L', Bar(page, "ev0003").GetAttribute("d")!);
        Assert.Equal("url(#timeline-hatch)", Bar(page, "ev0003").GetAttribute("fill"));
        Assert.Null(Bar(page, "ev0001").GetAttribute("fill"));
        Assert.Contains("(approximate)", Link(page, "ev0003").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("by 2031-05-01", Link(page, "ev0002").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsDueAndWhatWasReportedHaveLanesOfTheirOwn()
    {
        var page = await Chart(Timeline(Event(1, "2031-05-01", "2031-05-01"), Event(2, "2031-06-02", "2031-06-02", "scheduled")) with { Reported = [new(new(2031, 5, 2), 3), new(new(2031, 5, 3), 1)] });

        Assert.Single(page.QuerySelectorAll(".st-lane-happened .st-bar"));
        Assert.Single(page.QuerySelectorAll(".st-lane-due .st-bar"));
        Assert.Equal(2, page.QuerySelectorAll(".st-lane-reported rect").Length);
        Assert.Contains("3 reports", page.QuerySelector(".st-lane-reported title")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoTwoBarsOfALaneOverlapAndEachHasRoomForAFinger()
    {
        var random = new Random(7);
        var events = Enumerable.Range(0, 60).Select(i => (i, Start: new DateOnly(2031, 1, 1).AddDays(random.Next(365)), Length: random.Next(40)))
            .Select(e => Event(e.i, e.Start.ToString("O", CultureInfo.InvariantCulture), e.Start.AddDays(e.Length).ToString("O", CultureInfo.InvariantCulture)));
        var page = await Chart(Timeline([.. events.OrderBy(e => e.When!.From)]));

        var boxes = page.QuerySelectorAll(".st-hit, .st-count rect").Select(hit => (X: Number(hit, "x"), Y: Number(hit, "y"), W: Number(hit, "width"), H: Number(hit, "height"))).ToList();
        Assert.All(boxes, box => Assert.True(box is { W: >= 24, H: >= 24 }));
        Assert.Empty(boxes.SelectMany((a, i) => boxes.Skip(i + 1).Where(b => a.X < b.X + b.W && b.X < a.X + a.W && a.Y < b.Y + b.H && b.Y < a.Y + a.H).Select(b => (a, b))));
    }

    [Fact]
    public async Task ADenseMonthIsACountThatOpensItsDaysAndNoEventIsLost()
    {
        var dense = Enumerable.Range(0, 200).Select(i => Event(i, "2031-05-10", "2031-05-10", contested: i == 7));
        var page = await Chart(Timeline([.. dense, Event(900, "2031-04-20", "2031-04-20"), Event(901, "2031-05-29", "2031-05-29")]));

        var count = Assert.Single(page.QuerySelectorAll(".st-count"));
        Assert.Equal("200 \u2260", count.QuerySelector("text")!.TextContent);
        Assert.StartsWith("/timeline?from=2031-05-", count.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".st-bar").Length);
        Assert.Equal(202, page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task AFewEventsOfLongAgoDoNotSqueezeTheRest()
    {
        var page = await Chart(Timeline([Event(999, "1902-01-01", "1902-01-01"), .. Enumerable.Range(0, 60).Select(i => Event(i, $"2031-05-{1 + (i % 28):00}", $"2031-05-{1 + (i % 28):00}"))]));

        Assert.Contains("1 before 2031-04-", page.QuerySelector(".st-note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("1902-01-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutDatesItSaysWhatToDo()
    {
        var page = await Chart(Timeline(Event(1)));

        Assert.Contains("has a date", page.QuerySelector(".st-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("unknown", page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("9999-12-30", "9999-12-31")]
    [InlineData("0001-01-01", "0001-01-02")]
    [InlineData(null, "0001-01-01")]
    [InlineData("9999-12-31", null)]
    public async Task TheEndsOfTheCalendarAreDrawn(string? from, string? to) =>
        Assert.Single((await Chart(Timeline(Event(1, from, to)))).QuerySelectorAll(".st-bar"));

    [Fact]
    public async Task WhatAReportWroteIsTextAndHidesNothing()
    {
        var page = await Chart(Timeline(Event(1, "2031-05-01", "2031-05-01", by: "<img src=x onerror=alert(1)>\u202Etxt.exe")));

        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.DoesNotContain('\u202E', page.InnerHtml);
        Assert.Contains("\\u202E", page.TextContent, StringComparison.Ordinal);
    }

    private static Task<IElement> Chart(TimelineView view) => Page.Of<TimelineChart>((nameof(TimelineChart.View), view), (nameof(TimelineChart.Links), Links));

    private static IElement Link(IElement page, string id) => Assert.Single(page.QuerySelectorAll($"svg a[href='/events/{id}']"));

    private static IElement Bar(IElement page, string id) => Link(page, id).QuerySelector(".st-bar")!;

    private static double Number(IElement element, string name) => double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);

    private static double Width(IElement bar)
    {
        var path = bar.GetAttribute("d")!;
        var start = double.Parse(path[1..path.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        return double.Parse(path[(path.IndexOf('H', StringComparison.Ordinal) + 1)..path.IndexOf('V', StringComparison.Ordinal)], CultureInfo.InvariantCulture) - start;
    }
}
