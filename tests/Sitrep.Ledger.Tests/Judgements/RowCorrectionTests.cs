using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Judgements;

public sealed class RowCorrectionTests
{
    private static readonly RowRecord Row = new()
    {
        Id = "r",
        Report = "a",
        Quote = "the court charged Ada Venn with the killing of two fishers",
        Start = 0,
        End = 58,
        Trigger = new(10, 17, "charged"),
        Type = EventType.COERCE,
        Mode = "arrest",
        Contexts = ["legal", "crime"],
        Initiator = [new("the court", null, 0, 9)],
        Recipient = [new("Ada Venn", "name:ada venn", 18, 26)],
        When = new(new(2031, 5, 12), new(2031, 5, 12), null, TimeBasis.Publication),
        Where = new("Portham", "NL", 1.5, 2.5, 77, "Portham", "city"),
        Status = EventStatus.Ongoing,
        Factuality = 2.5,
        Sources = ["the mayor", "the harbour office"],
        Stance = Stance.Alleges,
        Figures = [new("killed", 2, 2, "two fishers")],
        Legal = [new("Ada Venn", "name:ada venn", LegalStatus.Charged, "charged Ada Venn", 10, 26, null)],
    };

    [Fact]
    public void WhatIsSaidAsItStandsStaysAsItIs()
    {
        // As a form sends it: all fields, one of them written anew.
        var whole = new RowCorrection
        {
            Type = Row.Type,
            Mode = Row.Mode,
            Contexts = ["crime", "legal"],
            Status = Row.Status,
            Sources = Row.Sources,
            Stance = Stance.Denies,
            Initiators = ["the court"],
            Recipients = ["Ada Venn"],
            From = Row.When!.From,
            To = Row.When.To,
            Days = KnownDays.Both,
            Place = "Portham",
            Country = "NL",
            Figures = [new("killed", 2, 2)],
            Legal = [new("Ada Venn", LegalStatus.Charged)],
        };

        var corrected = whole.Of(Row);

        Assert.Equal(
            LedgerJson.Text(Row with { Id = corrected.Id, Corrects = "r", Stance = Stance.Denies }, LedgerJson.Records.RowRecord),
            LedgerJson.Text(corrected, LedgerJson.Records.RowRecord));
        Assert.Throws<ArgumentException>(() => (whole with { Stance = Row.Stance }).Of(Row));
    }

    [Fact]
    public void EveryFieldIsWrittenAnew()
    {
        var corrected = new RowCorrection
        {
            Contexts = ["corruption", "legal"],
            Sources = [" the judge "],
            Figures = [new("Wounded", 3, null)],
            Legal = [LegalCorrection.Parse("Ada Venn: on trial, since dropped")],
            Days = KnownDays.Since,
        }.Of(Row);

        Assert.Equal(["legal", "corruption"], corrected.Contexts);
        Assert.Equal(["the judge"], corrected.Sources);
        Assert.Equal([new FigureRecord("wounded", 3, null, "")], corrected.Figures);
        Assert.Equal([Row.Legal[0] with { Status = LegalStatus.OnTrial, TakenBack = LegalStatus.Dropped }], corrected.Legal);
        Assert.Equal(new WhenRecord(new(2031, 5, 12), null, null, TimeBasis.Words), corrected.When);
    }

    [Fact]
    public void AnEmptyListTakesAllOut()
    {
        var corrected = new RowCorrection { Contexts = [], Sources = [], Figures = [], Legal = [], Days = KnownDays.None, Place = "", Mode = "" }.Of(Row);

        Assert.Empty(corrected.Contexts);
        Assert.Equal(["narrator"], corrected.Sources);
        Assert.Empty(corrected.Figures);
        Assert.Empty(corrected.Legal);
        Assert.Null(corrected.When);
        Assert.Null(corrected.Where);
        Assert.Null(corrected.Mode);
    }

    [Fact]
    public void ACaseStandsAgainstNobodyWhomTheCorrectionTakesOut()
    {
        Assert.Empty(new RowCorrection { Recipients = ["Bo Lund"] }.Of(Row).Legal);
        Assert.Empty(new RowCorrection { Status = EventStatus.Possible }.Of(Row).Legal);
        Assert.Single(new RowCorrection { Status = EventStatus.Occurred }.Of(Row).Legal);
    }

    [Fact]
    public void AModeGoesWithItsType() => Assert.Null(new RowCorrection { Type = EventType.ASSAULT, Mode = "arrest" }.Of(Row).Mode);

    public static TheoryData<RowCorrection, string> Nonsense => new()
    {
        { new() { Mode = "arson" }, "COERCE has no mode 'arson'" },
        { new() { Contexts = ["weather"] }, "'weather' is no context" },
        { new() { From = new(2031, 5, 14), To = new(2031, 5, 13) }, "last day is before the first" },
        { new() { Days = KnownDays.Since, To = new(2031, 6, 1) }, "said not to be known" },
        { new() { Country = "Norland" }, "two letters" },
        { new() { Figures = [new("killed", 5, 4)] }, "makes no sense" },
        { new() { Figures = [new("killed", -1, 4)] }, "makes no sense" },
        { new() { Figures = [new("killed", null, null)] }, "has no number" },
        { new() { Figures = [new(" ", 1, 1)] }, "what is counted" },
        { new() { Legal = [new("Bo Lund", LegalStatus.Charged)] }, "'Bo Lund' stands before the law" },
        { new() { Legal = [new("Ada Venn", LegalStatus.Charged, LegalStatus.Convicted)] }, "is ended by" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void WhatMakesNoSenseIsSaid(RowCorrection correction, string why) => Assert.Contains(why, Assert.Throws<ArgumentException>(() => correction.Of(Row)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("killed 12", "killed", 12, 12)]
    [InlineData("killed 12-15", "killed", 12, 15)]
    [InlineData("killed 1,200\u20131,500", "killed", 1200, 1500)]
    [InlineData("shot down 3 or more", "shot down", 3, null)]
    [InlineData(" wounded  up to 15 ", "wounded", null, 15)]
    public void AFigureIsReadAsItIsShown(string words, string of, int? low, int? high) => Assert.Equal(new FigureCorrection(of, low, high), FigureCorrection.Parse(words));

    [Theory]
    [InlineData("")]
    [InlineData("killed")]
    [InlineData("12")]
    [InlineData("killed many")]
    [InlineData("killed 12 or 13")]
    public void WhatIsNoFigureIsSaid(string words) => Assert.Contains("is no figure", Assert.Throws<ArgumentException>(() => FigureCorrection.Parse(words)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Ada Venn")]
    [InlineData("Ada Venn: guilty")]
    [InlineData("Ada Venn: charged, later dropped")]
    public void WhatIsNoStandingIsSaid(string words) => Assert.Contains("where somebody stands", Assert.Throws<ArgumentException>(() => LegalCorrection.Parse(words)).Message, StringComparison.Ordinal);
}
