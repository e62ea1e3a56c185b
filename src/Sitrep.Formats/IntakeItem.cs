using Sitrep.Formats.Text;
using Sitrep.Reading.Documents;

namespace Sitrep.Formats;

/// <summary>Where something came from.</summary>
/// <param name="Path">The file's path as given or found; '-' for standard input.</param>
/// <param name="Line">The line in a file of many reports, from 1; 0 where the file is one report.</param>
public readonly record struct Origin(string Path, int Line)
{
    /// <summary>For a person: <c>news.jsonl:17</c>, controls in the name made visible.</summary>
    public override string ToString() => VisibleText.OneLine(Line > 0 ? $"{Path}:{Line}" : Path);
}

/// <summary>
/// One thing found in the input: a report, or what could not be read and why. Exactly one of <see cref="Report"/> and
/// <see cref="Refusal"/> is null.
/// </summary>
public sealed record IntakeItem
{
    /// <summary>Where it came from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>
    /// The bytes as they came: of the file, or of the JSON line without its line end. Of something refused for its size, or that
    /// could not be opened, there are none.
    /// </summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The report; null where it was refused.</summary>
    public Report? Report { get; init; }

    /// <summary>What is unknown or was assumed, for a person.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Why it was not read, for a person, without the place; null for a report.</summary>
    public string? Refusal { get; init; }

    internal static IntakeItem Refuse(Origin origin, string why, ReadOnlyMemory<byte> bytes = default) =>
        new() { Origin = origin, Bytes = bytes, Refusal = why };
}
