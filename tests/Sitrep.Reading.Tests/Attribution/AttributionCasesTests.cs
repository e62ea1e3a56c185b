using System.Text.Json;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Reading.Tests.Attribution;

/// <summary>The cases of <c>specs/attribution</c>: who says so, how sure, and whether it came about.</summary>
public sealed class AttributionCasesTests(MarkedEvents events) : IClassFixture<MarkedEvents>
{
    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder(), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_case_of_the_file_gives_its_rows(string file)
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), file)));
        var wrong = cases.RootElement.GetProperty("cases").EnumerateArray().Select(Failure).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private string? Failure(JsonElement one)
    {
        var text = one.GetProperty("text").GetString()!;
        if (one.TryGetProperty("legal", out var legal))
        {
            return LegalFailure(text, [.. legal.EnumerateArray().Select(standing => standing.GetString()!)]);
        }

        if (one.TryGetProperty("statements", out var statements))
        {
            return StatementFailure(text, [.. statements.EnumerateArray().Select(statement => statement.GetString()!)]);
        }

        var type = one.TryGetProperty("type", out var named) ? Enum.Parse<EventType>(named.GetString()!) : EventType.ASSAULT;
        var read = events.Read(new MarkedSentence(text, "*"), type, one.TryGetProperty("published", out var day) ? DateOnly.Parse(day.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : null);
        var wanted = one.GetProperty("rows").EnumerateArray().Select(row => row.GetString()!).ToList();
        var found = read.Rows.Select(Describe).ToList();
        return wanted.SequenceEqual(found) ? null : $"{text}\n  wanted {string.Join(" + ", wanted)}\n  found  {string.Join(" + ", found)}";
    }

    /// <summary>What the whole reader says of where persons stand in a case, once for each person, status and what took it back.</summary>
    private string? LegalFailure(string text, List<string> wanted)
    {
        var found = events.ReadWhole(text).Rows.SelectMany(row => row.Legal)
            .Select(standing => $"{standing.Person.Name}: {standing.Status}{(standing.TakenBack is { } end ? ", since " + end : "")}".ToLowerInvariant()).Distinct().ToList();
        return wanted.SequenceEqual(found) ? null : $"{text}\n  wanted {string.Join(" + ", wanted)}\n  found  {string.Join(" + ", found)}";
    }

    /// <summary>What the whole reader ascribes to whom.</summary>
    private string? StatementFailure(string text, List<string> wanted)
    {
        var found = events.ReadWhole(text).Statements
            .Select(statement => $"[{statement.Source?.Span?.Of(text)}] {{{statement.Cue.Of(text)}}} <{string.Join('|', statement.ContentParts.Select(part => part.Of(text)))}>").ToList();
        return wanted.SequenceEqual(found) ? null : $"{text}\n  wanted {string.Join(" + ", wanted)}\n  found  {string.Join(" + ", found)}";
    }

    private static string Describe(Row row) =>
        $"{row.Status.ToString().ToLowerInvariant()} {row.Stance.ToString().ToLowerInvariant()}: {string.Join(" < ", row.Sources.Select(source => source.Name))}";

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sitrep.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder, "specs", "attribution");
    }
}
