using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Views;

/// <summary>A source with what share of its rows is disputed.</summary>
/// <param name="Source">The source.</param>
/// <param name="ContestedShare">Part of its rows that stand in a contradiction: 0 to 1.</param>
public sealed record SourceEntry(SourceRecord Source, double ContestedShare);

/// <summary>Who says things, the busiest first.</summary>
public static class SourceList
{
    /// <summary>The sources of rows that pass the filter.</summary>
    public static IEnumerable<SourceEntry> Of(Ledger.Ledger ledger, RowFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        return ledger.Sources(filter).Select(source => new SourceEntry(source, source.Rows == 0 ? 0 : (double)source.Contested / source.Rows));
    }
}
