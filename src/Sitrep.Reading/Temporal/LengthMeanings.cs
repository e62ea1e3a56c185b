using System.Globalization;

namespace Sitrep.Reading.Temporal;

/// <summary>A count of units.</summary>
/// <param name="Halves">Twice the count ('two and a half' is 5); null where it is vague ('several').</param>
/// <param name="Decimal">The count as written where it has decimals ('2.4'); null else.</param>
internal readonly record struct Amount(long? Halves, string? Decimal = null)
{
    /// <summary>A count that is not said.</summary>
    public static Amount Vague => new(null);

    /// <summary>A whole count.</summary>
    public static Amount Of(int count) => new(2L * count);

    /// <summary>The count and unit as TIMEX3 knows them: a fortnight is two weeks.</summary>
    public static (Amount Amount, TimeUnit Unit) Standard(Amount amount, TimeUnit unit) =>
        unit == TimeUnit.Fortnight ? (amount with { Halves = amount.Halves * 2 }, TimeUnit.Week) : (amount, unit);

    /// <summary>The count if it is whole and fits; null else.</summary>
    public int? Whole => Decimal is null && Halves is { } halves && halves % 2 == 0 && halves / 2 <= int.MaxValue ? (int)(halves / 2) : null;
}

/// <summary>A length of time: 'three months', 'two-year', 'several decades'.</summary>
internal sealed record LengthMeaning(Amount Amount, TimeUnit Unit) : Meaning
{
    /// <summary>A length told in any unit, fortnights included.</summary>
    public static LengthMeaning Of(Amount amount, TimeUnit unit)
    {
        var (count, standard) = Amount.Standard(amount, unit);
        return new LengthMeaning(count, standard);
    }

    /// <summary>The TIMEX3 value ('P2Y6M').</summary>
    public string Value
    {
        get
        {
            var (time, code) = Designator(Unit);
            if (Amount.Decimal is { } text)
            {
                return $"P{time}{text}{code}";
            }

            if (Amount.Halves is not { } halves)
            {
                return $"P{time}X{code}";
            }

            var whole = halves / 2;
            if (Unit == TimeUnit.Decade && whole > 1)
            {
                return Text($"P{whole * 10}Y");
            }

            return halves % 2 == 0 ? Text($"P{time}{whole}{code}") : WithHalf(whole, time, code);
        }
    }

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var length = new ResolvedTime(TimexType.Duration, Value);

        // 'They will meet again in ten days': the day when the length is over.
        return context is { Preposition: "in", Tense: VerbTense.Future, Anchors.Deictic: { Day: { } day } today } && Unit >= TimeUnit.Day && Amount.Whole is { } count && Reckoning.Move(day, Unit, count) is { First: { } end }
            ? length with { Interval = CalendarPeriod.Holding(end, Unit > TimeUnit.Year ? TimeUnit.Year : Unit).Interval, Anchor = today.Anchor, AnchorDay = day }
            : length;
    }

    /// <summary>The same length up to the day of publication, for 'has been shut for three weeks'.</summary>
    public static Meaning UntilNow(Meaning meaning) => meaning switch
    {
        LengthMeaning length => new AnchoredLengthMeaning(length, Direction.Last),
        ModifiedMeaning modified => modified with { Inner = UntilNow(modified.Inner) },
        _ => meaning,
    };

    /// <summary>After 'the first nine months' or 'the year ended', 'a year earlier' is no longer said of a quarter.</summary>
    public override void Note(AnchorTracker anchors)
    {
        if (Unit == TimeUnit.Year || (Unit == TimeUnit.Month && Amount.Whole is 6 or 9))
        {
            anchors.ReportYears();
        }
    }

    private string WithHalf(long whole, string time, string code) => Unit switch
    {
        TimeUnit.Decade => Text($"P{(whole * 10) + 5}Y"),
        TimeUnit.Century when whole == 0 => "P50Y",
        TimeUnit.Year or TimeUnit.Hour or TimeUnit.Minute => Text($"P{time}{(whole > 0 ? Text($"{whole}{code}") : "")}{HalfOf(Unit)}"),
        _ => Text($"P{time}{whole}.5{code}"),
    };

    private static string HalfOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Year => "6M",
        TimeUnit.Hour => "30M",
        _ => "30S",
    };

    private static (string Time, string Code) Designator(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => ("T", "S"),
        TimeUnit.Minute => ("T", "M"),
        TimeUnit.Hour => ("T", "H"),
        TimeUnit.Day => ("", "D"),
        TimeUnit.Weekend => ("", "WE"),
        TimeUnit.Week => ("", "W"),
        TimeUnit.Month => ("", "M"),
        TimeUnit.Season => ("", "SEASON"),
        TimeUnit.Quarter => ("", "Q"),
        TimeUnit.Half => ("", "H"),
        TimeUnit.Decade => ("", "DE"),
        TimeUnit.Century => ("", "CE"),
        TimeUnit.Millennium => ("", "ML"),
        _ => ("", "Y"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A length that ends or starts at an anchor: 'the past three months', 'the next two weeks'.</summary>
internal sealed record AnchoredLengthMeaning(LengthMeaning Length, Direction Direction) : Meaning
{
    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var time = Length.Resolve(context);
        var from = Direction is Direction.Previous or Direction.Following ? context.Anchors.Anaphoric : context.Anchors.Deictic;
        if (from is not { Day: { } day } anchoring || Length.Amount.Whole is not { } count || Length.Unit < TimeUnit.Day)
        {
            return time;
        }

        var back = Direction is Direction.Last or Direction.Previous;
        return Move(day, back ? -count : count) is { } end
            ? time with { Interval = back ? new DateInterval(end, day) : new DateInterval(day, end), Anchor = anchoring.Anchor, AnchorDay = day }
            : time;
    }

    private DateOnly? Move(DateOnly day, int count) => Reckoning.Move(day, Length.Unit, count)?.First;
}

/// <summary>A length told back or on from an anchor: 'two weeks ago', 'a year earlier', 'three days later'.</summary>
internal sealed record DistanceMeaning(LengthMeaning Length, ShiftKind Shift) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Shift is ShiftKind.Ago or ShiftKind.FromNow ? Bearing.Deictic : Bearing.Neutral;

    /// <inheritdoc/>
    public override bool MovesNarrative => Length.Unit != TimeUnit.Year || Shift is ShiftKind.Later or ShiftKind.After;

    private bool Back => Shift is ShiftKind.Ago or ShiftKind.Earlier or ShiftKind.Before;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        if (Length.Amount.Halves is null && Length.Amount.Decimal is null)
        {
            return new ResolvedTime(TimexType.Date, Back ? "PAST_REF" : "FUTURE_REF");
        }

        var deictic = Shift is ShiftKind.Ago or ShiftKind.FromNow;
        var from = deictic ? context.Anchors.Deictic : context.Anchors.Anaphoric;
        if (context.Anchors.Reported is { } quarter && Length is { Unit: TimeUnit.Year, Amount.Whole: 1 and var years } && !context.Anchors.Narrated)
        {
            return quarter.ShiftYears(Back ? -years : years) is { } same
                ? ResolvedTime.Of(same, new Anchoring(quarter.First, quarter, TimeAnchor.Narrative))
                : Unresolved();
        }

        if (!deictic && !Back && from is { Anchor: TimeAnchor.Publication } today && (context.Tense is VerbTense.Past or VerbTense.Present || Shift == ShiftKind.After))
        {
            // 'A day later the fort fell' without a day before it: what is over did not happen after the day of publication. 'Ten years on, it is still shut': told of now.
            return context.Tense == VerbTense.Present
                ? new ResolvedTime(TimexType.Date, "PRESENT_REF") { Interval = today.Period.Interval, Anchor = today.Anchor, AnchorDay = today.Day }
                : Unresolved();
        }

        return from is not { } anchoring || Reckon(anchoring.Period) is not { } period ? Unresolved()
            : ResolvedTime.Of(period, anchoring) is var time && SameMonth(anchoring) is { } month ? time with { Interval = month.Interval }
            : time;
    }

    // 'A year ago', told from a day, speaks of the same time of that year; TIMEX3 gives it the value of the year.
    private CalendarPeriod? SameMonth(Anchoring from) =>
        Length is { Unit: TimeUnit.Year, Amount.Whole: 1 } && Shift is ShiftKind.Ago && from.Period.Unit == TimeUnit.Day ? from.Period.Widen(TimeUnit.Month).Shift(-12) : null;

    private ResolvedTime Unresolved() => Length.Unit < TimeUnit.Day
        ? new ResolvedTime(TimexType.Time, ShiftedMeaning.UnresolvedValue(Length.Unit))
        : new ResolvedTime(TimexType.Date, ShiftedMeaning.UnresolvedValue(Length.Unit));

    private CalendarPeriod? Reckon(CalendarPeriod anchor)
    {
        if (Length.Amount.Halves is not { } halves || halves > int.MaxValue)
        {
            return null;
        }

        var sign = Back ? -1 : 1;
        if (halves % 2 == 0)
        {
            return Move(anchor, Length.Unit, sign * (int)(halves / 2));
        }

        // 'A year and a half ago' is told in months, 'half a decade ago' in years.
        return Length.Unit switch
        {
            TimeUnit.Year => Move(anchor, TimeUnit.Month, sign * (int)Math.Min(halves * 6, int.MaxValue)),
            TimeUnit.Decade => Move(anchor, TimeUnit.Year, sign * (int)Math.Min(halves * 5, int.MaxValue)),
            TimeUnit.Century => Move(anchor, TimeUnit.Year, sign * (int)Math.Min(halves * 50, int.MaxValue)),
            _ => null,
        };
    }

    private static CalendarPeriod? Move(CalendarPeriod anchor, TimeUnit unit, int count)
    {
        // 'Two days later' cannot be reckoned from a whole year.
        return anchor.Unit > unit || unit < TimeUnit.Day ? null
            : unit >= TimeUnit.Decade ? anchor.Widen(TimeUnit.Year).Shift(Saturate((long)count * CalendarPeriod.YearsOf(unit)))
            : anchor.Widen(unit).Shift(count);
    }

    private static int Saturate(long count) => (int)Math.Clamp(count, int.MinValue, int.MaxValue);
}

/// <summary>Moves days by units.</summary>
internal static class Reckoning
{
    /// <summary>The day that many units on, as a period; months and years keep the day of the month where they can.</summary>
    public static CalendarPeriod? Move(DateOnly day, TimeUnit unit, int count)
    {
        var period = CalendarPeriod.OfDay(day);
        return unit switch
        {
            TimeUnit.Day => period.Shift(count),
            TimeUnit.Week or TimeUnit.Weekend => Math.Abs((long)count) > 1_000_000 ? null : period.Shift(count * 7),
            TimeUnit.Month => Months(day, count),
            TimeUnit.Quarter or TimeUnit.Season => Months(day, 3L * count),
            TimeUnit.Half => Months(day, 6L * count),
            >= TimeUnit.Year => Months(day, 12L * count * CalendarPeriod.YearsOf(unit)),
            _ => null,
        };
    }

    private static CalendarPeriod? Months(DateOnly day, long count)
    {
        var index = (day.Year * 12L) + day.Month - 1 + count;
        if (index is < 12 or >= 120_000)
        {
            return null;
        }

        var (year, month) = ((int)(index / 12), (int)(index % 12) + 1);
        return CalendarPeriod.TryDay(year, month, Math.Min(day.Day, CalendarPeriod.DaysIn(year, month)));
    }
}
