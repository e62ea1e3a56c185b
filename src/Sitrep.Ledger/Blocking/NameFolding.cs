using System.Globalization;
using System.Text;
using Sitrep.Reading.Entities;

namespace Sitrep.Ledger.Blocking;

/// <summary>Folds names to words, so that spelling, case, accents and punctuation do not keep equal names apart.</summary>
public static class NameFolding
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>
    /// Lower case, letters and digits only, one space between words; accents, points, possessive 's and a leading 'the' dropped.
    /// </summary>
    /// <returns>The folded name; empty for one without letters.</returns>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsSurrogate(name[i]))
            {
                i += AppendPair(folded, name, i);
            }
            else if (IsPossessive(name, i))
            {
                i++;
            }
            else
            {
                Append(folded, name[i]);
            }
        }

        var text = folded.ToString().Trim();
        return text.StartsWith("the ", StringComparison.Ordinal) && text.Length > 4 ? text[4..] : text;
    }

    private static bool IsPossessive(string name, int at) =>
        name[at] is '\'' or '\u2019'
        && at > 0
        && at + 1 < name.Length
        && name[at + 1] is 's' or 'S'
        && (at + 2 == name.Length || !char.IsLetterOrDigit(name[at + 2]));

    private static int AppendPair(StringBuilder folded, string name, int at)
    {
        if (!Rune.TryGetRuneAt(name, at, out var rune))
        {
            AppendSpace(folded);
            return 0;
        }

        if (Rune.IsLetterOrDigit(rune))
        {
            folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return 1;
    }

    private static void Append(StringBuilder folded, char letter)
    {
        var narrow = letter is >= FirstFullWidth and <= LastFullWidth ? (char)(letter - FullWidthOffset) : letter;
        var plain = FoldedName.Of(narrow);
        if (plain != '\0')
        {
            folded.Append(plain);
        }
        else if (narrow is not ('\'' or '\u2019' or '.')
            && char.GetUnicodeCategory(narrow) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
        {
            AppendSpace(folded);
        }
    }

    private static void AppendSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
