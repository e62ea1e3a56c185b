using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Views;

/// <summary>Where something announced stands.</summary>
public enum DueState
{
    /// <summary>Its day is still to come.</summary>
    Upcoming,

    /// <summary>It is announced without a day.</summary>
    Undated,

    /// <summary>Its day is past, and no report says that it took place, nor that it did not.</summary>
    Unreported,
}

/// <summary>Something that is announced.</summary>
/// <param name="Event">The event.</param>
/// <param name="State">Where it stands.</param>
public sealed record DueEntry(EventRecord Event, DueState State);

/// <summary>What is due: announced or threatened, and not reported since.</summary>
public static class DueList
{
    /// <summary>What is due, by day; what has none comes last. Reads the ledger as it goes.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which events: those with a row that passes.</param>
    /// <param name="on">The day to look from: what ends on it or later is upcoming; null for that of the latest report.</param>
    public static IEnumerable<DueEntry> Of(Ledger.Ledger ledger, RowFilter filter, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var today = on ?? ledger.Summarise().LastPublished;
        return ledger.Events(filter).Where(IsOpen).Select(happening => new DueEntry(happening, StateOf(happening, today)));
    }

    private static DueState StateOf(EventRecord happening, DateOnly? today) => happening.When switch
    {
        null => DueState.Undated,
        { To: { } last } when last < today => DueState.Unreported,
        _ => DueState.Upcoming,
    };

    private static bool IsOpen(EventRecord happening) =>
        happening.Statuses.Any(tally => tally.Word is "scheduled" or "threatened")
        && !happening.Statuses.Any(tally => tally.Word is "occurred" or "ongoing" or "prevented" or "not");
}
