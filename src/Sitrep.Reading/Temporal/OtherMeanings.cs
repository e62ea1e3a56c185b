namespace Sitrep.Reading.Temporal;

/// <summary>Past, present or future without a date: 'recently', 'now', 'soon'.</summary>
internal sealed record ReferenceMeaning(string Code) : Meaning
{
    /// <inheritdoc/>
    public override bool Stands(in TimeContext context) => Code != "FUTURE_REF" || (context.Tense != VerbTense.Past && !context.Anchors.Narrated);

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context) => new(TimexType.Date, Code);
}

/// <summary>A recurring time: 'every Friday', 'annually', 'each July'.</summary>
/// <param name="Value">The TIMEX3 value.</param>
/// <param name="Quantifier">How it recurs ('EVERY OTHER'); null where the words do not say.</param>
/// <param name="Frequency">How often in one period ('3X'); null where the words do not say.</param>
internal sealed record RecurringMeaning(string Value, string? Quantifier = null, string? Frequency = null) : Meaning
{
    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context) => new(TimexType.Set, Value) { Quantifier = Quantifier, Frequency = Frequency };
}

/// <summary>A modified meaning: 'about two years', 'early 1990', 'the end of the month'.</summary>
/// <param name="Inner">What is modified.</param>
/// <param name="Modifier">The TIMEX3 modifier. START, MID and END narrow the days to the first, middle or last share: 'late January' is 21 to 31 January.</param>
/// <param name="Share">What START and END take of the days: a third ('early', 'late') or a sixth ('the beginning of', 'the end of').</param>
internal sealed record ModifiedMeaning(Meaning Inner, string Modifier, int Share = 3) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => Inner.Bearing;

    /// <inheritdoc/>
    public override bool MovesNarrative => Inner.MovesNarrative;

    /// <inheritdoc/>
    public override bool IsOfEvent => Inner.IsOfEvent;

    /// <inheritdoc/>
    public override Meaning OwnedBy(Func<int, IReadOnlyList<string>> termsAt) => this with { Inner = Inner.OwnedBy(termsAt) };

    /// <inheritdoc/>
    public override bool Stands(in TimeContext context) => Inner.Stands(context);

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var inner = Inner.Resolve(context);
        return inner with { Modifier = Modifier, Interval = inner.Period is { Unit: TimeUnit.Decade or TimeUnit.Century } years ? NarrowYears(years) ?? inner.Interval : inner.Interval is { } days ? Narrow(days) : null };
    }

    // Of decades and centuries in whole years: the early 1990s are 1990 to 1993, the late ones 1997 to 1999.
    private DateInterval? NarrowYears(CalendarPeriod period)
    {
        var length = CalendarPeriod.YearsOf(period.Unit);
        var share = (int)Math.Ceiling((double)length / Share);
        var (first, last) = Modifier switch
        {
            "START" => (0, share),
            "MID" => ((length + 2) / 3, length - (length / 3)),
            "END" => (Share == 3 ? length - (length / 3) : length - share, length),
            _ => (0, length),
        };
        return new CalendarPeriod(TimeUnit.Year, period.Year + first).First is { } from && new CalendarPeriod(TimeUnit.Year, period.Year + last - 1).Interval?.To is { } to
            ? new DateInterval(from, to)
            : null;
    }

    private DateInterval Narrow(DateInterval days)
    {
        if (days is not { From: { } from, To: { } to })
        {
            return days;
        }

        var length = to.DayNumber - from.DayNumber + 1;
        if (length < 3)
        {
            return days;
        }

        var (share, third) = (Math.Max(1, length / Share), length / 3);
        return Modifier switch
        {
            "START" => new DateInterval(from, from.AddDays(share - 1)),
            "MID" => new DateInterval(from.AddDays(third), from.AddDays((2 * third) - 1)),
            "END" => new DateInterval(Share == 3 ? from.AddDays(2 * third) : to.AddDays(1 - share), to),
            _ => days,
        };
    }
}
