using Sitrep.Reading.Entities;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Learning;

namespace Sitrep.English;

/// <summary>Loads the recogniser of names from the built-in lists and models.</summary>
internal static class NameResources
{
    /// <summary>The recogniser.</summary>
    public static NameRecogniser Load(WordClusters clusters, Gazetteer gazetteer)
    {
        using var weights = EnglishResources.Open("models/names/weights.bin");
        using var ambiguity = EnglishResources.Open("models/tagger/ambiguity.bin");
        using var casing = EnglishResources.Open("models/casing/casing.bin");
        return NameRecogniser.Load(new NameModels
        {
            Lexicon = file => EnglishResources.OpenText("lexicons/entities/" + file),
            Places = new GazetteerNames(gazetteer),
            Weights = weights,
            Clusters = clusters,
            Ambiguity = ambiguity,
            Casing = casing,
        });
    }
}
