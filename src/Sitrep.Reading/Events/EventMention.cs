using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>An actor in a role of an event mention.</summary>
/// <param name="Name">The actor's best name in this report.</param>
/// <param name="Actor">The actor's key (see <see cref="Coreference.ActorChain.Actor"/>); null for a bare description.</param>
/// <param name="Kind">What kind of actor it is.</param>
/// <param name="Span">Where the clause speaks of it.</param>
/// <param name="Head">The head word of that place.</param>
public sealed record Participant(string Name, string? Actor, EntityKind Kind, TextSpan Span, WordAt Head);

/// <summary>A number that the text gives for something.</summary>
/// <param name="Of">What is counted: 'killed', 'wounded', 'arrested', 'released', 'money', 'years', ...</param>
/// <param name="Low">Least value that the words allow; null for an open end.</param>
/// <param name="High">Greatest value that the words allow; null for an open end ('at least 12').</param>
/// <param name="Words">The words, with their hedge.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Figure(string Of, decimal? Low, decimal? High, string Words, TextSpan Span);

/// <summary>What the date of an event rests on.</summary>
public enum TimeBasis
{
    /// <summary>Time words of the text.</summary>
    Words,

    /// <summary>The publication date only: the report's own news told without a date.</summary>
    Publication,

    /// <summary>The date of another event of the report.</summary>
    Event,
}

/// <summary>When an event takes place.</summary>
/// <param name="Interval">The days.</param>
/// <param name="Words">The time words; null where there are none.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record EventTime(DateInterval Interval, string? Words, TimeBasis Basis);

/// <summary>How one field of a row came about, for a person.</summary>
/// <param name="Field">The field ('type', 'initiator', 'when', 'status', ...).</param>
/// <param name="Because">Pattern, lexicon entry, anchor or candidates that decided.</param>
public sealed record Derivation(string Field, string Because);

/// <summary>
/// One place in a report where the text speaks of an event, before it is asked who says so and whether it is so.
/// </summary>
public sealed record EventMention
{
    /// <summary>The word that the trigger hangs on.</summary>
    public required WordAt Head { get; init; }

    /// <summary>The one word or fixed phrase that names the event.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The shortest stretch that holds the trigger and the clause's core.</summary>
    public required TextSpan Quote { get; init; }

    /// <summary>Its type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode ('arrest'); null where none applies.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts, in the ontology's order.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Who does it; empty where the report does not say.</summary>
    public IReadOnlyList<Participant> Initiators { get; init; } = [];

    /// <summary>To whom it is done; empty where the report does not say.</summary>
    public IReadOnlyList<Participant> Recipients { get; init; } = [];

    /// <summary>When; null where unknown.</summary>
    public EventTime? When { get; init; }

    /// <summary>Where it takes place, never merely an actor's nationality; null where unknown.</summary>
    public PlaceMention? Where { get; init; }

    /// <summary>Its figures.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>How each field came about.</summary>
    public IReadOnlyList<Derivation> Derivations { get; init; } = [];
}

/// <summary>The event mentions of a report, in text order of their triggers.</summary>
/// <param name="Located">The report with its places.</param>
/// <param name="Events">Its event mentions.</param>
public sealed record EventReport(LocatedReport Located, IReadOnlyList<EventMention> Events);
