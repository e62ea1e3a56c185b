using System.Collections.Concurrent;
using System.Diagnostics;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Sitrep.Browser.Tests.Browsers;

/// <summary>A visit to a page that counts what must never be: dialogs, requests to other hosts, errors in the browser's console.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _troubles = new();

    public Visit(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page) = (context, page);
        page.Dialog += async (_, dialog) =>
        {
            _troubles.Enqueue($"a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal))
            {
                _troubles.Enqueue($"a request beyond the host: {request.Url}");
            }
        };
        page.PageError += (_, error) => _troubles.Enqueue($"an error of a script: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _troubles.Enqueue($"an error in the console: {message.Text}");
            }
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong so far.</summary>
    public IReadOnlyCollection<string> Troubles => _troubles;

    /// <summary>Opens a path, which must be there.</summary>
    public async Task Open(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer is { Ok: true } or null, $"{path}: {answer?.Status}");
    }

    /// <summary>Follows a link, and waits until what it leads to is there.</summary>
    public Task Follow(ILocator link) => Arrive(() => link.ClickAsync());

    /// <summary>Presses a key that leads to another page, and waits until that is there.</summary>
    public Task Press(string key) => Arrive(() => Page.Keyboard.PressAsync(key));

    /// <summary>Does what leads to another page, and waits until that is there: one that the browser made anew and that is complete.</summary>
    public async Task Arrive(Func<Task> act)
    {
        await Page.EvaluateAsync("() => { window.before = true; }");
        await act();
        for (var watch = Stopwatch.StartNew(); !await IsThere(); await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            Assert.True(watch.Elapsed < Patience, $"{Page.Url}: no other page came within {Patience}");
        }
    }

    private async Task<bool> IsThere()
    {
        try
        {
            return await Page.EvaluateAsync<bool>("() => !window.before && document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // Between two pages there is nothing to ask.
            return false;
        }
    }

    /// <summary>What axe finds against WCAG 2.2 AA in the light; in the dark, where only the colours are others, what it finds against their contrast.</summary>
    public async Task<string> Barriers()
    {
        // Axe goes into the page once for both; the pages have no frames, so that it sees all of them from there.
        await Page.EvaluateAsync(Axe);
        return string.Join('\n', [
            .. await Barriers(ColorScheme.Light, new { type = "tag", values = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }),
            .. await Barriers(ColorScheme.Dark, new { type = "rule", values = (string[])["color-contrast"] }),
        ]);
    }

    private async Task<IEnumerable<string>> Barriers(ColorScheme scheme, object rules)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var found = await Page.EvaluateAsync<string[]>(
            "async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'], elementRef: false, selectors: false })).violations.flatMap(rule => rule.nodes.slice(0, 3).map(node => `${rule.id} (${rule.help}): ${node.html}`))", rules);
        return found.Select(barrier => $"{scheme}: {barrier}");
    }

    /// <summary>By how many pixels the page is wider than a screen of a width; 0 where it fits.</summary>
    public async Task<int> Overflow(int width)
    {
        await Page.SetViewportSizeAsync(width, 640);
        return Math.Max(0, await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") - width);
    }

    /// <summary>How far what is shown has moved since the page was opened, as browsers measure it (cumulative layout shift).</summary>
    public Task<double> LayoutShift() => Page.EvaluateAsync<double>(
        "() => new Promise(done => { let sum = 0; new PerformanceObserver(list => list.getEntries().forEach(e => { sum += e.value; })).observe({ type: 'layout-shift', buffered: true }); requestAnimationFrame(() => requestAnimationFrame(() => done(sum))); })");

    /// <summary>What still moves though the reader asks for less motion.</summary>
    public async Task<string[]> Motions()
    {
        await Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        return await Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return [s.transitionDuration, s.animationName === 'none' ? '0s' : s.animationDuration].some(d => d.split(',').some(t => parseFloat(t) > 0.01)) || s.scrollBehavior === 'smooth'; }).map(e => e.outerHTML.slice(0, 120))");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
