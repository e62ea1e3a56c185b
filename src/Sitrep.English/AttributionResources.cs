using Sitrep.Reading.Attribution;

namespace Sitrep.English;

/// <summary>Loads what English says of sources, of wrappers and of the steps of a case.</summary>
internal static class AttributionResources
{
    private const string Cues = "lexicons/attribution/cues.tsv";
    private const string Wrappers = "lexicons/attribution/wrappers.tsv";
    private const string Legal = "lexicons/attribution/legal.tsv";

    /// <summary>The attributor of English.</summary>
    public static Attributor LoadAttributor()
    {
        using var cues = EnglishResources.OpenText(Cues);
        using var wrappers = EnglishResources.OpenText(Wrappers);
        using var legal = EnglishResources.OpenText(Legal);
        return new Attributor(CueLexicon.Read(Cues, cues), WrapperLexicon.Read(Wrappers, wrappers), LegalLexicon.Read(Legal, legal));
    }
}
