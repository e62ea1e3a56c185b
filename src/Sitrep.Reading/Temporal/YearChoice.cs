namespace Sitrep.Reading.Temporal;

/// <summary>
/// Chooses the year of a date that does not say it. A story told from its day of publication means the nearest such date on the side
/// that direction, tense or preposition point to; a narrated one stays in the year it is in.
/// </summary>
internal static class YearChoice
{
    // How much farther back than on a date may lie and still be meant: the past is told more often than the future.
    private const int PastBias = 2;
    private const int TensePastBias = 4;
    private const int LookBack = 10;

    /// <summary>The part of the year in the year that is meant; null where no year near the anchor has it.</summary>
    public static CalendarPeriod? For(YearPart part, Direction direction, Anchoring from, in TimeContext context)
    {
        if (from.Anchor == TimeAnchor.Narrative && direction is Direction.None or Direction.Same or Direction.This)
        {
            return InStory(part, from.Period);
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
            // 'The talks are to resume in the third quarter'
            _ when part.Unit is TimeUnit.Quarter or TimeUnit.Half && context is { Tense: VerbTense.Future, Direct: true, Preposition: "in" or "during" or "from" } => Earliest(part, day, interval => interval.To >= day),
            _ when part.Unit is TimeUnit.Quarter or TimeUnit.Half =>
                IsAhead(context) ? Nearest(part, day, bias: 1) : Latest(part, day, interval => interval.From <= day),
            _ when context.Preposition != "since" && context.Tense == VerbTense.Future => Earliest(part, day, interval => interval.To >= day),
            _ when IsAhead(context) => Nearest(part, day, bias: 1),
            _ when IsTimetable(context) => Earliest(part, day, interval => interval.To >= day),
            _ when IsBehind(context) => Latest(part, day, interval => interval.From <= day),
            _ => Nearest(part, day, context.Tense == VerbTense.Past ? TensePastBias : PastBias),
        };
    }

    /// <summary>Whether tense or preposition point to what is still to come.</summary>
    public static bool IsAhead(in TimeContext context) =>
        context.Preposition != "since"
        && (context.Tense == VerbTense.Future || context.Preposition is "until" or "till" || (context.Tense != VerbTense.Past && context.Preposition == "by"));

    // 'The treaty expires in November', 'elections are due in May': the present that dates its own verb tells what is fixed for then.
    private static bool IsTimetable(in TimeContext context) => context.Tense == VerbTense.Present && context.Direct && context.Preposition is null or "in" or "on" or "from" or "after";

    // 'It was extended to Nov. 20', 'a dividend payable Dec. 7 was declared': a past verb dates only what stands in time with it.
    private static bool IsBehind(in TimeContext context) =>
        context.Preposition == "since" || (context.Tense == VerbTense.Past && context.Direct && ((context.IsSubject && context.Preposition is null) || context.Preposition is "on" or "in" or "after" or "during"));

    // A story goes on: after December 1941 'in January' is of 1942. A few months back are a look back.
    private static CalendarPeriod? InStory(YearPart part, CalendarPeriod story)
    {
        var same = part.In(story.Year);
        return same is { } period && story.Unit is TimeUnit.Day or TimeUnit.Month && period.Unit is TimeUnit.Day or TimeUnit.Month && story.Part - period.Part >= LookBack
            ? part.In(story.Year + 1) ?? same
            : same;
    }

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
            foreach (var period in part.AllIn(year).Reverse())
            {
                if (period.Interval is { } interval && fits(interval))
                {
                    return period;
                }
            }
        }

        return null;
    }

    private static CalendarPeriod? Earliest(YearPart part, DateOnly day, Func<DateInterval, bool> fits)
    {
        for (var year = Math.Max(1, day.Year - 1); year <= Math.Min(9999, day.Year + 8); year++)
        {
            foreach (var period in part.AllIn(year))
            {
                if (period.Interval is { } interval && fits(interval))
                {
                    return period;
                }
            }
        }

        return null;
    }

    private static CalendarPeriod? Nearest(YearPart part, DateOnly day, int bias)
    {
        var back = Latest(part, day, interval => interval.From <= day);
        var on = Earliest(part, day, interval => interval.From > day);
        if (back?.Interval is not { } before || on?.Interval is not { } after)
        {
            return back ?? on;
        }

        return bias * (after.From!.Value.DayNumber - day.DayNumber) < day.DayNumber - before.To!.Value.DayNumber ? on : back;
    }
}
