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
    public static TrainedParser LoadParser(WordClusters clusters)
    {
        using var irregular = EnglishResources.OpenText("lexicons/syntax/irregular.tsv");
        using var topics = EnglishResources.OpenText("lexicons/syntax/topics.tsv");
        return TrainedParser.Load(new SyntaxModels
        {
            Clusters = clusters,
            Open = file => EnglishResources.Open("models/" + file),
            Irregular = irregular,
            Topics = topics,
        });
    }
}
