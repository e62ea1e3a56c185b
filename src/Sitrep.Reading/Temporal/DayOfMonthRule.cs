namespace Sitrep.Reading.Temporal;

/// <summary>'the 20th', 'the 14th of last month': a day whose month the words leave open or point to.</summary>
internal sealed class DayOfMonthRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "day-of-month";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the 14th of last month", "the 3rd of this month"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (reader[at + 1].Digits == 0 || !NumberGrammar.TryOrdinal(reader, at + 1, out var day, out var end) || day is < 1 or > 31)
        {
            return null;
        }

        if (reader.Is(end, TimeWordKind.Of) && reader.Best(end + 1, RuleLayer.Date) is { Meaning: ShiftedMeaning { Unit: TimeUnit.Month } } month)
        {
            return Read(at, month.End, new DayOfMonthMeaning(day, month.Meaning), month);
        }

        return IsFramed(reader, at) && IsFree(reader, end) ? Read(at, end, new DayOfMonthMeaning(day, null)) : null;
    }

    private static bool IsFramed(PhraseReader reader, int at) =>
        reader.IsWord(at - 1, "on") || reader.IsWord(at - 1, "until") || reader.IsWord(at - 1, "by") || reader.IsWord(at - 1, "since")
        || (reader.Is(at - 1, TimeWordKind.Of) && reader[at - 2].Is(TimeWordKind.DayPart));

    // 'on the 20th floor', 'on the 20th anniversary'
    private static bool IsFree(PhraseReader reader, int end) => end >= reader.Count || reader[end].Mark is '.' or ',' or ';' or ':' or ')' || reader.Is(end, TimeWordKind.And);
}

/// <summary>A day of a month that other words or the tense point to.</summary>
/// <param name="Day">The day, 1 to 31.</param>
/// <param name="Month">The month; null for the one that holds the nearest such day.</param>
internal sealed record DayOfMonthMeaning(int Day, Meaning? Month) : Meaning
{
    private const int LongestGap = 2;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        if (Month is not null)
        {
            var month = Month.Resolve(context);
            return month.Period is { } named && CalendarPeriod.TryDay(named.Year, named.Part, Day) is { } inMonth
                ? ResolvedTime.Of(inMonth) with { Anchor = month.Anchor, AnchorDay = month.AnchorDay }
                : Unresolved();
        }

        if (context.Anchors.YearDefault is { Anchor: TimeAnchor.Narrative } story)
        {
            return story.Period.Unit is TimeUnit.Day or TimeUnit.Month && CalendarPeriod.TryDay(story.Period.Year, story.Period.Part, Day) is { } told ? ResolvedTime.Of(told, story) : Unresolved();
        }

        return context.Anchors.Deictic is { Day: { } today } from && Nearest(today, YearChoice.IsAhead(context) || context.Tense == VerbTense.Present) is { } found
            ? ResolvedTime.Of(found, from)
            : Unresolved();
    }

    // The next such day, or the last one, today included; not every month has a 31st.
    private CalendarPeriod? Nearest(DateOnly today, bool ahead)
    {
        var month = CalendarPeriod.Holding(today, TimeUnit.Month);
        for (var step = 0; step <= LongestGap; step++)
        {
            if (month.Shift(ahead ? step : -step) is { } candidate && CalendarPeriod.TryDay(candidate.Year, candidate.Part, Day) is { First: { } day } found && (ahead ? day >= today : day <= today))
            {
                return found;
            }
        }

        return null;
    }

    private static ResolvedTime Unresolved() => new(TimexType.Date, "XXXX-XX-XX");
}
