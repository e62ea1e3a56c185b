using Sitrep.Browser.Tests.Browsers;
using Sitrep.Workbench.Tests;

namespace Sitrep.Browser.Tests.Screens;

/// <summary>What is drawn and can be worked with: the brush over the days, the network, the calendar.</summary>
public sealed class DrawingTests(Chromium chromium, CaseLedger ledger, ServedToAll shared)
{
    [Fact]
    public async Task DaysAreChosenWithTheKeyboardAloneAndStayInTheAddress()
    {
        await using var visit = await chromium.Visit(await shared.Address(ledger));
        var page = visit.Page;
        await visit.Open("/");
        await page.Locator(".st-brush-end").First.FocusAsync();
        await page.Keyboard.PressAsync("PageUp");
        await page.Keyboard.PressAsync("ArrowRight");
        var from = await page.Locator("#f-from").InputValueAsync();
        Assert.Equal(from, await page.Locator(".st-brush-end").First.GetAttributeAsync("aria-valuetext"));

        await visit.Press("Enter");

        Assert.Contains($"from={from}", page.Url, StringComparison.Ordinal);
        Assert.Contains(from, await page.Locator(".st-brush figcaption").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task DaysAreDrawnWithThePointer()
    {
        await using var visit = await chromium.Visit(await shared.Address(ledger));
        await visit.Open("/");
        await visit.Page.Locator(".st-brush-drawing").ScrollIntoViewIfNeededAsync();
        var box = (await visit.Page.Locator(".st-brush-drawing").BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + (box.Width * 0.3f), box.Y + 10);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(box.X + (box.Width * 0.6f), box.Y + 10);
        await visit.Arrive(() => visit.Page.Mouse.UpAsync());

        Assert.Matches(@"from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d", visit.Page.Url);
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task WithoutScriptsTheFieldsDoTheSame()
    {
        await using var visit = await chromium.Visit(await shared.Address(ledger), new() { JavaScriptEnabled = false });
        await visit.Open("/");
        Assert.Equal(0, await visit.Page.Locator(".st-brush-end:visible").CountAsync());
        await visit.Page.Locator("#f-from").FillAsync("1985-07-01");
        await visit.Page.Locator("#f-to").FillAsync("1985-07-31");
        await visit.Follow(visit.Page.Locator(".filters button"));

        Assert.Contains("shown below: 1985-07-01 to 1985-07-31", await visit.Page.Locator(".st-brush figcaption").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverIsInFocusStandsOutInANetworkWithThoseTiedToThem()
    {
        await using var visit = await chromium.Visit(await shared.Address(ledger));
        await visit.Open("/network");
        Assert.Equal(0, await visit.Page.Locator(".st-far").CountAsync());

        await visit.Page.Locator("a.st-actor").First.FocusAsync();

        var far = await visit.Page.Locator("a.st-actor.st-far").CountAsync();
        Assert.InRange(far, 1, await visit.Page.Locator("a.st-actor").CountAsync() - 2);
        Assert.Equal(0, await visit.Page.Locator("a.st-actor").First.EvaluateAsync<int>("e => e.classList.contains('st-far') ? 1 : 0"));
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task ADayOfTheCalendarLeadsToItsRow()
    {
        await using var visit = await chromium.Visit(await shared.Address(ledger));
        await visit.Open("/due?on=1985-07-26");
        await visit.Page.Locator(".st-month td a").First.ClickAsync();

        Assert.Equal(1, await visit.Page.Locator("tr:target").CountAsync());
    }
}
