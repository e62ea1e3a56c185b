using Sitrep.Ledger.Entries;

namespace Sitrep.Ledger.Stores;

/// <summary>What became of an entry.</summary>
public enum AddResult
{
    /// <summary>It is in the ledger now.</summary>
    Added,

    /// <summary>The ledger had it already; nothing changed.</summary>
    Known,

    /// <summary>It was not taken; why is said, and its bytes are kept.</summary>
    Refused,
}

/// <summary>What became of one entry.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Reason">Why it was refused, for a person; null otherwise.</param>
public sealed record AddOutcome(LedgerEntry Entry, AddResult Result, string? Reason);
