using Sitrep.Reading.Geoparsing;
using Xunit;

namespace Sitrep.Reading.Tests.Geoparsing;

/// <summary>Each word of cues.tsv at work in a sentence: taken out of the lexicon, it would be read otherwise.</summary>
public sealed class PlaceCueExamplesTests(ReadPlaces read) : IClassFixture<ReadPlaces>
{
    public static TheoryData<string> Words(string role) => [.. ReadPlaces.Rows("cues.tsv").Where(row => row[1] == role).Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Words), "division")]
    public void ADivisionWordAsksForTheDivision(string word)
    {
        var place = Assert.Single(read.Of($"Locusts were seen in Kherson {word} on Monday.").Places);
        Assert.Equal(("Kherson Oblast", PlaceKind.Division), (place.Place?.Name, place.Place?.Kind));
    }

    [Theory]
    [MemberData(nameof(Words), "settlement")]
    public void ASettlementWordAsksForTheTown(string word)
    {
        var place = Assert.Single(read.Of($"Locusts were seen in the {word} of Kherson on Monday.").Places);
        Assert.Equal(("Kherson", PlaceKind.City), (place.Place?.Name, place.Place?.Kind));
    }

    [Theory]
    [MemberData(nameof(Words), "facility")]
    [MemberData(nameof(Words), "landform")]
    public void AWordForASpotEndsItsName(string word) =>
        Assert.Contains(read.Of($"He was last seen near Quillmoor {word} in Leeds.").Places, place => place.Text == $"Quillmoor {word}" && place.Place?.Name == "Leeds");

    [Theory]
    [MemberData(nameof(Words), "facility-first")]
    public void AWordForASpotBeginsItsName(string word) =>
        Assert.Contains(read.Of($"He was last seen near {word} Quillmoor in Leeds.").Places, place => place.Text == $"{word} Quillmoor" && place.Place?.Name == "Leeds");

    [Theory]
    [MemberData(nameof(Words), "title")]
    public void ATitleMakesAPersonOfTheNameAfterIt(string word) =>
        Assert.DoesNotContain(read.Of($"Reporters asked {word} Houston about the budget.").Places, place => place.Text.EndsWith("Houston", StringComparison.Ordinal) && place.Place?.Name == "Houston");

    [Theory]
    [MemberData(nameof(Words), "organisation")]
    public void AWordForABodyTakesThePlaceIntoItsName(string word) =>
        Assert.DoesNotContain(read.Of($"They work for the Leeds {word} now.").Places, place => place.Text == "Leeds" && place.IsLiteral);

    [Theory]
    [MemberData(nameof(Words), "place-verb")]
    public void APlaceVerbMakesItsObjectAPlace(string word)
    {
        var kyiv = Assert.Single(read.Of($"They will {word} Kyiv.").Places);
        Assert.True(kyiv.IsLiteral, kyiv.Use.ToString());
    }

    [Theory]
    [InlineData("They will thank Kyiv.")]
    [InlineData("They will accuse Kyiv.")]
    public void AnyOtherVerbMakesACapitalThoseWhoRuleThere(string text) => Assert.Equal(PlaceUse.Metonymic, Assert.Single(read.Of(text).Places).Use);
}
