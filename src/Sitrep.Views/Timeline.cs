using Sitrep.Ledger.Records;
using Sitrep.Reading.Events;

namespace Sitrep.Views;

/// <summary>How finely the days of an event are known.</summary>
public enum DayPrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>Some days, at most a week.</summary>
    Week,

    /// <summary>At most a month.</summary>
    Month,

    /// <summary>At most a year.</summary>
    Year,

    /// <summary>Longer, or open at an end.</summary>
    Longer,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>An event on the time line.</summary>
/// <param name="Event">The event.</param>
/// <param name="Precision">How finely its days are known.</param>
public sealed record TimelineEntry(EventRecord Event, DayPrecision Precision);

/// <summary>Events by date, each with how finely it is known: an event 'in March' is not one of 1 March.</summary>
public static class Timeline
{
    private const int DaysOfWeek = 7;
    private const int DaysOfMonth = 31;
    private const int DaysOfYear = 366;

    /// <summary>The entries, in the order of the events given; a ledger gives them by first day.</summary>
    public static IEnumerable<TimelineEntry> Of(IEnumerable<EventRecord> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Select(happening => new TimelineEntry(happening, PrecisionOf(happening.When)));
    }

    /// <summary>
    /// The entries that say most, in the order of the events given: dated to a month or better, told by most reports, then with doer,
    /// undergoer, figures and place named. For a first look at a ledger; the whole is <see cref="Of"/>.
    /// </summary>
    /// <param name="events">The events.</param>
    /// <param name="most">How many at most.</param>
    public static IEnumerable<TimelineEntry> Salient(IEnumerable<EventRecord> events, int most)
    {
        var entries = Of(events).Where(entry => entry.Precision is DayPrecision.Day or DayPrecision.Week or DayPrecision.Month).ToList();
        var kept = entries.OrderByDescending(entry => SalienceOf(entry.Event)).ThenBy(entry => entry.Event.Id, StringComparer.Ordinal).Take(most).ToHashSet();
        return entries.Where(kept.Contains);
    }

    /// <summary>How much an event says: told by many reports, with doer, undergoer, figures and place named.</summary>
    internal static int SalienceOf(EventRecord happening) =>
        (4 * (happening.Reports - 1)) + (happening.Initiator.Count > 0 ? 2 : 0) + (happening.Recipient.Count > 0 ? 2 : 0)
        + (happening.Figures.Count > 0 ? 2 : 0) + (happening.Where is null ? 0 : 1) + (happening.Contested ? 3 : 0)
        + (happening.Type is EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.CONCEDE or EventType.AGREE ? 2 : 0);

    /// <summary>How finely days are known; null days are unknown.</summary>
    public static DayPrecision PrecisionOf(DaysRecord? days) => days switch
    {
        null => DayPrecision.Unknown,
        { From: { } from, To: { } to } => (to.DayNumber - from.DayNumber + 1) switch
        {
            <= 1 => DayPrecision.Day,
            <= DaysOfWeek => DayPrecision.Week,
            <= DaysOfMonth => DayPrecision.Month,
            <= DaysOfYear => DayPrecision.Year,
            _ => DayPrecision.Longer,
        },
        _ => DayPrecision.Longer,
    };
}
