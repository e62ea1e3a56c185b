namespace Sitrep.Reading.Events;

/// <summary>
/// Dictionary forms that an inflected English form may have, by its spelling: for words whose lemma the tagger guessed beside the mark
/// ('raide' for 'raided'). A candidate counts only where the lexicon knows it.
/// </summary>
internal static class VerbForms
{
    /// <summary>Adds the candidates for a form in lower case.</summary>
    public static void Candidates(string form, List<string> into)
    {
        foreach (var ending in Endings)
        {
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal))
            {
                AddStems(form[..^ending.Length], ending, into);
            }
        }
    }

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

        if (stem.Length > 3 && stem[^1] == stem[^2] && ending is "ed" or "ing")
        {
            into.Add(stem[..^1]);
        }
    }
}
