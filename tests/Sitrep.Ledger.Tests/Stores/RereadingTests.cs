using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Stores;

/// <summary>What becomes of people's judgements when a newer version reads the reports.</summary>
public sealed class RereadingTests : IDisposable
{
    private const string Text = "Police arrested Ada Venn. Raiders struck the mill. Crowds marched.";
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void JudgementsFollowTheirWordsAndWhatHasNoneNeedsAnotherLook()
    {
        using var old = SqliteLedger.Create(_folder.File("old.db"));
        old.Add([ReportBuilder.Text(Text, "a").Row(Arrest("arrested")).Row(Raid()).Row(new(EventType.PROTEST, "marched")).Entry(), ReportBuilder.Text("Nobody came.", "w").Entry()]);
        var (arrest, raid, march) = (Row(old, EventType.COERCE), Row(old, EventType.ASSAULT), Row(old, EventType.PROTEST));
        Judge(old, new(JudgementKind.Reject, JudgementSubject.Row, [arrest.Id], "mara", "a rumour"));
        Judge(old, new(JudgementKind.Correct, JudgementSubject.Row, [raid.Id], "mara", null) { Row = new RowCorrection { Status = EventStatus.Possible }.Of(raid) });
        Judge(old, new(JudgementKind.Accept, JudgementSubject.Row, [march.Id], "mara", null));
        Judge(old, new(JudgementKind.Reliability, JudgementSubject.Source, ["The Harbour Post"], "mara", null) { Value = "B" });
        Judge(old, new(JudgementKind.Withdraw, JudgementSubject.Report, [old.Reports().Single(report => report.Id == "w").Key], "mara", "wrong file"));

        // The newer version takes one word more into the trigger of the arrest, and reads no march.
        using var fresh = SqliteLedger.Create(_folder.File("new.db"));
        fresh.Add([ReportBuilder.Text(Text, "a").Row(Arrest("Police arrested")).Row(Raid()).Entry()]);
        var difference = Rereading.Difference(old, fresh);
        var carried = Rereading.Carry(old, fresh).ToDictionary(judgement => judgement.Judgement.Kind);

        Assert.Equal(new ReadingDifference(1, 0, 1, 1), difference);
        Assert.DoesNotContain(fresh.Rows(), row => row.Type == EventType.COERCE);
        Assert.Contains("it follows its words", carried[JudgementKind.Reject].Why, StringComparison.Ordinal);
        Assert.Equal(EventStatus.Possible, fresh.Rows().Single(row => row.Type == EventType.ASSAULT).Status);
        Assert.Null(carried[JudgementKind.Accept].Carried);
        Assert.Null(carried[JudgementKind.Withdraw].Carried);
        Assert.Equal("B", fresh.Judgements().Reliabilities["harbour post"]);
        Assert.Contains("a rumour", carried[JudgementKind.Reject].Carried!.Reason, StringComparison.Ordinal);
        Assert.True(fresh.Verify().Sound);
    }

    private static RowSpec Arrest(string trigger) => new(EventType.COERCE, trigger) { Quote = "Police arrested Ada Venn", To = ["Ada Venn*"] };

    private static RowSpec Raid() => new(EventType.ASSAULT, "struck") { Quote = "Raiders struck the mill", By = ["Raiders=raiders"], To = ["the mill=mill"] };

    private static RowRecord Row(Ledger ledger, EventType type) => ledger.Rows().Single(row => row.Type == type);

    private static void Judge(Ledger ledger, JudgementDraft draft) => ledger.Judge(draft);
}
