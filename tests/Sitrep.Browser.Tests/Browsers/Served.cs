using Microsoft.AspNetCore.Builder;
using Sitrep.Browser.Tests.Browsers;
using Sitrep.Workbench;
using Sitrep.Workbench.Tests;

[assembly: AssemblyFixture(typeof(ServedToAll))]

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
    /// <param name="path">The ledger.</param>
    /// <param name="reading">What reads reports that are added; null where none can be.</param>
    public static async Task<Served> Over(string path, IReportReading? reading = null)
    {
        var app = WorkbenchHost.Create(new() { LedgerPath = path, Reading = reading, Urls = ["http://127.0.0.1:0"], Segmenter = English.English.LoadSegmenter });
        await app.StartAsync(CancellationToken.None);
        return new(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

/// <summary>One workbench over the bundled case and a hostile report for all tests that only look and change nothing.</summary>
public sealed class ServedToAll : IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private Served? _served;

    /// <summary>Where it is; the first who asks starts it.</summary>
    public async Task<Uri> Address(CaseLedger ledger)
    {
        await _one.WaitAsync();
        try
        {
            _served ??= await Served.OverTheCase(ledger);
            return _served.Address;
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _one.Dispose();
        if (_served is not null)
        {
            await _served.DisposeAsync();
        }
    }
}
