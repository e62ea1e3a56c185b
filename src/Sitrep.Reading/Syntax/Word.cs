using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Syntax;

/// <summary>A word of a parsed sentence, with its tags and its place in the tree.</summary>
public readonly record struct Word
{
    /// <summary>Where it stands in the report's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The word as written.</summary>
    public required string Form { get; init; }

    /// <summary>Its dictionary form, lower case but for proper nouns.</summary>
    public required string Lemma { get; init; }

    /// <summary>Universal part of speech.</summary>
    public required PartOfSpeech Upos { get; init; }

    /// <summary>Penn Treebank tag ('VBD').</summary>
    public required string Xpos { get; init; }

    /// <summary>UD features ('Tense=Past|VerbForm=Fin'); '_' where there are none.</summary>
    public required string Feats { get; init; }

    /// <summary>Index of its head in the sentence, from 0; -1 for the root.</summary>
    public required int Head { get; init; }

    /// <summary>UD relation to its head, with subtype ('nsubj:pass').</summary>
    public required string Relation { get; init; }

    /// <summary>Whether it is a further word of the surface token that the word before began.</summary>
    public bool ContinuesToken { get; init; }

    /// <summary>How sure the parser is of <see cref="Head"/> and <see cref="Relation"/>: 0 to 1.</summary>
    public float Confidence { get; init; }
}
