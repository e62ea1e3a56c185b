using Sitrep.Browser.Tests.Browsers;
using Sitrep.Workbench.Tests;

namespace Sitrep.Browser.Tests.Screens;

public sealed class HostileReportTests(Chromium chromium, CaseLedger ledger, ServedToAll shared)
{
    private const int MostPages = 24;

    /// <summary>A report with scripts in its title, text, publisher, address and file name is read on every screen that leads from it.</summary>
    [Fact]
    public async Task NothingOfAReportRunsOrIsFetched()
    {
        await using var visit = await chromium.Visit(await shared.Address(ledger));
        await visit.Open("/reports");
        var report = await visit.Page.Locator("main a[href^='/reports/']", new() { HasText = "Arrests <script>" }).First.GetAttributeAsync("href");
        var waiting = new Queue<string>([report!, "/reports", "/sources", "/events?text=harbour", "/contested", "/"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Count < MostPages && waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }

            await visit.Open(path);
            Assert.Equal(0, await visit.Page.Locator("main script, main img, main iframe, [href^='javascript:' i]").CountAsync());
            if (path == report || path.Contains("harbour", StringComparison.Ordinal) || path.StartsWith("/rows/", StringComparison.Ordinal))
            {
                foreach (var link in await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href^=\"/\"]:not([href^=\"/export\"])')].map(a => a.getAttribute('href'))"))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.True(seen.Count > 8, string.Join(' ', seen));
        Assert.Empty(visit.Troubles);
    }
}
