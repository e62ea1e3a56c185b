using System.Text.Json;
using Microsoft.Playwright;
using Sitrep.Browser.Tests.Browsers;
using Sitrep.Workbench.Tests;

namespace Sitrep.Browser.Tests.Screens;

public sealed class ReviewTests(Chromium chromium, CaseLedger ledger)
{
    [Fact]
    public async Task AQueueIsReviewedUndoneAndNotLostWithTheKeyboardAlone()
    {
        await using var served = await Served.OverTheCase(ledger);
        await using var visit = await chromium.Visit(served.Address);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await visit.Open("/review");
        var first = await Chosen(page);

        await visit.Press("j");
        var second = await Chosen(page);
        Assert.NotEqual(first, second);
        await visit.Press("k");
        Assert.Equal(first, await Chosen(page));

        // The name is asked for once, where the first judgement needs it.
        await keys.PressAsync("a");
        await keys.TypeAsync("Ada Venn");
        await visit.Arrive(() => keys.PressAsync("Enter"));
        Assert.Contains("Ada Venn", await page.Locator("footer").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Press("s");
        await keys.PressAsync("x");
        Assert.Equal("why", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await visit.Arrive(() => keys.PressAsync("Enter"));
        Assert.Equal(["accept", "reject", "unsure"], await Holding(visit));

        // A reload in the middle loses nothing.
        await page.ReloadAsync();
        Assert.Equal(["accept", "reject", "unsure"], await Holding(visit));

        await visit.Open("/review");
        await visit.Press("u");
        await visit.Press("u");
        Assert.Equal(["accept"], await Holding(visit));
        await visit.Open("/review");
        await visit.Press("u");
        Assert.Empty(await Holding(visit));
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task WhoSwitchesTheKeysOffWritesNothingByAccident()
    {
        await using var served = await Served.OverTheCase(ledger);
        await using var visit = await chromium.Visit(served.Address);
        await visit.Open("/review");
        var first = await Chosen(visit.Page);
        await visit.Page.Locator("#keys-on").UncheckAsync();
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("a");
        await visit.Page.ReloadAsync();

        Assert.Equal(first, await Chosen(visit.Page));
        Assert.False(await visit.Page.Locator("#keys-on").IsCheckedAsync());
        Assert.Empty(await Holding(visit));
    }

    [Fact]
    public async Task WhatWasWrittenAndNotSentIsThereAfterAReload()
    {
        await using var served = await Served.OverTheCase(ledger);
        await using var visit = await chromium.Visit(served.Address);
        await visit.Open("/review");
        await visit.Page.Locator("#reason").FillAsync("The ministry speaks of another day");
        await visit.Page.ReloadAsync();

        Assert.Equal("The ministry speaks of another day", await visit.Page.Locator("#reason").InputValueAsync());
    }

    private static Task<string> Chosen(IPage page) => page.EvaluateAsync<string>("() => document.querySelector('[data-draft]').dataset.draft");

    /// <summary>What was decided and holds, in the order of the alphabet.</summary>
    private static async Task<string[]> Holding(Visit visit)
    {
        using var client = new HttpClient();
        using var page = JsonDocument.Parse(await client.GetStringAsync(new Uri(new Uri(visit.Page.Url), "/api/judgements?holding=true"), TestContext.Current.CancellationToken));
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("judgement").GetProperty("kind").GetString()!).Where(kind => kind != "undo").Order(StringComparer.Ordinal)];
    }
}
