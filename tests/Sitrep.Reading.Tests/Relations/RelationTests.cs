using System.Globalization;
using System.Text.Json;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Relations;
using Sitrep.Reading.Tests.Entities;
using Xunit;

namespace Sitrep.Reading.Tests.Relations;

/// <summary>What a report says of its actors.</summary>
public sealed class RelationTests(RelationReadings english) : IClassFixture<RelationReadings>
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Cases() =>
        [.. JsonSerializer.Deserialize<JsonElement[]>(File.ReadAllText(Path.Combine(EntityLexicons.Checkout(), "specs", "relations", "relations.json")), Options)!.Select(one => one.GetRawText())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReadsAsTheSpecsSay(string json)
    {
        var one = JsonDocument.Parse(json).RootElement;
        var read = english.Read(one.GetProperty("text").GetString()!).Select(Line).ToList();

        foreach (var wanted in Strings(one, "relations"))
        {
            Assert.Contains(wanted, read);
        }

        foreach (var unwanted in Strings(one, "not"))
        {
            Assert.DoesNotContain(read, line => line.StartsWith(unwanted, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void EveryRoleOfTheLexiconIsReadInItsExample()
    {
        var missed = Rows("roles.tsv").Where(row => !english.Read(row[4]).Any(relation => relation.IsPerson && relation.Office == row[1])).Select(row => $"{row[0]}: {row[4]}").ToList();

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [Fact]
    public void EveryPartOfTheLexiconIsReadInItsExample()
    {
        var missed = Rows("parts.tsv")
            .Where(row => !english.Read(row[3]).Any(relation => !relation.IsPerson && relation.Kind.ToString().Equals(row[1], StringComparison.OrdinalIgnoreCase) && relation.Role.Contains(row[0], StringComparison.Ordinal)))
            .Select(row => $"{row[0]}: {row[3]}").ToList();

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("Iran-backed Hezbollah withdrew.", "backed by")]
    [InlineData("The Hezbollah-affiliated Al-Manar reported it.", "affiliated with")]
    [InlineData("Russian-led Wagner Group fighters withdrew.", "led by")]
    public void AWordBehindAHyphenIsReadWithItsPreposition(string text, string role)
    {
        Assert.Contains(english.Read(text), relation => !relation.IsPerson && relation.Role == role);
    }

    [Theory]
    [InlineData("President Joe Biden flew to Warsaw.", "2022-03-26", "person:joe-biden")]
    [InlineData("President Joe Biden flew to Warsaw.", "2016-03-26", null)]
    [InlineData("Joe Biden, a baker, was freed.", "2022-03-26", null)]
    [InlineData("Former US President Bill Clinton met the envoy.", "2009-08-04", "person:bill-clinton")]
    [InlineData("Chilean President Joe Biden flew to Warsaw.", "2022-03-26", null)]
    public void AnEntryOfTheRegisterIsProposedOnlyWhereOfficeAndDayFit(string text, string day, string? key)
    {
        var found = english.Read(text, day).Where(relation => relation.Kind == RelationKind.Identity).Select(relation => relation.Of!.Key).SingleOrDefault();

        Assert.Equal(key, found);
    }

    [Fact]
    public void EveryQuoteStandsInItsText()
    {
        foreach (var row in Rows("roles.tsv"))
        {
            Assert.All(english.Read(row[4]), relation => Assert.Contains(relation.Quote.Of(row[4]), row[4], StringComparison.Ordinal));
        }
    }

    private static string Line(ActorRelation relation) => string.Create(CultureInfo.InvariantCulture,
        $"{relation.Kind.ToString().ToLowerInvariant()} | {relation.Name} | {relation.Office} | {relation.Of?.Key} | {relation.Time.ToString().ToLowerInvariant()}{(relation.When is { } when ? $" {when.From:yyyy-MM-dd}..{when.To:yyyy-MM-dd}" : "")}{(relation.IsNegated ? " denied" : "")}");

    private static IEnumerable<string> Strings(JsonElement one, string name) =>
        one.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(EntityLexicons.Checkout(), "resources", "en", "lexicons", "relations", file))
        .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));
}

/// <summary>Reads the relations of texts.</summary>
public sealed class RelationReadings
{
    private readonly Reader _reader = new(English.English.Load());

    /// <summary>The relations of a report.</summary>
    public IReadOnlyList<ActorRelation> Read(string text, string day = "2031-05-12") =>
        _reader.Read(new Report { Text = text, Published = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) }).Relations;
}
