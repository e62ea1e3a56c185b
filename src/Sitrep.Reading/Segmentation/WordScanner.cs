using System.Globalization;

namespace Sitrep.Reading.Segmentation;

/// <summary>Finds where a word ends: letters, digits, and the signs that stay inside words and numbers.</summary>
internal static class WordScanner
{
    /// <summary>Longer words are not looked at for acronyms and prefixes, so that time stays linear.</summary>
    private const int LongestAcronym = 16;

    /// <summary>Whether a word begins at <paramref name="at"/>.</summary>
    public static bool IsWordStart(string text, int at, int end)
    {
        var c = text[at];
        return IsWord(text, at)
            || (at + 1 < end && (c is '@' or '#') && char.IsLetter(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            || (at + 1 < end && (c is '+' or '.') && char.IsAsciiDigit(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1])));
    }

    /// <summary>Where the word that begins at <paramref name="at"/> ends.</summary>
    public static int End(string text, int at, int end, SegmentationLexicon lexicon)
    {
        var i = at + (IsWord(text, at) ? WordLength(text, at) : 1);
        while (i < end)
        {
            if (IsWord(text, i))
            {
                i += WordLength(text, i);
            }
            else if (i + 1 < end && IsWord(text, i + 1) && Joins(text, at, i, end, lexicon))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i < end && text[i] == '$' && IsCurrencyLetters(text.AsSpan(at, i - at)) ? i + 1 : CutUnit(text, at, i, lexicon);
    }

    /// <summary>Whether letters before a dollar sign name whose dollars they are: 'US', 'A', 'HK'.</summary>
    private static bool IsCurrencyLetters(ReadOnlySpan<char> letters) =>
        letters.Length is > 0 and <= 3 && letters.IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>Whether a word with full stops inside is an acronym: single letters or pairs between the stops ('U.S', 'Ph.D').</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var run = 0;
        foreach (var c in word)
        {
            run = c == '.' ? 0 : run + 1;
            if (run > 2 || (c != '.' && !char.IsLetter(c)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the character belongs to words: a letter, digit, mark, or a sign without width.</summary>
    public static bool IsWord(string text, int at)
    {
        var c = text[at];
        if (char.IsLetterOrDigit(c) || c == '_')
        {
            return true;
        }

        return c >= '\u0080' && CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
    }

    private static int WordLength(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static bool Joins(string text, int start, int at, int end, SegmentationLexicon lexicon)
    {
        char before = text[at - 1], after = text[at + 1];
        var digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        return text[at] switch
        {
            '.' => digits || (char.IsLetter(before) && char.IsLetter(after) && JoinsStop(text, start, at, end, lexicon)),
            ',' => digits && Digits(text, at + 1, end) == 3,
            ':' or '/' => digits,
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '@' => char.IsLetterOrDigit(before) && char.IsLetter(after),
            '-' or '\u2010' or '\u2011' => digits ? IsPhone(text, start, at, end) : char.IsLetterOrDigit(after) && at - start <= LongestAcronym && lexicon.IsPrefix(text.AsSpan(start, at - start)),
            '\'' or '\u2019' or '`' or '\u00B4' => char.IsLetterOrDigit(before) && (char.IsLetter(after)),
            _ => false,
        };
    }

    /// <summary>A full stop joins acronyms, and names of files and sites; elsewhere a space was forgotten.</summary>
    private static bool JoinsStop(string text, int start, int at, int end, SegmentationLexicon lexicon)
    {
        if (at - start <= LongestAcronym && IsAcronym(text.AsSpan(start, at - start)) && (at + 2 >= end || !char.IsLetter(text[at + 2]) || (at + 3 >= end || !char.IsLetter(text[at + 3]))))
        {
            return true;
        }

        var last = at + 1;
        while (last < end && char.IsLetterOrDigit(text[last]) && last - at < 8)
        {
            last++;
        }

        return lexicon.IsEnding(text.AsSpan(at + 1, last - at - 1));
    }

    /// <summary>Whether a hyphen stands inside a telephone number or postcode: three digits before and three or four behind, or five and four.</summary>
    private static bool IsPhone(string text, int start, int at, int end)
    {
        var before = 0;
        while (at - 1 - before >= start && char.IsAsciiDigit(text[at - 1 - before]))
        {
            before++;
        }

        var after = Digits(text, at + 1, end);
        return (before == 3 && after is 3 or 4) || (before == 5 && after == 4) || (before == 1 && after == 3 && Digits(text, at + 5, end) == 3);
    }

    private static int Digits(string text, int at, int end)
    {
        var count = 0;
        while (at + count < end && count < 12 && char.IsAsciiDigit(text[at + count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>Cuts the word before the letters of a unit: '5pm' ends behind '5'.</summary>
    private static int CutUnit(string text, int start, int end, SegmentationLexicon lexicon)
    {
        var letters = end;
        while (letters > start && end - letters < 8 && char.IsLetter(text[letters - 1]))
        {
            letters--;
        }

        return letters > start && letters < end && char.IsAsciiDigit(text[letters - 1]) && char.IsAsciiDigit(text[start])
            && lexicon.IsUnit(text.AsSpan(letters, end - letters))
            ? letters
            : end;
    }
}
