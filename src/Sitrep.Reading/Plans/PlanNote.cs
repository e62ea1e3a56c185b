using Sitrep.Reading.Documents;
using Sitrep.Reading.Relations;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Plans;

/// <summary>What becomes of something that was planned.</summary>
public enum PlanStep
{
    /// <summary>It is announced for a day.</summary>
    Set,

    /// <summary>It is put off, perhaps to a later day.</summary>
    Postponed,

    /// <summary>It is brought forward to an earlier day.</summary>
    Forward,

    /// <summary>It is called off.</summary>
    Cancelled,

    /// <summary>It took place, opened or began.</summary>
    Held,

    /// <summary>The text says that it did not take place.</summary>
    NotHeld,
}

/// <summary>One place where a report says what becomes of something planned.</summary>
public sealed record PlanNote
{
    /// <summary>What becomes of it.</summary>
    public required PlanStep Step { get; init; }

    /// <summary>The noun for what is planned, in the singular ('trial').</summary>
    public required string Noun { get; init; }

    /// <summary>The field that it is of ('legal', 'talks').</summary>
    public required string Field { get; init; }

    /// <summary>Whom it concerns, as its phrase names them.</summary>
    public required IReadOnlyList<RelatedActor> Actors { get; init; }

    /// <summary>The day that it had before; null where the words give none.</summary>
    public DateInterval? Before { get; init; }

    /// <summary>The day that it has now, or on which it took place; null where the words give none.</summary>
    public DateInterval? When { get; init; }

    /// <summary>The words that say it.</summary>
    public required TextSpan Quote { get; init; }

    /// <summary>The entry that read it.</summary>
    public required string Because { get; init; }
}

/// <summary>Finds what a report says becomes of what is planned. Implementations are immutable and safe to share between threads.</summary>
public interface IPlanFinder
{
    /// <summary>The notes, in text order.</summary>
    IReadOnlyList<PlanNote> Find(TimedReport timed);
}
