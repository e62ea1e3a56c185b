using CsCheck;
using Sitrep.Reading.Geoparsing;
using Xunit;

namespace Sitrep.Reading.Tests.Geoparsing;

/// <summary>What holds of the places of any text.</summary>
public sealed class PlacePropertiesTests(ReadPlaces read) : IClassFixture<ReadPlaces>
{
    private static readonly string[] Pieces =
    [
        "Aleppo", "Syria", ",", " ", "in ", "Paris", "Texas", "Ill.", "the ", "(AP) --", "CAIRO", "Deir ez-Zor", "\n", ". ", "U.S.", "Peruvian ", "al-", "-", "'s", "\u2019s ", "Mount ", "Street",
        "\ud83d", "\ude00", "\ud83d\ude00", "\u0130", "\u202e", "\0", "C\u00f4te d'Ivoire", "\u00e9", "e\u0301", "\ufb01", "()", "((((", "12", "of ", "and ", "Georgia", "New ", "York", "St. ",
    ];

    private static readonly string[] Subjects = ["Police", "Two Kenyan nurses", "The Paris council", "Tehran", "Villagers from Mosul", "A U.S. envoy"];
    private static readonly string[] Deeds = ["fired on a bus near", "met a general in", "withdrew from", "denied a role in the raid on", "was held for a week in", "condemned the blockade of"];
    private static readonly string[] Spots = ["Aleppo", "Deir ez-Zor, Syria", "the port of Odesa", "Springfield, Ill.", "the West Bank", "the Strait of Hormuz", "Georgia's capital", "Nagorno-Karabakh", "Entebbe airport"];

    private static readonly string[] Namesakes = ["Tripoli", "Cordoba", "Santa Cruz", "Valencia", "Cambridge", "Hamilton", "Guadalajara", "Merida", "Hyderabad", "Birmingham"];

    private static readonly (string Name, string Key)[] Countries =
    [
        ("Lebanon", "LB"), ("Libya", "LY"), ("Spain", "ES"), ("Mexico", "MX"), ("Argentina", "AR"), ("Bolivia", "BO"), ("Venezuela", "VE"), ("Canada", "CA"), ("Britain", "GB"), ("New Zealand", "NZ"),
        ("Pakistan", "PK"), ("India", "IN"), ("the United States", "US"), ("Kenya", "KE"),
    ];

    [Fact]
    public void SpansLieInsideTheTextInOrderAndApart() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(i => Pieces[i]))).Sample(Check, iter: 400);

    [Fact]
    public void AnyStringIsReadWithoutACrash() => Gen.String[0, 120].Sample(Check, iter: 400);

    [Fact]
    public void TheSameTextGivesTheSamePlaces() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(i => Pieces[i]))).Sample(
            text => Describe(read.Of(text)) == Describe(read.Of(text)), iter: 60);

    [Fact]
    public void AThousandNamesakesTakeNoLongerThanTheirNumberTellsIt()
    {
        var once = Time(string.Concat(Enumerable.Repeat("Washington, Springfield and San Jose. ", 200)));
        var tenfold = Time(string.Concat(Enumerable.Repeat("Washington, Springfield and San Jose. ", 2000)));

        Assert.True(tenfold < (once * 40) + TimeSpan.FromSeconds(1), $"{once} for 200 lists, {tenfold} for 2,000");
    }

    [Fact]
    public void ASentenceAmongOthersWithoutPlacesNamesThePlacesThatItNamesAlone() => Gen.Select(
        Gen.Int[0, Subjects.Length - 1].Select(i => Subjects[i]),
        Gen.Int[0, Deeds.Length - 1].Select(i => Deeds[i]),
        Gen.Int[0, Spots.Length - 1].Select(i => Spots[i])).Sample(
            (subject, deed, spot) =>
            {
                const string Before = "The gates were open and the guards asleep.\n";
                var sentence = $"{subject} {deed} {spot}.";
                var alone = read.Of(sentence).Places;

                Assert.NotEmpty(alone);
                Assert.Equal(alone.Select(p => Describe(p, 0)), read.Of(Before + sentence + "\nNobody saw a thing.").Places.Select(p => Describe(p, Before.Length)));
            },
            iter: 200);

    [Fact]
    public void OtherPlacesOfTheReportChangeOnlyWhichNamesakeIsMeant() => Gen.Select(Gen.Int[0, Namesakes.Length - 1].Select(i => Namesakes[i]), Gen.Int[0, Countries.Length - 1].Select(i => Countries[i])).Sample(
        (name, country) =>
        {
            var sentence = $"Police arrested nine people in {name} on Monday.";
            var before = $"The strike went on across {country.Name} for a second week.\n";
            var alone = Assert.Single(read.Of(sentence).Places);
            var inside = read.Of(before + sentence).Places[^1];

            Assert.Equal((alone.Span.Start + before.Length, alone.Text, alone.Use), (inside.Span.Start, inside.Text, inside.Use));
            Assert.True((inside.Place!.Name == alone.Place!.Name && inside.Place.Country == alone.Place.Country) || inside.Place.Country == country.Key, $"{name} after {country.Name}: {inside.Place}");
        },
        iter: 200);

    private TimeSpan Time(string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        Assert.NotEmpty(read.Of(text).Places);
        return Environment.CpuUsage.TotalTime - before;
    }

    private void Check(string text)
    {
        var places = read.Of(text).Places;
        var end = 0;
        foreach (var place in places)
        {
            Assert.InRange(place.Span.Start, end, text.Length);
            Assert.InRange(place.Span.End, place.Span.Start + 1, text.Length);
            Assert.Equal(text[place.Span.Start..place.Span.End], place.Text);
            Assert.InRange(place.HeadWord, place.First.Word, place.EndWord - 1);
            end = place.Span.End;
        }
    }

    private static string Describe(PlaceMention place, int offset) => $"{place.Span.Start - offset} {place.Text} {place.Use} {place.Place}";

    private static string Describe(LocatedReport located) => string.Join(';', located.Places.Select(p => $"{p.Span} {p.Place} {p.Use} {p.Candidates.Count}"));
}
