namespace Sitrep.Reading.Temporal;

/// <summary>'1998', 'the year 2000', 'fiscal 1989', ''98'.</summary>
internal sealed class YearRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "year";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["1998", "the year 2000", "fiscal 1989", "fiscal year 2011"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) =>
        token.Digits == 4 || token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.Fiscal) || token.Is(TimeWordKind.Unit) || token.Mark == '\'';

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        next = reader.Is(next, TimeWordKind.Fiscal) ? next + 1 : next;
        var named = reader[next].As(TimeWordKind.Unit)?.Number == (int)TimeUnit.Year;
        next = named ? next + 1 : next;
        if (next > at && !named && !reader.Is(at, TimeWordKind.Fiscal))
        {
            return null;
        }

        if (!NumberGrammar.TryYear(reader, next, out var year, out var end) && !NumberGrammar.TryShortYear(reader, next, out year, out end))
        {
            return named && NumberGrammar.TryWords(reader, next, out var words, out end) && words is >= 1000 and < 2200
                    ? Read(at, end, new ExplicitMeaning(new CalendarPeriod(TimeUnit.Year, (int)words)))
                : named && reader.Is(at, TimeWordKind.Definite) && reader[next] is { Digits: 3 or 4, Number: > 0 and var far }
                    ? Read(at, next + 1, new ExplicitMeaning(new CalendarPeriod(TimeUnit.Year, far)))
                : null;
        }

        return next > at || !IsCount(reader, at, end) ? Read(at, end, new ExplicitMeaning(new CalendarPeriod(TimeUnit.Year, year))) : null;
    }

    // '1500 soldiers' counts; 'the 1996 elections' and 'in 1998 prices rose' do not.
    private static bool IsCount(PhraseReader reader, int at, int end) =>
        reader.Tag(end) == "NNS" && !reader.Is(at - 1, TimeWordKind.Definite) && !reader.Is(at - 1, TimeWordKind.Preposition);
}

/// <summary>'nineteen ninety-six', 'nineteen oh five', 'two thousand and eight' after 'in'.</summary>
internal sealed class YearInWordsRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "year-in-words";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["nineteen ninety-six", "eighteen seventy", "twenty fourteen"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.As(TimeWordKind.Number)?.Number is >= 15 and <= 20;

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at) =>
        TryRead(reader, at, out var year, out var end) ? Read(at, end, new ExplicitMeaning(new CalendarPeriod(TimeUnit.Year, year))) : null;

    /// <summary>Reads such a year.</summary>
    public static bool TryRead(PhraseReader reader, int at, out int year, out int end)
    {
        (year, end) = (0, at);
        if (reader[at].As(TimeWordKind.Number)?.Number is not (>= 15 and <= 20 and var hundreds)
            || reader[at + 1].As(TimeWordKind.Number)?.Number is not (>= 10 and < 100 and var tens))
        {
            return false;
        }

        (year, end) = ((hundreds * 100) + tens, at + 2);
        var unit = reader.SkipHyphen(end);
        if (tens >= 20 && reader[unit].As(TimeWordKind.Number)?.Number is > 0 and < 10 and var ones)
        {
            (year, end) = (year + ones, unit + 1);
        }

        return !reader.Is(end, TimeWordKind.Units);
    }
}

/// <summary>'480 BC', 'AD 70', '79 CE'.</summary>
internal sealed class EraYearRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "era-year";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["480 BC", "AD 70", "44 B.C.", "79 CE"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) => token.Digits is >= 1 and <= 4 || token.Is(TimeWordKind.Era);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at) =>
        TryEraYear(reader, at, out var year, out var end) ? Read(at, end, new ExplicitMeaning(new CalendarPeriod(TimeUnit.Year, year))) : null;

    /// <summary>Reads a year with its era.</summary>
    public static bool TryEraYear(PhraseReader reader, int at, out int year, out int end)
    {
        if (NumberGrammar.TryEraNumber(reader, at, out year, out end))
        {
            if (reader[end].As(TimeWordKind.Era) is { } era)
            {
                (year, end) = (InEra(year, era), end + 1);
                return true;
            }

            // the first of '499-493 BC'
            if (Series.IsLink(reader, end) && !reader.IsMark(end, ',') && NumberGrammar.TryEraNumber(reader, end + 1, out var later, out var afterLater)
                && reader[afterLater].As(TimeWordKind.Era) is { } shared && InEra(year, shared) < InEra(later, shared))
            {
                year = InEra(year, shared);
                return true;
            }
        }

        if (reader[at].As(TimeWordKind.Era) is { Number: > 0 } && reader[at + 1].Digits is >= 1 and <= 4)
        {
            (year, end) = (reader[at + 1].Number, at + 2);
            return year > 0;
        }

        return false;
    }

    private static int InEra(int number, TimeSense era) => era.Number > 0 ? number : 1 - number;
}

/// <summary>'the 1980s', 'the '80s', 'the nineties', '1990's'.</summary>
internal sealed class DecadeRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "decade";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the 1980s", "1960s", "the '80s", "the nineties", "the 1930s"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) =>
        token.Is(TimeWordKind.Definite) || token.Digits is 2 or 4 || token.Mark == '\'' || token.Is(TimeWordKind.DecadeName);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (reader[next].As(TimeWordKind.DecadeName) is { } name)
        {
            return next > at || reader.Is(at - 1, TimeWordKind.Edge) || reader.IsMark(at - 1, '-') ? Decade(at, next + 1, 1900 + name.Number) : null;
        }

        var digits = reader.IsMark(next, '\'') && reader[next + 1].Glued ? next + 1 : next;
        var number = reader[digits];
        var suffix = reader.SkipPossessive(digits + 1);
        var end = suffix > digits + 1 ? suffix : digits + 2;
        if (number.Number % 10 != 0 || (suffix == digits + 1 && !(reader[suffix].Glued && reader.IsWord(suffix, "s"))))
        {
            return null;
        }

        return number.Digits switch
        {
            4 when number.Number is >= 1000 and < 2200 => Decade(at, end, number.Number),
            2 when digits > next || next > at => Decade(at, end, NumberGrammar.FullYear(number.Number) is var year && year > 2030 ? year - 100 : year),
            _ => null,
        };
    }

    // 'The 1800s' are a century, 'the 2000s' the decade that news still tells of.
    private Phrase Decade(int start, int end, int year) =>
        Read(start, end, new ExplicitMeaning(new CalendarPeriod(year % 100 == 0 && year != 2000 ? TimeUnit.Century : TimeUnit.Decade, year)));
}

/// <summary>'the 19th century', 'the third century BC'.</summary>
internal sealed class CenturyRule : TimeRule
{
    /// <inheritdoc/>
    public override string Name => "century";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Examples => ["the 19th century", "eighteenth-century", "the third century BC", "the twenty-first century"];

    /// <inheritdoc/>
    public override bool CanStart(in TimeToken token) =>
        token.Is(TimeWordKind.Definite) || token.Is(TimeWordKind.Ordinal) || token.Digits is 1 or 2 || token.Is(TimeWordKind.Number);

    /// <inheritdoc/>
    public override Phrase? Match(PhraseReader reader, int at)
    {
        var next = reader.Is(at, TimeWordKind.Definite) ? at + 1 : at;
        if (!NumberGrammar.TryOrdinal(reader, next, out var century, out var end) || century is < 1 or > 30)
        {
            return null;
        }

        end = reader.SkipHyphen(end);
        if (reader[end].As(TimeWordKind.Unit)?.Number != (int)TimeUnit.Century)
        {
            return null;
        }

        var before = reader[end + 1].As(TimeWordKind.Era)?.Number < 0;
        return Read(at, end + (reader.Is(end + 1, TimeWordKind.Era) ? 2 : 1), new ExplicitMeaning(new CalendarPeriod(TimeUnit.Century, before ? -(century - 1) * 100 : (century - 1) * 100)));
    }
}
