using System.Globalization;
using System.Text.RegularExpressions;

namespace Sitrep.Workbench.Tests;

/// <summary>The first screen: each number opens what it counts, and what narrows it stays in its address.</summary>
public sealed partial class PictureTests(CaseLedger ledger)
{
    [Fact]
    public async Task EachNumberOpensWhatItCounts()
    {
        await using var bench = await Bench.Start(ledger);
        var page = await bench.Page("/");

        var numbers = page.Document.QuerySelectorAll(".numbers a").Select(link => (To: link.GetAttribute("href")!, Count: link.QuerySelector("strong")!.TextContent)).Where(number => char.IsDigit(number.Count[0])).ToList();
        Assert.Equal(5, numbers.Count);
        foreach (var (to, count) in numbers)
        {
            var opened = await bench.Page(to.Split('#')[0]);
            var said = to.Contains('#', StringComparison.Ordinal)
                ? opened.Document.QuerySelector(to[to.IndexOf('#', StringComparison.Ordinal)..])!.TextContent
                : opened.Document.QuerySelector(".pager")!.TextContent;
            Assert.Equal(count, Last(said));
        }
    }

    [Fact]
    public async Task APlaceOnTheMapNarrowsTimelineAndMapToWhatItCounts()
    {
        await using var bench = await Bench.Start(ledger);
        var page = await bench.Page("/");

        var marks = page.Document.QuerySelectorAll("a.st-place").Where(mark => mark.GetAttribute("href")!.StartsWith("/?", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(marks);
        var clusters = page.Document.QuerySelectorAll("a.st-place-cluster").ToList();
        Assert.NotEmpty(clusters);
        Assert.All(clusters, cluster => Assert.Contains(cluster, marks));
        foreach (var mark in clusters.Concat(marks).Take(6))
        {
            var narrowed = await bench.Page(mark.GetAttribute("href")!);
            var events = narrowed.Document.QuerySelectorAll(".st-map tbody tr td:nth-child(3)").Sum(cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture));
            Assert.True(events >= int.Parse(Number().Match(mark.QuerySelector("title")!.TextContent).Value, CultureInfo.InvariantCulture), mark.OuterHtml);
            Assert.Empty(narrowed.Faults());
        }
    }

    [Fact]
    public async Task TheBrushShowsAllDaysAndThoseThatAreLookedAt()
    {
        await using var bench = await Bench.Start(ledger);
        var all = await bench.Page("/");
        var some = await bench.Page("/?from=1985-07-01&to=1985-07-31");

        Assert.Contains("shown below: all", all.Document.QuerySelector(".st-brush figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("shown below: 1985-07-01 to 1985-07-31", some.Document.QuerySelector(".st-brush figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Days(all), Days(some));
        Assert.All(["f-from", "f-to"], field => Assert.NotNull(some.Document.QuerySelector($".filters #{field}")));
    }

    [Fact]
    public async Task TimelineAndMapKnowTheSamePlaces()
    {
        await using var bench = await Bench.Start(ledger);
        var page = await bench.Page("/");

        var onMap = page.Document.QuerySelectorAll(".st-map [data-place]").SelectMany(mark => mark.GetAttribute("data-place")!.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var onLine = page.Document.QuerySelectorAll(".st-timeline [data-place]").Select(bar => bar.GetAttribute("data-place")!).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(onMap);
        Assert.True(onLine.Intersect(onMap).Any(), string.Join(' ', onLine));
    }

    [Fact]
    public async Task TheTrendIsDrawnWithItsWords()
    {
        await using var bench = await Bench.Start(ledger);
        var page = await bench.Page("/trend?type=ASSAULT");

        Assert.Single(page.Document.QuerySelectorAll(".st-trend figcaption"));
        Assert.Contains(page.Document.QuerySelectorAll(".st-strip text"), text => text.TextContent.StartsWith("Threatened", StringComparison.Ordinal));
    }

    private static string Days(Page page) => page.Document.QuerySelector("[data-brush]")!.GetAttribute("data-first") + "+" + page.Document.QuerySelector("[data-brush]")!.GetAttribute("data-days");

    private static string Last(string words) => Number().Matches(words)[^1].Value;

    [GeneratedRegex(@"\d[\d,]*")]
    private static partial Regex Number();
}
