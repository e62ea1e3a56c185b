using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Views;

/// <summary>What an event's days are the days of.</summary>
public enum TimelineLane
{
    /// <summary>It happened, did not happen, or goes on.</summary>
    Happened,

    /// <summary>It is announced or threatened, and not reported since.</summary>
    Due,
}

/// <summary>An event with days.</summary>
/// <param name="Event">The event; its days are as long as they are uncertain.</param>
/// <param name="Lane">Where it belongs.</param>
/// <param name="IsApproximate">Whether no time words of a report give its days: they are only those of the publication, or of what is told beside it.</param>
public sealed record TimelineBar(EventRecord Event, TimelineLane Lane, bool IsApproximate);

/// <summary>Something counted on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Count">How many.</param>
public sealed record DayCount(DateOnly Day, int Count);

/// <summary>What a time line shows: what happened, when it was reported, what is due; each event once.</summary>
/// <param name="Bars">Events with a day at one end at least, by first day.</param>
/// <param name="Undated">Events without any.</param>
/// <param name="Reported">How many reports that tell of the events were published on each day, by day.</param>
public sealed record TimelineView(IReadOnlyList<TimelineBar> Bars, IReadOnlyList<EventRecord> Undated, IReadOnlyList<DayCount> Reported)
{
    /// <summary>The time line of the events with a row that passes.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which events.</param>
    public static TimelineView Of(Ledger.Ledger ledger, RowFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        return Of(ledger, [.. ledger.Events(filter)]);
    }

    /// <summary>The time line of events.</summary>
    /// <param name="ledger">The ledger that they are of.</param>
    /// <param name="events">The events, by first day.</param>
    public static TimelineView Of(Ledger.Ledger ledger, IReadOnlyCollection<EventRecord> events)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(events);
        var tellings = ledger.Overview.Told(events.Select(happening => happening.Id));
        var dated = events.ToLookup(happening => happening.When is { From: not null } or { To: not null });
        return new(
            [.. dated[true].Select(happening => new TimelineBar(happening, LaneOf(happening), !tellings.Worded.Contains(happening.Id)))],
            [.. dated[false]],
            [.. tellings.Reported.Select(pair => new DayCount(pair.Day, pair.Reports))]);
    }

    private static TimelineLane LaneOf(EventRecord happening) => DueList.IsOpen(happening) ? TimelineLane.Due : TimelineLane.Happened;
}
