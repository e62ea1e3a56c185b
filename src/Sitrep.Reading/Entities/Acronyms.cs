namespace Sitrep.Reading.Entities;

/// <summary>
/// Finds names that the text itself shortens: capitals in brackets whose letters are the initials of the words before them
/// ('National Liberation Front of Ostra (NLFO)').
/// </summary>
internal static class Acronyms
{
    private const int ShortestAcronym = 2;
    private const int LongestAcronym = 8;

    /// <summary>The start of the name that the acronym at a word stands for; -1 where there is none.</summary>
    /// <param name="forms">The words of the sentence.</param>
    /// <param name="acronym">Index of the acronym, inside brackets.</param>
    public static int NameStart(ReadOnlySpan<string> forms, int acronym)
    {
        if (acronym < 2 || acronym + 1 >= forms.Length || forms[acronym - 1] != "(" || forms[acronym + 1] != ")" || !IsAcronym(forms[acronym]))
        {
            return -1;
        }

        var letters = forms[acronym].AsSpan();
        var word = acronym - 2;
        var capitals = 0;
        for (var letter = letters.Length - 1; letter >= 0; letter--)
        {
            if (!char.IsLetterOrDigit(letters[letter]))
            {
                continue;
            }

            // Small words may be passed over; each letter needs a word that begins with it.
            while (word >= 0 && IsPassed(forms[word]) && !Begins(forms[word], letters[letter]))
            {
                word--;
            }

            if (word < 0 || !Begins(forms[word], letters[letter]))
            {
                return -1;
            }

            capitals += char.IsUpper(forms[word][0]) ? 1 : 0;
            word--;
        }

        return capitals >= ShortestAcronym && char.IsUpper(forms[word + 1][0]) ? word + 1 : -1;
    }

    /// <summary>Whether a word is of two to eight capitals.</summary>
    public static bool IsAcronym(string form) =>
        form.Length is >= ShortestAcronym and <= LongestAcronym && NameIndex<bool>.IsCapitals(form) && char.IsLetter(form[0]);

    private static bool IsPassed(string form) =>
        form is "of" or "the" or "for" or "and" or "in" or "on" or "to" or "de" or "del" or "la" or "-" or "'s" or "\u2019s" or "'" or "\u2019" or "&";

    private static bool Begins(string form, char letter) => form.Length > 0 && char.ToUpperInvariant(form[0]) == char.ToUpperInvariant(letter);
}
