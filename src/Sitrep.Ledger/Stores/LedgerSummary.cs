namespace Sitrep.Ledger.Stores;

/// <summary>How much a ledger holds.</summary>
/// <param name="Reports">Reports.</param>
/// <param name="Refusals">Things that could not be read.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Events">Events.</param>
/// <param name="Statements">Statements.</param>
/// <param name="Contradictions">Contradictions.</param>
/// <param name="FirstPublished">The earliest publication day; null where none is known.</param>
/// <param name="LastPublished">The latest publication day; null where none is known.</param>
public sealed record LedgerSummary(
    long Reports, long Refusals, long Rows, long Events, long Statements, long Contradictions, DateOnly? FirstPublished, DateOnly? LastPublished);
