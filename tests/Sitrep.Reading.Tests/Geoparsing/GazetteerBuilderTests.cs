using CsCheck;
using Sitrep.Reading.Geoparsing;
using Xunit;

namespace Sitrep.Reading.Tests.Geoparsing;

public sealed class GazetteerBuilderTests
{
    [Fact]
    public void WhatIsCompiledIsRead()
    {
        var gazetteer = Read(Bytes(Fixture()));

        Assert.Equal(4, gazetteer.Count);
        var hits = gazetteer.Find("Veld\u00f8y-by");
        Assert.Equal(1, hits.Count);
        var town = Only(gazetteer, "veldoy by");
        Assert.Equal(
            new GazetteerPlace("Veld\u00f8y-by", "NO", 61.25, -5.5, 77, PlacePrecision.City, 4321) { Kind = PlaceKind.City }, gazetteer.Place(town));
        Assert.Equal(2, gazetteer.Rank(town));
        Assert.InRange(gazetteer.Fame(town), 2.9, 3.1);
        Assert.Equal("Nordmark", gazetteer.Name(gazetteer.Within(town)));
        Assert.Equal(0, gazetteer.CountryPlace("NO"));
        Assert.Null(gazetteer.Place(Only(gazetteer, "Grey Sea")).GeoNames);
        Assert.Null(gazetteer.Country(Only(gazetteer, "Grey Sea")));
    }

    [Fact]
    public void TheUsualBearerComesBeforeTheAlternativeOneAndTheLargerFirst()
    {
        var builder = new GazetteerBuilder();
        builder.Add(Town("Small", 10));
        builder.Add(Town("Other", 1_000_000));
        builder.Add(Town("Small", 500));
        builder.AddName(1, "Small", NameStanding.Alternative);
        var gazetteer = Read(Bytes(builder));

        var order = new List<int>();
        foreach (var hit in gazetteer.Find("SMALL"))
        {
            order.Add(hit.Place);
        }

        Assert.Equal([2, 0, 1], order);
    }

    [Fact]
    public void ANameOfAnotherScriptIsPassedOver()
    {
        var builder = new GazetteerBuilder();
        builder.Add(Town("Small", 10));

        Assert.False(builder.AddName(0, "\u041c\u0430\u043b\u0438", NameStanding.Alternative));
        Assert.True(builder.AddName(0, "Mal\u00fd", NameStanding.Alternative));
        Assert.Equal(1, Read(Bytes(builder)).Find("maly").Count);
    }

    [Fact]
    public void TheSameAdditionsGiveTheSameBytes() => Assert.Equal(Bytes(Fixture()), Bytes(Fixture()));

    [Fact]
    public void EveryNameOfManyIsFound() =>
        Gen.String[Gen.Char['a', 'e'], 1, 6].Array[1, 200].Sample(
            names =>
            {
                var builder = new GazetteerBuilder();
                foreach (var name in names)
                {
                    builder.Add(Town(name, 1));
                }

                var gazetteer = Read(Bytes(builder));
                Assert.Equal(names.Distinct(StringComparer.Ordinal).Count(), gazetteer.NameCount);
                Assert.All(names, name => Assert.Equal(names.Count(n => n == name), gazetteer.Find(name).Count));
                Assert.Equal(0, gazetteer.Find("zz").Count);
            },
            iter: 200);

    [Theory]
    [InlineData(91, 0, "not a point of the earth")]
    [InlineData(0, 181, "not a point of the earth")]
    [InlineData(double.NaN, 0, "not a point of the earth")]
    public void AnImpossiblePointIsRefused(double latitude, double longitude, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => new GazetteerBuilder().Add(Town("Small", 1) with { Latitude = latitude, Longitude = longitude }));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACountryCodeInSmallLettersIsRefused() => Assert.Throws<ArgumentException>(() => new GazetteerBuilder().Add(Town("Small", 1) with { Country = "no" }));

    [Fact]
    public void APlaceWithinOneThatIsNotThereIsRefused() => Assert.Throws<ArgumentException>(() => new GazetteerBuilder().Add(Town("Small", 1) with { Within = 0 }));

    [Fact]
    public void AnEmptyFileIsRefusedByName() => Assert.Contains("'x.bin'", Refused([]), StringComparison.Ordinal);

    [Fact]
    public void AnotherKindOfFileIsRefused() => Assert.Contains("does not begin like a gazetteer", Refused(new byte[100]), StringComparison.Ordinal);

    [Fact]
    public void ATruncatedFileIsRefusedWithItsLength()
    {
        var bytes = Bytes(Fixture());
        Assert.Contains($"it has {bytes.Length - 5} bytes and should have {bytes.Length}", Refused(bytes[..^5]), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryDamagedByteIsSeen()
    {
        var bytes = Bytes(Fixture());
        Gen.Int[0, bytes.Length - 1].Sample(
            at =>
            {
                var damaged = bytes.ToArray();
                damaged[at] ^= 0x11;
                if (at is < 4 or (>= 40 and < 48) or >= 64)
                {
                    Refused(damaged);
                }
            },
            iter: 300);
    }

    private static string Refused(byte[] bytes) => Assert.Throws<InvalidDataException>(() => Gazetteer.Open(new MemoryStream(bytes), "x.bin")).Message;

    private static GazetteerBuilder Fixture()
    {
        var builder = new GazetteerBuilder();
        builder.Add(new GazetteerSource("Norway", PlaceKind.Country, "NO", 62, 10, 0, 1, -1, 0));
        builder.Add(new GazetteerSource("Nordmark", PlaceKind.Division, "NO", 61, -5, 9000, 2, 0, 0));
        builder.Add(new GazetteerSource("Veld\u00f8y-by", PlaceKind.City, "NO", 61.25, -5.5, 4321, 77, 1, 2) { NameForms = 7 });
        builder.Add(new GazetteerSource("Grey Sea", PlaceKind.Sea, null, -10, 170, 0, 0, -1, 0));
        return builder;
    }

    private static GazetteerSource Town(string name, int population) => new(name, PlaceKind.City, "NO", 60, 5, population, 0, -1, 0);

    private static byte[] Bytes(GazetteerBuilder builder)
    {
        using var stream = new MemoryStream();
        builder.WriteTo(stream);
        return stream.ToArray();
    }

    private static Gazetteer Read(byte[] bytes) => Gazetteer.Open(new MemoryStream(bytes), "x.bin");

    private static int Only(Gazetteer gazetteer, string name)
    {
        foreach (var hit in gazetteer.Find(name))
        {
            return hit.Place;
        }

        throw new InvalidOperationException($"No place {name}.");
    }
}
