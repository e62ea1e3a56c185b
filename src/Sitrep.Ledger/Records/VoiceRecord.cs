namespace Sitrep.Ledger.Records;

/// <summary>An independent root source with the rows that go back to it: what it says itself, what others cite it for, and copies of that.</summary>
/// <param name="Name">Its name: a named source, a publisher, or a report's id.</param>
/// <param name="Rows">The ids of the rows, sorted; none goes back to two sources.</param>
public sealed record VoiceRecord(string Name, IReadOnlyList<string> Rows);
