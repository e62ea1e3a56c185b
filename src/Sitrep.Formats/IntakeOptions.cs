namespace Sitrep.Formats;

/// <summary>How input is taken in. Immutable.</summary>
public sealed record IntakeOptions
{
    /// <summary>The day for reports that do not say when they were published. Default null: unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The publisher for reports that do not name theirs. Default null: unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Most bytes of one file that is one report, unpacked. Default 20 MB.</summary>
    public int LargestFile { get; init; } = 20 << 20;

    /// <summary>Most bytes of one JSON line. Default 16 MB.</summary>
    public int LongestLine { get; init; } = 16 << 20;

    /// <summary>Most UTF-16 code units of one report's text. Default 8 million, some 1.3 million words: no report is longer.</summary>
    public int LongestText { get; init; } = 8_000_000;

    /// <summary>How many times larger a file may get when it is unpacked, counted after the first 10 MB. Default 100.</summary>
    public int LargestExpansion { get; init; } = 100;

    /// <summary>
    /// Whether text is taken as it is written: no front matter, headline or dateline is looked for in a plain text or Markdown file, so that
    /// offsets count from its first character, and blank and foreign texts are not refused. Default false.
    /// </summary>
    public bool Verbatim { get; init; }
}
