using System.Reflection;
using Microsoft.AspNetCore.Components;
using Sitrep.Browser.Tests.Browsers;
using Sitrep.Workbench;

namespace Sitrep.Browser.Tests.Screens;

/// <summary>Every screen of the workbench, and what each must be for everybody.</summary>
internal static class AllScreens
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
    public static IEnumerable<string> Paths => Templates.Where(template => !template.Contains('{', StringComparison.Ordinal)).Except(Things.Keys).Except(Elsewhere);

    /// <summary>Screens of one thing, and lists that something is asked of.</summary>
    public static IEnumerable<string> OfSomething => [.. Things.Values, .. Asked];

    /// <summary>Templates of addresses that no test looks at.</summary>
    public static IEnumerable<string> Forgotten => Templates.Where(template => template.Contains('{', StringComparison.Ordinal)).Except(Things.Keys).Except(Elsewhere);

    /// <summary>Opens a screen: an address, and the links to follow from there.</summary>
    public static async Task Open(Visit visit, string screen)
    {
        var parts = screen.Split(" > ");
        await visit.Open(parts[0]);
        foreach (var link in parts.Skip(1))
        {
            await visit.Follow(visit.Page.Locator(link).First);
        }
    }

    /// <summary>A screen is there for everybody: in the light and the dark, on a narrow screen, for who asks for less motion; and nothing of it moves under the hand.</summary>
    public static async Task Check(Visit visit, string screen)
    {
        await Open(visit, screen);
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.InRange(await visit.LayoutShift(), 0, 0.05);
        Assert.Equal("", await visit.Barriers());
        Assert.Empty(await visit.Motions());
        Assert.Equal(0, await visit.Overflow(320));
        Assert.Empty(visit.Troubles);
    }
}
