using Sitrep.Reading.Geoparsing;
using Xunit;

namespace Sitrep.Reading.Tests.Geoparsing;

public sealed class PlaceResolverTests(ReadPlaces read) : IClassFixture<ReadPlaces>
{
    [Fact]
    public void NamesakesAreKeptAsCandidatesWithTheirReasons()
    {
        var paris = Assert.Single(read.Of("A grain silo burned down in Paris.").Places);

        Assert.True(paris.Candidates.Count > 1);
        Assert.Equal(paris.Candidates.OrderByDescending(c => c.Score), paris.Candidates);
        Assert.Contains("population 2138551", paris.Candidates[0].Because, StringComparison.Ordinal);
        Assert.Contains(paris.Candidates, c => c.Place.Country == "US");
    }

    [Fact]
    public void ANameMeansOnePlaceThroughoutAReport()
    {
        var places = read.Of("The fair in Paris, Texas, opened on Monday. Paris has held it since 1950. Visitors left Paris by noon.").Places;

        Assert.All(places.Where(p => p.Text == "Paris"), p => Assert.Equal("US", p.Place?.Country));
    }

    [Theory]
    [InlineData("The minister flew to Kenya.", "Kenya", PlacePrecision.Country)]
    [InlineData("The minister flew to Bavaria.", "Bavaria", PlacePrecision.Region)]
    [InlineData("The minister flew to Mombasa.", "Mombasa", PlacePrecision.City)]
    [InlineData("The minister stood on Tahrir Square.", "Tahrir Square", PlacePrecision.Facility)]
    public void APlaceIsAsFineAsTheTextGivesIt(string text, string name, PlacePrecision precision)
    {
        var place = Assert.Single(read.Of(text).Places, p => p.Text == name);
        Assert.Equal(precision, place.Place?.Precision);
    }

    [Fact]
    public void ASpotThatNoGazetteerKnowsIsDrawnAtItsTownAndSaysSo()
    {
        var road = Assert.Single(read.Of("Police closed Ashgrove Road in Leeds.").Places, p => p.Text == "Ashgrove Road");

        Assert.Equal("Leeds", road.Place?.Name);
        Assert.Equal(PlacePrecision.City, road.Place?.Precision);
        Assert.Contains("not in the gazetteer", road.Candidates[0].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void ASpotInAReportWithoutOtherPlacesHasNoCandidate() =>
        Assert.Empty(Assert.Single(read.Of("Police closed Ashgrove Road.").Places).Candidates);

    [Fact]
    public void AnAdjectiveOfNationalityIsNoPlaceButTellsTheCountry()
    {
        var located = read.Of("Ecuadorian police searched a farm near Cuenca.");

        var cuenca = Assert.Single(located.Places);
        Assert.Equal("EC", cuenca.Place?.Country);
        var adjective = Assert.Single(located.Adjectives);
        Assert.Equal(("Ecuadorian", "Ecuador", PlaceUse.Adjectival), (adjective.Text, adjective.Place?.Name, adjective.Use));
    }

    [Fact]
    public void ABlankTextHasNoPlaces() => Assert.Empty(read.Of(" \n ").Places);
}
