using Sitrep.Ledger.Sqlite;

namespace Sitrep.Ledger.Tests.Stores;

public sealed class SqliteJudgementTests : JudgementConformance, IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Ledger Open() => SqliteLedger.OpenOrCreate(_folder.File("ledger.db"));
}
