namespace Sitrep.Reading.Events;

/// <summary>
/// Dictionary forms that an inflected English form may have, by its spelling: for words whose lemma the tagger guessed beside the mark
/// ('raide' for 'raided'). A candidate counts only where the lexicon knows it.
/// </summary>
internal static class WordForms
{
    /// <summary>Adds the candidates for a form in lower case.</summary>
    public static void Candidates(string form, List<string> into)
    {
        if (Irregular.TryGetValue(form, out var lemma))
        {
            into.Add(lemma);
            return;
        }

        foreach (var ending in Endings)
        {
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal))
            {
                AddStems(form[..^ending.Length], ending, into);
            }
        }
    }

    // Irregular past forms of verbs of the news that are rare elsewhere.
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["shot"] = "shoot",
        ["slew"] = "slay",
        ["slain"] = "slay",
        ["overran"] = "overrun",
        ["fled"] = "flee",
        ["froze"] = "freeze",
        ["frozen"] = "freeze",
        ["upheld"] = "uphold",
        ["withheld"] = "withhold",
        ["withdrew"] = "withdraw",
        ["withdrawn"] = "withdraw",
        ["undertook"] = "undertake",
        ["undertaken"] = "undertake",
        ["shook"] = "shake",
        ["fought"] = "fight",
        ["struck"] = "strike",
        ["stricken"] = "strike",
        ["stole"] = "steal",
        ["stolen"] = "steal",
        ["swore"] = "swear",
        ["sworn"] = "swear",
        ["forbade"] = "forbid",
        ["forbidden"] = "forbid",
        ["besought"] = "beseech",
        ["overthrew"] = "overthrow",
        ["overthrown"] = "overthrow",
        ["retook"] = "retake",
        ["retaken"] = "retake",
        ["sank"] = "sink",
        ["sunk"] = "sink",
        ["rebuilt"] = "rebuild",
        ["fed"] = "feed",
        ["lent"] = "lend",
        ["sought"] = "seek",
        ["beaten"] = "beat",
        ["broke"] = "break",
        ["broken"] = "break",
        ["hit"] = "hit",
        ["shut"] = "shut",
        ["quit"] = "quit",
        ["unfroze"] = "unfreeze",
        ["unfrozen"] = "unfreeze",
        ["bore"] = "bear",
        ["spoke"] = "speak",
        ["spoken"] = "speak",
        ["forgave"] = "forgive",
        ["mistook"] = "mistake",
    };

    private static readonly string[] Endings = ["ed", "ing", "es", "s"];

    private static void AddStems(string stem, string ending, List<string> into)
    {
        into.Add(stem);
        if (ending != "s")
        {
            into.Add(stem + "e");
        }

        if (stem[^1] == 'i' && ending != "ing")
        {
            into.Add(stem[..^1] + "y");
        }

        if (stem.EndsWith("ck", StringComparison.Ordinal))
        {
            into.Add(stem[..^1]);
        }

        if (stem.Length > 3 && stem[^1] == stem[^2] && ending is "ed" or "ing")
        {
            into.Add(stem[..^1]);
        }
    }
}
