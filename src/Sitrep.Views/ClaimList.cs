using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Views;

/// <summary>What is claimed of an event, with what is said against it at its side: a denial never travels apart from its claim.</summary>
/// <param name="Event">The event.</param>
/// <param name="Claims">The rows that say that it is so, by report and place in the text.</param>
/// <param name="Denials">The rows that say that it is not so.</param>
/// <param name="Contradictions">Which rows cannot both hold, and why.</param>
public sealed record ClaimEntry(
    EventRecord Event, IReadOnlyList<RowRecord> Claims, IReadOnlyList<RowRecord> Denials, IReadOnlyList<ContradictionRecord> Contradictions)
{
    /// <summary>Whether something speaks against it.</summary>
    public bool IsContested => Denials.Count > 0 || Contradictions.Count > 0;
}

/// <summary>Claims by event, the contested first.</summary>
public static class ClaimList
{
    /// <summary>The claims; reads the ledger as it goes.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which events: those with a row that passes. All their rows are given, so that no denial is lost.</param>
    /// <param name="contestedOnly">Whether to leave out what nothing speaks against.</param>
    public static IEnumerable<ClaimEntry> Of(Ledger.Ledger ledger, RowFilter filter, bool contestedOnly = false)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        return (contestedOnly ? Contested(ledger, filter) : ledger.Overview.Claimed(filter, Slice.All)).Select(happening => Entry(ledger, happening));
    }

    /// <summary>Events that something speaks against; then those that are only denied and that no report claims, so that no denial is lost.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which events: those with a row that passes.</param>
    /// <param name="slice">Which part of them; null for all.</param>
    public static IEnumerable<EventRecord> Contested(Ledger.Ledger ledger, RowFilter filter, Slice? slice = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        return ledger.Overview.Contested(filter, slice ?? Slice.All);
    }

    /// <summary>The claims of one event.</summary>
    public static ClaimEntry Entry(Ledger.Ledger ledger, EventRecord happening)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(happening);
        var rows = ledger.RowsOf(happening).ToLookup(IsDenial);
        ContradictionRecord[] contradictions = [.. ledger.ContradictionsOf(happening)];
        var elsewhere = contradictions.Where(pair => pair.Kind == ContradictionKind.Denial).Select(pair => pair.B).Distinct(StringComparer.Ordinal)
            .Except(rows[true].Select(row => row.Id), StringComparer.Ordinal).SelectMany(ledger.Find).Select(found => found.Row).OfType<RowRecord>();
        return new(happening, [.. rows[false]], [.. rows[true], .. elsewhere], contradictions);
    }

    private static bool IsDenial(RowRecord row) => row.IsDenial;
}
