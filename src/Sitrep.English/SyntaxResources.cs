using Sitrep.Reading.Learning;
using Sitrep.Reading.Segmentation;
using Sitrep.Reading.Syntax;

namespace Sitrep.English;

/// <summary>Loads the segmenter and the parser from the built-in models.</summary>
internal static class SyntaxResources
{
    /// <summary>Word clusters, which the recogniser of names uses too.</summary>
    public static WordClusters LoadClusters()
    {
        using var stream = EnglishResources.Open("models/clusters/clusters.bin");
        return WordClusters.Load(stream);
    }

    /// <summary>The segmenter.</summary>
    public static TrainedSegmenter LoadSegmenter()
    {
        using var words = EnglishResources.OpenText("lexicons/segmentation/words.tsv");
        using var splitter = EnglishResources.Open("models/segmenter/weights.bin");
        using var casing = EnglishResources.Open("models/casing/casing.bin");
        return TrainedSegmenter.Load(SegmentationLexicon.Load(words), splitter, casing);
    }

    /// <summary>The tagger, lemmatiser and parser.</summary>
    public static PerceptronParser LoadParser(WordClusters clusters)
    {
        using var tagger = EnglishResources.Open("models/tagger/weights.bin");
        using var second = EnglishResources.Open("models/tagger/second.bin");
        using var usage = EnglishResources.Open("models/tagger/usage.bin");
        using var ambiguity = EnglishResources.Open("models/tagger/ambiguity.bin");
        using var casing = EnglishResources.Open("models/casing/casing.bin");
        using var parser = EnglishResources.Open("models/parser/weights.bin");
        using var lemmatiser = EnglishResources.OpenText("models/lemmatiser/rules.tsv");
        using var irregular = EnglishResources.OpenText("lexicons/syntax/irregular.tsv");
        using var morphology = EnglishResources.OpenText("models/morphology/features.tsv");
        return PerceptronParser.Load(new SyntaxModels
        {
            Clusters = clusters,
            Tagger = tagger,
            SecondTagger = second,
            Usage = usage,
            Ambiguity = ambiguity,
            Casing = casing,
            Parser = parser,
            Lemmatiser = lemmatiser,
            Irregular = irregular,
            Morphology = morphology,
        });
    }
}
