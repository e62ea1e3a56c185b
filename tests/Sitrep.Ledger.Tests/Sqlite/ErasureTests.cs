using System.Text;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Stores;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Sqlite;

/// <summary>What is left in the file of a report that was erased.</summary>
public sealed class ErasureTests : IDisposable
{
    private const string Secret = "Quillfeather";
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void NoByteOfAnErasedReportIsLeftInTheFileAndTheChainHolds(int sentences)
    {
        var path = _folder.File("ledger.db");
        string head;
        byte[] packed;
        var (kept, erased) = (Report("kept", "Ada Venn", 1), Report("gone", "Ada " + Secret, sentences));
        using (var ledger = SqliteLedger.Create(path))
        {
            ledger.Add([kept, erased, Report("later", "Otto Venn", 1)]);
            ledger.Complete();
            Assert.Contains(Files(path), file => Holds(file, Secret));
            packed = Packed(path, erased.Report!.Text);
            Assert.Contains(Files(path), file => Holds(file, packed));
            var row = ledger.Rows().First(row => row.Report == "gone");
            ledger.Judge(new(JudgementKind.Correct, JudgementSubject.Row, [row.Id], "mara", null) { Row = new RowCorrection { Initiators = ["Guild"] }.Of(row) });
            ledger.Complete();
            head = ledger.Verify().Head!;

            var judgement = ledger.Judge(new(JudgementKind.Withdraw, JudgementSubject.Report, [erased.Report.Key], "mara", "court order") { Erases = true });
            ledger.Complete();

            Assert.Equal(2, judgement.Erases!.Count);
            var verified = ledger.Verify();
            Assert.Empty(verified.Flaws);
            Assert.Equal(2, verified.Erased);
            Assert.NotEqual(head, verified.Head);
            Assert.Equal(["kept", "later"], ledger.Reports().Select(report => report.Id));
            Assert.DoesNotContain(ledger.Rows(), other => other.Report == "gone");
            Assert.Contains(erased.Report.Text, LedgerJson.Text(ledger.Judgements().All[^1], LedgerJson.Records.JudgementRecord), StringComparison.Ordinal);
            Assert.Throws<LedgerException>(() => ledger.Judge(new(JudgementKind.Undo, JudgementSubject.Judgement, [judgement.Id], "mara", null)));
        }

        foreach (var file in Files(path))
        {
            Assert.False(Holds(file, Secret) || Holds(file, Secret.ToLowerInvariant()), file);
            Assert.False(Holds(file, packed), file);
            Assert.False(Holds(file, erased.Rows[0].Record.Id), file);
        }

        Assert.True(Holds(path, "Ada Venn"));
    }

    [Fact]
    public void AnErasedTextIsNotTakenAgainAndTheLedgerGoesOn()
    {
        var path = _folder.File("ledger.db");
        using var ledger = SqliteLedger.Create(path);
        var erased = Report("gone", "Ada " + Secret, 1);
        ledger.Add([Report("kept", "Ada Venn", 1), erased]);
        ledger.Judge(new(JudgementKind.Withdraw, JudgementSubject.Report, [erased.Report!.Key], "mara", null) { Erases = true });
        ledger.Complete();

        var again = Assert.Single(ledger.Add([Report("other-id", "Ada " + Secret, 1)]));
        Assert.Equal(AddResult.Refused, again.Result);
        Assert.Empty(ledger.Refusals());
        Assert.Equal(AddResult.Refused, Assert.Single(ledger.Add([erased])).Result);

        Assert.Equal(AddResult.Added, Assert.Single(ledger.Add([Report("next", "Otto Venn", 1)])).Result);
        Assert.Equal(["kept", "next"], ledger.Rows().Select(row => row.Report));
        Assert.Empty(ledger.Verify().Flaws);
        var events = ledger.Events().Select(happening => happening.Id).ToList();
        ledger.Rebuild();
        Assert.Equal(events, ledger.Events().Select(happening => happening.Id));
    }

    [Fact]
    public void BytesThatAnotherReportHasStay()
    {
        using var ledger = SqliteLedger.Create(_folder.File("ledger.db"));
        var (first, copy) = (Report("a", "Ada Venn", 1), Report("b", "Ada Venn", 1, "Evening Gull"));
        ledger.Add([first, copy]);
        ledger.Judge(new(JudgementKind.Withdraw, JudgementSubject.Report, [first.Report!.Key], "mara", null) { Erases = true });

        Assert.Contains("Ada Venn", ledger.TextOf(Assert.Single(ledger.Reports())), StringComparison.Ordinal);
        Assert.Empty(ledger.Verify().Flaws);
    }

    private static LedgerEntry Report(string id, string name, int sentences, string publisher = "The Harbour Post")
    {
        var report = ReportBuilder.Text(string.Join(' ', Enumerable.Range(0, sentences).Select(number => FormattableString.Invariant($"Police held {name} in cell {number} on Monday."))), id, publisher);
        for (var i = 0; i < sentences; i++)
        {
            report.Row(new(EventType.COERCE, "held") { Quote = FormattableString.Invariant($"Police held {name} in cell {i}"), By = ["Police"], To = [name], On = "2031-05-12" });
        }

        return report.Statement("Police", "held", name).Entry();
    }

    private static string[] Files(string path) => Directory.GetFiles(Path.GetDirectoryName(path)!);

    /// <summary>The bytes of a text as they stand in the file, packed or not.</summary>
    private static byte[] Packed(string path, string hash)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT bytes FROM blob WHERE hash = @hash";
        command.Parameters.AddWithValue("@hash", Convert.FromHexString(hash));
        return (byte[])command.ExecuteScalar()!;
    }

    private static bool Holds(string path, string words) => Holds(path, Encoding.UTF8.GetBytes(words));

    private static bool Holds(string path, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var all = new byte[file.Length];
        file.ReadExactly(all);
        return all.AsSpan().IndexOf(bytes) >= 0;
    }
}
