namespace Sitrep.Reading.Entities;

/// <summary>A stretch of a sentence's words that may become a <see cref="NameMention"/>.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Actor">Key of the known actor; null where no register knows it.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Because">What decided.</param>
internal readonly record struct NameCandidate(int Start, int End, EntityKind Kind, string? Actor, double Score, string Because)
{
    /// <summary>Whether a register decided, so that the rest of the report does not overrule it.</summary>
    public bool IsRegistered { get; init; }

    /// <summary>Whether it shares a word with another stretch.</summary>
    public bool Overlaps(int start, int end) => Start < end && start < End;
}
