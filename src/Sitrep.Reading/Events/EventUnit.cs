namespace Sitrep.Reading.Events;

/// <summary>Which words a unit's head may be.</summary>
internal enum UnitClass
{
    /// <summary>Verbs.</summary>
    Verb,

    /// <summary>Nouns.</summary>
    Noun,

    /// <summary>Adjectives.</summary>
    Adjective,

    /// <summary>Modal auxiliaries: 'must', 'should'; their slots are those of the verb that they stand with.</summary>
    Modal,
}

/// <summary>Which grammatical slots hold the roles; of the slots of a role the first that is filled counts.</summary>
/// <param name="Initiators">Slots of the initiator in order of preference.</param>
/// <param name="Recipients">Slots of the recipient in order of preference.</param>
internal sealed record Frame(IReadOnlyList<string> Initiators, IReadOnlyList<string> Recipients);

/// <summary>What a condition asks of its slot.</summary>
internal enum ConditionKind
{
    /// <summary>It is filled.</summary>
    Filled,

    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>It is filled by one of the words or classes.</summary>
    OneOf,

    /// <summary>It is empty, or filled by none of the words or classes.</summary>
    NoneOf,
}

/// <summary>A condition on the sense of a unit.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Slot">Of which slot.</param>
/// <param name="Lemmas">Dictionary forms.</param>
/// <param name="Classes">Classes of nouns, as bits of <see cref="NounClasses"/>.</param>
internal sealed record Condition(ConditionKind Kind, string Slot, IReadOnlySet<string> Lemmas, ulong Classes);

/// <summary>An entry of the event lexicon: a word or fixed phrase that names a type of event in a sense.</summary>
internal sealed record EventUnit
{
    /// <summary>Its words in order, each with its alternatives, as dictionary forms.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Words { get; init; }

    /// <summary>Index of the word of <see cref="Words"/> that the rest hangs on.</summary>
    public required int Head { get; init; }

    /// <summary>What the head is.</summary>
    public required UnitClass Class { get; init; }

    /// <summary>Where the roles stand.</summary>
    public required Frame Frame { get; init; }

    /// <summary>What must hold; all of them.</summary>
    public required IReadOnlyList<Condition> Conditions { get; init; }

    /// <summary>The type that it names.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode; null for none.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts that it adds.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>The unit as the lexicon writes it.</summary>
    public required string Name { get; init; }

    /// <summary>File and line.</summary>
    public required string Source { get; init; }

    /// <summary>A sentence with the unit; braces hold the initiators, square brackets the recipients.</summary>
    public required string Example { get; init; }

    /// <summary>A sentence with the same words in which the unit must not be found; null for none.</summary>
    public string? Never { get; init; }
}

/// <summary>
/// A verb or adjective that says little of its own and lends its arguments to an event noun: 'carry out an attack', 'suffer an attack',
/// 'accused of murder', 'responsible for the blast'.
/// </summary>
internal sealed record SupportUnit
{
    /// <summary>Its words in order, each with its alternatives; the first is the head.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Words { get; init; }

    /// <summary>Whether the head is an adjective; else it is a verb.</summary>
    public required bool Adjective { get; init; }

    /// <summary>The slot in which the event noun stands.</summary>
    public required string Noun { get; init; }

    /// <summary>The slot of who does what the noun names; null for none.</summary>
    public string? Doer { get; init; }

    /// <summary>The slot of whom it is done to; null for none.</summary>
    public string? Undergoer { get; init; }

    /// <summary>File and line.</summary>
    public required string Source { get; init; }

    /// <summary>The types of event that alone it supports ('go on trial', not 'go on the attack'); empty for all.</summary>
    public required IReadOnlyList<EventType> Only { get; init; }

    /// <summary>A sentence with the unit, marked as in the event lexicon.</summary>
    public required string Example { get; init; }

    /// <summary>The type of the event in the example.</summary>
    public required EventType Type { get; init; }
}
