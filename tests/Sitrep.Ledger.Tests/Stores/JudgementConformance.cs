using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Stores;

/// <summary>What people's judgements do in every store; a class for each store runs it.</summary>
public abstract class JudgementConformance
{
    /// <summary>Opens the one ledger of the test, made where it is not there yet.</summary>
    protected abstract Ledger Open();

    [Fact]
    public void ARejectedRowLeavesTheViewsUntilTheReviewIsUndone()
    {
        using var ledger = Filled();
        var before = Everything(ledger);
        var denial = ledger.Rows().Single(row => row.Stance == Stance.Denies);

        var judgement = Judge(ledger, JudgementKind.Reject, JudgementSubject.Row, denial.Id);

        Assert.DoesNotContain(ledger.Rows(), row => row.Id == denial.Id);
        Assert.Empty(ledger.Contradictions());
        Assert.False(ledger.Events().Single(happening => happening.Type == EventType.COERCE).Contested);
        Assert.DoesNotContain(ledger.Sources(), source => source.Name == "Norland");
        Assert.Null(Assert.Single(ledger.Find(denial.Id)).Row!.Event);
        Assert.True(ledger.Verify().Sound);

        Judge(ledger, JudgementKind.Undo, JudgementSubject.Judgement, judgement.Id);
        Assert.Equal(before, Everything(ledger));
        Assert.True(ledger.Verify().Sound);
    }

    [Fact]
    public void ACorrectedRowStandsInThePlaceOfTheMachines()
    {
        using var ledger = Filled();
        var row = ledger.Rows().First(row => row.Stance == Stance.Asserts && row.Type == EventType.COERCE);
        var corrected = new RowCorrection { Status = EventStatus.Possible, Initiators = ["Harbour Guild"], From = ReportBuilder.Day("2031-05-11") }.Of(row);

        var judgement = Correct(ledger, row, corrected);

        var there = ledger.Rows().Single(other => other.Corrects == row.Id);
        Assert.Equal(EventStatus.Possible, there.Status);
        Assert.Equal("Harbour Guild", Assert.Single(there.Initiator).Name);
        Assert.Equal(row.Quote, there.Quote);
        Assert.DoesNotContain(ledger.Rows(), other => other.Id == row.Id);
        Assert.Contains(ledger.Actors(), actor => actor.Name == "Harbour Guild");
        Assert.True(ledger.Verify().Sound);

        // Undone and made again, it stands again, under another id.
        Judge(ledger, JudgementKind.Undo, JudgementSubject.Judgement, judgement.Id);
        Assert.Contains(ledger.Rows(), other => other.Id == row.Id);
        Correct(ledger, row, corrected);
        Assert.Single(ledger.Rows(), other => other.Corrects == row.Id);
        Assert.True(ledger.Verify().Sound);
    }

    [Fact]
    public void ACorrectedNumberChangesTheRangeOfItsEventUntilItIsUndone()
    {
        using var ledger = Filled();
        ledger.Add([Raid("d", "Evening Gull", "three"), Raid("e", "Norland Daily", "nine")]);
        var before = Everything(ledger);
        var raid = ledger.Events().Single(happening => happening.Type == EventType.ASSAULT);
        Assert.Equal((3m, 9m, true), (raid.Figures[0].Low, raid.Figures[0].High, raid.Figures[0].Disputed));
        Assert.Contains(ledger.Contradictions(), pair => pair.Kind == ContradictionKind.Figures);
        var wrong = ledger.Rows().Single(row => row.Figures is [{ Low: 9 }]);

        var judgement = Correct(ledger, wrong, new RowCorrection { Figures = [FigureCorrection.Parse("killed 3"), new("wounded", 6, null)] }.Of(wrong));

        raid = ledger.Events().Single(happening => happening.Type == EventType.ASSAULT);
        Assert.Equal(["killed", "wounded"], raid.Figures.Select(figure => figure.Of));
        Assert.Equal((3m, 3m, false), (raid.Figures[0].Low, raid.Figures[0].High, raid.Figures[0].Disputed));
        Assert.Equal((6m, null), (raid.Figures[1].Low, raid.Figures[1].High));
        Assert.DoesNotContain(ledger.Contradictions(), pair => pair.Kind == ContradictionKind.Figures);
        Assert.True(ledger.Verify().Sound);
        Judge(ledger, JudgementKind.Undo, JudgementSubject.Judgement, judgement.Id);
        Assert.Equal(before, Everything(ledger));
    }

    [Fact]
    public void ACorrectedSourceChangesWhoStandsBehindAnEventUntilItIsUndone()
    {
        using var ledger = Filled();
        ledger.Add([Raid("d", "Evening Gull", "three"), Raid("e", "Norland Daily", "three dozen")]);
        var before = Everything(ledger);
        Assert.Equal(2, ledger.Events().Single(happening => happening.Type == EventType.ASSAULT).Corroboration);
        foreach (var row in ledger.Rows(new() { Type = EventType.ASSAULT }).ToList())
        {
            Correct(ledger, row, Decisions.Correct(ledger, row, new() { Sources = ["Norland", "the mayor"] }).Row!);
        }

        // One named voice, which the register knows: it counts once, whoever cites it, and is the Norland of all other rows.
        var raid = ledger.Events().Single(happening => happening.Type == EventType.ASSAULT);
        Assert.Equal(["Norland"], raid.RootSources);
        Assert.Equal(3, ledger.Sources().Single(source => source.Name == "Norland").Rows);
        Assert.Equal(2, ledger.CountRows(new() { Source = "NL", Type = EventType.ASSAULT }));
        Assert.True(ledger.Verify().Sound);
        foreach (var judgement in ledger.Judgements().Holding(JudgementKind.Correct).ToList())
        {
            Judge(ledger, JudgementKind.Undo, JudgementSubject.Judgement, judgement.Id);
        }

        Assert.Equal(before, Everything(ledger));
    }

    [Fact]
    public void ACorrectionSpeaksOfTheActorsAndPlacesThatTheLedgerKnowsByName()
    {
        using var ledger = Filled();
        var row = ledger.Rows().Single(row => row.Type == EventType.SUPPORT);

        var corrected = Decisions.Correct(ledger, row, new() { Initiators = ["Police", "Nobody Known"], Place = "Portham", Country = "NL" }).Row!;

        Assert.Equal(["norland-police", "name:nobody known"], corrected.Initiator.Select(actor => actor.Actor!));
        Assert.Equal(("Portham", "NL", 1.5, "city"), (corrected.Where!.Name, corrected.Where.Country, corrected.Where.Lat, corrected.Where.Precision));
        Assert.Equal(("Far Cry", (double?)null), (Decisions.Correct(ledger, row, new() { Place = "Far Cry" }).Row!.Where!.Name, Decisions.Correct(ledger, row, new() { Place = "Far Cry" }).Row!.Where!.Lat));
    }

    [Fact]
    public void EventsMergedByAPersonStayOneWhateverIsReadLater()
    {
        using var ledger = Filled();
        var before = Everything(ledger);
        var events = ledger.Events().Select(happening => happening.Id).ToArray();
        Assert.Equal(2, events.Length);

        var judgement = Judge(ledger, JudgementKind.Same, JudgementSubject.Row, [.. events.Select(id => EventRecord.RowOf(id)!)]);
        var merged = Assert.Single(ledger.Events());
        Assert.All(events, id => Assert.Equal(merged.Id, Assert.Single(ledger.Find(id)).Event!.Id));

        ledger.Add([LedgerConformance.ArrestReport("d", "Evening Gull").Entry()]);
        Assert.Equal(4, Assert.Single(ledger.Events()).Rows.Count);
        Judge(ledger, JudgementKind.Withdraw, JudgementSubject.Report, ledger.Reports().Single(report => report.Id == "d").Key);
        Judge(ledger, JudgementKind.Undo, JudgementSubject.Judgement, judgement.Id);
        Assert.Equal(before, Everything(ledger));
    }

    [Fact]
    public void RowsSplitOffAreAnEventOfTheirOwn()
    {
        using var ledger = Filled();
        var before = Everything(ledger);
        var happening = ledger.Events().Single(happening => happening.Rows.Count == 2);

        var judgement = Judge(ledger, JudgementKind.Different, JudgementSubject.Row, happening.Rows[1]);

        Assert.Equal(3, ledger.Events().Count());
        Assert.Empty(ledger.Contradictions());
        Judge(ledger, JudgementKind.Undo, JudgementSubject.Judgement, judgement.Id);
        Assert.Equal(before, Everything(ledger));
    }

    [Fact]
    public void AWithdrawnReportLeavesATombstone()
    {
        using var ledger = Filled();
        var report = ledger.Reports().Single(report => report.Id == "a");
        var rows = ledger.RowsOf(report).ToList();
        var others = ledger.Summarise();

        var tombstone = Judge(ledger, JudgementKind.Withdraw, JudgementSubject.Report, report.Key);

        Assert.Equal(report.Text, Assert.Single(tombstone.Anchors).Text);
        Assert.DoesNotContain(ledger.Reports(), other => other.Id == "a");
        Assert.DoesNotContain(ledger.Rows(), row => row.Report == "a");
        Assert.DoesNotContain(ledger.Statements(), statement => statement.Report == "a");
        Assert.All(rows, row => Assert.DoesNotContain(ledger.Find(row.Id), found => found.Row is not null));
        Assert.DoesNotContain(ledger.Sources(), source => source.Name == "the harbour office");
        Assert.Equal(others.Rows - rows.Count, ledger.Summarise().Rows);
        Assert.True(ledger.Verify().Sound);

        // Reading it again does not bring it back.
        Assert.Equal(AddResult.Known, Assert.Single(ledger.Add([LedgerConformance.ArrestReport().Entry()])).Result);
        Assert.DoesNotContain(ledger.Reports(), other => other.Id == "a");
        Judge(ledger, JudgementKind.Undo, JudgementSubject.Judgement, tombstone.Id);
        Assert.Equal(others, ledger.Summarise());
    }

    [Fact]
    public void ActorsMergedByAPersonAreOneEverywhere()
    {
        using var ledger = Filled();
        var before = Everything(ledger);

        var judgement = Judge(ledger, JudgementKind.Same, JudgementSubject.Actor, "name:ada venn", "name:miss venn");

        var actor = ledger.Actors().Single(actor => actor.Names.Contains("Ada Venn"));
        Assert.Contains("Miss Venn", actor.Names);
        Assert.Equal(3, actor.Rows);
        Assert.Contains(ledger.Find("name:miss venn"), found => found.Actor?.Id == actor.Id);
        Judge(ledger, JudgementKind.Undo, JudgementSubject.Judgement, judgement.Id);
        Assert.Equal(before, Everything(ledger));
    }

    [Fact]
    public void TheLatestReliabilityHoldsAndTheHistoryStays()
    {
        using var ledger = Filled();
        ledger.Judge(new(JudgementKind.Reliability, JudgementSubject.Source, ["Norland"], "mara", null) { Value = "D" });
        ledger.Judge(new(JudgementKind.Reliability, JudgementSubject.Source, ["NORLAND"], "mara", "better since May") { Value = "C" });

        Assert.Equal("C", ledger.Sources().Single(source => source.Name == "Norland").Reliability);
        Assert.Equal([("D", false), ("C", true)], ledger.Judgements().All.Select(judgement => (judgement.Value!, judgement.Holds)));
    }

    [Fact]
    public void JudgementsSurviveDerivingAnew()
    {
        using var ledger = Filled();
        var happening = ledger.Events().Single(happening => happening.Rows.Count == 2);
        Judge(ledger, JudgementKind.Different, JudgementSubject.Row, happening.Rows[1]);
        Judge(ledger, JudgementKind.Same, JudgementSubject.Actor, "name:ada venn", "name:miss venn");
        Judge(ledger, JudgementKind.Withdraw, JudgementSubject.Report, ledger.Reports().Single(report => report.Id == "b").Key);
        var before = Everything(ledger);

        ledger.Rebuild();

        Assert.Equal(before, Everything(ledger));
    }

    private Ledger Filled()
    {
        var ledger = Open();
        ledger.Add([LedgerConformance.ArrestReport().Entry(), LedgerConformance.DenialReport().Entry(), Speech()]);
        return ledger;
    }

    private static LedgerEntry Raid(string id, string publisher, string dead) => ReportBuilder
        .Text($"Raiders shot {dead} fishers in Easthaven on June 1, wrote {publisher} in issue {id}.", id, publisher, "2031-06-02")
        .Row(new(EventType.ASSAULT, "shot")
        {
            Quote = $"Raiders shot {dead} fishers in Easthaven",
            By = ["Raiders"],
            On = "2031-06-01",
            Where = "Easthaven/NL",
            Figures = [("killed", dead == "nine" ? 9 : 3, dead == "nine" ? 9 : 3)],
        })
        .Entry();

    private static LedgerEntry Speech() => ReportBuilder
        .Text("Miss Venn thanked the Harbour Guild in Easthaven.", "c", "Evening Gull", "2031-06-20")
        .Row(new(EventType.SUPPORT, "thanked") { By = ["Miss Venn"], To = ["Harbour Guild"], On = "2031-06-19", Where = "Easthaven/NL" })
        .Entry();

    private static JudgementRecord Judge(Ledger ledger, JudgementKind kind, JudgementSubject subject, params string[] of) => ledger.Judge(new(kind, subject, of, "mara", "as I see it"));

    private static JudgementRecord Correct(Ledger ledger, RowRecord row, RowRecord corrected) =>
        ledger.Judge(new(JudgementKind.Correct, JudgementSubject.Row, [row.Id], "mara", null) { Row = corrected });

    private static List<string> Everything(Ledger ledger) =>
    [
        .. ledger.Rows().Select(row => LedgerJson.Text(row, LedgerJson.Records.RowRecord)),
        .. ledger.Events().Select(happening => LedgerJson.Text(happening, LedgerJson.Records.EventRecord)),
        .. ledger.Actors().Select(actor => LedgerJson.Text(actor, LedgerJson.Records.ActorRecord)),
        .. ledger.Sources().Select(source => LedgerJson.Text(source, LedgerJson.Records.SourceRecord)),
        .. ledger.Statements().Select(statement => LedgerJson.Text(statement, LedgerJson.Records.StatementRecord)),
        .. ledger.Contradictions().Select(pair => LedgerJson.Text(pair, LedgerJson.Records.ContradictionRecord)),
    ];
}
