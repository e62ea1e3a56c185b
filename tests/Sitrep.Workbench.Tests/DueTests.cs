
namespace Sitrep.Workbench.Tests;

/// <summary>What is due, as a calendar and as tables.</summary>
public sealed class DueTests(CaseLedger ledger)
{
    [Theory]
    [InlineData("/due")]
    [InlineData("/due?on=1985-07-26")]
    public async Task EachDayOfTheCalendarLeadsToItsRows(string path)
    {
        await using var bench = await Bench.Start(ledger);
        var page = await bench.Page(path);

        var days = page.Document.QuerySelectorAll(".st-month a").Select(day => day.GetAttribute("href")!).ToList();
        Assert.NotEmpty(days);
        Assert.All(days, day => Assert.NotNull(page.Document.QuerySelector($"[id='{day[(day.IndexOf('#', StringComparison.Ordinal) + 1)..]}']")));
        Assert.Contains("/export/due.ics", page.Links);
    }

    [Fact]
    public async Task TheTablesHoldAllThatTheCalendarCounts()
    {
        await using var bench = await Bench.Start(ledger);
        var page = await bench.Page("/due?on=1985-07-26");

        var counted = page.Document.QuerySelectorAll("section > h2").Sum(heading => int.Parse(heading.TextContent.Split('(')[^1].TrimEnd(')'), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(counted, page.Document.QuerySelectorAll(".st-due tbody tr").Length);
        Assert.All(page.Document.QuerySelectorAll(".st-due tbody tr"), row => Assert.Contains(row.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("/events/", StringComparison.Ordinal)));
    }
}
