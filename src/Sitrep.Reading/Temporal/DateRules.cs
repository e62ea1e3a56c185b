namespace Sitrep.Reading.Temporal;

/// <summary>'2020-10-14'.</summary>
internal sealed class IsoDateRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "iso-date";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["2020-10-14", "2020-02-29"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Digits == 4;

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at) =>
        reader.IsTightMark(at + 1, '-') && reader[at + 2].Digits == 2 && reader.IsTightMark(at + 3, '-') && reader[at + 4].Digits == 2
        && CalendarPeriod.TryDay(reader[at].Number, reader[at + 2].Number, reader[at + 4].Number) is { } day
            ? Read(at, at + 5, new ExplicitMeaning(day))
            : null;
}

/// <summary>'10/14/20' (month first, unless that cannot be), '14.10.2020' (day first); '10/11/20' keeps both readings.</summary>
internal sealed class NumericDateRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "numeric-date";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["10/14/2020", "14/10/2020", "14.10.2020", "10/14/20", "2020/10/14"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Digits is 1 or 2 or 4;

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var mark = reader[at + 1].Mark;
        if (mark is not ('/' or '.') || !reader.IsTightMark(at + 1, mark) || !reader.IsTightMark(at + 3, mark) || (reader.IsTightMark(at + 5, mark) && reader[at + 6].Digits > 0))
        {
            return null;
        }

        var (a, b, c) = (reader[at], reader[at + 2], reader[at + 4]);
        if (a.Digits == 4)
        {
            return b.Digits is 1 or 2 && c.Digits is 1 or 2 && CalendarPeriod.TryDay(a.Number, b.Number, c.Number) is { } day ? Read(at, at + 5, new ExplicitMeaning(day)) : null;
        }

        if (a.Digits > 2 || b.Digits is 0 or > 2 || c.Digits is not (2 or 4) || (mark == '.' && c.Digits == 2 && b.Digits == 1))
        {
            return null;
        }

        var year = c.Digits == 2 ? NumberGrammar.FullYear(c.Number) : c.Number;
        var (monthFirst, dayFirst) = (mark == '/' ? CalendarPeriod.TryDay(year, a.Number, b.Number) : null, CalendarPeriod.TryDay(year, b.Number, a.Number));
        return monthFirst is null && dayFirst is null ? null : Read(at, at + 5, new NumericDayMeaning(monthFirst, dayFirst, IsSlashed: mark == '/'));
    }
}

/// <summary>'October', 'Oct. 14', 'October 14, 2020', 'October 2020', 'January this year', 'June last year'.</summary>
internal sealed class MonthFirstRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "month-first";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples =>
        ["October", "Oct. 14", "October 14, 2020", "October 2020", "Sept. 3rd", "January this year", "June of last year", "May 1942", "December of 1999", "March eighth"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Is(TimeWordKind.Month) || token.Is(TimeWordKind.DoubtfulMonth);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var month = (reader[at].As(TimeWordKind.Month) ?? reader[at].As(TimeWordKind.DoubtfulMonth))!.Number;
        var next = at + 1;
        if (NumberGrammar.TryDay(reader, next, out var day, out var end) && MonthWords.HasDay(month, day) && !IsClock(reader, end) && !reader.Is(end, TimeWordKind.Era))
        {
            return Series.IsLink(reader, end) && NumberGrammar.TryDay(reader, end + 1, out var later, out var afterLater) && later > day
                && YearOfPart.TryYear(reader, reader.SkipComma(afterLater), out var shared, out _) && CalendarPeriod.TryDay(shared, month, day) is { } first
                    ? Read(at, end, new ExplicitMeaning(first))
                : YearOfPart.Complete(reader, end, new NumberedPart(TimeUnit.Day, month, day), commaAllowed: true) is { } full ? Read(at, full.End, full.Meaning)
                : null;
        }

        var alone = YearOfPart.Complete(reader, next, new NumberedPart(TimeUnit.Month, month), commaAllowed: true);
        return alone is not null && (alone.Value.Named || (reader[at].Is(TimeWordKind.Month) ? !MonthWords.IsName(reader, at) : MonthWords.IsFramed(reader, at)))
            ? Read(at, alone.Value.End, alone.Value.Meaning)
            : null;
    }

    private static bool IsClock(PhraseReader reader, int end) =>
        reader.Is(end, TimeWordKind.Meridiem) || reader.IsTightMark(end, ':');
}

/// <summary>'14 October 2020', 'the 14th of October', '3 May'.</summary>
internal sealed class DayFirstRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "day-first";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["14 October 2020", "the 14th of October", "3 May", "the 1st of May, 1890", "14-Oct-2020", "21 June last year"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) =>
        token.Digits is 1 or 2 || token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.Ordinal);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var first = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (!NumberGrammar.TryDay(reader, first, out var day, out var end))
        {
            return null;
        }

        var month = reader.Is(end, TimeWordKind.Of) ? end + 1 : reader.SkipHyphen(end);
        if ((reader[month].As(TimeWordKind.Month) ?? reader[month].As(TimeWordKind.DoubtfulMonth)) is not { } name || !MonthWords.HasDay(name.Number, day))
        {
            return null;
        }

        var next = month + 1;
        return YearOfPart.Complete(reader, reader.IsTightMark(next, '-') && month > end ? next + 1 : next, new NumberedPart(TimeUnit.Day, name.Number, day), commaAllowed: true) is { } full
            ? Read(at, full.End, full.Meaning)
            : null;
    }
}

/// <summary>When a word that can be a month ('May', 'March') is one.</summary>
internal static class MonthWords
{
    /// <summary>Whether the month has that day in some year.</summary>
    public static bool HasDay(int month, int day) => day <= CalendarPeriod.DaysIn(2000, month);

    /// <summary>Whether the month is a part of a name: 'Black September', 'the March on the capital'.</summary>
    public static bool IsName(PhraseReader reader, int at)
    {
        var before = reader[at - 1];
        return (at > 0 && before.Mark == 0 && before.Kinds == 0 && !reader[at].Glued && char.IsUpper(reader.Text(at - 1)[0]))
            || (reader.IsWord(at, "March") && before.Is(TimeWordKind.Definite) && (reader.IsWord(at + 1, "to") || reader.IsWord(at + 1, "on")));
    }

    /// <summary>Whether what stands before it makes the word a month: 'in May', 'last May', 'mid-May'.</summary>
    public static bool IsFramed(PhraseReader reader, int at)
    {
        var before = reader.IsMark(at - 1, '-') ? reader[at - 2] : reader[at - 1];
        return before.Is(TimeWordKind.Preposition) || before.Is(TimeWordKind.Direction) || before.Is(TimeWordKind.Edge) || before.Is(TimeWordKind.Of)
            || before.Is(TimeWordKind.Every) || before.Is(TimeWordKind.RangeTo) || before.Is(TimeWordKind.Month);
    }
}

/// <summary>Reads what names the year of a part of a year.</summary>
internal static class YearOfPart
{
    /// <summary>A part with the year that follows it, or without one. <c>Named</c> says whether a year was there.</summary>
    public static (int End, Meaning Meaning, bool Named)? Complete(PhraseReader reader, int at, YearPart part, bool commaAllowed)
    {
        var next = reader.Is(at, TimeWordKind.Of) ? at + 1 : commaAllowed ? reader.SkipComma(at) : at;
        if (TryYear(reader, next, out var year, out var end))
        {
            return part.In(year) is { } period ? (end, new ExplicitMeaning(period), true) : null;
        }

        if (Directed(reader, reader.Is(at, TimeWordKind.Of) ? at + 1 : at) is { } other)
        {
            return (other.End, new PartOfYearMeaning(part, other.Meaning), true);
        }

        return (at, new YearlessMeaning(part), false);
    }

    /// <summary>A year in digits, short or in words, with its era.</summary>
    public static bool TryYear(PhraseReader reader, int at, out int year, out int end)
    {
        if (EraYearRule.TryEraYear(reader, at, out year, out end))
        {
            return true;
        }

        return NumberGrammar.TryYear(reader, at, out year, out end)
            || NumberGrammar.TryShortYear(reader, at, out year, out end)
            || YearInWordsRule.TryRead(reader, at, out year, out end);
    }

    // 'this year', 'the same year', 'that year'
    private static Phrase? Directed(PhraseReader reader, int at) =>
        reader.Is(at, TimeWordKind.Direction) || reader.Is(at, TimeWordKind.Definite)
            ? DirectedUnitRule.Year(reader, at)
            : null;
}
