namespace Sitrep.Reading.Temporal;

/// <summary>A period that the words name in full: '14 October 2020', '1998', 'the 1980s'.</summary>
internal sealed record ExplicitMeaning(CalendarPeriod Period) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Period.Unit <= TimeUnit.Year ? Bearing.Absolute : Bearing.Neutral;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context) => ResolvedTime.Of(Period);
}

/// <summary>
/// A day in figures alone. Where both orders give a day, both readings are kept; the report's other dates in figures decide which comes first, then
/// that a day told of lies not after the day of publication, else the month does.
/// </summary>
/// <param name="MonthFirst">The day if the month stands first; null where that is none.</param>
/// <param name="DayFirst">The day if the day stands first; null where that is none.</param>
/// <param name="IsSlashed">Whether slashes part the figures: only then is the order in doubt.</param>
internal sealed record NumericDayMeaning(CalendarPeriod? MonthFirst, CalendarPeriod? DayFirst, bool IsSlashed) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Bearing.Absolute;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        if (MonthFirst is not { } american || DayFirst is not { } european || american == european)
        {
            return ResolvedTime.Of(MonthFirst ?? DayFirst!.Value);
        }

        var dayFirst = context.Anchors.DayFirst
            ?? (context.Tense != VerbTense.Future && context.Anchors.Publication is { } day && american.First > day && european.First <= day);
        return dayFirst
            ? ResolvedTime.Of(european) with { Other = Reading(american), OtherBecause = "the month first" }
            : ResolvedTime.Of(american) with { Other = Reading(european), OtherBecause = "the day first" };
    }

    private static OtherReading Reading(CalendarPeriod day) => new(day.Value, day.Interval);

    /// <summary>A date in slashes that can be read one way only tells how the report writes them.</summary>
    public override void Note(AnchorTracker anchors)
    {
        if (IsSlashed && (MonthFirst is null) != (DayFirst is null))
        {
            anchors.DayFirst = MonthFirst is null;
        }
    }
}

/// <summary>A part of a year that the words do not name: 'in October', 'Oct. 14', 'last spring', 'the third quarter'.</summary>
internal sealed record YearlessMeaning(YearPart Part, Direction Direction = Direction.None) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Direction is Direction.Last or Direction.Next or Direction.This ? Bearing.Deictic : Bearing.Neutral;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var from = Direction switch
        {
            Direction.This => context.Anchors.Default,
            Direction.Last or Direction.Next => context.Anchors.Deictic ?? context.Anchors.Anaphoric,
            Direction.Previous or Direction.Following or Direction.Same => context.Anchors.Anaphoric,
            _ when context.Tense is VerbTense.Future or VerbTense.Present => context.Anchors.Default,
            _ => context.Anchors.YearDefault,
        };
        return from is { } anchoring && YearChoice.For(Part, Direction, anchoring, context) is { } period
            ? ResolvedTime.Of(period, anchoring)
            : new ResolvedTime(TimexType.Date, Part.Unresolved);
    }
}

/// <summary>A part of a year that other words name: 'January this year', 'the third quarter of 1984', 'the previous year's December'.</summary>
internal sealed record PartOfYearMeaning(YearPart Part, Meaning Year) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Year.Bearing;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var year = Year.Resolve(context);
        return year.Period is { } period && Part.In(period.Year) is { } part
            ? ResolvedTime.Of(part) with { Anchor = year.Anchor, AnchorDay = year.AnchorDay }
            : new ResolvedTime(TimexType.Date, Part.Unresolved);
    }
}

/// <summary>A weekday: 'on Tuesday', 'last Friday', 'the following Monday'.</summary>
internal sealed record WeekdayMeaning(int Weekday, Direction Direction = Direction.None) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Direction is Direction.Previous or Direction.Following or Direction.Same ? Bearing.Neutral : Bearing.Deictic;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var from = Direction is Direction.Previous or Direction.Following or Direction.Same ? context.Anchors.Anaphoric : context.Anchors.Default;
        from = from?.Period.Unit == TimeUnit.Day ? from : context.Anchors.Deictic;
        if (Direction == Direction.Following && context.Tense == VerbTense.Past && from is { Anchor: TimeAnchor.Publication })
        {
            from = null;
        }

        if (from is { Day: { } day } anchoring && DayFrom(day, context) is { } found)
        {
            return ResolvedTime.Of(CalendarPeriod.OfDay(found), anchoring);
        }

        return new ResolvedTime(TimexType.Date, $"XXXX-WXX-{Weekday}");
    }

    private DateOnly? DayFrom(DateOnly day, in TimeContext context)
    {
        // 0 where the day is itself that weekday, else days on to the next one.
        var ahead = (Weekday - 1 - (((int)day.DayOfWeek + 6) % 7) + 7) % 7;
        var offset = Direction switch
        {
            Direction.Last or Direction.Previous => ahead - 7,
            Direction.Next or Direction.Following => ahead == 0 ? 7 : ahead,
            Direction.This => context.Tense == VerbTense.Past && ahead > 0 ? ahead - 7 : ahead,
            _ when YearChoice.IsAhead(context) || context.Tense == VerbTense.Present => ahead,
            _ => ahead == 0 ? 0 : ahead - 7,
        };
        var number = (long)day.DayNumber + offset;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }
}

/// <summary>A unit told from an anchor: 'yesterday', 'this week', 'next year', 'the previous month', 'two weeks ago'.</summary>
/// <param name="Unit">The unit that is named.</param>
/// <param name="Count">How many units on (or back, if negative).</param>
/// <param name="Anaphoric">Whether it leans on the narrative rather than on the day of publication.</param>
internal sealed record ShiftedMeaning(TimeUnit Unit, int Count, bool Anaphoric = false) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Anaphoric ? Bearing.Neutral : Bearing.Deictic;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        // 'This month' in a chronicle is the month of the story.
        var from = Anaphoric || (Count == 0 && Unit != TimeUnit.Day && context.Anchors.Narrated) ? context.Anchors.Anaphoric : context.Anchors.Deictic;
        if (Anaphoric && Count > 0 && context.Tense == VerbTense.Past && from is { Anchor: TimeAnchor.Publication })
        {
            // 'The next day he fled' without a day before it: what is over did not happen after the day of publication.
            return new ResolvedTime(TimexType.Date, UnresolvedValue(Unit));
        }

        return from is { } anchoring && From(anchoring.Period, Coarse(anchoring.Period)) is { } period
            ? ResolvedTime.Of(period, anchoring)
            : new ResolvedTime(TimexType.Date, UnresolvedValue(Unit));
    }

    private CalendarPeriod? From(CalendarPeriod anchor, TimeUnit unit) =>
        unit == Unit ? anchor.Widen(Unit).Shift(Count)
        : Unit == TimeUnit.Year ? anchor.ShiftYears(Count)
        : null;

    // 'Two days later' cannot be reckoned from a whole year; 'a year later' of a year is the next year.
    private TimeUnit Coarse(CalendarPeriod anchor) => Count != 0 && anchor.Unit > Unit && anchor.Unit != TimeUnit.Week ? anchor.Unit : Unit;

    /// <summary>The value of a unit whose place is not known.</summary>
    public static string UnresolvedValue(TimeUnit unit) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => "XXXX-XX-XXTXX:XX",
        TimeUnit.Day => "XXXX-XX-XX",
        TimeUnit.Week => "XXXX-WXX",
        TimeUnit.Weekend => "XXXX-WXX-WE",
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Quarter => "XXXX-QX",
        TimeUnit.Half => "XXXX-HX",
        TimeUnit.Season => "XXXX-XX",
        TimeUnit.Decade => "XXX",
        TimeUnit.Century => "XX",
        TimeUnit.Millennium => "X",
        _ => "XXXX",
    };
}
