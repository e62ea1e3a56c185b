using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>What a <see cref="TrainedParser"/> is made of.</summary>
public sealed record SyntaxModels
{
    /// <summary>Word clusters; <see cref="WordClusters.None"/> only with models trained so.</summary>
    public required WordClusters Clusters { get; init; }

    /// <summary>
    /// Opens a trained file by its folder and name below the models ('tagger/weights.bin'); it is read to its end and closed.
    /// </summary>
    public required Func<string, Stream> Open { get; init; }

    /// <summary>Irregular forms, for words that the treebanks lack; read, and left open.</summary>
    public required TextReader Irregular { get; init; }

    /// <summary>The nouns of labels that name a story (see <see cref="TopicLabels"/>); read, and left open. Null for none.</summary>
    public TextReader? Topics { get; init; }
}
