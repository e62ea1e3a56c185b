using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Views.Plans;

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
/// <param name="Outcome">What may be its coming about, told as another event: of its type, by or to one of its actors, near its days; null where there is none.</param>
public sealed record DueEntry(EventRecord Event, DueState State, EventRecord? Outcome);

/// <summary>What is due: announced or threatened, and not reported since.</summary>
public static class DueList
{
    /// <summary>What is due, by day; what has none comes last. What was called off, or did not take place, is left out; <see cref="PlanLives"/> has it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which events: those with a row that passes.</param>
    /// <param name="on">The day to look from: what ends on it or later is upcoming, and later reports are not known yet; null for that of the latest report.</param>
    public static IEnumerable<DueEntry> Of(Ledger.Ledger ledger, RowFilter filter, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        return PlanLives.Of(ledger, filter, on).Where(life => life.Event is not null && life.Outcome?.Id != life.Event.Id).Select(Entry).OfType<DueEntry>();
    }

    private static DueEntry? Entry(PlanLife life)
    {
        // A plan that was put off is due on the day that it has now.
        var happening = life.Event! with { When = life.When };
        return life.State switch
        {
            PlanState.Upcoming => new(happening, DueState.Upcoming, null),
            PlanState.Undated => new(happening, DueState.Undated, null),
            PlanState.Unreported => new(happening, DueState.Unreported, null),
            PlanState.Fulfilled when life.Outcome is { } outcome => new(happening, DueState.Unreported, outcome),
            _ => null,
        };
    }

    /// <summary>Whether something is announced or threatened, and no report says what became of it.</summary>
    internal static bool IsOpen(EventRecord happening) =>
        IsAnnounced(happening) && !happening.Statuses.Any(tally => tally.Word is "occurred" or "ongoing" or "prevented" or "not");

    private static bool IsAnnounced(EventRecord happening) => happening.Statuses.Any(tally => tally.Word is "scheduled" or "threatened");
}
