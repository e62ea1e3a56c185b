using Microsoft.Playwright;
using Sitrep.Browser.Tests.Browsers;
using Sitrep.Workbench.Tests;

namespace Sitrep.Browser.Tests.Screens;

/// <summary>Somebody's first minutes: an empty ledger, the bundled case, reports of their own.</summary>
public sealed class FirstRunTests(Chromium chromium, CaseLedger ledger)
{
    private const string Hostile = "\"><img src=x onerror=alert(1)>.bin";

    [Fact]
    public async Task AnEmptyLedgerLeadsToTheBundledCaseAndToAPicture()
    {
        await using var served = await Served.Over(ledger.New("first.db"), new PlainReading());
        await using var visit = await chromium.Visit(served.Address);
        var page = visit.Page;
        await visit.Open("/");
        await visit.Follow(page.Locator("main a[href='/add']").First);
        await visit.Arrive(() => page.GetByRole(AriaRole.Button, new() { Name = "Read the bundled case" }).ClickAsync());
        await Over(visit);
        await visit.Follow(page.GetByRole(AriaRole.Link, new() { Name = "See the picture" }));

        Assert.NotEqual(0, await page.Locator("main a[href^='/events']").CountAsync());
        await visit.Open("/events");
        Assert.NotEqual(0, await page.Locator("main a[href^='/events/']").CountAsync());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task ReportsOfOnesOwnAreReadAndWhatIsNotReadIsNamedWhateverItsName()
    {
        await using var served = await Served.Over(ledger.New("own.db"), new PlainReading());
        await using var visit = await chromium.Visit(served.Address);
        var page = visit.Page;
        await visit.Open("/add");
        await page.GetByLabel("Choose files, or drop them here").SetInputFilesAsync((FilePayload[])
        [
            new() { Name = Hostile, MimeType = "application/octet-stream", Buffer = [0, 1, 2, 3, 0, 0] },
            new() { Name = "arrests.txt", MimeType = "text/plain", Buffer = [.. "PORTHAM, May 4 -- Police in Portham arrested two smugglers on Tuesday, the mayor said."u8] },
        ]);
        await page.GetByLabel("Or paste one report").FillAsync("The governor of Portham expelled three foreign envoys on Monday. The envoys denied that they had paid the smugglers.");
        await page.GetByLabel("Its title").FillAsync("Envoys " + CaseLedger.Script);
        await page.GetByLabel("Publisher of what does not name its own").FillAsync("Herald " + CaseLedger.Script);
        await page.GetByLabel("Day of publication of what does not say its own").FillAsync("1987-05-05");
        await visit.Arrive(() => page.GetByRole(AriaRole.Button, new() { Name = "Read", Exact = true }).ClickAsync());
        await Over(visit);

        var told = await page.Locator("#progress").InnerTextAsync();
        Assert.Contains("Read 2 reports", told, StringComparison.Ordinal);
        Assert.Contains("onerror=alert(1)", told, StringComparison.Ordinal);
        Assert.Equal("", await visit.Barriers());
        await visit.Open("/reports");
        await visit.Follow(page.Locator("main a[href^='/reports/']").First);
        Assert.NotEqual(0, await page.Locator(".st-m").CountAsync());
        Assert.Equal(0, await page.Locator("main img, main script").CountAsync());
        await visit.Open("/refusals");
        Assert.Empty(visit.Troubles);
    }

    /// <summary>Waits until the reading is over, which the page says by itself.</summary>
    private static Task Over(Visit visit) => visit.Page.Locator("#progress:not([data-look])").WaitForAsync();
}
