namespace Sitrep.Workbench;

/// <summary>A file that a person wants read into the ledger.</summary>
/// <param name="Name">Its name, as the person's machine has it: nothing that may be trusted or opened.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record GivenFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>How far a reading is.</summary>
/// <param name="Reports">Reports done.</param>
/// <param name="Merging">Whether its rows are being merged into events.</param>
public sealed record ReadingProgress(long Reports, bool Merging);

/// <summary>What a reading came to.</summary>
/// <param name="Added">Reports that were added.</param>
/// <param name="Rows">Rows that they gave.</param>
/// <param name="Known">Reports that the ledger had.</param>
/// <param name="Refused">What was not read, each with its name and the reason, for a person.</param>
public sealed record ReadingOutcome(long Added, long Rows, long Known, IReadOnlyList<string> Refused);

/// <summary>Reads reports into a ledger; the program that starts the workbench brings it, as it knows the languages and formats.</summary>
public interface IReportReading
{
    /// <summary>Reads files into a ledger and brings its events up to date. One bad file never ends the reading of the others.</summary>
    /// <param name="ledger">The ledger; no other thread uses it meanwhile.</param>
    /// <param name="files">The files; null for the bundled case.</param>
    /// <param name="publisher">The publisher of reports that do not name theirs; null for unknown.</param>
    /// <param name="published">The day of reports that do not say theirs; null for unknown.</param>
    /// <param name="progress">Told how far it is, on the calling thread.</param>
    /// <param name="stop">Ends the reading early; what was read is kept.</param>
    ReadingOutcome Read(
        Ledger.Ledger ledger, IReadOnlyList<GivenFile>? files, string? publisher, DateOnly? published, IProgress<ReadingProgress> progress, CancellationToken stop);
}
