using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Resolution;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Matching;

/// <summary>What makes two rows one event, and what keeps them apart.</summary>
public sealed class PairScoreTests
{
    private const int Monday = 741000;
    private static readonly PlaceFeature Norland = new("norland", "norland", "NL", null, 1);
    private static readonly RowFeatures Bombing = Row("bomb", "a") with { Mode = "explosives", Recipients = [new(null, "market")], Place = Norland };

    [Fact]
    public void AnAttackIsTheBombingOfWhichAnotherReportOfTheStoryTells()
    {
        Assert.True(AreOne(Bombing, Row("attack", "b") with { Place = Norland }));
        Assert.True(AreOne(Bombing, Row("die", "b") with { Place = Norland }));
        Assert.False(AreOne(Bombing, Row("attack", "b", Monday + 1) with { Place = Norland }));
        Assert.False(AreOne(Bombing, Row("attack", "b") with { Place = Norland, Story = [7, 8, 9] }));
        Assert.False(AreOne(Bombing, Row("stab", "b") with { Place = Norland, Mode = "beat" }));
    }

    [Fact]
    public void WithinAReportAVagueWordNeedsThePlaceOrTheVictims()
    {
        Assert.False(AreOne(Bombing, Row("attack", "a") with { Recipients = [new(null, "bridge")] }));
        Assert.True(AreOne(Bombing, Row("attack", "a") with { Recipients = [new(null, "market")] }));
    }

    [Fact]
    public void AStateCountsInFullOnlyForDeedsOfOneKind()
    {
        RowFeatures By(string key, string lemma) => Row(lemma, lemma) with { Initiators = [new(key, key)], Place = Norland, Story = [] };

        Assert.False(AreOne(By("NL", "shell"), By("NL", "shoot")));
        Assert.True(AreOne(By("NL", "shell"), By("NL", "shell")));
        Assert.True(AreOne(By("hill-raiders", "shell"), By("hill-raiders", "shoot")));
    }

    [Fact]
    public void ACeasefireIsOneWhicheverSideIsNamedFirst()
    {
        RowFeatures Between(string one, string other, string lemma, string mode) => Row(lemma, lemma) with
        {
            Type = EventType.CONCEDE,
            Mode = mode,
            Initiators = [new(one, one)],
            Recipients = [new(other, other)],
            Story = [],
        };

        Assert.True(AreOne(Between("NL", "SL", "agree", "ceasefire"), Between("SL", "NL", "sign", "ceasefire")));
        Assert.False(AreOne(Between("NL", "SL", "agree", "release"), Between("SL", "NL", "sign", "release")));
    }

    [Fact]
    public void AccusationsWithoutASpeakerStayApart()
    {
        RowFeatures Accused(string report) => Row("accuse", report) with { Type = EventType.ACCUSE, Mode = "allege" };

        Assert.False(AreOne(Accused("a"), Accused("b")));
        Assert.True(AreOne(Accused("a") with { Initiators = [new("name:ada venn", "ada venn")] }, Accused("b") with { Initiators = [new("name:ada venn", "ada venn")] }));
    }

    [Fact]
    public void WhatGoesOnWhenTheReportAppearsIsNotTheDeedOfADay()
    {
        var raid = Row("raid", "a") with { Initiators = [new("NL", "norland")], Place = Norland };
        var war = Row("fight", "b", Monday + 1) with { Initiators = [new("NL", "norland")], Place = Norland, Status = EventStatus.Ongoing, Guessed = true };

        Assert.False(AreOne(raid, war));
        Assert.Contains("a plan, a state or a deed -10", PairScore.Reasons(raid, war));
    }

    [Fact]
    public void APlanIsNotTheDeedWhereOnlyTheReportIsDated()
    {
        var arrest = Row("arrest", "a") with { Type = EventType.COERCE, Mode = "arrest", Recipients = [new("name:ada venn", "ada venn")], Story = [] };
        var fear = arrest with { Report = "b", Lemma = "jail", Status = EventStatus.Possible };

        Assert.True(AreOne(arrest, fear));
        Assert.False(AreOne(arrest with { Guessed = true }, fear with { Guessed = true }));
    }

    [Fact]
    public void APlaceThatTheGazetteerDoesNotKnowIsStillAPlace()
    {
        PlaceFeature Within(string words) => new("norland", words, "NL", 1, 1);
        RowFeatures At(string words, string report) => Row(report == "a" ? "fall" : "blast", report) with { Place = Within(words), Recipients = [new(null, "camp")], Story = [] };

        Assert.True(AreOne(At("east fen", "a"), At("east fen", "b")));
        Assert.False(AreOne(At("east fen", "a"), At("west fen camp", "b")));
        Assert.False(AreOne(At("norlandic", "a"), At("norlandic", "b")));
    }

    [Fact]
    public void ADenialHangsOnWhatItDenies()
    {
        var denial = Bombing with { Report = "b", Status = EventStatus.Not, Initiators = [new("NL", "norland")] };
        Assert.True(RankOf(Row("attack", "a")) < RankOf(denial));
    }

    [Fact]
    public void ADenialHasTheDayOnWhichItWasDenied()
    {
        var truce = Row("announce", "a") with { Type = EventType.CONCEDE, Mode = "ceasefire", Initiators = [new("NL", "norland")], Recipients = [new("SL", "southland")] };
        var denial = truce with { Report = "b", Lemma = "agree", Status = EventStatus.Not, From = Monday + 2, To = Monday + 2, Initiators = truce.Recipients, Recipients = truce.Initiators };

        Assert.True(AreOne(truce, denial));
        Assert.False(AreOne(truce, denial with { Status = EventStatus.Occurred }));
        Assert.False(AreOne(truce, denial with { From = Monday - 1, To = Monday - 1 }));
        Assert.False(AreOne(truce, denial with { From = Monday + 40, To = Monday + 40 }));
    }

    [Fact]
    public void ATollIsThatOfWhatKilledThere()
    {
        var town = new PlaceFeature("mill town", "mill town", "NL", 7, 3);
        var killed = Row("kill", "a") with { Place = town, Figures = [new("killed", 4, null)] };

        Assert.True(AreOne(killed, Row("toll", "b") with { Place = town, Figures = [new("killed", 12, 12)] }));
        Assert.False(AreOne(killed, Row("toll", "b", Monday + 1) with { Place = town, Figures = [new("killed", 12, 12)] }));
        Assert.False(AreOne(killed, Row("injury", "b") with { Place = town, Story = [], Figures = [new("wounded", 12, 12)] }));
        Assert.False(AreOne(killed with { Figures = [new("killed", 4, 4)] }, Row("die", "a") with { Place = town, Figures = [new("killed", 12, 12)] }));
    }

    [Fact]
    public void APersonIsKilledOrSeizedOnceWhateverDayIsGiven()
    {
        ActorFeature ada = new("name:ada venn", "ada venn", ActorFeature.Person);
        var seized = Row("abduct", "a") with { Type = EventType.COERCE, Mode = "seize", Recipients = [ada] };

        Assert.True(AreOne(seized, seized with { Report = "b", Lemma = "kidnap", From = Monday + 1, To = Monday + 1 }));
        Assert.False(AreOne(seized, seized with { Report = "b", Lemma = "kidnap", From = Monday + 9, To = Monday + 9 }));
        Assert.False(AreOne(seized with { Mode = "arrest", Lemma = "arrest" }, seized with { Mode = "arrest", Lemma = "charge", Report = "b", From = Monday + 1, To = Monday + 1 }));
        Assert.False(AreOne(seized with { Recipients = [ada with { Kind = null }] }, seized with { Recipients = [ada with { Kind = null }], Report = "b", From = Monday + 1, To = Monday + 1 }));
    }

    [Fact]
    public void AsManyDeadByTheSameHandsAreOneAttackWhateverTownIsGiven()
    {
        RowFeatures At(string town, int id, int dead) => Row("kill", town) with
        {
            Place = new(town, town, "NL", id, 3),
            Initiators = [new(null, "gunmen")],
            Recipients = [new(null, $"{dead} farmers")],
            Figures = [new("killed", dead, dead)],
        };

        Assert.True(AreOne(At("east mill", 1, 15), At("west fen", 2, 15)));
        Assert.False(AreOne(At("east mill", 1, 15), At("west fen", 2, 16)));
        Assert.False(AreOne(At("east mill", 1, 2), At("west fen", 2, 2)));
        Assert.False(AreOne(At("east mill", 1, 15), At("west fen", 2, 15) with { Initiators = [] }));
        Assert.False(AreOne(At("east mill", 1, 15), At("west fen", 2, 15) with { From = Monday + 1, To = Monday + 1 }));
    }

    [Fact]
    public void AnAttackThatTwoClaimIsOne()
    {
        var town = new PlaceFeature("mill town", "mill town", "NL", 7, 3);
        RowFeatures Claimed(string by, bool? claimed = true) => Row("bombing", by) with { Mode = "explosives", Place = town, Claimed = claimed, Initiators = [new("name:" + by, by)], Story = [] };

        Assert.True(AreOne(Claimed("hill raiders"), Claimed("fen brigade")));
        Assert.False(AreOne(Claimed("hill raiders"), Claimed("fen brigade", null)));
    }

    [Fact]
    public void WhatABodyOfAStateDoesItsStateDoes()
    {
        RowFeatures By(ActorFeature who, string lemma) => Row(lemma, lemma) with { Type = EventType.SANCTION, Initiators = [who], Recipients = [new("name:ada venn", "ada venn")] };

        Assert.True(AreOne(By(new("NL", "norland"), "sanction"), By(new("norland-treasury", "treasury", ActorFeature.Body), "blacklist")));
        Assert.False(AreOne(By(new("NL", "norland"), "sanction"), By(new("SL", "southland"), "blacklist")));
    }

    private static long RankOf(RowFeatures row) => new Node(1, new string('7', 64), row).Rank;

    private static bool AreOne(RowFeatures a, RowFeatures b)
    {
        Assert.Equal(PairScore.Of(a, b), PairScore.Of(b, a));
        return PairScore.Of(a, b) >= PairScore.Enough;
    }

    private static RowFeatures Row(string lemma, string report, int day = Monday) => new()
    {
        Type = EventType.ASSAULT,
        Lemma = lemma,
        From = day,
        To = day,
        Published = RowFeatures.SomeDay,
        Status = EventStatus.Occurred,
        Initiators = [],
        Recipients = [],
        Figures = [],
        Report = report,
        Story = [1, 2, 3],
    };
}
