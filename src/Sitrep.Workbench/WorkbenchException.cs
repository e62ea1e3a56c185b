namespace Sitrep.Workbench;

/// <summary>A workbench cannot be started: its message tells a person what is wrong and what to do.</summary>
public sealed class WorkbenchException : Exception
{
    /// <summary>Makes the exception with the message that a person reads.</summary>
    public WorkbenchException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with the message that a person reads and the failure beneath it.</summary>
    public WorkbenchException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Makes the exception with a general message; prefer the overloads that say more.</summary>
    public WorkbenchException()
        : base("The workbench cannot be started.")
    {
    }
}
