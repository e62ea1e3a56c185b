using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Views;

/// <summary>Who says things, the busiest first.</summary>
public static class SourceList
{
    /// <summary>The sources of rows that pass the filter, with how each stands to the others; reads the ledger as it goes.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which rows.</param>
    /// <param name="slice">Which part of the sources; null for all.</param>
    public static IEnumerable<SourceEntry> Of(Ledger.Ledger ledger, RowFilter filter, Slice? slice = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var letters = ledger.Judgements().Reliabilities;
        return ledger.Overview.Sources(filter, slice ?? Slice.All)
            .Select(entry => entry with { Source = entry.Source with { Reliability = letters.GetValueOrDefault(NameFolding.Fold(entry.Source.Name)) } });
    }
}
