using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Stores;

/// <summary>A report with words that were looked for.</summary>
/// <param name="Report">The report.</param>
/// <param name="Excerpt">The words around the first place where they stand, on one line; the beginning of the text where only the title has them.</param>
public sealed record TextHit(ReportRecord Report, string Excerpt);

/// <summary>A part of what was found, with how much was found in all.</summary>
/// <param name="Items">The part.</param>
/// <param name="Total">How much there is.</param>
public sealed record Hits<T>(IReadOnlyList<T> Items, long Total);
