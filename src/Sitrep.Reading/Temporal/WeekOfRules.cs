namespace Sitrep.Reading.Temporal;

/// <summary>'the first week of May', 'the last days of 1944', 'the final weeks of last year'.</summary>
internal sealed class WeekOfPeriodRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "week-of-period";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Time;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the first week of May", "the last days of 1944", "the second week of June", "the last week of February 1951", "the dying days of 1989", "the opening days of May"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var last = StretchWords.IsLast(reader, at + 1);
        var first = NumberGrammar.TryOrdinal(reader, at + 1, out var nth, out var unitAt) || StretchWords.IsFirst(reader, at + 1);
        (nth, unitAt) = unitAt == at + 1 && first ? (1, at + 2) : (nth, last ? at + 2 : unitAt);
        var unit = (reader[unitAt].As(TimeWordKind.Unit) ?? reader[unitAt].As(TimeWordKind.Units))?.Number;
        if ((!last && !first) || unit is not ((int)TimeUnit.Week or (int)TimeUnit.Day or (int)TimeUnit.Weekend) || !reader.Is(unitAt + 1, TimeWordKind.Of))
        {
            return null;
        }

        return reader.Best(unitAt + 2, RuleLayer.Date) is { } period && period.Meaning is YearlessMeaning or ExplicitMeaning or PartOfYearMeaning or ShiftedMeaning or FeastMeaning or DefiniteUnitMeaning
            ? Read(at, period.End, new StretchMeaning(period.Meaning, (TimeUnit)unit, last ? -1 : nth, reader.Is(unitAt, TimeWordKind.Units)), period)
            : null;
    }
}

/// <summary>Words for the first and the last stretch of a period.</summary>
internal static class StretchWords
{
    private static readonly string[] First = ["opening", "early", "initial"];
    private static readonly string[] Last = ["last", "final", "closing", "dying", "waning", "latter", "late"];

    /// <summary>Whether the word tells the first stretch: 'the opening days of May'.</summary>
    public static bool IsFirst(PhraseReader reader, int at) => First.Any(word => reader.IsWord(at, word));

    /// <summary>Whether the word tells the last stretch: 'the dying days of 1989'.</summary>
    public static bool IsLast(PhraseReader reader, int at) => Last.Any(word => reader.IsWord(at, word));
}

/// <summary>'the last Friday of Ramadan', 'the first Monday in May', 'the first Monday of every month'.</summary>
internal sealed class NthWeekdayRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "nth-weekday";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Time;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the last Friday of Ramadan", "the first Monday in May", "the third Thursday of November 2019", "the first Monday of every month"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var last = StretchWords.IsLast(reader, at + 1);
        var nth = last ? -1 : reader[at + 1].As(TimeWordKind.Ordinal)?.Number ?? 0;
        if (nth == 0 || nth > 5 || reader[at + 2].As(TimeWordKind.Weekday) is not { } weekday || !(reader.Is(at + 3, TimeWordKind.Of) || reader.IsWord(at + 3, "in")))
        {
            return null;
        }

        if (reader.Is(at + 4, TimeWordKind.Every) && reader[at + 5].As(TimeWordKind.Unit)?.Number == (int)TimeUnit.Month)
        {
            return Read(at, at + 6, new RecurringMeaning("P1M", reader.IsWord(at + 4, "each") ? "EACH" : "EVERY"));
        }

        return reader.Best(at + 4, RuleLayer.Date) is { Meaning: YearlessMeaning or ExplicitMeaning or PartOfYearMeaning or ShiftedMeaning or FeastMeaning } period
            ? Read(at, period.End, new NthWeekdayMeaning(period.Meaning, weekday.Number, nth), period)
            : null;
    }
}

/// <summary>A weekday counted from the start or the end of a period.</summary>
internal sealed record NthWeekdayMeaning(Meaning Whole, int Weekday, int Nth) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Whole.Bearing;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var whole = Whole.Resolve(context);
        if (whole.Interval is not { From: { } from, To: { } to } || from.DayNumber < 8 || to.DayNumber > DateOnly.MaxValue.DayNumber - 8)
        {
            return new ResolvedTime(TimexType.Date, $"XXXX-WXX-{Weekday}");
        }

        var day = Nth > 0
            ? from.AddDays(((Weekday - IsoWeekday(from) + 7) % 7) + (7 * (Nth - 1)))
            : to.AddDays(-((IsoWeekday(to) - Weekday + 7) % 7));
        return day < from || day > to ? new ResolvedTime(TimexType.Date, $"XXXX-WXX-{Weekday}")
            : ResolvedTime.Of(CalendarPeriod.OfDay(day)) with { Anchor = whole.Anchor, AnchorDay = whole.AnchorDay, Modifier = whole.Modifier is "APPROX" ? "APPROX" : null };
    }

    private static int IsoWeekday(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;
}

/// <summary>'the week of October 12': the week that holds the day.</summary>
internal sealed class WeekOfDayRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "week-of-day";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Time;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the week of October 12", "the week of 3 May 2014"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at) =>
        reader[at + 1].As(TimeWordKind.Unit)?.Number is (int)TimeUnit.Week or (int)TimeUnit.Weekend && reader.Is(at + 2, TimeWordKind.Of)
        && reader.Best(at + 3, RuleLayer.Date) is { } day && DayPartOfDateRule.IsDay(day.Meaning)
            ? Read(at, day.End, new HoldingMeaning(day.Meaning, (TimeUnit)reader[at + 1].As(TimeWordKind.Unit)!.Number), day)
            : null;
}

/// <summary>The unit that holds a day.</summary>
internal sealed record HoldingMeaning(Meaning Day, TimeUnit Unit) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Day.Bearing;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var day = Day.Resolve(context);
        return day.Period?.First is { } first
            ? ResolvedTime.Of(CalendarPeriod.Holding(first, Unit)) with { Anchor = day.Anchor, AnchorDay = day.AnchorDay }
            : new ResolvedTime(TimexType.Date, ShiftedMeaning.UnresolvedValue(Unit));
    }
}

/// <summary>
/// A week or some days of a longer period, counted from its start or its end. The value is the period's with START, MID or END; the interval is the
/// stretch itself: of 'the second week of May' the days 8 to 14; of 'the first days' a sixth of the period, 3 to 10 days.
/// </summary>
internal sealed record StretchMeaning(Meaning Whole, TimeUnit Unit, int Nth, bool Several) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Whole.Bearing;

    /// <inheritdoc/>
    public override Meaning OwnedBy(Func<int, IReadOnlyList<string>> termsAt) => this with { Whole = Whole.OwnedBy(termsAt) };

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var whole = Whole.Resolve(context);
        var modifier = Nth < 0 ? "END" : Nth == 1 ? "START" : "MID";
        return whole with { Modifier = modifier, Interval = whole.Interval is { From: { } from, To: { } to } ? Stretch(from, to, whole.Modifier == "APPROX") : null, Period = null };
    }

    // Of a feast that may begin a day sooner or later the stretch is as wide as that.
    private DateInterval? Stretch(DateOnly from, DateOnly to, bool isApproximate) => !isApproximate ? Stretch(from, to)
        : to.DayNumber - from.DayNumber >= 2 && Stretch(from.AddDays(1), to.AddDays(-1)) is { From: { } first, To: { } last } ? new DateInterval(first.AddDays(-1), last.AddDays(1))
        : null;

    private DateInterval? Stretch(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var length = Several ? Math.Clamp(days / 6, 3, Unit switch { TimeUnit.Week => 21, TimeUnit.Month => 90, TimeUnit.Year => 730, _ => 10 })
            : Unit switch { TimeUnit.Week => 7, TimeUnit.Weekend => 2, TimeUnit.Month => 30, TimeUnit.Year => 365, _ => 1 };
        var start = Nth < 0 ? Math.Max(0, days - length) : (Nth - 1) * (Several ? 1 : length);
        return start >= days ? null : new DateInterval(from.AddDays(start), from.AddDays(Math.Min(days, start + length) - 1));
    }
}
