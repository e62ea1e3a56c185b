using System.Collections.Concurrent;
using Sitrep.Ledger.Sqlite;

namespace Sitrep.Workbench.Hosting;

/// <summary>Open ledgers over one file, lent to one request at a time; one request at a time writes.</summary>
internal sealed class LedgerPool : IDisposable
{
    private const int MostIdle = 4;
    private readonly ConcurrentBag<Ledger.Ledger> _idle = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly string _path;
    private readonly SqliteLedgerOptions _options;
    private bool _isClosed;

    /// <summary>Opens the ledger once, so that what is wrong with it is said at the start; makes it where there is none.</summary>
    /// <exception cref="Ledger.Stores.LedgerException">It cannot be used.</exception>
    public LedgerPool(string path, TimeProvider clock)
    {
        _path = path;
        _options = new() { Clock = clock };
        _idle.Add(SqliteLedger.OpenOrCreate(path, _options));
    }

    /// <summary>The file.</summary>
    public string Path => _path;

    /// <summary>An open ledger, to be given back with <see cref="Return"/>.</summary>
    public Ledger.Ledger Rent() => _idle.TryTake(out var ledger) ? ledger : SqliteLedger.Open(_path, _options);

    /// <summary>Takes a ledger back.</summary>
    public void Return(Ledger.Ledger ledger)
    {
        if (_isClosed || _idle.Count >= MostIdle)
        {
            ledger.Dispose();
        }
        else
        {
            _idle.Add(ledger);
        }
    }

    /// <summary>Writes, when nobody else in this process does.</summary>
    public async Task<T> Write<T>(Func<Ledger.Ledger, T> work, CancellationToken stop = default)
    {
        await _writing.WaitAsync(stop).ConfigureAwait(false);
        var ledger = Rent();
        try
        {
            return work(ledger);
        }
        finally
        {
            Return(ledger);
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isClosed = true;
        while (_idle.TryTake(out var ledger))
        {
            ledger.Dispose();
        }

        _writing.Dispose();
    }
}

/// <summary>The ledger of one request: opened when it is first asked for, given back at its end.</summary>
internal sealed class RequestLedger(LedgerPool pool) : IDisposable
{
    private Ledger.Ledger? _ledger;

    /// <summary>The ledger.</summary>
    public Ledger.Ledger Ledger => _ledger ??= pool.Rent();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ledger is not null)
        {
            pool.Return(_ledger);
            _ledger = null;
        }
    }
}
