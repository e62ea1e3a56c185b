using Microsoft.Playwright;
using Sitrep.Browser.Tests.Browsers;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Sitrep.Browser.Tests.Browsers;

/// <summary>A browser, started once for all tests; each visit has a context of its own, which knows nothing of the others.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        var path = await InstalledBrowser.PathOf(_playwright.Chromium.ExecutablePath);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? ["--no-sandbox", "--disable-gpu"] : ["--disable-gpu"],
        });
    }

    /// <summary>A visit by somebody whom nobody has met yet.</summary>
    /// <param name="address">The only host that may be asked for anything.</param>
    /// <param name="options">What else is to be so.</param>
    internal async Task<Visit> Visit(Uri address, BrowserNewContextOptions? options = null)
    {
        var context = await _browser!.NewContextAsync(new(options ?? new()) { BaseURL = address.AbsoluteUri });
        // Long enough for a machine that has much else to do: what is too slow for people is measured elsewhere.
        context.SetDefaultTimeout(60_000);
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
