namespace Sitrep.Reading.Geoparsing;

/// <summary>
/// Brings names to the one form that the gazetteer is searched by: lower-case ASCII letters and digits, words separated by one
/// space. Diacritics, full stops and apostrophes go; hyphens and slashes part words; '&amp;' is 'and'.
/// </summary>
internal static class PlaceNameFolding
{
    /// <summary>Longest folded name, in bytes; longer names are not in the gazetteer.</summary>
    public const int MaxLength = 80;

    private const int Nothing = 0;
    private const int Separator = 1;
    private const int Refused = 2;

    // Base letters of U+00C0..U+024F and U+1E00..U+1EFF; '*' stands for two letters, '-' for none.
    private const string Latin =
        "aaaaaa*ceeeeiiiidnooooo-ouuuuy**aaaaaa*ceeeeiiiidnooooo-ouuuuy*y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll" +
        "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bb----o---d---aeaff---iikk---nn-oo-------------uu--yy-----------" +
        "----*********aaiioouuuuuuuuuu-aaaa**ggggkkoooo--j***gg--nnaa**oo" +
        "aaaaeeeeiiiioooorrrruuuusstt--hhnd----aaeeooooooooyylntj--acclt-" +
        "---bu---------yy";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy-s--*-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

    /// <summary>Folds a name.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="key">Takes the folded name; must hold <see cref="MaxLength"/> bytes.</param>
    /// <returns>
    /// Bytes written; 0 where the name cannot be in the gazetteer: it is empty, too long, or has a character of another script or a mark
    /// that no name has (comma, bracket, quotation mark).
    /// </returns>
    public static int Fold(ReadOnlySpan<char> name, Span<byte> key)
    {
        var length = 0;
        var gap = false;
        foreach (var c in name)
        {
            var (first, second) = Letters(c);
            if (first == Refused)
            {
                return 0;
            }

            if (first == Separator)
            {
                gap = length > 0;
            }
            else if (first != Nothing)
            {
                if (length + 4 >= MaxLength)
                {
                    return 0;
                }

                if (gap)
                {
                    key[length++] = (byte)' ';
                    gap = false;
                }

                length += Write(c, first, second, key[length..]);
            }
        }

        return length;
    }

    private static int Write(char c, int first, int second, Span<byte> key)
    {
        key[0] = (byte)first;
        if (second == Nothing)
        {
            return 1;
        }

        key[1] = (byte)second;
        if (c != '&')
        {
            return 2;
        }

        key[2] = (byte)'d';
        return 3;
    }

    private static (int First, int Second) Letters(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            return (c | (char.IsAsciiLetterUpper(c) ? 0x20 : 0), Nothing);
        }

        return c switch
        {
            '.' or '\'' or '`' or '\u00B4' or '\u02BB' or '\u02BC' or '\u02BE' or '\u02BF' or '\u2018' or '\u2019' or '\u00AD' => (Nothing, Nothing),
            ' ' or '-' or '/' or '\t' or '\n' or '\r' or '\u00A0' or '\u2010' or '\u2011' or '\u2012' or '\u2013' => (Separator, Nothing),
            '&' => ('a', 'n'),
            >= '\u0300' and <= '\u036F' => (Nothing, Nothing),
            >= '\u00C0' and < '\u0250' => Base(c, Latin[c - '\u00C0']),
            >= '\u1E00' and < '\u1F00' => Base(c, LatinAdditional[c - '\u1E00']),
            _ => (Refused, Nothing),
        };
    }

    private static (int First, int Second) Base(char c, char letter) => letter switch
    {
        '-' => (Refused, Nothing),
        '*' => Digraph(c),
        _ => (letter, Nothing),
    };

    private static (int First, int Second) Digraph(char c) => c switch
    {
        '\u00C6' or '\u00E6' or '\u01E2' or '\u01E3' or '\u01FC' or '\u01FD' => ('a', 'e'),
        '\u00DE' or '\u00FE' => ('t', 'h'),
        '\u00DF' or '\u1E9E' => ('s', 's'),
        '\u0132' or '\u0133' => ('i', 'j'),
        '\u0152' or '\u0153' => ('o', 'e'),
        '\u01C7' or '\u01C8' or '\u01C9' => ('l', 'j'),
        '\u01CA' or '\u01CB' or '\u01CC' => ('n', 'j'),
        _ => ('d', 'z'),
    };
}
