namespace Sitrep.Reading.Entities;

/// <summary>What an entry of the register of states is; it says nothing of right.</summary>
public enum StateKind
{
    /// <summary>A state that the United Nations' members recognise by and large.</summary>
    State,

    /// <summary>A dependent or overseas territory with a code of its own.</summary>
    Territory,

    /// <summary>An area with a government that few or some states recognise.</summary>
    Disputed,

    /// <summary>A part of a state that news treats as an actor ('Scotland', 'Chechnya').</summary>
    Region,

    /// <summary>A state that is no more.</summary>
    Former,
}

/// <summary>How a word of the register names a state.</summary>
public enum StateNameRole
{
    /// <summary>Its name, short, full, abbreviated or historical ('Burma').</summary>
    Name,

    /// <summary>The adjective ('Afghan', 'US').</summary>
    Adjective,

    /// <summary>The noun for its people, singular or plural ('Spaniards').</summary>
    People,

    /// <summary>Its capital, which often stands for the government.</summary>
    Capital,

    /// <summary>A seat that stands for the government ('Kremlin').</summary>
    Metonym,
}

/// <summary>An entry of the register of states.</summary>
public sealed record State
{
    /// <summary>
    /// ISO 3166-1 alpha-2; ISO 3166-2 for parts of states; ISO 3166-3 alpha-4 for former states; an own key where ISO has none.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>ISO 3166-1 alpha-3, also of former states; empty where there is none.</summary>
    public required string Alpha3 { get; init; }

    /// <summary>What it is.</summary>
    public required StateKind Kind { get; init; }

    /// <summary>Its usual name in English.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Its adjectives, the usual one first.</summary>
    public required IReadOnlyList<string> Adjectives { get; init; }

    /// <summary>The nouns for its people, singular and plural.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Its capitals, today's first.</summary>
    public required IReadOnlyList<string> Capitals { get; init; }

    /// <summary>Other seats that stand for its government.</summary>
    public required IReadOnlyList<string> Metonyms { get; init; }
}

/// <summary>One reading of a name.</summary>
/// <param name="State">The state it names.</param>
/// <param name="Role">How it names it.</param>
public readonly record struct StateName(State State, StateNameRole Role);
