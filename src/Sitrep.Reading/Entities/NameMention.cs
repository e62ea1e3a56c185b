using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Entities;

/// <summary>A name in a report.</summary>
public sealed record NameMention
{
    /// <summary>Where it stands, without determiner and possessive 's.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name as written.</summary>
    public required string Text { get; init; }

    /// <summary>What it names.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The sentence, and the first word of the name in it.</summary>
    public required WordAt First { get; init; }

    /// <summary>Index after the last word of the name in its sentence.</summary>
    public required int EndWord { get; init; }

    /// <summary>Index of the word of the name that the rest hangs on.</summary>
    public required int HeadWord { get; init; }

    /// <summary>
    /// Key of the known actor that the name stands for, from the register ('IR' for Iran, Tehran's government, Iranian; 'houthis');
    /// null where the register does not know it.
    /// </summary>
    public string? Actor { get; init; }

    /// <summary>How sure the recogniser is: 0 to 1.</summary>
    public double Score { get; init; } = 1;

    /// <summary>What decided: the register's or lexicon's entry, or the model with its score.</summary>
    public required string Because { get; init; }
}

/// <summary>The names of a report, in text order and without overlaps.</summary>
/// <param name="Parsed">The parsed report.</param>
/// <param name="Names">Its names.</param>
public sealed record NamedReport(ParsedReport Parsed, IReadOnlyList<NameMention> Names);
