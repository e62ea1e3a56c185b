using Sitrep.Reading.Geoparsing;
using Xunit;

namespace Sitrep.Reading.Tests.Geoparsing;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Compiled = ReadPlaces.Compiled();

    [Theory]
    [InlineData("Nairobi", "KE", -1.28, 36.82)]
    [InlineData("Damascus", "SY", 33.51, 36.29)]
    [InlineData("kyiv", "UA", 50.45, 30.52)]
    [InlineData("KIEV", "UA", 50.45, 30.52)]
    [InlineData("Deir al-Zor", "SY", 35.34, 40.14)]
    [InlineData("S\u00e3o Paulo", "BR", -23.55, -46.64)]
    [InlineData("Sao Paulo", "BR", -23.55, -46.64)]
    [InlineData("Brazil", "BR", -10, -55)]
    [InlineData("Uttar Pradesh", "IN", 27.25, 80.75)]
    [InlineData("Gulf of Aden", null, 12, 48)]
    [InlineData("Evin Prison", "IR", 35.8, 51.39)]
    public void TheCompiledGazetteerKnowsWherePlacesAre(string name, string? country, double latitude, double longitude)
    {
        var place = First(name);

        Assert.Equal(country, place.Country);
        Assert.InRange(place.Latitude, latitude - 0.05, latitude + 0.05);
        Assert.InRange(place.Longitude, longitude - 0.05, longitude + 0.05);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Nowhere-on-the-Map")]
    [InlineData("\u041a\u0438\u0435\u0432")]
    [InlineData("Paris, Texas")]
    public void ANameThatNoPlaceBearsFindsNothing(string name) => Assert.Equal(0, Compiled.Find(name).Count);

    [Fact]
    public void AVeryLongNameFindsNothing() => Assert.Equal(0, Compiled.Find(new string('a', 5000)).Count);

    [Fact]
    public void EveryStateOfTheRegisterWithAPointIsACountryUnderItsName()
    {
        var states = ReadPlaces.States();
        foreach (var row in ReadPlaces.Rows("countries.tsv"))
        {
            var state = states.ByKey(row[0]);
            if (state is null)
            {
                continue;
            }

            var place = Compiled.CountryPlace(row[0]);
            Assert.True(place >= 0, $"{row[0]} is no country of the gazetteer");
            Assert.Equal(state.Name, Compiled.Name(place));
            Assert.Equal(PlaceKind.Country, Compiled.Kind(place));
        }
    }

    [Theory]
    [InlineData("regions.tsv")]
    [InlineData("divisions.tsv")]
    [InlineData("facilities.tsv")]
    public void TheCompiledGazetteerHoldsEveryNameOfOurLexicons(string file)
    {
        var missing = ReadPlaces.Rows(file)
            .SelectMany(row => row[5].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]).Select(name => (Name: name, Country: row[2], Kind: row[1])))
            .Where(entry => !Has(entry.Name, entry.Country, entry.Kind))
            .Select(entry => $"{entry.Name} ({entry.Country})");

        Assert.Empty(missing);
    }

    [Fact]
    public void TheCompiledGazetteerHoldsEveryExonym()
    {
        var missing = ReadPlaces.Rows("exonyms.tsv").Where(row => !Has(row[0], row[2], "city")).Select(row => $"{row[0]} ({row[2]})");

        Assert.Empty(missing);
    }

    [Fact]
    public void ATownLiesInItsDistrictDivisionAndCountry()
    {
        var town = -1;
        foreach (var hit in Compiled.Find("Springfield"))
        {
            town = town < 0 && Compiled.IsWithin(hit.Place, Division("Illinois", "US")) ? hit.Place : town;
        }

        Assert.True(town >= 0);
        Assert.True(Compiled.IsWithin(town, Compiled.CountryPlace("US")));
        Assert.False(Compiled.IsWithin(town, Division("Missouri", "US")));
        Assert.False(Compiled.IsWithin(town, Compiled.CountryPlace("CA")));
    }

    [Fact]
    public void WorldCitiesAreBetterKnownThanTheirNamesakes()
    {
        var venice = Compiled.Find("Venice");
        var fame = new List<(string?, double)>();
        foreach (var hit in venice)
        {
            fame.Add((Compiled.Country(hit.Place), Compiled.Fame(hit.Place)));
        }

        Assert.True(fame.Where(f => f.Item1 == "IT").Max(f => f.Item2) > fame.Where(f => f.Item1 == "US").Max(f => f.Item2) + 1);
    }

    [Fact]
    public void APlaceThatIsNotThereIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Compiled.Place(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Compiled.Place(Compiled.Count));
        Assert.Equal(-1, Compiled.CountryPlace("??"));
        Assert.Equal(-1, Compiled.CountryPlace("us"));
    }

    private static bool Has(string name, string country, string kind)
    {
        foreach (var hit in Compiled.Find(name))
        {
            if ((Compiled.Country(hit.Place) ?? "") == country && (Compiled.Kind(hit.Place).ToString().Equals(kind, StringComparison.OrdinalIgnoreCase) || kind == "city"))
            {
                return true;
            }
        }

        return false;
    }

    private static int Division(string name, string country)
    {
        foreach (var hit in Compiled.Find(name))
        {
            if (Compiled.Kind(hit.Place) == PlaceKind.Division && Compiled.Country(hit.Place) == country)
            {
                return hit.Place;
            }
        }

        throw new InvalidOperationException($"No division {name} in {country}.");
    }

    private static GazetteerPlace First(string name)
    {
        foreach (var hit in Compiled.Find(name))
        {
            if (Compiled.Kind(hit.Place) is not (PlaceKind.District or PlaceKind.Division) || name == "Uttar Pradesh")
            {
                return Compiled.Place(hit.Place);
            }
        }

        throw new InvalidOperationException($"No place {name}.");
    }

    [Fact]
    public void AFileIsMappedAndGivesTheSamePlaces()
    {
        var built = ReadPlaces.Compiled();
        var mapped = Gazetteer.OpenFile(Path.Combine(ReadPlaces.Checkout, "resources", "en", "gazetteer", "places.bin"));

        Assert.Equal((built.Count, built.NameCount, built.Size), (mapped.Count, mapped.NameCount, mapped.Size));
        Assert.Equal(built.Place(built.Count - 1), mapped.Place(mapped.Count - 1));
    }

    [Fact]
    public void AnEmptyFileIsRefusedByName()
    {
        var file = Path.GetTempFileName();
        try
        {
            Assert.Contains(file, Assert.Throws<InvalidDataException>(() => Gazetteer.OpenFile(file)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
