namespace Sitrep.Reading.Documents;

/// <summary>
/// A report cannot be read: its message tells a person what was wrong, where, and what to do. Never thrown for a doubt,
/// which is a value, nor for misuse of the API.
/// </summary>
public sealed class UnreadableReportException : Exception
{
    /// <summary>Makes the exception with the message that a person reads.</summary>
    public UnreadableReportException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with the message that a person reads and the failure beneath it.</summary>
    public UnreadableReportException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Makes the exception with a general message; prefer the overloads that say more.</summary>
    public UnreadableReportException()
        : base("The report cannot be read.")
    {
    }
}
