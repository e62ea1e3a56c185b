using Sitrep.Browser.Tests.Browsers;
using Sitrep.Workbench.Tests;

namespace Sitrep.Browser.Tests.Screens;

public sealed class EveryScreenTests(Chromium chromium, CaseLedger ledger, ServedToAll shared)
{
    public static TheoryData<string> Screens() => [.. AllScreens.Paths];

    [Fact]
    public void NoScreenIsForgotten() => Assert.Empty(AllScreens.Forgotten);

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task AScreenIsThereForEverybody(string screen)
    {
        await using var visit = await chromium.Visit(await shared.Address(ledger));
        await AllScreens.Check(visit, screen);
    }

    [Fact]
    public async Task WhatStandsInSomebodysWayIsFound()
    {
        await using var visit = await chromium.Visit(await shared.Address(ledger));
        await visit.Open("/name");
        Assert.Equal("", await visit.Barriers());
        await visit.Page.EvaluateAsync("() => { const field = document.createElement('input'); const pale = document.createElement('p'); pale.textContent = 'grey on grey'; pale.style.color = '#777'; pale.style.background = '#888'; pale.style.transition = 'color 2s'; document.querySelector('main').append(field, pale); }");

        var found = await visit.Barriers();
        Assert.Contains("Light: label", found, StringComparison.Ordinal);
        Assert.Contains("Light: color-contrast", found, StringComparison.Ordinal);
        Assert.Contains("Dark: color-contrast", found, StringComparison.Ordinal);
        Assert.NotEmpty(await visit.Motions());
    }

    [Fact]
    public async Task AFirstRunOnAnEmptyMachineSaysWhatToDo()
    {
        await using var served = await Served.Over(ledger.New("first.db"));
        await using var visit = await chromium.Visit(served.Address);
        foreach (var path in AllScreens.Paths)
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
}
