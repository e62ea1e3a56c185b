using Sitrep.Reading.Geoparsing;
using Xunit;

namespace Sitrep.Reading.Tests.Geoparsing;

public sealed class PlaceLexiconTests
{
    private static readonly Gazetteer Compiled = ReadPlaces.Compiled();

    private const string Cues = "word\trole\nin\tlocative\n";
    private const string Ambiguous = "name\tas\nReading\tcommon\n";
    private const string Adjectives = "adjective\tplace\nSicilian\tSicily\n";
    private const string Abbreviations = "abbreviation\tplace\tcountry\tstands\nTex.\tTexas\tUS\tafter\n";
    private const string Shown = "name\tof\tcountry\n";

    [Theory]
    [InlineData("cues.tsv", 2)]
    [InlineData("ambiguous.tsv", 2)]
    [InlineData("adjectives.tsv", 2)]
    [InlineData("abbreviations.tsv", 4)]
    [InlineData("countries.tsv", 4)]
    [InlineData("divisions.tsv", 6)]
    [InlineData("regions.tsv", 6)]
    [InlineData("facilities.tsv", 6)]
    [InlineData("exonyms.tsv", 3)]
    public void EveryRowHasItsFieldsAndStandsOnce(string file, int fields)
    {
        var rows = ReadPlaces.Rows(file).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(fields, row.Length));
        Assert.All(rows.SelectMany(row => row), field => Assert.Equal(field.Trim(), field));
        Assert.Distinct(rows.Select(row => string.Join('\t', row)));
    }

    [Theory]
    [InlineData("divisions.tsv", 3)]
    [InlineData("regions.tsv", 3)]
    [InlineData("facilities.tsv", 3)]
    [InlineData("countries.tsv", 2)]
    public void EveryPointLiesOnTheEarth(string file, int column) => Assert.All(ReadPlaces.Rows(file), row =>
    {
        Assert.InRange(double.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture), -90, 90);
        Assert.InRange(double.Parse(row[column + 1], System.Globalization.CultureInfo.InvariantCulture), -180, 180);
    });

    [Theory]
    [InlineData("divisions.tsv")]
    [InlineData("regions.tsv")]
    [InlineData("facilities.tsv")]
    public void EveryCountryIsOneOfTheGazetteer(string file) =>
        Assert.All(ReadPlaces.Rows(file).Where(row => row[2].Length > 0), row => Assert.True(Compiled.CountryPlace(row[2]) >= 0, $"{row[0]}: {row[2]}"));

    [Fact]
    public void EveryAdjectiveLeadsToAPlace() => Assert.All(ReadPlaces.Rows("adjectives.tsv"), row => Assert.True(Compiled.Find(row[1]).Count > 0, row[1]));

    [Fact]
    public void EveryAbbreviationLeadsToAPlaceOfItsCountry() => Assert.All(ReadPlaces.Rows("abbreviations.tsv"), row =>
    {
        var found = false;
        foreach (var hit in Compiled.Find(row[1]))
        {
            found |= (Compiled.Country(hit.Place) ?? "") == row[2];
        }

        Assert.True(found, $"{row[0]}: no {row[1]} in '{row[2]}'");
    });

    [Fact]
    public void EveryShownNameIsOfATownThatItFinds() => Assert.All(ReadPlaces.Rows("shown.tsv"), row =>
    {
        var found = false;
        foreach (var hit in Compiled.Find(row[1]))
        {
            found |= Compiled.Name(hit.Place) == row[1] && Compiled.Country(hit.Place) == row[2];
        }

        Assert.True(found, $"{row[0]}: no {row[1]} in {row[2]}");
    });

    [Theory]
    [InlineData("word\trole\nin\tplacewise\n", Ambiguous, Adjectives, Abbreviations, Shown, "cues.tsv, line 2: 'placewise'")]
    [InlineData(Cues, "name\tas\nReading\tverb\n", Adjectives, Abbreviations, Shown, "ambiguous.tsv, line 2: 'verb'")]
    [InlineData(Cues, Ambiguous, "adjective\tplace\nSicilian\tSicily\nSicilian\tSicily\n", Abbreviations, Shown, "adjectives.tsv, line 3: 'Sicilian' stands above already")]
    [InlineData(Cues, Ambiguous, Adjectives, "abbreviation\tplace\tcountry\tstands\nTex.\tTexas\tUS\tnever\n", Shown, "abbreviations.tsv, line 2: 'never'")]
    [InlineData(Cues, Ambiguous, Adjectives, Abbreviations, "name\tof\tcountry\nSeville\tSevilla\tES\nSevilla\tSevilla\tES\n", "shown.tsv, line 3: 'Sevilla' stands above already")]
    [InlineData("word\trole\nin\n", Ambiguous, Adjectives, Abbreviations, Shown, "cues.tsv, line 2: 1 fields where the header names 2")]
    public void AMalformedLexiconIsRefusedWithFileAndLine(string cues, string ambiguous, string adjectives, string abbreviations, string shown, string message)
    {
        var error = Assert.Throws<InvalidDataException>(
            () => PlaceLexicon.Read(new StringReader(cues), new StringReader(ambiguous), new StringReader(adjectives), new StringReader(abbreviations), new StringReader(shown)));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
