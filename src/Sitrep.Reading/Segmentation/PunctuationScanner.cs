using System.Buffers;

namespace Sitrep.Reading.Segmentation;

/// <summary>Finds where a token of signs ends.</summary>
internal static class PunctuationScanner
{
    private static readonly string[] Emoticons = [":-)", ";-)", ":-(", ":)", ";)", ":(", ":D", ":P", "=)", ":]", ":-D", ":-P", "<3"];

    /// <summary>Length of the emoticon that stands here with nothing behind it; 0 where there is none.</summary>
    public static int Emoticon(ReadOnlySpan<char> rest)
    {
        if (rest[0] is not (':' or ';' or '=' or '<'))
        {
            return 0;
        }

        foreach (var emoticon in Emoticons)
        {
            if (rest.Length == emoticon.Length && rest.SequenceEqual(emoticon))
            {
                return emoticon.Length;
            }
        }

        return 0;
    }

    /// <summary>Where the token that begins at <paramref name="at"/> ends: runs of one sign stay together, others stand alone.</summary>
    public static int End(string text, int at, int end, bool first)
    {
        var c = text[at];
        var i = at + 1;
        if (c is '!' or '?')
        {
            while (i < end && text[i] is '!' or '?')
            {
                i++;
            }
        }
        else if (c is '.' or '-' or '*' or '=' or '_' or '~' or '+' or '<' or '>' or '|' or '^' or '#' or '\\')
        {
            while (i < end && text[i] == c)
            {
                i++;
            }
        }
        else if (char.IsHighSurrogate(c) && i < end && char.IsLowSurrogate(text[i]))
        {
            i++;
        }

        return SkipModifiers(text, i, end, first);
    }

    /// <summary>Skin tones, variation selectors and joiners go with the sign before them.</summary>
    private static int SkipModifiers(string text, int i, int end, bool first)
    {
        while (i < end && (text[i] is '\uFE0F' or '\u20E3'))
        {
            i++;
        }

        return first && i < end && text[i] == '\u200D' ? i + 1 : i;
    }
}

/// <summary>Finds internet and mail addresses, which stay whole.</summary>
internal static class AddressScanner
{
    /// <summary>Longest address that is looked for.</summary>
    private const int Longest = 2048;

    private static readonly SearchValues<char> Outside = SearchValues.Create("<>\"\u201C\u201D[]");

    /// <summary>Length of the address that begins here, without closing punctuation; 0 where none does.</summary>
    public static int Length(string text, int at, int end)
    {
        if (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '<' or '[' or '"' or '\'' or ':' or '>' or '\u201C'))
        {
            return 0;
        }

        var rest = text.AsSpan(at, Math.Min(end - at, Longest));
        if (!IsWeb(rest) && !IsMail(rest))
        {
            return 0;
        }

        var length = rest.IndexOfAny(Outside);
        length = length < 0 ? rest.Length : length;
        while (length > 0 && (rest[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or '*'
            || (rest[length - 1] == ')' && !rest[..length].Contains('('))))
        {
            length--;
        }

        return length;
    }

    private static bool IsWeb(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return rest.Length > 6;
        }

        var scheme = rest[..Math.Min(rest.Length, 12)].IndexOf("://", StringComparison.Ordinal);
        return (scheme > 1 && rest.Length > scheme + 3 && char.IsLetter(rest[0])) || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsMail(ReadOnlySpan<char> rest)
    {
        if (!char.IsLetterOrDigit(rest[0]))
        {
            return false;
        }

        var i = 1;
        while (i < rest.Length && i < 64 && (char.IsLetterOrDigit(rest[i]) || rest[i] is '.' or '_' or '-' or '+' or '%'))
        {
            i++;
        }

        if (i + 3 >= rest.Length || rest[i] != '@' || !char.IsLetterOrDigit(rest[i + 1]))
        {
            return false;
        }

        var domain = rest[(i + 1)..];
        var dot = domain.IndexOf('.');
        return dot > 0 && dot + 1 < domain.Length && char.IsLetter(domain[dot + 1]);
    }
}
