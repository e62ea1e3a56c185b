namespace Sitrep.Reading.Syntax;

/// <summary>Whether a stem with an ending is a known word.</summary>
internal delegate bool KnownWord(ReadOnlySpan<char> stem, string ending);

/// <summary>The regular endings of English, taken off in each way that spelling allows.</summary>
internal static class Endings
{
    private static readonly string[] Nothing = ["", "e"];

    /// <summary>
    /// The known word that the inflected word may be a form of, trying in turn the plain stem, the stem with 'e', with its
    /// doubled letter single, and with 'y' for 'i'; null where none is known.
    /// </summary>
    /// <param name="word">The word in lower case.</param>
    /// <param name="xpos">Its Penn tag, which says what endings it can have.</param>
    /// <param name="known">Says which words are known.</param>
    public static string? Other(ReadOnlySpan<char> word, string xpos, KnownWord known) => xpos switch
    {
        "VBD" or "VBN" when word.EndsWith("ed") => Undo(word[..^2], known),
        "VBG" when word.EndsWith("ing") => Undo(word[..^3], known),
        "JJR" or "RBR" when word.EndsWith("er") => Undo(word[..^2], known),
        "JJS" or "RBS" when word.EndsWith("est") => Undo(word[..^3], known),
        "VBZ" or "NNS" when word.EndsWith("ies") => First(word[..^3], known, "y", "ie"),
        "VBZ" or "NNS" when word.EndsWith("es") => First(word[..^2], known, "", "e"),
        "VBZ" or "NNS" when word.EndsWith("s") => First(word[..^1], known, ""),
        _ => null,
    };

    private static string? Undo(ReadOnlySpan<char> stem, KnownWord known)
    {
        if (stem.Length < 2)
        {
            return null;
        }

        return First(stem, known, Nothing)
            ?? (stem[^1] == stem[^2] ? First(stem[..^1], known, "") : null)
            ?? (stem[^1] == 'i' ? First(stem[..^1], known, "y") : null);
    }

    private static string? First(ReadOnlySpan<char> stem, KnownWord known, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (stem.Length > 1 && known(stem, ending))
            {
                return string.Concat(stem, ending);
            }
        }

        return null;
    }
}
