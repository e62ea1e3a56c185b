using Sitrep.Browser.Tests.Browsers;
using Sitrep.Components.Briefs;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Stores;
using Sitrep.Views.Briefs;
using Sitrep.Workbench.Tests;

namespace Sitrep.Browser.Tests.Briefs;

public sealed class BriefPageTests(Chromium chromium, CaseLedger ledger)
{
    [Fact]
    public async Task ABriefIsAPageForEverybodyThatNeedsNothingBesideIt()
    {
        var file = new Uri(ledger.New("brief.html"));
        using (var opened = SqliteLedger.Open(ledger.Copy()))
        {
            await using var output = new StreamWriter(file.LocalPath);
            BriefHtml.Write(output, BriefMaker.Of(opened, RowFilter.All));
        }

        await using var visit = await chromium.Visit(file);
        await visit.Open(file.AbsoluteUri);

        Assert.NotEqual(0, await visit.Page.Locator(".st-timeline a").CountAsync());
        Assert.NotEqual(0, await visit.Page.Locator(".st-map a").CountAsync());
        Assert.Equal("", await visit.Barriers());
        Assert.Equal(0, await visit.Overflow(320));

        // A count on the time line opens the table at its first event.
        await visit.Page.Locator(".st-count").First.ClickAsync();
        Assert.True(await visit.Page.Locator("tr:target").IsVisibleAsync());
        Assert.Empty(visit.Troubles);
    }
}
