using System.Globalization;

namespace Sitrep.Reading.Temporal;

/// <summary>A part of a day: 'Tuesday night', 'this morning', 'the evening of 3 May'; without a day it is that of the day last named.</summary>
/// <param name="Day">The day; null where the words do not name it.</param>
/// <param name="Code">The part's TIMEX3 code ('NI').</param>
internal sealed record DayPartMeaning(Meaning? Day, string Code) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Day?.Bearing ?? Bearing.Neutral;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var day = DayOfTime.Resolve(Day, context);
        return day with { Type = TimexType.Time, Value = day.Value + "T" + Code };
    }
}

/// <summary>'Last night', 'overnight': the night that leads into the day of the anchor, so that it lies in two days.</summary>
/// <param name="Anaphoric">Whether the day is the one last named, if there is one, rather than the day of publication.</param>
internal sealed record NightBeforeMeaning(bool Anaphoric) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Anaphoric ? Bearing.Neutral : Bearing.Deictic;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        if (Anaphoric && context.Anchors.Narrated)
        {
            return new DayPartMeaning(null, "NI").Resolve(context);
        }

        var time = new DayPartMeaning(new ShiftedMeaning(TimeUnit.Day, -1), "NI").Resolve(context);
        return time.Interval is { } days && context.Anchors.Publication is { } published ? time with { Interval = days with { To = published } } : time;
    }
}

/// <summary>A time by the clock: '7:15 p.m.', 'noon', '10 p.m. Wednesday'.</summary>
/// <param name="Day">The day; null where the words do not name it.</param>
/// <param name="Hour">Hour, 0 to 24.</param>
/// <param name="Minute">Minute; null where only the hour is told.</param>
/// <param name="Second">Second; null for none.</param>
internal sealed record ClockMeaning(Meaning? Day, int Hour, int? Minute, int? Second = null) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Day?.Bearing ?? Bearing.Neutral;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var day = DayOfTime.Resolve(Day, context);

        // The midnight of today that is past is the one in which today began.
        var hour = Hour == 24 && Day is null && context.Tense == VerbTense.Past && day.Anchor == TimeAnchor.Publication ? 0 : Hour;
        var clock = string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{Minute ?? 0:00}");
        if (Second is { } second)
        {
            clock += string.Create(CultureInfo.InvariantCulture, $":{second:00}");
        }

        return day with { Type = TimexType.Time, Value = day.Value + clock };
    }
}

/// <summary>Finds the day that a time of day belongs to.</summary>
internal static class DayOfTime
{
    /// <summary>The named day, else the one the text is in, else the day of publication; 'XXXX-XX-XX' where none is known.</summary>
    public static ResolvedTime Resolve(Meaning? day, in TimeContext context)
    {
        if (day is not null)
        {
            var named = day.Resolve(context);
            return named.Period?.Unit is null or TimeUnit.Day ? named : named with { Value = named.Value + Missing(named.Period.Value.Unit) };
        }

        if (context.Anchors.Day is { } narrative)
        {
            return ResolvedTime.Of(narrative, new Anchoring(narrative.First, narrative, TimeAnchor.Narrative));
        }

        return context.Anchors.Default is { Period.Unit: TimeUnit.Day } from
            ? ResolvedTime.Of(from.Period, from)
            : new ResolvedTime(TimexType.Time, "XXXX-XX-XX");
    }

    private static string Missing(TimeUnit unit) => unit switch
    {
        TimeUnit.Month => "-XX",
        TimeUnit.Year => "-XX-XX",
        _ => "",
    };
}
