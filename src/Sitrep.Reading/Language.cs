using Sitrep.Reading.Attribution;
using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Events;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Plans;
using Sitrep.Reading.Relations;
using Sitrep.Reading.Segmentation;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading;

/// <summary>What a <see cref="Reader"/> knows of one language: a stage each, loaded once, immutable, shared by all threads.</summary>
public sealed record Language
{
    /// <summary>Cuts sentences and words.</summary>
    public required ISegmenter Segmenter { get; init; }

    /// <summary>Tags, lemmatises and parses.</summary>
    public required ISyntacticParser Parser { get; init; }

    /// <summary>Finds names.</summary>
    public required INameRecogniser Names { get; init; }

    /// <summary>Links references to one actor.</summary>
    public required ICoreferenceResolver Coreference { get; init; }

    /// <summary>Finds and resolves time expressions.</summary>
    public required ITimeTagger Times { get; init; }

    /// <summary>Finds and resolves places.</summary>
    public required IPlaceResolver Places { get; init; }

    /// <summary>Finds what a report says of its actors: roles, membership, parents.</summary>
    public required IRelationFinder Relations { get; init; }

    /// <summary>Finds what a report says becomes of what is planned.</summary>
    public required IPlanFinder Plans { get; init; }

    /// <summary>Finds event mentions.</summary>
    public required IEventExtractor Events { get; init; }

    /// <summary>Says who says so and whether it is so.</summary>
    public required IAttributor Attribution { get; init; }
}
