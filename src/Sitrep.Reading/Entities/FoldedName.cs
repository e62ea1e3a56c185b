namespace Sitrep.Reading.Entities;

/// <summary>
/// Folds names to what decides whether two of them are written alike: their letters and digits, in lower case and without
/// accents. Spaces, hyphens, points and apostrophes are dropped, so that 'al-Qaeda', 'Al Qaeda' and 'al Qaeda' fold to one.
/// </summary>
public static class FoldedName
{
    private const string Accented =
        "àáâãäåāăąçćĉċčðďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžæœßþ";

    private const string Plain =
        "aaaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzaost";

    private static readonly char[] PlainOf = MakeTable();

    /// <summary>The folded form of one character; '\0' for one that folding drops.</summary>
    public static char Of(char character)
    {
        if (character < PlainOf.Length)
        {
            return PlainOf[character];
        }

        return char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : '\0';
    }

    /// <summary>Folds a name into a buffer.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="folded">Takes the folded letters.</param>
    /// <returns>How many letters it has; -1 where the buffer is too short.</returns>
    public static int Write(ReadOnlySpan<char> name, Span<char> folded)
    {
        var length = 0;
        foreach (var character in name)
        {
            var plain = Of(character);
            if (plain == '\0')
            {
                continue;
            }

            if (length == folded.Length)
            {
                return -1;
            }

            folded[length++] = plain;
        }

        return length;
    }

    /// <summary>The folded form of a name as a string; empty where no letter is left.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        var buffer = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        return new string(buffer[..Write(name, buffer)]);
    }

    private static char[] MakeTable()
    {
        var table = new char[0x250];
        for (var i = 0; i < table.Length; i++)
        {
            var lower = char.ToLowerInvariant((char)i);
            var accented = Accented.IndexOf(lower, StringComparison.Ordinal);
            table[i] = accented >= 0 ? Plain[accented] : char.IsLetterOrDigit(lower) ? lower : '\0';
        }

        return table;
    }
}
