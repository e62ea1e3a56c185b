using System.Net;

namespace Sitrep.Workbench.Tests;

/// <summary>Every screen over the bundled case with a hostile report in it.</summary>
public sealed class ScreenTests(CaseLedger ledger)
{
    private static readonly string[] Paths = ["/", "/events", "/events?actor=Syria&type=SANCTION", "/contested", "/due", "/due?on=1985-07-26", "/actors", "/sources", "/reports", "/judgements", "/refusals", "/name", "/review", "/search", "/search?q=syria", "/merge", "/trend", "/trend?type=ASSAULT", "/network", "/network?actor=Syria", "/network?show=more", "/?from=1985-07-01&to=1985-12-31", "/add", "/saved"];

    public static TheoryData<string> Screens() => [.. Paths];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task IsWellMade(string path)
    {
        await using var bench = await Bench.Start(ledger);

        Assert.Empty((await bench.Page(path)).Faults());
    }

    [Fact]
    public async Task EveryLinkOfEveryScreenLeadsSomewhereWellMade()
    {
        await using var bench = await Bench.Start(ledger);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Queue<string>(Paths);
        while (open.TryDequeue(out var path))
        {
            var bare = path.Split('#')[0];
            var kind = string.Join('/', bare.Split('?')[0].Split('/').Take(2)) + (bare.Split('/').Length > 2 ? "/..." : "");
            if (!seen.Add(bare) || (kinds[kind] = kinds.GetValueOrDefault(kind) + 1) > 12)
            {
                continue;
            }

            var answer = await bench.Get(bare);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{bare}: {answer.Status}");
            if (answer.MediaType == "text/html" && !bare.StartsWith("/export", StringComparison.Ordinal))
            {
                var page = answer.Page;
                Assert.True(page.Faults().Count == 0, $"{bare}: {string.Join("; ", page.Faults())}");
                foreach (var link in page.Links)
                {
                    open.Enqueue(link);
                }
            }
        }

        Assert.True(seen.Count > 40, $"only {seen.Count} pages");
    }

    [Fact]
    public async Task WhatReportsSayIsTextAndNothingElse()
    {
        await using var bench = await Bench.Start(ledger);
        var reports = await bench.Page("/reports");
        var hostile = reports.Document.QuerySelectorAll("a").Single(link => link.TextContent.StartsWith("Arrests", StringComparison.Ordinal)).GetAttribute("href")!;

        var report = await bench.Page(hostile);

        Assert.Contains(CaseLedger.Script, report.Text, StringComparison.Ordinal);
        Assert.Contains("javascript:alert(3)", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", report.Html, StringComparison.Ordinal);
        Assert.Empty(report.Faults());
    }

    [Theory]
    [InlineData("/events/ev00000000000000000000")]
    [InlineData("/reports/none")]
    [InlineData("/rows/none")]
    [InlineData("/nowhere/at/all")]
    public async Task SaysWhatIsNotThere(string path)
    {
        await using var bench = await Bench.Start(ledger);

        var answer = await bench.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Empty(answer.Page.Faults());
    }

    [Fact]
    public async Task SaysWhatOfAnAddressIsNotUnderstood()
    {
        await using var bench = await Bench.Start(ledger);

        var page = await bench.Page("/events?type=WAR&from=yesterday&take=100000");

        Assert.Equal(3, page.Document.QuerySelectorAll("[role=alert] li").Length);
    }

    [Fact]
    public async Task AnEmptyLedgerSaysWhatToDo()
    {
        await using var bench = await Bench.Start(new WorkbenchOptions { LedgerPath = ledger.New("empty.db") });

        var page = await bench.Page("/");

        Assert.Contains("This ledger is empty", page.Text, StringComparison.Ordinal);
        Assert.Contains("/add", page.Links);
    }
}
