namespace Sitrep.Reading.Events;

/// <summary>
/// The inflected forms that an English dictionary form may have, by its spelling: for words whose lemma the tagger guessed beside the mark
/// ('raide' for 'raided'). They are made once, of the lexicon's own heads.
/// </summary>
internal static class WordForms
{
    /// <summary>The forms of a dictionary form, the irregular ones of the news's verbs included; right and wrong spellings alike.</summary>
    public static IEnumerable<string> Of(string lemma)
    {
        if (Irregular.TryGetValue(lemma, out var irregular))
        {
            foreach (var form in irregular.Split(' '))
            {
                yield return form;
            }
        }

        yield return lemma + "s";
        yield return lemma + "es";
        yield return lemma + "ed";
        yield return lemma + "ing";
        var last = lemma[^1];
        if (last == 'e')
        {
            yield return lemma + "d";
            yield return lemma[..^1] + "ing";
        }
        else if (last == 'y')
        {
            yield return lemma[..^1] + "ied";
            yield return lemma[..^1] + "ies";
        }
        else if (last == 'c')
        {
            yield return lemma + "ked";
            yield return lemma + "king";
        }
        else
        {
            yield return lemma + last + "ed";
            yield return lemma + last + "ing";
        }
    }

    // Irregular past forms of verbs of the news that are rare elsewhere.
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["shoot"] = "shot",
        ["slay"] = "slew slain",
        ["overrun"] = "overran",
        ["flee"] = "fled",
        ["freeze"] = "froze frozen",
        ["uphold"] = "upheld",
        ["withhold"] = "withheld",
        ["withdraw"] = "withdrew withdrawn",
        ["undertake"] = "undertook undertaken",
        ["shake"] = "shook shaken",
        ["fight"] = "fought",
        ["strike"] = "struck stricken",
        ["steal"] = "stole stolen",
        ["swear"] = "swore sworn",
        ["forbid"] = "forbade forbidden",
        ["beseech"] = "besought",
        ["overthrow"] = "overthrew overthrown",
        ["retake"] = "retook retaken",
        ["sink"] = "sank sunk",
        ["rebuild"] = "rebuilt",
        ["feed"] = "fed",
        ["lend"] = "lent",
        ["seek"] = "sought",
        ["beat"] = "beaten",
        ["break"] = "broke broken",
        ["unfreeze"] = "unfroze unfrozen",
        ["speak"] = "spoke spoken",
        ["forgive"] = "forgave forgiven",
        ["teargas"] = "teargassed",
    };
}
