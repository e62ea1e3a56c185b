namespace Sitrep.Cli.Terminals;

/// <summary>Ends a command with a message for a person.</summary>
/// <param name="message">What was wrong and what to do.</param>
/// <param name="exitCode">One of <see cref="Terminals.ExitCode"/>.</param>
internal sealed class CommandException(string message, int exitCode) : Exception(message)
{
    /// <summary>How the process ends.</summary>
    public int ExitCode { get; } = exitCode;
}
