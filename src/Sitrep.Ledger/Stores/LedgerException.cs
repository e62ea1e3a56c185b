namespace Sitrep.Ledger.Stores;

/// <summary>A ledger cannot be used: its message tells a person which one, what is wrong and what to do.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Makes the exception with the message that a person reads.</summary>
    public LedgerException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with the message that a person reads and the failure beneath it.</summary>
    public LedgerException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Makes the exception with a general message; prefer the overloads that say more.</summary>
    public LedgerException()
        : base("The ledger cannot be used.")
    {
    }
}
