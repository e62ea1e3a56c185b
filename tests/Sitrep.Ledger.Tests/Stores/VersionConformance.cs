using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Stores;

/// <summary>What every store does with versions of a report; a class for each store runs it.</summary>
public abstract class VersionConformance
{
    private const string Page = "https://harbour.example/mill";
    private const string Told = "Raiders struck the old mill in Portham before dawn on Monday and set its stores alight.";
    private static readonly LedgerEntry First = Report("one", Told + " Two people were killed.", "Raiders burn the mill", "killed", 2);
    private static readonly LedgerEntry Second = Report("two", Told + " Four people were killed, the harbour office said.", "UPDATE 1-Raiders burn the mill", "killed", 4);
    private static readonly LedgerEntry Third = Report("three", Told + " The harbour office now speaks of four dead in all.", "CORRECTED-UPDATE 1-Raiders burn the mill", "dead", 4);

    /// <summary>Opens the one ledger of the test, made where it is not there yet.</summary>
    protected abstract Ledger Open();

    [Fact]
    public void TheRowsOfAnEarlierVersionLeaveTheViewsAndStayInTheRecord()
    {
        using var ledger = Open();
        ledger.Add([First]);
        var old = ledger.Rows().ToList();
        var events = ledger.Events().Select(happening => happening.Id).ToList();
        ledger.Add([Second]);

        Assert.All(ledger.Rows(), row => Assert.Equal("two", row.Report));
        Assert.Equal("two", Assert.Single(ledger.Reports()).Id);
        Assert.Equal(2, ledger.Reports(withEarlier: true).Count());
        Assert.DoesNotContain(ledger.Events(), happening => happening.Disputes.Count > 0);
        Assert.Equal(1, ledger.Summarise().Reports);
        Assert.Equal(["one", "two"], ledger.VersionsOf(ledger.Reports().Single()).Select(report => report.Id));
        Assert.Equal("one", Assert.Single(ledger.Versions()).Older.Id);
        Assert.True(ledger.Verify().Sound);

        // What was known by an old id leads to what stands now.
        Assert.All(old, row => Assert.Equal("two", ledger.Find(ledger.HeirOf(row)!).Single().Row!.Report));
        Assert.All(events, id => Assert.Contains(ledger.Find(id).Single().Event!.Rows, row => ledger.Rows().Any(other => other.Id == row)));
        Assert.Equal(old.Count, ledger.RowsOf(ledger.Find("one").Single().Report!).Count());
    }

    [Fact]
    public void TheOrderOfArrivalDoesNotCount()
    {
        var expected = default(List<string>);
        LedgerEntry[][] orders = [[First, Second, Third], [Third, First, Second], [Second, Third, First]];
        foreach (var order in orders)
        {
            using var other = OpenOther();
            foreach (var entry in order)
            {
                other.Add([entry]);
                other.Complete();
            }

            var all = Everything(other);
            Assert.Equal("three", Assert.Single(other.Reports()).Id);
            Assert.Equal(expected ??= all, all);
            other.Rebuild();
            Assert.Equal(expected, Everything(other));
        }
    }

    [Fact]
    public void AJudgementOfARowIsOneOfTheRowThatStandsForIt()
    {
        using var ledger = Open();
        ledger.Add([First]);
        var struck = ledger.Rows().Single(row => row.Trigger.Text == "struck");
        var judgement = ledger.Judge(new(JudgementKind.Reject, JudgementSubject.Row, [struck.Id], "mara", null));
        ledger.Add([Second]);

        Assert.DoesNotContain(ledger.Rows(), row => row.Trigger.Text == "struck");
        ledger.Judge(new(JudgementKind.Undo, JudgementSubject.Judgement, [judgement.Id], "mara", null));
        var heir = ledger.Rows().Single(row => row.Trigger.Text == "struck");

        ledger.Judge(new(JudgementKind.Correct, JudgementSubject.Row, [struck.Id], "mara", null) { Row = new RowCorrection { Initiators = ["Harbour Guild"] }.Of(struck) });
        var corrected = Assert.Single(ledger.Rows(), row => row.Trigger.Text == "struck");
        Assert.Equal(("Harbour Guild", struck.Id), (corrected.Initiator[0].Name, corrected.Corrects));
        Assert.Equal(heir.Id, ledger.HeirOf(struck));
        Assert.True(ledger.Verify().Sound);
    }

    [Fact]
    public void WithoutTheLaterVersionTheEarlierOneStands()
    {
        using var ledger = Open();
        ledger.Add([First]);
        var before = Everything(ledger);
        ledger.Add([Second]);
        ledger.Judge(new(JudgementKind.Withdraw, JudgementSubject.Report, [Second.Report!.Key], "mara", "a wrong file"));

        Assert.Equal(before, Everything(ledger));
    }

    /// <summary>Opens a new ledger of the same kind.</summary>
    protected abstract Ledger OpenOther();

    private static LedgerEntry Report(string id, string text, string title, string word, int killed) => ReportBuilder
        .Text(text, id, "The Harbour Post", "2031-05-12", title, Page)
        .Row(new(EventType.ASSAULT, "struck") { Quote = Told, By = ["Raiders=raiders"], To = ["the old mill"], On = "2031-05-12", Where = "Portham/NL" })
        .Row(new(EventType.ASSAULT, word) { Quote = text[(Told.Length + 1)..], On = "2031-05-12", Where = "Portham/NL", Figures = [("killed", killed, killed)] })
        .Entry();

    private static List<string> Everything(Ledger ledger) =>
    [
        .. ledger.Rows().Select(row => LedgerJson.Text(row, LedgerJson.Records.RowRecord)),
        .. ledger.Events().Select(happening => LedgerJson.Text(happening, LedgerJson.Records.EventRecord)),
        .. ledger.Actors().Select(actor => LedgerJson.Text(actor, LedgerJson.Records.ActorRecord)),
        .. ledger.Statements().Select(statement => LedgerJson.Text(statement, LedgerJson.Records.StatementRecord)),
        .. ledger.Contradictions().Select(pair => LedgerJson.Text(pair, LedgerJson.Records.ContradictionRecord)),
    ];
}
