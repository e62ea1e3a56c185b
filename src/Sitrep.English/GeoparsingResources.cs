using Sitrep.Reading.Entities;
using Sitrep.Reading.Geoparsing;

namespace Sitrep.English;

/// <summary>Loads what finding places needs: the compiled gazetteer, in place, and the lexicons.</summary>
internal static class GeoparsingResources
{
    /// <summary>Loads the gazetteer; its stream may close, the assembly's pages stay.</summary>
    public static Gazetteer LoadGazetteer()
    {
        using var stream = EnglishResources.Open("gazetteer/places.bin");
        return Gazetteer.Open(stream, "gazetteer/places.bin");
    }

    /// <summary>Loads the resolver of places with all that it needs.</summary>
    public static PlaceResolver LoadPlaces(Gazetteer gazetteer)
    {
        using var states = EnglishResources.OpenText("lexicons/entities/states.tsv");
        using var cues = EnglishResources.OpenText("lexicons/geoparsing/cues.tsv");
        using var ambiguous = EnglishResources.OpenText("lexicons/geoparsing/ambiguous.tsv");
        using var adjectives = EnglishResources.OpenText("lexicons/geoparsing/adjectives.tsv");
        using var abbreviations = EnglishResources.OpenText("lexicons/geoparsing/abbreviations.tsv");
        using var shown = EnglishResources.OpenText("lexicons/geoparsing/shown.tsv");
        return new PlaceResolver(gazetteer, StateRegister.Read(states, "states.tsv"), PlaceLexicon.Read(cues, ambiguous, adjectives, abbreviations, shown));
    }
}
