using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Views;

/// <summary>What is proposed for how far an event is to be believed.</summary>
public sealed class CredibilityTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private int _ledgers;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OneSourceIsPossiblyTrueAndASecondConfirms()
    {
        Assert.Equal(3, Grade(Raid("Harbour Post")));
        Assert.Equal(1, Grade(Raid("Harbour Post"), Raid("Evening Gull", "Raiders struck the mill.")));
    }

    [Fact]
    public void TwoPapersThatCiteOneOfficialAreOneSource() =>
        Assert.Equal(3, Grade(Raid("Harbour Post", says: "Otto Venn"), Raid("Evening Gull", "Raiders hit the mill, Otto Venn said.", says: "Otto Venn")));

    [Fact]
    public void WhatSourcesDifferOnKeepsItFromBeingConfirmed() => Assert.Equal(
        2, Grade(Raid("Harbour Post", killed: 3), Raid("Evening Gull", "Raiders struck the mill and killed nine.", killed: 9)));

    [Fact]
    public void ADenialMakesOneSourceDoubtful() => Assert.Equal(
        4, Grade(Raid("Harbour Post"), Raid("Norland Daily", "No raiders struck the mill, Norland said.", says: "Norland=NL", stance: Stance.Denies, status: EventStatus.Not)));

    [Fact]
    public void WhatIsOnlyAllegedIsDoubtfulAndWhatIsOnlyDeniedImprobable()
    {
        Assert.Equal(4, Grade(Raid("Harbour Post", says: "Otto Venn", stance: Stance.Alleges)));
        Assert.Equal(5, Grade(Raid("Norland Daily", says: "Norland=NL", stance: Stance.Denies, status: EventStatus.Not)));
    }

    [Fact]
    public void APlanCannotBeJudged() => Assert.Equal(6, Grade(Raid("Harbour Post", status: EventStatus.Scheduled)));

    private int Grade(params ReportBuilder[] reports)
    {
        using var ledger = SqliteLedger.Create(_folder.File($"{_ledgers++}.db"));
        ledger.Add([.. reports.Select(report => report.Entry())]);
        var credibility = Assert.Single(ledger.Events()).Credibility;
        Assert.NotEmpty(credibility.Reasons);
        return credibility.Grade;
    }

    private static ReportBuilder Raid(
        string publisher, string text = "Raiders struck the mill in Portham.", string? says = null, Stance stance = Stance.Asserts, EventStatus status = EventStatus.Occurred, int killed = 0) => ReportBuilder
        .Text(text, publisher, publisher)
        .Row(new(EventType.ASSAULT, text.Contains("struck", StringComparison.Ordinal) ? "struck" : "hit")
        {
            By = ["Raiders=raiders"],
            To = ["the mill=mill"],
            On = "2031-05-12",
            Where = "Portham/NL",
            Says = says,
            Stance = stance,
            Status = status,
            Figures = killed == 0 ? [] : [("killed", killed, killed)],
        });
}
