using System.Globalization;
using System.Text;

namespace Sitrep.Ledger.Blocking;

/// <summary>Folds names, so that spelling, case, accents and punctuation do not keep equal names apart.</summary>
public static class NameFolding
{
    /// <summary>Lower case, letters and digits only, one space between words, accents, possessive 's and a leading 'the' dropped; empty for a name without letters.</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = new StringBuilder(name.Length);
        foreach (var rune in Decompose(name.Replace('\u2019', '\'')).Replace("'s", "", StringComparison.OrdinalIgnoreCase).EnumerateRunes())
        {
            Append(folded, rune);
        }

        var text = folded.ToString().Trim();
        return text.StartsWith("the ", StringComparison.Ordinal) && text.Length > 4 ? text[4..] : text;
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Rune.IsLetterOrDigit(rune))
        {
            folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            && rune.Value is not ('\'' or '.')
            && folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    private static string Decompose(string name)
    {
        if (System.Text.Ascii.IsValid(name))
        {
            return name;
        }

        // Normalisation refuses lone surrogates; a name that holds one is taken as it is.
        return name.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) ? name : name.Normalize(NormalizationForm.FormKD);
    }
}
