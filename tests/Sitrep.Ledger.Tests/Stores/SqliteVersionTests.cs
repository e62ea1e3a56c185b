using System.Globalization;
using Sitrep.Ledger.Sqlite;

namespace Sitrep.Ledger.Tests.Stores;

public sealed class SqliteVersionTests : VersionConformance, IDisposable
{
    private readonly TestFolder _folder = new();
    private int _others;

    public void Dispose() => _folder.Dispose();

    protected override Ledger Open() => SqliteLedger.OpenOrCreate(_folder.File("ledger.db"));

    protected override Ledger OpenOther() => SqliteLedger.Create(_folder.File(string.Create(CultureInfo.InvariantCulture, $"{++_others}.db")));
}
