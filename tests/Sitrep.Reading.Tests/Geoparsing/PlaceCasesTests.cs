using System.Text.Json;
using Sitrep.Reading.Geoparsing;
using Xunit;

namespace Sitrep.Reading.Tests.Geoparsing;

/// <summary>The cases of <c>specs/geoparsing</c>: all the places of a text, where they stand, what they are and what they do there.</summary>
public sealed class PlaceCasesTests(ReadPlaces read) : IClassFixture<ReadPlaces>
{
    private static string Folder => Path.Combine(ReadPlaces.Checkout, "specs", "geoparsing");

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void EachCaseOfTheFileGivesItsPlaces(string file)
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        var wrong = cases.RootElement.GetProperty("cases").EnumerateArray().Select(Failure).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void ThereAreTwoHundredCasesOrMore()
    {
        var count = Directory.GetFiles(Folder, "*.json").Sum(file =>
        {
            using var cases = JsonDocument.Parse(File.ReadAllText(file));
            return cases.RootElement.GetProperty("cases").GetArrayLength();
        });
        Assert.True(count >= 200, $"{count} cases");
    }

    private string? Failure(JsonElement one)
    {
        var text = one.GetProperty("text").GetString()!;
        var wanted = one.GetProperty("places").EnumerateArray().Select(place => place.GetString()!).ToList();
        var found = read.Of(text).Places.Select(Describe).ToList();
        return wanted.SequenceEqual(found) ? null : $"{text}\n  wanted {string.Join(" + ", wanted)}\n  found  {string.Join(" + ", found)}";
    }

    private static string Describe(PlaceMention mention) =>
        $"{mention.Span.Start}-{mention.Span.End} {mention.Text} = {mention.Place?.Name ?? "?"}, {mention.Place?.Country ?? "-"}, {mention.Place?.Kind.ToString() ?? "?"}, {mention.Use}"
        + (mention.InDateline ? ", dateline" : "");
}
