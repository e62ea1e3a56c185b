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
