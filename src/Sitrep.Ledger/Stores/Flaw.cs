namespace Sitrep.Ledger.Stores;

/// <summary>Something that verification found wrong.</summary>
/// <param name="What">'chain', 'text', 'raw', 'quote', 'trigger', 'record' or 'overview'.</param>
/// <param name="Id">The record that is wrong.</param>
/// <param name="Message">What is wrong, for a person.</param>
public sealed record Flaw(string What, string Id, string Message);

/// <summary>What a verification looked at and what it found.</summary>
/// <param name="Entries">How many entries of the chain were checked.</param>
/// <param name="Rows">How many quotes were checked.</param>
/// <param name="Head">The hash of the last entry: note it down elsewhere to prove later that nothing was changed since; null for an empty ledger.</param>
/// <param name="Flaws">What is wrong, the first bad entry first; empty for a sound ledger.</param>
public sealed record Verification(long Entries, long Rows, string? Head, IReadOnlyList<Flaw> Flaws)
{
    /// <summary>Of how many entries only the hash is left, because a judgement of the chain erased them.</summary>
    public long Erased { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool Sound => Flaws.Count == 0;
}
