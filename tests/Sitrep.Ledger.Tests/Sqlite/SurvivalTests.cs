using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Stores;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Sqlite;

/// <summary>What happens to a ledger when its process, its disk or its neighbour does not behave.</summary>
public sealed class SurvivalTests : IDisposable
{
    private const int Reports = 40;
    private readonly TestFolder _folder = new();

    private string Path => _folder.File("ledger.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(23)]
    [InlineData(39)]
    public void AKilledProcessLeavesALedgerThatGoesOn(int entriesBeforeTheKill)
    {
        // What the files hold in the midst of a transaction is what a process killed there would leave.
        var left = _folder.File("left.db");
        using (var ledger = SqliteLedger.OpenOrCreate(Path, new() { Clock = new TellingClock(entriesBeforeTheKill, () => CopyTo(left)) }))
        {
            AddInTens(ledger);
        }

        using var again = SqliteLedger.OpenOrCreate(left);
        Assert.Equal((entriesBeforeTheKill - 1) / 10 * 10, again.Summarise().Reports);
        Assert.True(again.Verify().Sound);
        AddInTens(again);
        AssertWhole(again);
    }

    [Fact]
    public void AProcessKilledWhileItMergesLeavesALedgerThatGoesOn()
    {
        var left = _folder.File("left.db");
        using (var ledger = SqliteLedger.OpenOrCreate(Path))
        {
            AddInTens(ledger);
            ledger.Complete(new Telling(() => CopyTo(left)));
        }

        using var again = SqliteLedger.Open(left);
        AssertWhole(again);
    }

    [Fact]
    public void AFailureInTheMidstOfABatchLeavesNothingOfIt()
    {
        using var ledger = SqliteLedger.OpenOrCreate(Path, new() { Clock = new TellingClock(15, () => throw new TimeoutException()) });
        Assert.Throws<TimeoutException>(() => AddInTens(ledger));
        Assert.Equal(10, ledger.Summarise().Reports);
        AddInTens(ledger);
        AssertWhole(ledger);
    }

    [Fact]
    public void AFullDiskLosesNothingThatWasThere()
    {
        long before;
        using (var ledger = SqliteLedger.OpenOrCreate(Path))
        {
            ledger.Add(Entries()[..10]);
            ledger.Complete();
            before = new FileInfo(Path).Length;
        }

        using (var full = SqliteLedger.OpenOrCreate(Path, new() { LargestFile = before }))
        {
            var failure = Assert.Throws<LedgerException>(() => full.Add(Entries()[10..]));
            Assert.Contains(Path, failure.Message, StringComparison.Ordinal);
            Assert.Contains("full", failure.Message, StringComparison.Ordinal);
            Assert.Equal(10, full.Summarise().Reports);
            Assert.True(full.Verify().Sound);
        }

        using var again = SqliteLedger.Open(Path);
        AddInTens(again);
        AssertWhole(again);
    }

    [Fact]
    public async Task ASecondWriterWaitsForTheFirst()
    {
        using (var ledger = SqliteLedger.OpenOrCreate(Path))
        {
            ledger.Add(Entries()[..1]);
        }

        var halves = Entries().Chunk(Reports / 2).Select(half => Task.Run(
            () =>
            {
                using var ledger = SqliteLedger.Open(Path);
                foreach (var batch in half.Chunk(4))
                {
                    ledger.Add(batch);
                }
            },
            TestContext.Current.CancellationToken));
        await Task.WhenAll(halves);

        using var again = SqliteLedger.Open(Path);
        AssertWhole(again);
    }

    [Fact]
    public void AWriterThatWaitsInVainSaysSo()
    {
        using var ledger = SqliteLedger.OpenOrCreate(Path, new() { Patience = TimeSpan.FromSeconds(1) });
        using var other = Raw(Path);
        Execute(other, "BEGIN IMMEDIATE");
        var failure = Assert.Throws<LedgerException>(() => ledger.Add(Entries()[..1]));
        Assert.Contains("in use by another process", failure.Message, StringComparison.Ordinal);
        Execute(other, "ROLLBACK");
        Assert.Equal(AddResult.Added, ledger.Add(Entries()[..1])[0].Result);
    }

    [Fact]
    public void AReaderDoesNotWaitForAWriter()
    {
        using (var ledger = SqliteLedger.OpenOrCreate(Path))
        {
            ledger.Add(Entries()[..5]);
            ledger.Complete();
        }

        using var other = Raw(Path);
        Execute(other, "BEGIN IMMEDIATE");
        using var reader = SqliteLedger.Open(Path, new() { Patience = TimeSpan.FromSeconds(1) });
        Assert.Equal(5, reader.Rows().Count());
    }

    private static LedgerEntry[] Entries() => [.. Enumerable.Range(0, Reports).Select(number => ReportBuilder
        .Text(
            string.Create(CultureInfo.InvariantCulture, $"Norland's navy boarded the trawler Gull{number % 7} on Monday, the owner said in letter {number}. ") + new string('x', 2000),
            string.Create(CultureInfo.InvariantCulture, $"r{number}"))
        .Row(new(EventType.COERCE, "boarded") { By = ["Norland=NL"], To = [$"Gull{number % 7}"], On = "2031-05-12" })
        .Entry())];

    private static void AddInTens(Ledger ledger)
    {
        foreach (var batch in Entries().Chunk(10))
        {
            ledger.Add(batch);
        }
    }

    private void AssertWhole(Ledger ledger)
    {
        Assert.True(ledger.Verify().Sound);
        using var fresh = SqliteLedger.Create(_folder.File("fresh.db"));
        fresh.Add(Entries());
        Assert.Equal(Export(fresh), Export(ledger));
    }

    private static string[] Export(Ledger ledger) =>
        [.. ledger.Rows().Select(row => LedgerJson.Text(row, LedgerJson.Records.RowRecord)), .. ledger.Events().Select(e => LedgerJson.Text(e, LedgerJson.Records.EventRecord))];

    private void CopyTo(string target)
    {
        foreach (var end in (string[])["", "-wal"])
        {
            if (File.Exists(Path + end))
            {
                File.Copy(Path + end, target + end, overwrite: true);
            }
        }
    }

    private static SqliteConnection Raw(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A clock that does something once, when it is asked for the time for the nth time.</summary>
    private sealed class TellingClock(int asked, Action act) : TimeProvider
    {
        private int _times;

        public override DateTimeOffset GetUtcNow()
        {
            if (++_times == asked)
            {
                act();
            }

            return new(2031, 5, 14, 0, 0, 0, TimeSpan.Zero);
        }
    }

    private sealed class Telling(Action act) : IProgress<long>
    {
        public void Report(long value) => act();
    }
}
