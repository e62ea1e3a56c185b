using Sitrep.Reading.Entities;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Learning;
using Sitrep.Reading.Segmentation;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Commands;

namespace Sitrep.Training.Models;

/// <summary>Opens what was trained before, and the lexicons, from the resources' folder instead of from what English has built in.</summary>
internal static class TrainedModels
{
    /// <summary>What the segmenter is made of.</summary>
    public static readonly string[] SegmenterInputs = ["lexicons/segmentation/words.tsv", "models/casing/casing.bin"];

    /// <summary>What traits of words are read with.</summary>
    public static readonly string[] TraitInputs = ["models/casing/casing.bin", "models/clusters/clusters.bin", "models/tagger/ambiguity.bin", "models/tagger/usage.bin"];

    /// <summary>The tokeniser's lexicon.</summary>
    public static SegmentationLexicon Lexicon(TrainingRun run)
    {
        using var reader = File.OpenText(run.Resource("lexicons/segmentation/words.tsv"));
        return SegmentationLexicon.Load(reader);
    }

    /// <summary>The irregular forms.</summary>
    public static StreamReader Irregular(TrainingRun run) => File.OpenText(run.Resource("lexicons/syntax/irregular.tsv"));

    /// <summary>The segmenter with all that it needs.</summary>
    public static TrainedSegmenter Segmenter(TrainingRun run) =>
        Read(run, "segmenter/weights.bin", splitter => Read(run, "casing/casing.bin", casing => TrainedSegmenter.Load(Lexicon(run), splitter, casing)));

    /// <summary>A table of words: 'casing/casing.bin'.</summary>
    public static WordTable Words(TrainingRun run, string file) => Read(run, file, WordTable.Load);

    /// <summary>The weights of a linear model: 'tagger/weights.bin'.</summary>
    public static LinearModel Weights(TrainingRun run, string file) => Read(run, file, LinearModel.Load);

    /// <summary>The clusters of words.</summary>
    public static WordClusters Clusters(TrainingRun run) => Read(run, "clusters/clusters.bin", WordClusters.Load);

    /// <summary>The reader of words' traits, as the tagger, the parser and the network see them.</summary>
    public static TraitReader Traits(TrainingRun run) =>
        new(Clusters(run), Words(run, "tagger/ambiguity.bin"), Words(run, "tagger/usage.bin"), Words(run, "casing/casing.bin"));

    /// <summary>The parser with all that it needs.</summary>
    /// <param name="run">The run.</param>
    /// <param name="network">The network's bytes, where it is not the one in the folder.</param>
    public static TrainedParser Parser(TrainingRun run, byte[]? network = null)
    {
        using var irregular = Irregular(run);
        return TrainedParser.Load(new SyntaxModels
        {
            Clusters = Clusters(run),
            Open = file => file == "network/weights.bin" && network is not null ? new MemoryStream(network) : File.OpenRead(run.Resource("models/" + file)),
            Irregular = irregular,
        });
    }

    /// <summary>The lists that the tagger of names looks names up in.</summary>
    public static NameLexicon Names(TrainingRun run)
    {
        using var places = File.OpenRead(run.Resource("gazetteer/places.bin"));
        return new NameLexicon(file => File.OpenText(run.Resource("lexicons/entities/" + file)), new GazetteerNames(Gazetteer.Open(places, "places.bin")));
    }

    /// <summary>The reader of words' traits as the tagger of names sees them.</summary>
    public static TraitReader NameTraits(TrainingRun run) => new(Clusters(run), Words(run, "tagger/ambiguity.bin"), Words(run, "casing/casing.bin"));

    /// <summary>The tagger of names with all that it needs.</summary>
    public static NameTagger NameTagger(TrainingRun run) =>
        new(Weights(run, "names/weights.bin"), NameTraits(run), Names(run), Words(run, "casing/casing.bin"));

    private static T Read<T>(TrainingRun run, string file, Func<Stream, T> load)
    {
        var path = run.Resource("models/" + file);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"'{path}' is missing: train '{file.Split('/')[0]}' first.");
        }

        using var stream = File.OpenRead(path);
        return load(stream);
    }
}
