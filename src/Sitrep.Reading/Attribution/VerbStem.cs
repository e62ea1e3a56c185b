namespace Sitrep.Reading.Attribution;

/// <summary>
/// A key under which a verb is found although the dictionary form of a word that the lemmatiser does not know was cut a letter
/// off: 'rul' and 'rule', 'boaste' and 'boast', 'signall' and 'signal' have one stem.
/// </summary>
internal static class VerbStem
{
    /// <summary>The lemma without a final e and with a doubled last consonant made single; what follows a space stays.</summary>
    public static string Of(string lemma)
    {
        var end = lemma.IndexOf(' ', StringComparison.Ordinal);
        end = end < 0 ? lemma.Length : end;
        var stem = end;
        if (stem > 2 && lemma[stem - 1] == 'e')
        {
            stem--;
        }

        if (stem > 2 && lemma[stem - 1] == lemma[stem - 2] && lemma[stem - 1] is not ('a' or 'e' or 'i' or 'o' or 'u'))
        {
            stem--;
        }

        return stem == end ? lemma : string.Concat(lemma.AsSpan(0, stem), lemma.AsSpan(end));
    }
}
