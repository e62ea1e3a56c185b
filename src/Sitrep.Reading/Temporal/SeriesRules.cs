namespace Sitrep.Reading.Temporal;

/// <summary>A day that leaves its month to the next one: the '3' of '3 to 5 May', the 'first' of 'the first and second of June'.</summary>
internal sealed class SharedMonthRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "shared-month";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => [];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Digits is 1 or 2 || token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.Ordinal);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var first = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (!NumberGrammar.TryDay(reader, first, out var day, out var end) || !Series.IsLink(reader, end))
        {
            return null;
        }

        var next = reader.Is(end + 1, TimeWordKind.Definite) ? end + 2 : end + 1;
        return NumberGrammar.TryDay(reader, next, out var later, out _) && later > day
            && reader.Best(next, RuleLayer.Date) is { } whole && Series.WithDay(whole.Meaning, day) is { } meaning
                ? Read(at, end, meaning)
                : null;
    }
}

/// <summary>How dates that stand in a row share month, year and era.</summary>
internal static class Series
{
    /// <summary>Whether the token links two dates: 'to', 'and', 'or', '-', ','.</summary>
    public static bool IsLink(PhraseReader reader, int at) =>
        reader.Is(at, TimeWordKind.RangeTo) || reader.Is(at, TimeWordKind.And) || reader[at].Mark is '-' or ',' or '/' || reader.IsWord(at, "or");

    /// <summary>Whether the token makes the two dates around it the ends of one stretch.</summary>
    public static bool IsRange(PhraseReader reader, int at, string? lead) =>
        reader.Is(at, TimeWordKind.RangeTo) || reader.IsMark(at, '-') || (lead == "between" && reader.Is(at, TimeWordKind.And));

    /// <summary>The same month, and year if it has one, with another day; null where the meaning is no day of a month.</summary>
    public static Meaning? WithDay(Meaning meaning, int day) => meaning switch
    {
        ExplicitMeaning { Period: { Unit: TimeUnit.Day } period } => CalendarPeriod.TryDay(period.Year, period.Part, day) is { } other ? new ExplicitMeaning(other) : null,
        YearlessMeaning { Part: NumberedPart { PartUnit: TimeUnit.Day } part } yearless => yearless with { Part = part with { DayOfMonth = day } },
        PartOfYearMeaning { Part: NumberedPart { PartUnit: TimeUnit.Day } part } named => named with { Part = part with { DayOfMonth = day } },
        _ => null,
    };

    /// <summary>What goes on from a phrase without its own month or century: the '5' of 'May 3-5', the '96' of '1995-96'; null for nothing.</summary>
    public static Phrase? After(PhraseReader reader, Phrase phrase)
    {
        var next = phrase.End + 1;
        if (!IsLink(reader, phrase.End) || reader[next].Digits is not (1 or 2))
        {
            return null;
        }

        return phrase.Meaning is ExplicitMeaning { Period: { Unit: TimeUnit.Year } year } ? YearAfter(reader, phrase.End, year) : DayAfter(reader, phrase, next);
    }

    /// <summary>
    /// What a date without its year takes over from the date that follows it, or a clock time without its day from the time that follows; null where they
    /// are not alike.
    /// </summary>
    public static Meaning? CompletedBy(Meaning meaning, Meaning next)
    {
        if (meaning is ClockMeaning { Day: null } clock && next is ClockMeaning { Day: { } day })
        {
            return clock with { Day = day };
        }

        if (meaning is ModifiedMeaning modified)
        {
            return CompletedBy(modified.Inner, next) is { } inner ? modified with { Inner = inner } : null;
        }

        if (meaning is not YearlessMeaning { Direction: Direction.None, Part: { } part } || Plain(next) is not ExplicitMeaning { Period: var period }
            || period.Unit > TimeUnit.Season || part.In(period.Year) is not { } same)
        {
            return null;
        }

        // 'December and January 1990' begins in 1989.
        return StartMonth(same) > StartMonth(period) ? part.In(period.Year - 1) is { } before ? new ExplicitMeaning(before) : null : new ExplicitMeaning(same);
    }

    private static Meaning Plain(Meaning meaning) => meaning is ModifiedMeaning modified ? modified.Inner : meaning;

    private static int StartMonth(CalendarPeriod period) => period.Unit == TimeUnit.Season ? period.Part * 3 : period.Part;

    private static Phrase? YearAfter(PhraseReader reader, int link, CalendarPeriod year)
    {
        var number = reader[link + 1];
        return reader[link].Mark is '-' or '/' && reader.IsTightMark(link, reader[link].Mark) && number.Digits == 2 && number.Number > year.Year % 100 && !reader[link + 2].Glued
            ? new Phrase(link + 1, link + 2, new ExplicitMeaning(year with { Year = (year.Year / 100 * 100) + number.Number }), "year-continued")
            : null;
    }

    private static Phrase? DayAfter(PhraseReader reader, Phrase phrase, int next)
    {
        if (reader[phrase.End - 1].Digits is not (1 or 2) || !NumberGrammar.TryDay(reader, next, out var day, out var end)
            || reader.Best(next, RuleLayer.Approximation) is not null || !IsFree(reader, end) || WithDay(phrase.Meaning, day) is not { } meaning)
        {
            return null;
        }

        return YearOfPart.TryYear(reader, reader.SkipComma(end), out var year, out var afterYear) && WithYear(meaning, year) is { } dated
            ? new Phrase(next, afterYear, dated, "day-continued")
            : new Phrase(next, end, meaning, "day-continued");
    }

    // 'May 3 and 5 ships': the number must not count what follows.
    private static bool IsFree(PhraseReader reader, int end) => end >= reader.Count || reader[end].Mark is '.' or ',' or ';' or ')' or ':' || reader[end].Kinds != 0;

    private static ExplicitMeaning? WithYear(Meaning meaning, int year) => meaning switch
    {
        YearlessMeaning { Part: var part } when part.In(year) is { } day => new ExplicitMeaning(day),
        ExplicitMeaning { Period: var period } when CalendarPeriod.TryDay(year, period.Part, period.DayOfMonth) is { } day => new ExplicitMeaning(day),
        _ => null,
    };
}
