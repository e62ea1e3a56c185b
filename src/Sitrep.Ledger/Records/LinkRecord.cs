namespace Sitrep.Ledger.Records;

/// <summary>The machine's judgement that two rows speak of one event.</summary>
/// <param name="A">Id of a row.</param>
/// <param name="B">Id of the row that it was put with: of those that say more, the one that it fits best.</param>
/// <param name="Score">How much speaks for it.</param>
/// <param name="Enough">From which score on two rows are taken for one event.</param>
/// <param name="Reasons">What speaks for and against it, with its points; empty for rows that say the same of the same.</param>
public sealed record LinkRecord(string A, string B, int Score, int Enough, IReadOnlyList<string> Reasons);
