using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Assessment;

/// <summary>Which rows cannot both hold.</summary>
public sealed class ContradictionTests
{
    [Fact]
    public void NoCasualtiesIsANumberAndNoDenial()
    {
        var raid = ReportBuilder.Text("Raiders bombed the mill and killed three.", "a")
            .Row(new(EventType.ASSAULT, "bombed") { Figures = [] })
            .Row(new(EventType.ASSAULT, "killed") { Figures = [("killed", 3, 3)] });
        var none = ReportBuilder.Text("There were no casualties at the mill.", "b", "Evening Gull")
            .Row(new(EventType.ASSAULT, "casualties") { Status = EventStatus.Not, Figures = [("casualties", 0, 0)] });

        var (happening, pairs) = EventSummary.Of([.. Rows(raid), .. Rows(none)]);

        var pair = Assert.Single(pairs);
        Assert.Equal(ContradictionKind.Figures, pair.Kind);
        Assert.False(happening.Contested);
        Assert.Equal(["figures"], happening.Disputes);
    }

    [Fact]
    public void MoreWoundedThanCasualtiesCannotBe()
    {
        static int Disputes(string of, int low) => EventSummary.Of(
        [
            .. Rows(ReportBuilder.Text("Raiders hit the mill.", "a").Row(new(EventType.ASSAULT, "hit") { Figures = [("casualties", 5, 5)] })),
            .. Rows(ReportBuilder.Text("Raiders hit the old mill.", "b").Row(new(EventType.ASSAULT, "hit") { Figures = [(of, low, null)] })),
        ]).Contradictions.Count;

        Assert.Equal(1, Disputes("wounded", 6));
        Assert.Equal(0, Disputes("wounded", 5));
        Assert.Equal(0, Disputes("arrested", 6));
    }

    [Fact]
    public void TwoWhoClaimAnAttackContradictEachOther()
    {
        static ContradictionKind? Kind(string by, string says) => EventSummary.Of(
        [
            .. Rows(ReportBuilder.Text("The Hill Raiders bombed the mill.", "a").Row(new(EventType.ASSAULT, "bombed") { By = ["Hill Raiders=name:hill raiders"], Says = "Hill Raiders=name:hill raiders" })),
            .. Rows(ReportBuilder.Text("Somebody bombed the mill.", "b").Row(new(EventType.ASSAULT, "bombed") { By = [by], Says = says })),
        ]).Contradictions.SingleOrDefault()?.Kind;

        Assert.Equal(ContradictionKind.Responsibility, Kind("Fen Brigade=name:fen brigade", "Fen Brigade=name:fen brigade"));
        Assert.Null(Kind("Fen Brigade=name:fen brigade", "Otto Venn=name:otto venn"));
        Assert.Null(Kind("Hill Raiders of Norland=name:hill raiders of norland", "Hill Raiders of Norland=name:hill raiders of norland"));
    }

    [Fact]
    public void AFigureHasItsCourseByDayAndSource()
    {
        EventRow[] Toll(string text, string publisher, string day, decimal low, decimal? high, string? says = null) => Rows(ReportBuilder.Text(text, text, publisher, day)
            .Row(new(EventType.ASSAULT, "hit") { Figures = [("killed", low, high)], Says = says }));

        var (happening, _) = EventSummary.Of(
            [.. Toll("Raiders hit it.", "Evening Gull", "2031-05-13", 12, 12, "Otto Venn"), .. Toll("They hit the mill.", "Harbour Post", "2031-05-12", 4, null), .. Toll("They hit it hard.", "Harbour Post", "2031-05-12", 4, null)]);

        var figure = Assert.Single(happening.Figures);
        Assert.Equal(new (decimal, decimal?, string)[] { (4m, null, "Harbour Post"), (12m, 12m, "Otto Venn") }, figure.Course.Select(given => (given.Low!.Value, given.High, given.By)));
        Assert.False(figure.Disputed);
    }

    [Fact]
    public void TheClauseOfWhatIsDeniedDeniesAndTheActOfDenyingDoesNot()
    {
        var told = ReportBuilder.Text("Ada Venn said Norland bombed the mill. Norland denied that it bombed anything.", "a")
            .Row(new(EventType.ASSAULT, "bombed") { Quote = "Norland bombed the mill", By = ["Norland=NL"], To = ["the mill"], Says = "Ada Venn", Stance = Stance.Alleges })
            .Row(new(EventType.REJECT, "denied") { Quote = "Norland denied", By = ["Norland=NL"] })
            .Row(new(EventType.ASSAULT, "bombed") { Quote = "it bombed anything", By = ["Norland=NL"], Says = "Norland=NL", Stance = Stance.Denies, Status = EventStatus.Not });

        var rows = Rows(told);
        var pair = Assert.Single(ReportDenials.Of(rows));
        Assert.Equal((rows[0].Row.Id, rows[2].Row.Id), (pair.A, pair.B));
    }

    [Fact]
    public void AnActOfDenyingAnswersTheDeedNotTheAccusationNorWhatIsToldOfTheDenier()
    {
        var told = ReportBuilder.Text("The mill was bombed. Officials condemned Norland. Norland, which is fighting raiders, denied the claims.", "a")
            .Row(new(EventType.ASSAULT, "bombed") { Quote = "The mill was bombed", To = ["The mill"] })
            .Row(new(EventType.ACCUSE, "condemned") { Quote = "Officials condemned Norland", Mode = "disapprove", By = ["Officials"], To = ["Norland=NL"] })
            .Row(new(EventType.ASSAULT, "fighting") { Quote = "Norland, which is fighting raiders", By = ["Norland=NL"], To = ["raiders"], Status = EventStatus.Ongoing })
            .Row(new(EventType.REJECT, "denied") { Quote = "Norland, which is fighting raiders, denied the claims", By = ["Norland=NL"] });

        var rows = Rows(told, ("denied", "deny"));
        var pair = Assert.Single(ReportDenials.Of(rows));
        Assert.Equal((rows[0].Row.Id, rows[3].Row.Id), (pair.A, pair.B));
    }

    [Fact]
    public void WhoRejectsAnOfferDeniesNothing()
    {
        var told = ReportBuilder.Text("Norland barred the ships. Norland rejected the questions.", "a")
            .Row(new(EventType.SANCTION, "barred") { Quote = "Norland barred the ships", By = ["Norland=NL"], To = ["the ships"] })
            .Row(new(EventType.REJECT, "rejected") { Quote = "Norland rejected the questions", By = ["Norland=NL"] });

        Assert.Empty(ReportDenials.Of(Rows(told, ("rejected", "reject"))));
    }

    /// <summary>The rows of a report; lemmas are the triggers themselves but for those given.</summary>
    private static EventRow[] Rows(ReportBuilder report, params (string Trigger, string Lemma)[] lemmas)
    {
        var entry = report.Entry();
        return
        [
            .. entry.Rows.Select(row => new EventRow(
                row.Record,
                row.Index with { Lemma = lemmas.FirstOrDefault(pair => pair.Trigger == row.Record.Trigger.Text).Lemma ?? row.Index.Lemma },
                entry.Report!)),
        ];
    }
}
