using Sitrep.Formats.Text;

namespace Sitrep.Cli.Pipelines;

/// <summary>What a reading tells a person.</summary>
internal static class ReadingMessages
{
    public const string Stopped = "Stopped. What was read is in the ledger; run the same command again to go on.";

    public static string Refused(string origin, string reason) => $"not read: {origin}: {VisibleText.OneLine(reason)}";

    public static string Note(string origin, string note) => $"note: {origin}: {VisibleText.OneLine(note)}";

    public static string Fault(Exception failure) =>
        $"reading it failed ({failure.GetType().Name}: {VisibleText.OneLine(failure.Message)}); this is a fault of Sitrep: please report it with the text";
}
