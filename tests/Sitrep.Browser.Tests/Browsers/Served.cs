using Microsoft.AspNetCore.Builder;
using Sitrep.Workbench;
using Sitrep.Workbench.Tests;

namespace Sitrep.Browser.Tests.Browsers;

/// <summary>A workbench on a free port of this machine.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Served(WebApplication app) => _app = app;

    /// <summary>Where it is.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>A workbench over a copy of the bundled case and a hostile report.</summary>
    public static Task<Served> OverTheCase(CaseLedger ledger) => Over(ledger.Copy());

    /// <summary>A workbench over a ledger, which is made where there is none.</summary>
    public static async Task<Served> Over(string path)
    {
        var app = WorkbenchHost.Create(new() { LedgerPath = path, Urls = ["http://127.0.0.1:0"] });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
