namespace Sitrep.Reading.Learning;

/// <summary>How words are spelled for the models: without digits' values and typographic signs, and as shapes.</summary>
internal static class Spelling
{
    /// <summary>Longest word that is looked at in full; of a longer one its first and last letters are.</summary>
    public const int MaxLetters = 64;

    /// <summary>Copies a word with digits as '0' and typographic signs as ASCII; a long word keeps its first and last letters.</summary>
    public static Span<char> Normalise(ReadOnlySpan<char> form, Span<char> buffer)
    {
        var length = Math.Min(form.Length, MaxLetters);
        var head = form.Length <= MaxLetters ? length : MaxLetters / 2;
        for (var i = 0; i < length; i++)
        {
            buffer[i] = Plain(i < head ? form[i] : form[form.Length - length + i]);
        }

        return buffer[..length];
    }

    /// <summary>A digit as '0', a typographic quote or dash as ASCII, any other character as it is.</summary>
    public static char Plain(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        < '\u00A0' => c,
        '\u2018' or '\u2019' or '\u02BC' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2013' or '\u2014' or '\u2012' or '\u2212' or '\u2010' or '\u2011' => '-',
        _ => char.IsDigit(c) ? '0' : c,
    };

    /// <summary>Classes of the characters of a normalised word, runs shortened to two, as a hash.</summary>
    public static uint Shape(ReadOnlySpan<char> word)
    {
        var hash = FeatureHash.Begin;
        var last = '\0';
        var run = 0;
        foreach (var c in word)
        {
            var kind = c == '0' ? '0' : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
            {
                hash = FeatureHash.Step(hash, kind);
            }
        }

        return FeatureHash.Finish(hash);
    }
}
