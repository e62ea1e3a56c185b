namespace Sitrep.Reading.Temporal;

/// <summary>'the first week of May', 'the last days of 1944', 'the final weeks of last year'.</summary>
internal sealed class WeekOfPeriodRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "week-of-period";

    /// <inheritdoc/>
    public override RuleLayer Layer => RuleLayer.Time;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the first week of May", "the last days of 1944", "the second week of June", "the last week of February 1951"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var last = reader.IsWord(at + 1, "last") || reader.IsWord(at + 1, "final") || reader.IsWord(at + 1, "closing");
        var first = NumberGrammar.TryOrdinal(reader, at + 1, out var nth, out var unitAt);
        unitAt = last ? at + 2 : unitAt;
        var unit = (reader[unitAt].As(TimeWordKind.Unit) ?? reader[unitAt].As(TimeWordKind.Units))?.Number;
        if ((!last && !first) || unit is not ((int)TimeUnit.Week or (int)TimeUnit.Day or (int)TimeUnit.Weekend) || !reader.Is(unitAt + 1, TimeWordKind.Of))
        {
            return null;
        }

        return reader.Best(unitAt + 2, RuleLayer.Date) is { } period && period.Meaning is YearlessMeaning or ExplicitMeaning or PartOfYearMeaning or ShiftedMeaning
            ? Read(at, period.End, new StretchMeaning(period.Meaning, (TimeUnit)unit, last ? -1 : nth, reader.Is(unitAt, TimeWordKind.Units)), period)
            : null;
    }
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
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var whole = Whole.Resolve(context);
        var modifier = Nth < 0 ? "END" : Nth == 1 ? "START" : "MID";
        return whole with { Modifier = modifier, Interval = whole.Interval is { From: { } from, To: { } to } ? Stretch(from, to) : null, Period = null };
    }

    private DateInterval? Stretch(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var length = Several ? Math.Clamp(days / 6, 3, Unit == TimeUnit.Week ? 21 : 10) : Unit == TimeUnit.Week ? 7 : Unit == TimeUnit.Weekend ? 2 : 1;
        var start = Nth < 0 ? Math.Max(0, days - length) : (Nth - 1) * (Several ? 1 : length);
        return start >= days ? null : new DateInterval(from.AddDays(start), from.AddDays(Math.Min(days, start + length) - 1));
    }
}
