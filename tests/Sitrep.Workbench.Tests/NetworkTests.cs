using AngleSharp.Dom;

namespace Sitrep.Workbench.Tests;

/// <summary>The network of actors, alone and around one of them.</summary>
public sealed class NetworkTests(CaseLedger ledger)
{
    [Fact]
    public async Task ATieOpensTheEventsThatItCounts()
    {
        await using var bench = await Bench.Start(ledger);
        var page = await bench.Page("/network");

        var ties = page.Document.QuerySelectorAll("#network-rows tbody tr").Select(row => row.QuerySelectorAll("td")[3].QuerySelector("a")).OfType<IElement>().ToList();
        Assert.NotEmpty(ties);
        foreach (var tie in ties.Take(6))
        {
            var opened = await bench.Page(tie.GetAttribute("href")!.Split('#')[0]);
            Assert.Contains(opened.Document.QuerySelectorAll("#behind h3"), heading => heading.TextContent.Contains($": {tie.TextContent} event", StringComparison.Ordinal));
            Assert.Empty(opened.Faults());
        }
    }

    [Fact]
    public async Task AnActorIsPutInTheMiddle()
    {
        await using var bench = await Bench.Start(ledger);
        var all = await bench.Page("/network");
        var to = all.Document.QuerySelector("a.st-actor")!.GetAttribute("href")!;

        var one = await bench.Page(to);

        Assert.StartsWith("/network?actor=", to, StringComparison.Ordinal);
        Assert.Single(one.Document.QuerySelectorAll(".st-actor-focus"));
        Assert.Contains(one.Links, link => link.StartsWith("/actors/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/network?actor=nobody")]
    [InlineData("/network?actor=Syria&with=nobody")]
    [InlineData("/network?from=1900-01-01&to=1900-01-02")]
    public async Task WhatIsNotThereSaysWhatToDo(string path)
    {
        await using var bench = await Bench.Start(ledger);
        var page = await bench.Page(path);

        Assert.NotNull(page.Document.QuerySelector(".st-empty"));
        Assert.Empty(page.Faults());
    }

    [Fact]
    public async Task AnActorsScreenTellsRolesTiesNamesAndEvents()
    {
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = ledger.Copy(), Registers = English.English.LoadDirectory });
        var list = await bench.Page("/actors?actor=Syria");
        var page = await bench.Page(list.Links.First(link => link.StartsWith("/actors/", StringComparison.Ordinal)));

        var headings = page.Document.QuerySelectorAll("h2").Select(heading => heading.TextContent).ToList();
        Assert.Contains("To whom it does what", headings);
        Assert.Contains("Names, and what was merged and why", headings);
        Assert.Contains("Ties to others", headings);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".st-actor-focus"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".st-roles tbody tr"));
        Assert.Empty(page.Faults());
    }
}
