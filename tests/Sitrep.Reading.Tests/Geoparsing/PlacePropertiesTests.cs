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

    private static string Describe(LocatedReport located) => string.Join(';', located.Places.Select(p => $"{p.Span} {p.Place} {p.Use} {p.Candidates.Count}"));
}
