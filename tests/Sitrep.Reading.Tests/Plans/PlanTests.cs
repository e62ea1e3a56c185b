using System.Globalization;
using System.Text.Json;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Plans;
using Sitrep.Reading.Tests.Entities;
using Xunit;

namespace Sitrep.Reading.Tests.Plans;

/// <summary>What a report says becomes of what is planned.</summary>
public sealed class PlanTests(PlanReadings english) : IClassFixture<PlanReadings>
{
    public static TheoryData<string> Cases() =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(EntityLexicons.Checkout(), "specs", "plans", "plans.json"))).RootElement.EnumerateArray().Select(one => one.GetRawText())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReadsAsTheSpecsSay(string json)
    {
        var one = JsonDocument.Parse(json).RootElement;

        Assert.Equal(one.GetProperty("plans").EnumerateArray().Select(line => line.GetString()!), english.Read(one.GetProperty("text").GetString()!).Select(Line));
    }

    [Fact]
    public void EveryVerbOfTheLexiconIsReadInItsExample()
    {
        var missed = File.ReadLines(Path.Combine(EntityLexicons.Checkout(), "resources", "en", "lexicons", "plans", "plans.tsv")).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'))
            .Where(row => !english.Read(row[2]).Any(note => note.Step.ToString().Equals(row[1], StringComparison.OrdinalIgnoreCase) && note.Because.StartsWith($"'{row[0]}'", StringComparison.Ordinal)))
            .Select(row => $"{row[0]}: {row[2]} -> {string.Join("; ", english.Read(row[2]).Select(Line))}").ToList();

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    private static string Line(PlanNote note) => string.Create(CultureInfo.InvariantCulture,
        $"{note.Step.ToString().ToLowerInvariant()} {note.Noun} | {string.Join(", ", note.Actors.Select(actor => actor.Key))} | {note.Before?.From:yyyy-MM-dd} | {note.When?.From:yyyy-MM-dd}");
}

/// <summary>Reads the plans of texts.</summary>
public sealed class PlanReadings
{
    private readonly Reader _reader = new(English.English.Load());

    /// <summary>The notes of a report of 12 May 2031.</summary>
    public IReadOnlyList<PlanNote> Read(string text) => _reader.Read(new Report { Text = text, Published = new DateOnly(2031, 5, 12) }).Plans;
}
