using Sitrep.Reading.Learning;
using Sitrep.Reading.Segmentation;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Commands;

namespace Sitrep.Training.Corpora;

/// <summary>Loads trained models from their folder instead of from the built-in resources.</summary>
internal static class ModelFolder
{
    /// <summary>The tokeniser's lexicon.</summary>
    public static SegmentationLexicon LoadLexicon(CommandOptions options)
    {
        using var reader = File.OpenText(options.Text("lexicon", Path.Combine("resources", "en", "lexicons", "segmentation", "words.tsv")));
        return SegmentationLexicon.Load(reader);
    }

    /// <summary>The irregular forms.</summary>
    public static StreamReader OpenIrregular(CommandOptions options) =>
        File.OpenText(options.Text("irregular", Path.Combine("resources", "en", "lexicons", "syntax", "irregular.tsv")));

    /// <summary>The segmenter with all that it needs.</summary>
    public static TrainedSegmenter LoadSegmenter(CommandOptions options)
    {
        using var splitter = File.OpenRead(options.Model("segmenter", "weights.bin"));
        using var casing = File.OpenRead(options.Model("casing", "casing.bin"));
        return TrainedSegmenter.Load(LoadLexicon(options), splitter, casing);
    }

    /// <summary>The reader of words' traits, as the tagger, the parser and the network see them.</summary>
    public static TraitReader LoadTraits(CommandOptions options)
    {
        using var ambiguity = File.OpenRead(options.Model("tagger", "ambiguity.bin"));
        using var usage = File.OpenRead(options.Model("tagger", "usage.bin"));
        using var casing = File.OpenRead(options.Model("casing", "casing.bin"));
        return new TraitReader(ClustersFile.Load(options), WordTable.Load(ambiguity), WordTable.Load(usage), WordTable.Load(casing));
    }

    /// <summary>The parser with all that it needs.</summary>
    public static TrainedParser LoadParser(CommandOptions options)
    {
        using var irregular = OpenIrregular(options);
        return TrainedParser.Load(new SyntaxModels
        {
            Clusters = ClustersFile.Load(options),
            Open = file => File.OpenRead(options.Model(file.Split('/'))),
            Irregular = irregular,
        });
    }
}
