using Microsoft.Playwright;
using Sitrep.Browser.Tests.Browsers;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Sitrep.Browser.Tests.Browsers;

/// <summary>A browser, started once for all tests; each visit has a context of its own, which knows nothing of the others.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Long enough for a machine that has much else to do, in milliseconds: what is too slow for people is measured elsewhere.</summary>
    private const float Patience = 120_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        var failures = new List<string>();
        await foreach (var path in InstalledBrowser.Candidates(_playwright.Chromium.ExecutablePath))
        {
            try
            {
                _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Timeout = Patience, Args = ["--disable-gpu", "--disable-dev-shm-usage"] });
                return;
            }
            catch (PlaywrightException failure)
            {
                failures.Add($"{path}: {failure.Message.Split('\n')[0]}");
            }
        }

        throw new InvalidOperationException(
            $"The browser tests need Chromium, and none on this machine starts; neither 'apt-get install chromium' (needs Linux, apt-get and root) nor Playwright's own download brought one that does. Install Chromium or Chrome, or name one in {InstalledBrowser.Variable}. Tried: {(failures.Count == 0 ? "none is there" : string.Join("; ", failures))}");
    }

    /// <summary>A visit by somebody whom nobody has met yet.</summary>
    /// <param name="address">The only host that may be asked for anything.</param>
    /// <param name="options">What else is to be so.</param>
    internal async Task<Visit> Visit(Uri address, BrowserNewContextOptions? options = null)
    {
        var context = await _browser!.NewContextAsync(new(options ?? new()) { BaseURL = address.AbsoluteUri });
        context.SetDefaultTimeout(Patience);
        return new(context, await context.NewPageAsync(), address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
