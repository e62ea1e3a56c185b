namespace Sitrep.Reading.Temporal;

/// <summary>'the third quarter', 'third-quarter', 'this year's first half', 'the 1988 second quarter', 'the fourth quarter of 1999', 'Q3 2020'.</summary>
internal sealed class QuarterRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "quarter";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples =>
        ["the third quarter", "third-quarter", "the first half of 2016", "this year's first quarter", "the 1988 second quarter", "Q3 2020", "the fiscal first quarter"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) =>
        token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.Ordinal) || token.Is(TimeWordKind.Direction) || token.Is(TimeWordKind.Fiscal)
        || token.Digits > 0 || token.Is(TimeWordKind.QuarterSign);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        if (reader.Is(at, TimeWordKind.QuarterSign))
        {
            return Sign(reader, at);
        }

        if (IsAttributive(reader, at))
        {
            return null;
        }

        var (next, year) = YearBefore(reader, at);
        next = reader.Is(next, TimeWordKind.Fiscal) ? reader.SkipHyphen(next + 1) : next;
        if (!NumberGrammar.TryOrdinal(reader, next, out var ordinal, out var end))
        {
            if (!reader.IsWord(next, "last") && !reader.IsWord(next, "latter"))
            {
                return null;
            }

            // 'the last half of 1989'
            (ordinal, end) = (2, next + 1);
        }

        end = reader.SkipHyphen(end);
        if (PartOf(reader, end, ordinal) is not { } part)
        {
            return null;
        }

        return year is not null ? Read(at, end + 1, new PartOfYearMeaning(part, year))
            : YearOfPart.Complete(reader, end + 1, part, commaAllowed: false) is { } full && (full.Named || part.Unit == TimeUnit.Quarter)
                ? Read(at, full.End, full.Meaning)
                : null;
    }

    // 'The third-quarter results': the time is 'third-quarter' alone.
    private static bool IsAttributive(PhraseReader reader, int at) =>
        reader.Is(at, TimeWordKind.Definite) && NumberGrammar.TryOrdinal(reader, at + 1, out _, out var hyphen) && reader.IsTightMark(hyphen, '-');

    private Phrase? Sign(PhraseReader reader, int at)
    {
        var part = new NumberedPart(TimeUnit.Quarter, reader[at + 1].Number);
        return reader[at + 1] is { Glued: true, Digits: 1, Number: >= 1 and <= 4 } && YearOfPart.Complete(reader, at + 2, part, commaAllowed: false) is { } full
            ? Read(at, full.End, full.Meaning)
            : null;
    }

    private static NumberedPart? PartOf(PhraseReader reader, int at, int ordinal)
    {
        var isHalf = reader.Is(at, TimeWordKind.Half);
        var isQuarter = reader[at].As(TimeWordKind.Unit)?.Number == (int)TimeUnit.Quarter;
        return isHalf && ordinal <= 2 ? new NumberedPart(TimeUnit.Half, ordinal)
            : isQuarter && ordinal <= 4 && !reader.IsWord(at - 1, "last") ? new NumberedPart(TimeUnit.Quarter, ordinal)
            : null;
    }

    private static (int Next, Meaning? Year) YearBefore(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (NumberGrammar.TryYear(reader, next, out var year, out var end))
        {
            return (reader.SkipPossessive(end), new ExplicitMeaning(new CalendarPeriod(TimeUnit.Year, year)));
        }

        return reader.Is(at, TimeWordKind.Direction) && DirectedUnitRule.Year(reader, at) is { } directed && reader.SkipPossessive(directed.End) is var after && after > directed.End
            ? (after, directed.Meaning)
            : (next, null);
    }
}

/// <summary>'the summer of 1942', 'summer 2014', 'the spring', 'winter' after a preposition.</summary>
internal sealed class SeasonRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "season";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the summer of 1942", "summer 2014", "the winter", "the spring of this year", "autumn of 1813", "the winter of 2013-14"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.Season);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (reader[next].As(TimeWordKind.Season) is not { } season
            || YearOfPart.Complete(reader, next + 1, new NumberedPart(TimeUnit.Season, season.Number), commaAllowed: false) is not { } full)
        {
            return null;
        }

        return full.Named || IsFramed(reader, at, next) ? Read(at, EndOfTwoYears(reader, full.End, full.Meaning), full.Meaning) : null;
    }

    // 'the winter of 2013-14'
    private static int EndOfTwoYears(PhraseReader reader, int end, Meaning meaning) =>
        meaning is ExplicitMeaning { Period: { Unit: TimeUnit.Season, Year: var year } } && reader[end].Mark is '-' or '/' && reader.IsTightMark(end, reader[end].Mark)
        && ((reader[end + 1].Digits == 2 && reader[end + 1].Number == (year + 1) % 100) || (reader[end + 1].Digits == 4 && reader[end + 1].Number == year + 1))
            ? end + 2
            : end;

    // 'The spring offensive', 'a fall in prices' are no times; 'in summer', 'early spring' are.
    private static bool IsFramed(PhraseReader reader, int at, int season)
    {
        if (reader.Tag(season) is { Length: > 0 } tag && tag[0] != 'N')
        {
            return false;
        }

        if (reader.Tag(season + 1).StartsWith("NN", StringComparison.Ordinal))
        {
            return false;
        }

        if (reader.Is(season + 1, TimeWordKind.Of) || reader.IsWord(at - 1, "to"))
        {
            return false;
        }

        var lead = reader[at - 1];
        return season > at
            ? lead.Is(TimeWordKind.Preposition) || lead.Is(TimeWordKind.Of) || lead.Is(TimeWordKind.Edge) || lead.Is(TimeWordKind.EdgeNoun)
            : lead.Is(TimeWordKind.Preposition) || lead.Is(TimeWordKind.Edge) || lead.Is(TimeWordKind.Of) || lead.Is(TimeWordKind.Direction);
    }
}

/// <summary>'Tuesday', 'Tuesday, October 20', 'Friday 16 October 2020'.</summary>
internal sealed class WeekdayRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "weekday";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["Tuesday", "Tuesday, October 20", "Friday 16 October 2020", "Monday the 3rd of May"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Weekday);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.SkipComma(at + 1);
        if (!reader.Is(next, TimeWordKind.Weekday) && reader.Best(next, RuleLayer.Date) is { } date && IsDay(date.Meaning))
        {
            return Read(at, date.End, date.Meaning, date);
        }

        return Read(at, at + 1, new WeekdayMeaning(reader[at].As(TimeWordKind.Weekday)!.Number));
    }

    private static bool IsDay(Meaning meaning) => meaning switch
    {
        ExplicitMeaning { Period.Unit: TimeUnit.Day } => true,
        YearlessMeaning { Part: NumberedPart { PartUnit: TimeUnit.Day }, Direction: Direction.None } => true,
        PartOfYearMeaning { Part: NumberedPart { PartUnit: TimeUnit.Day } } => true,
        _ => false,
    };
}

/// <summary>'year-end', 'the year's end', 'month end'.</summary>
internal sealed class YearEndRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "unit-end";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["year-end", "the year's end", "month's end", "week's end"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Unit) || token.Is(TimeWordKind.Definite);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (reader[next].As(TimeWordKind.Unit)?.Number is not { } unit || unit is not ((int)TimeUnit.Year or (int)TimeUnit.Month or (int)TimeUnit.Week))
        {
            return null;
        }

        var end = reader.SkipPossessive(next + 1) is var owned && owned > next + 1 ? owned : reader.SkipHyphen(next + 1);
        return reader[end].As(TimeWordKind.EdgeNoun)?.Code == "END"
            ? Read(at, end + 1, new ModifiedMeaning(new DefiniteUnitMeaning((TimeUnit)unit), "END", Share: 6))
            : null;
    }
}
