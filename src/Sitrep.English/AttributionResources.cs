using Sitrep.Reading.Attribution;

namespace Sitrep.English;

/// <summary>Loads what English says of sources and wrappers.</summary>
internal static class AttributionResources
{
    private const string Cues = "lexicons/attribution/cues.tsv";
    private const string Wrappers = "lexicons/attribution/wrappers.tsv";

    /// <summary>The attributor of English.</summary>
    public static Attributor LoadAttributor()
    {
        using var cues = EnglishResources.OpenText(Cues);
        using var wrappers = EnglishResources.OpenText(Wrappers);
        return new Attributor(CueLexicon.Read(Cues, cues), WrapperLexicon.Read(Wrappers, wrappers));
    }
}
