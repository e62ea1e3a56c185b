namespace Sitrep.Reading.Temporal;

/// <summary>'the week before last', 'the year after next', 'the night before last': the one beyond the last or the next.</summary>
internal sealed class BeforeLastRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "before-last";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the week before last", "the month after next", "the night before last", "the Friday before last"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var count = reader.IsWord(at + 2, "before") && reader.IsWord(at + 3, "last") ? -2
            : reader.IsWord(at + 2, "after") && reader.IsWord(at + 3, "next") ? 2
            : 0;
        if (count == 0)
        {
            return null;
        }

        return reader[at + 1].As(TimeWordKind.Unit) is { Number: >= (int)TimeUnit.Day } unit ? Read(at, at + 4, new ShiftedMeaning((TimeUnit)unit.Number, count))
            : reader[at + 1].As(TimeWordKind.DayPart) is { } part ? Read(at, at + 4, new DayPartMeaning(new ShiftedMeaning(TimeUnit.Day, count), part.Code))
            : reader[at + 1].As(TimeWordKind.Weekday) is { } weekday
                ? Read(at, at + 4, new CountedFromDayMeaning(LengthMeaning.Of(Amount.Of(1), TimeUnit.Week), new WeekdayMeaning(weekday.Number, count < 0 ? Direction.Last : Direction.Next), Math.Sign(count)))
                : null;
    }
}

/// <summary>
/// 'a year ago this week', 'ten years ago today', 'a week ago on Sunday', 'a week from Saturday', 'a fortnight on Tuesday', 'Monday week': a length counted from
/// a day that is not the day of publication.
/// </summary>
internal sealed class CountedFromDayRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "counted-from-day";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["a year ago this week", "ten years ago today", "a week ago on Sunday", "a week from Saturday", "Monday week", "two weeks on Thursday"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => LengthWords.CanStart(token) || token.Is(TimeWordKind.Weekday);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (reader[at].As(TimeWordKind.Weekday) is { } weekday)
        {
            return reader[at + 1].As(TimeWordKind.Unit)?.Number is (int)TimeUnit.Week or (int)TimeUnit.Fortnight && DistanceRule.IsPhraseEnd(reader, at + 2)
                ? Read(at, at + 2, new CountedFromDayMeaning(LengthMeaning.Of(Amount.Of(1), (TimeUnit)reader[at + 1].As(TimeWordKind.Unit)!.Number), new WeekdayMeaning(weekday.Number, Direction.Next), 1))
                : null;
        }

        if (!LengthWords.TryRead(reader, at, out var length, out var end) || length.Unit < TimeUnit.Day || length.Amount.Whole is null)
        {
            return null;
        }

        if (reader[end].As(TimeWordKind.Shift)?.Number == (int)ShiftKind.Ago)
        {
            var day = reader.IsWord(end + 1, "on") ? end + 2 : end + 1;
            return reader.Best(day, RuleLayer.Date) is { Meaning: { } back } past && IsFrom(back) ? Read(at, past.End, new CountedFromDayMeaning(length, back, -1), past) : null;
        }

        // 'He spoke for a week on Monday' tells how long, 'a week on Monday' when.
        var ahead = reader.IsWord(end, "from") || (reader.IsWord(end, "on") && length.Unit == TimeUnit.Week && !reader.IsWord(at - 1, "for"));
        return ahead && reader.Best(end + 1, RuleLayer.Date) is { Meaning: WeekdayMeaning { Direction: Direction.None } or ShiftedMeaning { Unit: TimeUnit.Day, Anaphoric: false } } start
            ? Read(at, start.End, new CountedFromDayMeaning(length, start.Meaning is WeekdayMeaning named ? named with { Direction = Direction.Next } : start.Meaning, 1), start)
            : null;
    }

    private static bool IsFrom(Meaning meaning) => meaning switch
    {
        ShiftedMeaning shifted => !shifted.Anaphoric && shifted.Unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Month,
        WeekdayMeaning { Direction: Direction.None or Direction.This or Direction.Last } => true,
        YearlessMeaning { Part: NumberedPart { PartUnit: TimeUnit.Day }, Direction: Direction.None } => true,
        _ => false,
    };
}

/// <summary>A length counted back or on from a day, week or month.</summary>
/// <param name="Length">The length.</param>
/// <param name="From">What it is counted from.</param>
/// <param name="Sign">-1 back, 1 on.</param>
internal sealed record CountedFromDayMeaning(LengthMeaning Length, Meaning From, int Sign) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Bearing.Deictic;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var from = From.Resolve(context);
        return from.Period is { First: { } first } period && Length.Amount.Whole is { } count && Moved(first, period.Unit, Sign * count) is { } moved
            ? ResolvedTime.Of(moved) with { Anchor = from.Anchor, AnchorDay = from.AnchorDay }
            : new ResolvedTime(TimexType.Date, ShiftedMeaning.UnresolvedValue(from.Period?.Unit ?? TimeUnit.Day));
    }

    // Of weeks the one that holds the same Thursday, which is the week's middle.
    private CalendarPeriod? Moved(DateOnly first, TimeUnit unit, int count)
    {
        var middle = unit is TimeUnit.Week or TimeUnit.Weekend && first.DayNumber + 3 <= DateOnly.MaxValue.DayNumber ? first.AddDays(3) : first;
        return Reckoning.Move(middle, Length.Unit, count)?.First is { } day ? CalendarPeriod.Holding(day, unit) : null;
    }
}

/// <summary>'two weeks' time', 'a year's time' after 'in'.</summary>
internal sealed class TimeAheadRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "time-ahead";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["two weeks' time", "a year's time"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => LengthWords.CanStart(token);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (!(reader.IsWord(at - 1, "in") || reader.IsWord(at - 1, "within")) || !LengthWords.TryRead(reader, at, out var length, out var end))
        {
            return null;
        }

        var time = reader.SkipPossessive(end);
        time = time == end && reader.IsMark(end, '\'') ? end + 1 : time;
        return reader.IsWord(time, "time") ? Read(at, time + 1, new DistanceMeaning(length, ShiftKind.FromNow)) : null;
    }
}
