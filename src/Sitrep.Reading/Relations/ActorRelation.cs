using Sitrep.Reading.Documents;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Relations;

/// <summary>What a report says that an actor is.</summary>
public enum RelationKind
{
    /// <summary>Holds an office, or leads ('the president of ...').</summary>
    Office,

    /// <summary>Belongs to a body or group.</summary>
    Member,

    /// <summary>Does something for a living, or is something, perhaps for a body ('a teacher').</summary>
    Occupation,

    /// <summary>Is a branch or part of another body ('the armed wing of ...').</summary>
    Part,

    /// <summary>Stands near another body without being part of it ('loyal to ...', 'an offshoot of ...').</summary>
    Affiliated,

    /// <summary>Is a national of a state, or of a place.</summary>
    National,

    /// <summary>Was born on the days of <see cref="ActorRelation.When"/>, as its words or its age say.</summary>
    Born,

    /// <summary>Also goes by the name in <see cref="ActorRelation.Role"/>.</summary>
    Alias,

    /// <summary>May be the register's entry in <see cref="ActorRelation.Of"/>: name and something more fit.</summary>
    Identity,
}

/// <summary>When what is said held, seen from the day of the report.</summary>
public enum RelationTime
{
    /// <summary>On the day of the report.</summary>
    Now,

    /// <summary>Before: 'then-', 'former', 'was'.</summary>
    Past,

    /// <summary>It is to hold later: 'president-elect'.</summary>
    Coming,
}

/// <summary>Somebody or something that is named, with its key where it has one.</summary>
/// <param name="Name">The name.</param>
/// <param name="Key">The actor's key, or an organ of a state ('IR.foreign-ministry'); null for a description.</param>
public sealed record RelatedActor(string Name, string? Key);

/// <summary>One place where a report says what an actor is, holds, belongs to or is part of.</summary>
public sealed record ActorRelation
{
    /// <summary>Of whom it is said: the best name in the report.</summary>
    public required string Name { get; init; }

    /// <summary>Its key.</summary>
    public required string Actor { get; init; }

    /// <summary>Whether it is a person.</summary>
    public required bool IsPerson { get; init; }

    /// <summary>What is said.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>The words for the role, as they stand; for an alias the other name; empty for none.</summary>
    public string Role { get; init; } = "";

    /// <summary>The role in its usual words ('foreign minister'); null where the lexicon has none.</summary>
    public string? Office { get; init; }

    /// <summary>The field of life that the role is of ('military'); null where it says nothing.</summary>
    public string? Field { get; init; }

    /// <summary>Of which body, or to whom the relation leads; null where the text does not say.</summary>
    public RelatedActor? Of { get; init; }

    /// <summary>Key of the state that the words name with it; null for none.</summary>
    public string? State { get; init; }

    /// <summary>When it held.</summary>
    public RelationTime Time { get; init; }

    /// <summary>The days that the words give; null where they give none.</summary>
    public DateInterval? When { get; init; }

    /// <summary>Whether the text says that it is not so.</summary>
    public bool IsNegated { get; init; }

    /// <summary>The words that say it.</summary>
    public required TextSpan Quote { get; init; }

    /// <summary>The rule and the entry that read it.</summary>
    public required string Because { get; init; }
}

/// <summary>Finds what a report says of its actors. Implementations are immutable and safe to share between threads.</summary>
public interface IRelationFinder
{
    /// <summary>The relations, in text order; a report may say one several times.</summary>
    IReadOnlyList<ActorRelation> Find(TimedReport timed);
}
