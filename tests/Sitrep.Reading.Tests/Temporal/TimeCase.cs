using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Reading.Tests.Temporal;

/// <summary>A golden case of <c>specs/temporal</c>: a text with its day of publication, and what must be read in it.</summary>
internal sealed record TimeCase(string? Published, string Text, IReadOnlyList<ExpectedTime> Times)
{
    [JsonIgnore]
    public DateOnly? Day => Published is null ? null : DateOnly.ParseExact(Published, "yyyy-MM-dd");
}

/// <summary>An expected expression. What is left out is null, or None for the anchor.</summary>
internal sealed record ExpectedTime(string Text, string Type, string Value)
{
    public string? Mod { get; init; }

    public string? Quant { get; init; }

    public string? Freq { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Anchor { get; init; }

    public string? Preposition { get; init; }

    /// <summary>The value of the second reading.</summary>
    public string? Other { get; init; }
}

/// <summary>A file of cases.</summary>
/// <param name="About">What they show.</param>
/// <param name="Parsed">Whether they are read with segmenter and parser, because the verb decides; else by words alone.</param>
/// <param name="Cases">The cases.</param>
internal sealed record TimeSpecs(string About, bool Parsed, IReadOnlyList<TimeCase> Cases)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static string Folder { get; } = Path.Combine(Checkout(), "specs", "temporal");

    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static TimeSpecs Read(string name) =>
        JsonSerializer.Deserialize<TimeSpecs>(File.ReadAllText(Path.Combine(Folder, name + ".json")), Options)
        ?? throw new InvalidOperationException($"{name}.json holds no cases.");

    public static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No checkout with Sitrep.slnx above {AppContext.BaseDirectory}.");
    }
}
