namespace Sitrep.Reading.Entities;

/// <summary>
/// Finds what is known under a name, whatever its spaces, hyphens, points, accents and case, without allocating. A name
/// that the register writes in capitals alone ('US', 'WHO') is found only where the text does so too.
/// </summary>
/// <typeparam name="T">What a name stands for.</typeparam>
internal sealed class NameIndex<T>
{
    /// <summary>Longest folded name that is looked up; nothing longer is in any register.</summary>
    public const int MaxLength = 96;

    private readonly Dictionary<string, List<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameIndex() => _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a name is one of capitals and figures alone, at least two, of which one is a letter.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> name)
    {
        var letters = 0;
        var figures = 0;
        foreach (var character in name)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            letters += char.IsLetter(character) ? 1 : 0;
            figures += char.IsDigit(character) ? 1 : 0;
        }

        return letters > 0 && letters + figures >= 2;
    }

    /// <summary>Adds a reading of a name; readings of one name keep the order in which they are added.</summary>
    public void Add(string name, T value)
    {
        var folded = FoldedName.Of(name);
        if (!_entries.TryGetValue(folded, out var entries))
        {
            _entries.Add(folded, entries = new List<Entry>(1));
        }

        entries.Add(new Entry(value, IsCapitals(name)));
    }

    /// <summary>The first reading of a name; false where there is none. A leading 'the' may be there or not.</summary>
    public bool TryFind(ReadOnlySpan<char> name, out T value) => TryFind(name, static _ => true, out value);

    /// <summary>The first reading of a name that <paramref name="fits"/>; false where there is none.</summary>
    public bool TryFind(ReadOnlySpan<char> name, Func<T, bool> fits, out T value)
    {
        Span<char> folded = stackalloc char[MaxLength];
        var length = FoldedName.Write(name, folded);
        if (length > 0)
        {
            var capitals = IsCapitals(name);
            if (TryFindFolded(folded[..length], capitals, fits, out value))
            {
                return true;
            }

            if (HasArticle(name))
            {
                return TryFindFolded(folded[3..length], IsCapitals(name[4..]), fits, out value);
            }
        }

        value = default!;
        return false;
    }

    /// <summary>The first fitting reading of letters that are folded already.</summary>
    /// <param name="folded">The letters.</param>
    /// <param name="capitals">Whether the text writes them as capitals alone.</param>
    /// <param name="fits">Which readings count.</param>
    /// <param name="value">The reading.</param>
    public bool TryFindFolded(ReadOnlySpan<char> folded, bool capitals, Func<T, bool> fits, out T value)
    {
        if (_lookup.TryGetValue(folded, out var entries))
        {
            foreach (var entry in entries)
            {
                if ((capitals || !entry.Capitals) && fits(entry.Value))
                {
                    value = entry.Value;
                    return true;
                }
            }
        }

        value = default!;
        return false;
    }

    private static bool HasArticle(ReadOnlySpan<char> name) =>
        name.Length > 4 && char.IsWhiteSpace(name[3]) && name.StartsWith("the", StringComparison.OrdinalIgnoreCase);

    private readonly record struct Entry(T Value, bool Capitals);
}
