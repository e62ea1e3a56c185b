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
        await visit.Press("a");
        Assert.Equal("", await visit.Barriers());
        Assert.Equal("by", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await keys.TypeAsync("Ada Venn");
        await visit.Press("Enter");
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
    public async Task MergeAndSplitAreSeenBeforeTheyAreDecidedAndAreUndone()
    {
        await using var served = await Served.OverTheCase(ledger);
        await using var visit = await chromium.Visit(served.Address);
        var page = visit.Page;
        await visit.Open("/review");
        await visit.Press("m");
        await page.GetByLabel("Look for words").FillAsync("ambassador");
        await visit.Arrive(() => page.GetByRole(AriaRole.Button, new() { Name = "Look", Exact = true }).ClickAsync());
        await visit.Follow(page.GetByRole(AriaRole.Link, new() { Name = "Put beside it" }).First);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What it would be" })).ToBeVisibleAsync();
        Assert.Equal("", await visit.Barriers());
        await visit.Arrive(() => page.GetByRole(AriaRole.Button, new() { Name = "They are one" }).ClickAsync());
        await SayName(visit);
        Assert.Contains("merged with another event", await page.Locator("#history + *").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(["same"], await Holding(visit));

        await visit.Open("/review");
        await visit.Press("u");
        Assert.Empty(await Holding(visit));

        await visit.Open("/events/" + await EventOfSeveralReports(visit));
        await page.Locator("#rows-of-it > summary").ClickAsync();
        var rows = page.Locator("#rows-of-it input[type=checkbox]");
        var count = await rows.CountAsync();
        await rows.First.CheckAsync();
        await visit.Arrive(() => page.GetByRole(AriaRole.Button, new() { Name = "See them apart" }).ClickAsync());
        Assert.Equal(2, await page.Locator("main article").CountAsync());
        Assert.Equal("", await visit.Barriers());
        Assert.Equal(0, await visit.Overflow(320));
        await visit.Arrive(() => page.GetByRole(AriaRole.Button, new() { Name = "Split" }).ClickAsync());
        Assert.Equal(["different"], await Holding(visit));
        await visit.Open("/review");
        await visit.Press("u");
        Assert.Empty(await Holding(visit));
        await visit.Open("/events/" + await EventOfSeveralReports(visit));
        Assert.Equal(count, await rows.CountAsync());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task ACorrectionWithTheKeyboardIsAPersonsWordAndTheMachinesStays()
    {
        await using var served = await Served.OverTheCase(ledger);
        await using var visit = await chromium.Visit(served.Address);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await visit.Open("/review");
        var row = await Chosen(page);
        await keys.PressAsync("e");
        Assert.Equal("c-type", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Locator("#c-type").SelectOptionAsync("AGREE");
        await page.Locator("#c-mode").SelectOptionAsync("");
        await page.Locator("#c-sources").FillAsync("The harbour master");
        await page.Locator("#c-figure-of-0").FillAsync("killed");
        await page.Locator("#c-figure-low-0").FillAsync("41");
        await page.Locator("#correction .wide summary").ClickAsync();
        await page.Locator("#c-context-corruption").CheckAsync();
        Assert.Equal("", await visit.Barriers());
        Assert.Equal(0, await visit.Overflow(320));
        await page.Locator("#c-initiators").FillAsync("The Other Side");
        await page.Locator("#c-reason").FillAsync("The words speak of another");
        await visit.Arrive(() => page.Locator("#c-reason").PressAsync("Enter"));
        await SayName(visit);
        Assert.Equal(["correct"], await Holding(visit));

        await visit.Open("/rows/" + row);
        Assert.Contains("correct by Ada Venn", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Open("/events?actor=The+Other+Side");
        await visit.Follow(page.Locator("main a[href^='/events/']").First);
        Assert.Contains("written by a person", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("killed 41 or more", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("a row was corrected", await page.Locator("#history + *").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Troubles);
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

    private static async Task SayName(Visit visit)
    {
        await visit.Page.GetByLabel("Your name").FillAsync("Ada Venn");
        await visit.Press("Enter");
    }

    private static Task<string> Chosen(IPage page) => page.EvaluateAsync<string>("() => document.querySelector('[data-draft]').dataset.draft");

    private static async Task<string> EventOfSeveralReports(Visit visit)
    {
        using var client = new HttpClient();
        using var page = JsonDocument.Parse(await client.GetStringAsync(new Uri(new Uri(visit.Page.Url), "/api/events?take=200"), TestContext.Current.CancellationToken));
        return page.RootElement.GetProperty("items").EnumerateArray().First(item => item.GetProperty("reports").GetInt32() > 2).GetProperty("id").GetString()!;
    }

    /// <summary>What was decided and holds, in the order of the alphabet.</summary>
    private static async Task<string[]> Holding(Visit visit)
    {
        using var client = new HttpClient();
        using var page = JsonDocument.Parse(await client.GetStringAsync(new Uri(new Uri(visit.Page.Url), "/api/judgements?holding=true"), TestContext.Current.CancellationToken));
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("judgement").GetProperty("kind").GetString()!).Where(kind => kind != "undo").Order(StringComparer.Ordinal)];
    }
}
