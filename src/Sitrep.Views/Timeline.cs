using Sitrep.Ledger.Records;

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
