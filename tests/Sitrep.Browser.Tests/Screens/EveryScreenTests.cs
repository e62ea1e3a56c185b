using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using Sitrep.Browser.Tests.Browsers;
using Sitrep.Workbench;
using Sitrep.Workbench.Tests;

namespace Sitrep.Browser.Tests.Screens;

public sealed class EveryScreenTests(Chromium chromium, CaseLedger ledger, ServedToAll shared)
{
    /// <summary>Addresses with something asked, beside the screens that have an address of their own.</summary>
    private static readonly string[] Asked = ["/events?actor=Syria&type=SANCTION", "/due?on=1985-07-26", "/search?q=harbour", "/trend?type=ASSAULT", "/network?actor=Syria"];

    /// <summary>Where lists lead: the screens of one thing, by the template of their address.</summary>
    private static readonly Dictionary<string, string> Things = new(StringComparer.Ordinal)
    {
        ["/events/{Id}"] = "/contested > main a[href^='/events/']",
        ["/actors/{Key}"] = "/actors > main a[href^='/actors/']",
        ["/reports/{Key}"] = "/reports > main a[href^='/reports/'] > .st-verse",
        ["/rows/{Id}"] = "/search?q=harbour > main a[href^='/rows/']",
        ["/source"] = "/sources > main a[href^='/source?']",
        ["/merge"] = "/events > main a[href^='/events/'] > main a[href^='/merge?']",
    };

    // Where a reading begins, and where rows are ticked, these are looked at; here is nothing for them to show.
    private static readonly string[] Elsewhere = ["/adding/{Id}", "/split"];

    private static readonly string[] Templates =
        [.. typeof(WorkbenchHost).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Order(StringComparer.Ordinal)];

    /// <summary>Every screen of the workbench, taken from their own addresses: one that is new is looked at too.</summary>
    private static IEnumerable<string> Paths => Templates.Where(template => !template.Contains('{', StringComparison.Ordinal)).Except(Things.Keys).Except(Elsewhere).Concat(Asked);

    public static TheoryData<string> Screens() => [.. Paths, .. Things.Values];

    [Fact]
    public void NoScreenIsForgotten() => Assert.Empty(Templates.Where(template => template.Contains('{', StringComparison.Ordinal)).Except(Things.Keys).Except(Elsewhere));

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task AScreenIsThereForEverybody(string screen)
    {
        var address = await shared.Address(ledger);
        await using var visit = await chromium.Visit(address);
        await Open(visit, screen);

        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.InRange(await visit.LayoutShift(), 0, 0.05);
        Assert.Equal("", await visit.Barriers());
        Assert.Equal(0, await visit.Overflow(320));
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task AFirstRunOnAnEmptyMachineSaysWhatToDo()
    {
        await using var served = await Served.Over(ledger.New("first.db"));
        await using var visit = await chromium.Visit(served.Address);
        foreach (var path in Paths)
        {
            await visit.Open(path);
            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        }

        await visit.Open("/");
        Assert.Contains("empty", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("", await visit.Barriers());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task WhoAsksForLessMotionGetsNone()
    {
        var address = await shared.Address(ledger);
        await using var visit = await chromium.Visit(address, new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var path in Paths)
        {
            await visit.Open(path);
            Assert.Empty(await visit.Motions());
        }
    }

    [Fact]
    public async Task ALinkOpenedInAFreshBrowserGivesTheSameView()
    {
        var address = await shared.Address(ledger);
        await using var here = await chromium.Visit(address);
        await here.Open("/events?actor=Syria");
        var first = here.Page.Locator("main a[href^='/events/']").First;
        var list = await here.Page.Locator("main").InnerTextAsync();
        await using var there = await chromium.Visit(address);
        await there.Open(here.Page.Url);

        Assert.Equal(list, await there.Page.Locator("main").InnerTextAsync());
        await here.Follow(first);
        await there.Open(here.Page.Url);
        Assert.Contains("/events/", here.Page.Url, StringComparison.Ordinal);
        Assert.Equal(await here.Page.Locator("main").InnerTextAsync(), await there.Page.Locator("main").InnerTextAsync());
    }

    [Fact]
    public async Task EveryScreenIsReachedWithTheKeyboardAlone()
    {
        var address = await shared.Address(ledger);
        await using var visit = await chromium.Visit(address);
        await visit.Open("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await visit.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        var seen = new HashSet<string>();
        for (var i = 0; i < 30; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            seen.Add(await visit.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') ?? ''"));
        }

        Assert.Superset(new HashSet<string> { "/events", "/contested", "/due", "/actors", "/sources", "/reports" }, seen);
    }

    private static async Task Open(Visit visit, string screen)
    {
        var parts = screen.Split(" > ");
        await visit.Open(parts[0]);
        foreach (var link in parts.Skip(1))
        {
            await visit.Follow(visit.Page.Locator(link).First);
        }
    }
}
