namespace Sitrep.Reading.Temporal;

/// <summary>'7:15 p.m.', '10 p.m. Wednesday', '14:30', 'five o'clock', '5 p.m. EST, Nov. 6'.</summary>
internal sealed class ClockRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "clock";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Time;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["7:15 p.m.", "10 p.m. Wednesday", "14:30", "five o'clock", "5 p.m. EST, Nov. 6", "9am on 3 May 2014", "0900 GMT"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Digits is 1 or 2 or 4 || token.As(TimeWordKind.Number)?.Number is >= 1 and <= 12;

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (!TryClock(reader, at, out var clock, out var end))
        {
            return null;
        }

        var (after, whole) = Complete(reader, end, clock);
        return Read(at, after, whole);
    }

    /// <summary>The time with what follows it: 'in the evening', a zone, a day.</summary>
    public static (int End, ClockMeaning Meaning) Complete(PhraseReader reader, int end, ClockMeaning clock)
    {
        (clock, end) = InPartOfDay(reader, end, clock);
        end = reader.Is(end, TimeWordKind.Zone) ? end + 1 : end;
        return DayAfter(reader, end) is { } day ? (day.End, clock with { Day = day.Meaning }) : (end, clock);
    }

    /// <summary>A day that follows a time of day: 'Wednesday', ', Nov. 6', 'on Friday', 'yesterday'.</summary>
    public static Phrase? DayAfter(PhraseReader reader, int end)
    {
        var next = reader.SkipComma(end);
        next = reader.IsWord(next, "on") || reader.Is(next, TimeWordKind.Of) ? next + 1 : next;
        return reader.Best(next, RuleLayer.Date) is { } day && DayPartOfDateRule.IsDay(day.Meaning) ? day : null;
    }

    // 'five o'clock in the morning', 'half past nine in the evening', 'ten o'clock at night'
    private static (ClockMeaning Clock, int End) InPartOfDay(PhraseReader reader, int end, ClockMeaning clock)
    {
        var part = reader.IsWord(end, "in") && reader.Is(end + 1, TimeWordKind.Definite) ? reader[end + 2].As(TimeWordKind.DayPart)?.Code
            : reader.IsWord(end, "at") ? reader[end + 1].As(TimeWordKind.DayPart)?.Code
            : null;
        if (part is null || clock.Hour > 12 || reader.Is(end - 1, TimeWordKind.Meridiem))
        {
            return (clock, end);
        }

        var after = reader.IsWord(end, "at") ? end + 2 : end + 3;
        var hour = part is "AF" or "EV" || (part == "NI" && clock.Hour >= 6) ? (clock.Hour % 12) + 12 : clock.Hour % 12;
        return (clock with { Hour = hour }, after);
    }

    private static bool TryClock(PhraseReader reader, int at, out ClockMeaning clock, out int end)
    {
        clock = null!;
        if (reader[at].Digits == 4)
        {
            // '0900 GMT'
            var (hours, minutes) = (reader[at].Number / 100, reader[at].Number % 100);
            (clock, end) = (new ClockMeaning(null, hours, minutes), at + 1);
            return hours < 24 && minutes < 60 && reader.Is(end, TimeWordKind.Zone);
        }

        var hour = reader[at].Digits > 0 ? reader[at].Number : reader[at].As(TimeWordKind.Number)!.Number;
        end = at + 1;
        if (reader[at].Glued && reader[at - 1].Mark is '.' or ':' or '/' or '$' or '-' && reader[at].Glued)
        {
            return false;
        }

        int? minute = null, second = null;
        if (reader[at].Digits > 0 && reader[end].Mark is ':' or '.' && reader.IsTightMark(end, reader[end].Mark) && reader[end + 1] is { Digits: 2, Number: < 60 })
        {
            minute = reader[end + 1].Number;
            end += 2;
            if (reader.IsTightMark(end, ':') && reader[end + 1] is { Digits: 2, Number: < 60 })
            {
                second = reader[end + 1].Number;
                end += 2;
            }
        }

        if (reader[end].As(TimeWordKind.Meridiem) is { } half)
        {
            (hour, end) = (hour == 12 ? half.Number : hour + half.Number, end + 1);
            clock = new ClockMeaning(null, hour, minute, second);
            return hour < 24;
        }

        var spoken = reader.Is(end, TimeWordKind.OClock);
        end = spoken ? end + 1 : end;
        clock = new ClockMeaning(null, hour, minute, second);
        return hour < 24 && (spoken || (minute is not null && reader.IsMark(at + 1, ':') && !IsScore(reader, end)));
    }

    private static bool IsScore(PhraseReader reader, int end) => reader.IsTightMark(end, ':') || reader[end].Mark is '%';
}

/// <summary>'noon', 'midnight Friday', 'noon on Thursday'.</summary>
internal sealed class ClockPointRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "clock-point";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Time;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["noon", "midnight Friday", "noon on Thursday"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.ClockPoint);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var clock = new ClockMeaning(null, reader[at].As(TimeWordKind.ClockPoint)!.Number, null);
        return ClockRule.DayAfter(reader, at + 1) is { } day ? Read(at, day.End, clock with { Day = day.Meaning }, day) : Read(at, at + 1, clock);
    }
}

/// <summary>'the morning', 'the evening', 'overnight': a part of the day that the story is in.</summary>
internal sealed class DayPartRule : TimeRule
{
    private static readonly string[] Habits =
        ["bag", "bus", "call", "delivery", "ferry", "flight", "flights", "funds", "hit", "lending", "loan", "loans", "market", "millionaire", "money", "rate", "rates", "sensation", "shipping", "stay", "stays",
         "success", "temperatures", "train", "trains", "trip"];

    /// <inheritdoc/>
    public override string Name => "day-part";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Time;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["overnight"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.DayPart);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (reader[next].As(TimeWordKind.DayPart) is not { } part || (reader.Tag(next + 1).StartsWith("NN", StringComparison.Ordinal) && !IsNightBefore(reader, at)))
        {
            return null;
        }

        var framed = next > at
            ? reader.IsWord(at - 1, "in") || reader.IsWord(at - 1, "during")
            : reader.IsWord(at, "overnight") || reader.IsWord(at - 1, "by") || reader.IsWord(at - 1, "at") || reader.IsWord(at - 1, "before") || reader.IsWord(at - 1, "until");
        return !framed ? null
            : Read(at, next + 1, reader.IsWord(at, "overnight") ? new NightBeforeMeaning(Anaphoric: true) : new DayPartMeaning(null, part.Code));
    }

    // 'an overnight raid' is of that night, 'an overnight train' of every night.
    private static bool IsNightBefore(PhraseReader reader, int at) =>
        reader.IsWord(at, "overnight") && !Habits.Any(word => reader.IsWord(at + 1, word));
}

/// <summary>'Tuesday night', 'yesterday morning', '3 May evening'.</summary>
internal sealed class DateDayPartRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "date-day-part";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Time;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["Tuesday night", "yesterday morning", "last Friday evening", "Christmas night"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) =>
        token.Is(TimeWordKind.Weekday) || token.Is(TimeWordKind.DeicticDay) || token.Is(TimeWordKind.Direction) || token.Is(TimeWordKind.Definite)
        || token.Is(TimeWordKind.Holiday) || token.Is(TimeWordKind.Month) || token.Is(TimeWordKind.DoubtfulMonth) || token.Digits > 0;

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at) =>
        reader.Best(at, RuleLayer.Date) is { } date && DayPartOfDateRule.IsDay(date.Meaning) && reader[date.End].As(TimeWordKind.DayPart) is { } part
            ? Read(at, date.End + 1, new DayPartMeaning(date.Meaning, part.Code), date)
            : null;
}

/// <summary>'the night of 3 May', 'afternoon yesterday', 'the morning of October 14, 2020'.</summary>
internal sealed class DayPartOfDateRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "day-part-of-date";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Time;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the night of 3 May", "afternoon yesterday", "the morning of October 14, 2020", "the early morning hours of 3 May"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.DayPart) || token.Is(TimeWordKind.Edge);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        var edge = reader[next].As(TimeWordKind.Edge);
        next = edge is not null && next > at ? next + 1 : next;
        if (reader[next].As(TimeWordKind.DayPart) is not { } part)
        {
            return null;
        }

        var end = reader.IsWord(next + 1, "hours") ? next + 2 : next + 1;
        if (ClockRule.DayAfter(reader, end) is not { } day)
        {
            return null;
        }

        Meaning meaning = new DayPartMeaning(day.Meaning, part.Code);
        return Read(at, day.End, edge is { Code: "START" or "MID" or "END" } ? new ModifiedMeaning(meaning, edge.Code) : meaning, day);
    }

    /// <summary>Whether the meaning is that of a single day.</summary>
    public static bool IsDay(Meaning meaning) => meaning switch
    {
        ExplicitMeaning { Period.Unit: TimeUnit.Day } or WeekdayMeaning => true,
        YearlessMeaning { Part.Unit: TimeUnit.Day } or PartOfYearMeaning { Part.Unit: TimeUnit.Day } => true,
        ShiftedMeaning { Unit: TimeUnit.Day } or BesideMeaning { Unit: TimeUnit.Day } or DayOfMonthMeaning or NthWeekdayMeaning => true,
        CountedFromDayMeaning { From: var from } => IsDay(from),
        FeastMeaning { Days: 1, First: var first } => IsDay(first),
        _ => false,
    };
}
