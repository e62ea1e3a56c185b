using Microsoft.Playwright;
using Sitrep.Browser.Tests.Browsers;
using Sitrep.Workbench.Tests;

namespace Sitrep.Browser.Tests.Screens;

public sealed class ReportTests(Chromium chromium, CaseLedger ledger, ServedToAll shared)
{
    private const string Title = "Britain breaks with Syria";

    [Fact]
    public async Task ASentenceListsItsRowsAndARowFocusesItsSentenceWithTheKeyboardAlone()
    {
        await using var visit = await Reading();
        var page = visit.Page;
        var first = page.Locator(".st-verse").First;
        var name = (await first.GetAttributeAsync("aria-label"))!;
        await first.FocusAsync();
        await visit.Press("Enter");

        // The sentence is in sight, and as many rows are told in full as its number says.
        Assert.Contains("sentence=", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#evidence")).ToBeInViewportAsync();
        Assert.StartsWith(name.Split(':')[1].Trim().Split(" on")[0], await page.Locator("#chosen").InnerTextAsync(), StringComparison.Ordinal);

        // Choosing a row chooses its sentence, and marks the very words that the row quotes.
        await page.Locator("ol.lines a").Last.FocusAsync();
        await visit.Press("Enter");
        await Assertions.Expect(page.Locator("#evidence")).ToBeInViewportAsync();
        var quoted = string.Concat(await page.Locator(".st-quoted").AllTextContentsAsync());
        var fresh = page.Url;
        await visit.Follow(page.GetByRole(AriaRole.Link, new() { Name = "The row by itself" }));
        Assert.Equal(await page.Locator("blockquote mark").TextContentAsync(), quoted);

        // The address alone gives the same view to somebody else.
        await using var other = await chromium.Visit(new Uri(new Uri(fresh), "/"));
        await other.Open(fresh);
        Assert.Equal(quoted, string.Concat(await other.Page.Locator(".st-quoted").AllTextContentsAsync()));
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task UnderlinesAreStackedAndLabelledAndChangeNothingOfTheText()
    {
        await using var visit = await Reading();
        var page = visit.Page;
        var marked = await Text(page);

        Assert.NotEqual(0, await page.Locator(".st-d1 .st-d0").CountAsync());
        var lines = await page.EvaluateAsync<double[]>("() => { const inner = document.querySelector('.st-d1 .st-d0'); return [inner, inner.closest('.st-d1')].map(e => e.getBoundingClientRect().bottom); }");
        Assert.True(lines[1] > lines[0] + 2, $"the lower underline is at {lines[1]}, the upper one at {lines[0]}");
        var labels = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.st-labelled')].map(e => getComputedStyle(e, '::before').content)");
        Assert.NotEmpty(labels);
        Assert.All(labels, label => Assert.Matches("^\"(deed|who|when|where|count|says)", label));

        await visit.Follow(page.GetByRole(AriaRole.Link, new() { Name = "Plain text" }));
        Assert.Equal(0, await page.Locator(".st-m").CountAsync());
        Assert.Equal(await Text(page), marked);
    }

    [Fact]
    public async Task AClickIntoASentenceChoosesIt()
    {
        await using var visit = await Reading();
        var sentence = visit.Page.Locator(".st-sentence:has(.st-verse)").Nth(1);
        var number = await sentence.Locator(".st-verse").InnerTextAsync();

        await visit.Arrive(() => sentence.Locator(".st-m").First.ClickAsync());

        Assert.Contains($"sentence={number}#", visit.Page.Url, StringComparison.Ordinal);
    }

    private async Task<Visit> Reading()
    {
        var visit = await chromium.Visit(await shared.Address(ledger));
        await visit.Open("/reports");
        await visit.Follow(visit.Page.GetByRole(AriaRole.Link, new() { Name = Title, Exact = true }).First);
        return visit;
    }

    /// <summary>The text without the numbers of its sentences.</summary>
    private static Task<string> Text(IPage page) => page.EvaluateAsync<string>(
        "() => { const text = document.querySelector('.st-text').cloneNode(true); text.querySelectorAll('.st-verse').forEach(number => number.remove()); return text.textContent; }");
}
