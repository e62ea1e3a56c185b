using Sitrep.Reading.Documents;
using Sitrep.Reading.Events;
using Sitrep.Reading.Plans;
using Sitrep.Reading.Relations;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>What a text says of an event.</summary>
public enum EventStatus
{
    /// <summary>It happened.</summary>
    Occurred,

    /// <summary>It goes on.</summary>
    Ongoing,

    /// <summary>It is announced for later.</summary>
    Scheduled,

    /// <summary>It is threatened.</summary>
    Threatened,

    /// <summary>It was attempted, planned or plotted, and stopped.</summary>
    Prevented,

    /// <summary>It is hedged or conditional.</summary>
    Possible,

    /// <summary>It did not happen.</summary>
    Not,
}

/// <summary>A source's stance towards what it says.</summary>
public enum Stance
{
    /// <summary>States it.</summary>
    Asserts,

    /// <summary>States what another had said first.</summary>
    Confirms,

    /// <summary>States it without proof, or as an accusation.</summary>
    Alleges,

    /// <summary>Holds it for possible or likely.</summary>
    Suspects,

    /// <summary>Says that it will be.</summary>
    Predicts,

    /// <summary>Says that it is not so.</summary>
    Denies,
}

/// <summary>Somebody who says something.</summary>
/// <param name="Name">Best name in this report; 'narrator' for the publisher's own voice.</param>
/// <param name="Actor">The actor's key; null for the narrator and for anonymous sources.</param>
/// <param name="Span">Where the source is named; null for the narrator.</param>
public sealed record Source(string Name, string? Actor, TextSpan? Span)
{
    /// <summary>The publisher's own voice.</summary>
    public static Source Narrator { get; } = new("narrator", null, null);
}

/// <summary>A stretch of text that a source is said to have said.</summary>
public sealed record Statement
{
    /// <summary>Who says so; null where the text names nobody ('reportedly').</summary>
    public Source? Source { get; init; }

    /// <summary>The word or phrase that says that it is said ('denied', 'according to').</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>The head word of the cue.</summary>
    public required WordAt CueHead { get; init; }

    /// <summary>What is said, from its first word to its last; a reporting clause may stand inside it.</summary>
    public required TextSpan Content { get; init; }

    /// <summary>
    /// The stretches of <see cref="Content"/> that are said, in text order and without the reporting clause between them;
    /// never empty.
    /// </summary>
    public required IReadOnlyList<TextSpan> ContentParts { get; init; }

    /// <summary>The source's stance.</summary>
    public required Stance Stance { get; init; }
}

/// <summary>One wrapper around an event, applied in the fold from the innermost to the outermost.</summary>
/// <param name="Words">The wrapper's words ('planned to').</param>
/// <param name="Span">Where they stand; null for a wrapper of tense or mood.</param>
/// <param name="Effect">What it did, for a person ('occurred -> prevented').</param>
/// <param name="Because">The lexicon entry or rule.</param>
public sealed record FoldStep(string Words, TextSpan? Span, string Effect, string Because);

/// <summary>An event mention with its status and who says so: a row of the record.</summary>
public sealed record Row
{
    /// <summary>Content-derived id: the same report read by the same version gives the same id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about.</summary>
    public required EventMention Event { get; init; }

    /// <summary>What the text says of it.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>
    /// How far the words commit themselves to it, from -3 (it is not so) over 0 (open) to 3 (it is so): finer than the status, by the wrappers alone.
    /// </summary>
    public double Factuality { get; init; } = 3;

    /// <summary>The nearest source's stance.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Who says so, nearest to the content first; the narrator alone where nobody else is named.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Where persons of the row stand in a case before the law, where its sentence says so; empty where it does not.</summary>
    public IReadOnlyList<LegalStanding> Legal { get; init; } = [];

    /// <summary>The wrappers, innermost first.</summary>
    public IReadOnlyList<FoldStep> Fold { get; init; } = [];
}

/// <summary>A report as read: its layers, its statements and its rows.</summary>
/// <param name="Events">The report with its event mentions and all layers below them.</param>
/// <param name="Statements">Who says what, in text order of the cues.</param>
/// <param name="Rows">The rows, in text order of their triggers.</param>
public sealed record ReadReport(EventReport Events, IReadOnlyList<Statement> Statements, IReadOnlyList<Row> Rows)
{
    /// <summary>What the report says of its actors, in text order.</summary>
    public IReadOnlyList<ActorRelation> Relations { get; init; } = [];

    /// <summary>What the report says becomes of what is planned, in text order.</summary>
    public IReadOnlyList<PlanNote> Plans { get; init; } = [];

    /// <summary>The report that was read.</summary>
    public Report Report => Events.Located.Timed.Linked.Named.Parsed.Report;
}
