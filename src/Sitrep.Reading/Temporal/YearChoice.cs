namespace Sitrep.Reading.Temporal;

/// <summary>
/// Chooses the year of a date that does not say it. A story told from its day of publication means the nearest such date on the side
/// that direction, tense or preposition point to; a narrated one stays in the year it is in.
/// </summary>
internal static class YearChoice
{
    /// <summary>The part of the year in the year that is meant; null where no year near the anchor has it.</summary>
    public static CalendarPeriod? For(YearPart part, Direction direction, Anchoring from, in TimeContext context)
    {
        if (from.Anchor == TimeAnchor.Narrative && direction is Direction.None or Direction.Same or Direction.This)
        {
            return part.In(from.Period.Year);
        }

        if (from.Day is not { } day)
        {
            return null;
        }

        return direction switch
        {
            Direction.Last or Direction.Previous => Latest(part, day, interval => interval.To < day),
            Direction.Next or Direction.Following => Earliest(part, day, interval => interval.From > day),
            Direction.This => Holding(part, day) ?? part.In(day.Year),
            _ when IsAhead(context) => Earliest(part, day, interval => interval.To >= day),
            _ when IsBehind(part, context) => Latest(part, day, interval => interval.From <= day),
            _ => Nearest(part, day),
        };
    }

    /// <summary>Whether tense or preposition point to what is still to come.</summary>
    public static bool IsAhead(in TimeContext context) =>
        context.Preposition != "since" && (context.Tense == VerbTense.Future || (context.Tense != VerbTense.Past && context.Preposition is "by" or "until" or "till"));

    // 'It was extended to Nov. 20', 'a dividend payable Dec. 7 was declared': a past verb dates only what stands in time with it.
    private static bool IsBehind(YearPart part, in TimeContext context) =>
        context.Preposition == "since" || part.Unit is TimeUnit.Quarter or TimeUnit.Half
        || (context.Tense == VerbTense.Past && context.Preposition is "on" or "in" or "after" or "during");

    private static CalendarPeriod? Holding(YearPart part, DateOnly day)
    {
        for (var year = day.Year - 1; year <= day.Year; year++)
        {
            if (part.In(year) is { Interval: { } interval } period && interval.From <= day && day <= interval.To)
            {
                return period;
            }
        }

        return null;
    }

    private static CalendarPeriod? Latest(YearPart part, DateOnly day, Func<DateInterval, bool> fits)
    {
        // Eight years back, for 29 February across a century.
        for (var year = day.Year; year >= Math.Max(1, day.Year - 8); year--)
        {
            if (part.In(year) is { Interval: { } interval } period && fits(interval))
            {
                return period;
            }
        }

        return null;
    }

    private static CalendarPeriod? Earliest(YearPart part, DateOnly day, Func<DateInterval, bool> fits)
    {
        for (var year = Math.Max(1, day.Year - 1); year <= Math.Min(9999, day.Year + 8); year++)
        {
            if (part.In(year) is { Interval: { } interval } period && fits(interval))
            {
                return period;
            }
        }

        return null;
    }

    private static CalendarPeriod? Nearest(YearPart part, DateOnly day)
    {
        var back = Latest(part, day, interval => interval.From <= day);
        var on = Earliest(part, day, interval => interval.From > day);
        if (back?.Interval is not { } before || on?.Interval is not { } after)
        {
            return back ?? on;
        }

        // The past is told more often than the future.
        return 2 * (after.From!.Value.DayNumber - day.DayNumber) < day.DayNumber - before.To!.Value.DayNumber ? on : back;
    }
}
