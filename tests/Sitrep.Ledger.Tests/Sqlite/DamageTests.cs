using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Stores;
using Sitrep.Ledger.Tests.Stores;
using Xunit;

namespace Sitrep.Ledger.Tests.Sqlite;

/// <summary>What is no ledger, or one no more, is told from a ledger, and what was tampered with is named.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Path => _folder.File("ledger.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AMissingLedgerIsNotMade()
    {
        var failure = Assert.Throws<LedgerException>(() => SqliteLedger.Open(Path));
        Assert.Contains(Path, failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void AFileThatIsThereIsNotWrittenOver()
    {
        File.WriteAllText(Path, "my notes");
        Assert.Throws<LedgerException>(() => SqliteLedger.Create(Path));
        Assert.Throws<LedgerException>(() => SqliteLedger.OpenOrCreate(Path));
        Assert.Equal("my notes", File.ReadAllText(Path));
    }

    [Fact]
    public void AnotherProgramsDatabaseIsLeftAlone()
    {
        Execute("CREATE TABLE birds (name TEXT)");
        var before = File.ReadAllBytes(Path);
        var failure = Assert.Throws<LedgerException>(() => SqliteLedger.OpenOrCreate(Path));
        Assert.Contains("not a Sitrep ledger", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void ALedgerOfANewerVersionIsLeftAlone()
    {
        Fill();
        Execute("PRAGMA user_version = 99");
        var failure = Assert.Throws<LedgerException>(() => SqliteLedger.Open(Path));
        Assert.Contains("newer", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE gist SET reports = reports + 1", "for lists and counts")]
    [InlineData("DELETE FROM gist", "for lists and counts")]
    [InlineData("UPDATE part SET rows = rows + 1 WHERE side = 1", "do not fit")]
    [InlineData("DELETE FROM total WHERE side = 0", "sums")]
    public void AnOverviewThatDoesNotFitIsNamed(string change, string said)
    {
        Fill();
        using (var ledger = SqliteLedger.Open(Path))
        {
            ledger.Complete();
            Assert.True(ledger.Verify().Sound);
        }

        Execute(change);
        using var changed = SqliteLedger.Open(Path);
        Assert.Contains(changed.Verify().Flaws, flaw => flaw.What == "overview" && flaw.Message.Contains(said, StringComparison.Ordinal));

        // It holds nothing that does not follow from the rows.
        changed.Rebuild();
        Assert.True(changed.Verify().Sound);
    }

    [Fact]
    public void AFolderThatIsNotThereIsNamed()
    {
        var failure = Assert.Throws<LedgerException>(() => SqliteLedger.OpenOrCreate(_folder.File("no-such-folder/ledger.db")));
        Assert.Contains("no-such-folder", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATruncatedLedgerIsSaidToBeDamaged()
    {
        Fill();
        using (var file = File.OpenWrite(Path))
        {
            file.SetLength(file.Length / 2);
        }

        var failure = Assert.Throws<LedgerException>(Use);
        Assert.Contains("damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GarbageInTheFileIsFoundOrSaidToBeDamage()
    {
        Fill();
        var bytes = File.ReadAllBytes(Path);
        var random = new Random(5);
        for (var at = 8192; at < bytes.Length; at += 97)
        {
            bytes[at] = (byte)random.Next(256);
        }

        File.WriteAllBytes(Path, bytes);
        try
        {
            using var ledger = SqliteLedger.Open(Path);
            Assert.False(ledger.Verify().Sound);
        }
        catch (LedgerException failure)
        {
            Assert.Contains("damaged", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("UPDATE row SET status = 2")]
    [InlineData("DELETE FROM report")]
    [InlineData("UPDATE chain SET tool = 'x'")]
    [InlineData("DELETE FROM blob")]
    [InlineData("DELETE FROM refusal")]
    public void RecordsRefuseChange(string sql)
    {
        Fill();
        Assert.Contains("only added to", Assert.Throws<SqliteException>(() => Execute(sql)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("row", "UPDATE row SET json = replace(json, 'occurred', 'ongoing')", "record", "'a'")]
    [InlineData("row", "UPDATE row SET status = 3", "record", "not filed under what it says")]
    [InlineData("row", "DELETE FROM row WHERE seq = (SELECT max(seq) FROM row)", "record", "gave 1 rows; 0 are there")]
    [InlineData("blob", "UPDATE blob SET bytes = x'0041'", "raw", "was changed")]
    [InlineData("blob", "DELETE FROM blob", "text", "is gone")]
    [InlineData("report", "UPDATE report SET json = replace(json, 'Harbour', 'Evening') WHERE seq = 1", "record", "entry 1")]
    [InlineData("report", "DELETE FROM report WHERE seq = 2", "record", "of entry 2 is gone")]
    [InlineData("chain", "UPDATE chain SET at = '2020-01-01T00:00:00Z' WHERE seq = 1", "chain", "Entry 1 (report")]
    [InlineData("chain", "DELETE FROM chain WHERE seq = 1", "chain", "Entry 1 is missing")]
    [InlineData("chain", "DELETE FROM chain WHERE seq = 3", "chain", "its end was cut off")]
    [InlineData("refusal", "UPDATE refusal SET json = replace(json, 'no text', 'no room')", "record", "entry 3")]
    public void TamperingIsNamed(string table, string sql, string what, string message)
    {
        Fill();
        Execute($"DROP TRIGGER {table}_no_update; DROP TRIGGER {table}_no_delete; PRAGMA foreign_keys = OFF; " + sql);

        using var ledger = SqliteLedger.Open(Path);
        var flaws = ledger.Verify().Flaws;

        Assert.Contains(flaws, flaw => flaw.What == what && flaw.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void ASoundLedgerHasAHeadToNoteDown()
    {
        Fill();
        using var ledger = SqliteLedger.Open(Path);
        var verification = ledger.Verify();
        Assert.True(verification.Sound);
        Assert.Equal(3, verification.Entries);
        Assert.Equal(2, verification.Rows);
        Assert.Equal(64, verification.Head!.Length);
    }

    private void Fill()
    {
        using var ledger = SqliteLedger.OpenOrCreate(Path);
        ledger.Add([LedgerConformance.ArrestReport().Entry(), LedgerConformance.DenialReport().Entry(), LedgerEntry.NotRead("scan.pdf", new byte[] { 7 }, "no text")]);
        ledger.Complete();
    }

    private void Use()
    {
        using var ledger = SqliteLedger.Open(Path);
        _ = ledger.Rows().Count();
        _ = ledger.Verify();
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
