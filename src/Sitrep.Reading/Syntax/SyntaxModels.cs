using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>The trained files that a <see cref="PerceptronParser"/> is made of. It reads them and leaves them open.</summary>
public sealed record SyntaxModels
{
    /// <summary>Word clusters; <see cref="WordClusters.None"/> only with models trained so.</summary>
    public required WordClusters Clusters { get; init; }

    /// <summary>The tagger's weights for its first pass over a sentence.</summary>
    public required Stream Tagger { get; init; }

    /// <summary>The tagger's weights for its second pass.</summary>
    public required Stream SecondTagger { get; init; }

    /// <summary>The tags that words mostly had in automatically tagged raw text.</summary>
    public required Stream Usage { get; init; }

    /// <summary>The tags that words had in training.</summary>
    public required Stream Ambiguity { get; init; }

    /// <summary>The letter case that words mostly have.</summary>
    public required Stream Casing { get; init; }

    /// <summary>The parser's weights.</summary>
    public required Stream Parser { get; init; }

    /// <summary>The lemmatiser's rules.</summary>
    public required TextReader Lemmatiser { get; init; }

    /// <summary>Irregular forms, for words that the treebanks lack.</summary>
    public required TextReader Irregular { get; init; }

    /// <summary>The table of features.</summary>
    public required TextReader Morphology { get; init; }
}
