using System.Globalization;
using AngleSharp.Dom;
using Sitrep.Components.Timelines;
using Sitrep.Views;

namespace Sitrep.Components.Tests.Timelines;

public sealed class TimeBrushTests
{
    private static readonly DateOnly First = new(2031, 1, 1);

    [Fact]
    public async Task TheDaysShownAreMarkedOverAllDays()
    {
        var page = await Brush(Days(100), new(2031, 1, 26), new(2031, 2, 14));

        var shown = page.QuerySelector(".st-brush-shown")!;
        Assert.InRange(Number(shown, "x"), 230, 250);
        Assert.InRange(Number(shown, "width"), 180, 200);
        Assert.Contains("shown below: 2031-01-26 to 2031-02-14", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEndsCanBeMovedAndStandAtTheDaysShown()
    {
        var page = await Brush(Days(100), new(2031, 1, 26), null);

        var ends = page.QuerySelectorAll("input[type=range]");
        Assert.Equal(["25", "99"], ends.Select(end => end.GetAttribute("value")));
        Assert.All(ends, end => Assert.False(string.IsNullOrEmpty(end.GetAttribute("aria-label"))));

        // Without a script the fields of the form do the same, so nothing is shown that would do nothing.
        Assert.All(ends, end => Assert.True(end.HasAttribute("hidden")));
    }

    [Fact]
    public async Task AFewEventsOfLongAgoDoNotSqueezeTheRest()
    {
        var page = await Brush([new(new(1902, 1, 1), 1), .. Days(100, 10)], null, null);

        Assert.Contains("1 further off", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2031-01-01", page.QuerySelector("[data-brush]")!.GetAttribute("data-first"));
    }

    [Fact]
    public async Task ManyYearsAreDrawnAsFewColumns()
    {
        var markup = await Page.MarkupOf<TimeBrush>((nameof(TimeBrush.Days), Days(9000)), (nameof(TimeBrush.FromField), "a"), (nameof(TimeBrush.ToField), "b"));

        Assert.InRange(markup.Length, 1000, 20_000);
    }

    [Fact]
    public async Task WithoutDaysItSaysSo() => Assert.Contains("No event here has a day", (await Brush([], null, null)).TextContent, StringComparison.Ordinal);

    private static List<DayCount> Days(int count, int events = 2) => [.. Enumerable.Range(0, count).Select(day => new DayCount(First.AddDays(day), events))];

    private static Task<IElement> Brush(IReadOnlyList<DayCount> days, DateOnly? from, DateOnly? to) => Page.Of<TimeBrush>(
        (nameof(TimeBrush.Days), days), (nameof(TimeBrush.From), from), (nameof(TimeBrush.To), to), (nameof(TimeBrush.FromField), "f-from"), (nameof(TimeBrush.ToField), "f-to"));

    private static double Number(IElement element, string name) => double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
