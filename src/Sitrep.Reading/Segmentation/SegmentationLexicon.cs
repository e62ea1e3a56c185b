namespace Sitrep.Reading.Segmentation;

/// <summary>When an abbreviation keeps the full stop behind it.</summary>
internal enum AbbreviationKind
{
    /// <summary>It is no abbreviation.</summary>
    None,

    /// <summary>Always: 'Mr.'.</summary>
    Always,

    /// <summary>Before a number: 'No. 5', but the answer 'No.' is a sentence.</summary>
    BeforeNumber,

    /// <summary>Unless a capital or the end of the paragraph follows: 'etc.'.</summary>
    WithinSentence,
}

/// <summary>
/// What the tokeniser knows of a language: abbreviations, contractions without an apostrophe, and prefixes that stay with
/// their word over a hyphen. Immutable and safe to share between threads.
/// </summary>
public sealed class SegmentationLexicon
{
    private readonly Dictionary<string, AbbreviationKind> _abbreviations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _contractions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _units = new(StringComparer.Ordinal);
    private readonly HashSet<string> _endings = new(StringComparer.OrdinalIgnoreCase);

    private SegmentationLexicon()
    {
    }

    /// <summary>
    /// Reads the lexicon: tab-separated lines with a header, kind, word, value and an example; '#' begins a comment. Kinds:
    /// 'abbreviation' (value 'always', 'number' or 'within'), 'contraction' (value: length of its first word), 'prefix', 'unit', 'ending' (of
    /// file names and internet addresses).
    /// </summary>
    /// <exception cref="InvalidDataException">A line is not such an entry; the message names it.</exception>
    public static SegmentationLexicon Load(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lexicon = new SegmentationLexicon();
        var number = 0;
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!header && !lexicon.Add(line.Split('\t')))
            {
                throw new InvalidDataException($"segmentation lexicon, line {number}: '{line}' is no entry of kind, word, value and example.");
            }

            header = false;
        }

        return lexicon;
    }

    /// <summary>When the word keeps its full stop.</summary>
    internal AbbreviationKind Abbreviation(ReadOnlySpan<char> word) =>
        _abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    /// <summary>Length of the first of the two words of a contraction such as 'cannot'; 0 for other words.</summary>
    internal int Contraction(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 10)
        {
            return 0;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return _contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var first) && (word.Length > 2 || !char.IsUpper(word[1]))
            ? first
            : 0;
    }

    /// <summary>Whether the prefix stays with its word: 'pro' of 'pro-government'.</summary>
    internal bool IsPrefix(ReadOnlySpan<char> word) => _prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the letters behind a number are a word of their own: 'pm' of '5pm'.</summary>
    internal bool IsUnit(ReadOnlySpan<char> word) => _units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the letters end a file name or an internet address: 'com'.</summary>
    internal bool IsEnding(ReadOnlySpan<char> word) => _endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private bool Add(string[] columns)
    {
        if (columns.Length != 4 || columns[1].Length == 0)
        {
            return false;
        }

        var (kind, word, value) = (columns[0], columns[1], columns[2]);
        return kind switch
        {
            "abbreviation" => _abbreviations.TryAdd(word, KindOf(value)) && _abbreviations[word] != AbbreviationKind.None,
            "contraction" => int.TryParse(value, out var first) && first > 0 && first < word.Length && _contractions.TryAdd(word, first),
            "prefix" => _prefixes.Add(word),
            "unit" => _units.Add(word),
            "ending" => _endings.Add(word),
            _ => false,
        };
    }

    private static AbbreviationKind KindOf(string value) => value switch
    {
        "always" => AbbreviationKind.Always,
        "number" => AbbreviationKind.BeforeNumber,
        "within" => AbbreviationKind.WithinSentence,
        _ => AbbreviationKind.None,
    };
}
