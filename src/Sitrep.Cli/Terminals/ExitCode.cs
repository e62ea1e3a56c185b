namespace Sitrep.Cli.Terminals;

/// <summary>How a command ends.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Some input was refused, or the ledger could not be used or is not sound: named on the error stream.</summary>
    public const int Refused = 1;

    /// <summary>The command was given wrongly.</summary>
    public const int Usage = 2;
}
