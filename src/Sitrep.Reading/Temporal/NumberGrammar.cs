namespace Sitrep.Reading.Temporal;

/// <summary>Reads counts, days of the month and years, in digits and in words.</summary>
internal static class NumberGrammar
{
    private const long Largest = 999_999_999;
    private const string SameCount = "=";
    private const int LookBack = 8;

    /// <summary>Reads a count: '3', '1,500', '2.5', '2 1/2', 'twenty-one', 'a', 'a couple of', 'several', 'one and a half'.</summary>
    public static bool TryAmount(PhraseReader reader, int at, out Amount amount, out int end)
    {
        amount = default;
        end = at;
        if (reader.Is(at, TimeWordKind.Vague))
        {
            (amount, end) = (reader[at].As(TimeWordKind.Vague)!.Code == SameCount ? CountBefore(reader, at) : Amount.Vague, at + 1);
            return true;
        }

        if (reader.Is(at, TimeWordKind.Half))
        {
            return TryHalf(reader, at, out amount, out end);
        }

        if (reader[at].Digits > 0)
        {
            return TryDigits(reader, at, out amount, out end);
        }

        if (!TryWords(reader, at, out var count, out end))
        {
            return false;
        }

        amount = new Amount(2 * count);
        // 'two and a half', 'two-and-a-half'
        var and = reader.SkipHyphen(end);
        var article = reader.SkipHyphen(and + 1);
        var half = reader.SkipHyphen(article + 1);
        if (reader.Is(and, TimeWordKind.And) && reader.Is(article, TimeWordKind.Article) && reader.Is(half, TimeWordKind.Half))
        {
            (amount, end) = (new Amount((2 * count) + 1), half + 1);
        }

        return true;
    }

    /// <summary>Reads a cardinal in words; 'a' counts as one.</summary>
    public static bool TryWords(PhraseReader reader, int at, out long count, out int end)
    {
        var (total, current, seen) = (0L, 0L, false);
        end = at;
        if (reader.Is(at, TimeWordKind.Article))
        {
            (current, seen, end) = (1, true, at + 1);
            if (!reader.Is(end, TimeWordKind.Scale))
            {
                count = 1;
                return true;
            }
        }

        while (total + current < Largest)
        {
            var next = seen && (reader.IsMark(end, '-') || (current % 100 == 0 && reader.Is(end, TimeWordKind.And))) ? end + 1 : end;
            if (reader[next].As(TimeWordKind.Number) is { } number && Fits(current, number.Number, seen))
            {
                (current, seen, end) = (current + number.Number, true, next + 1);
            }
            else if (seen && next == end && reader[next].As(TimeWordKind.Scale) is { } scale)
            {
                current *= scale.Number;
                (total, current) = scale.Number >= 1000 ? (total + current, 0) : (total, current);
                end = next + 1;
            }
            else
            {
                break;
            }
        }

        count = total + current;
        return seen;
    }

    /// <summary>Reads a day of the month: '14', '3rd', 'eighth'.</summary>
    public static bool TryDay(PhraseReader reader, int at, out int day, out int end)
    {
        (day, end) = (0, at);
        if (TryOrdinal(reader, at, out var ordinal, out end))
        {
            day = ordinal;
            return ordinal is >= 1 and <= 31;
        }

        var token = reader[at];
        if (token.Digits is < 1 or > 2 || token.Number is < 1 or > 31 || IsPartOfNumber(reader, at, at + 1))
        {
            return false;
        }

        (day, end) = (token.Number, at + 1);
        return true;
    }

    /// <summary>Reads an ordinal: '3rd', 'third', 'twenty-first'.</summary>
    public static bool TryOrdinal(PhraseReader reader, int at, out int ordinal, out int end)
    {
        (ordinal, end) = (0, at);
        if (reader[at].As(TimeWordKind.Ordinal) is { } word)
        {
            (ordinal, end) = (word.Number, at + 1);
            return true;
        }

        if (reader[at].As(TimeWordKind.Number) is { Number: >= 20 and < 100 } tens
            && reader.SkipHyphen(at + 1) is var next && reader[next].As(TimeWordKind.Ordinal) is { Number: < 10 } unit)
        {
            (ordinal, end) = (tens.Number + unit.Number, next + 1);
            return true;
        }

        if (reader[at].Digits is >= 1 and <= 4 && reader[at + 1].Glued && IsOrdinalEnding(reader.Text(at + 1)))
        {
            (ordinal, end) = (reader[at].Number, at + 2);
            return true;
        }

        return false;
    }

    /// <summary>Reads a year of four digits that no sign makes a sum, a number of something or a part of a longer number.</summary>
    public static bool TryYear(PhraseReader reader, int at, out int year, out int end)
    {
        var token = reader[at];
        (year, end) = (token.Number, at + 1);
        return token.Digits == 4 && token.Number is >= 1000 and <= 2199 && !IsPartOfNumber(reader, at, end)
            && !IsSum(reader, at) && !IsCode(reader, at) && !reader.Is(end, TimeWordKind.Scale);
    }

    /// <summary>Reads a number of years for an era: '480', '2,500'.</summary>
    public static bool TryEraNumber(PhraseReader reader, int at, out int number, out int end)
    {
        (number, end) = (reader[at].Number, at + 1);
        if (reader[at].Digits is < 1 or > 4 || IsContinued(reader, at))
        {
            return false;
        }

        if (reader[at].Digits == 1 && reader.IsTightMark(end, ',') && reader[end + 1].Digits == 3)
        {
            (number, end) = ((number * 1000) + reader[end + 1].Number, end + 2);
        }

        return number > 0;
    }

    /// <summary>Reads a two-digit year after an apostrophe: ''98'.</summary>
    public static bool TryShortYear(PhraseReader reader, int at, out int year, out int end)
    {
        (year, end) = (0, at);
        if (!reader.IsMark(at, '\'') || reader[at + 1].Digits != 2 || !reader[at + 1].Glued || (reader[at].Glued && reader[at - 1].Mark == 0))
        {
            return false;
        }

        (year, end) = (FullYear(reader[at + 1].Number), at + 2);
        return true;
    }

    /// <summary>The year that two digits stand for: 1941 to 2040.</summary>
    public static int FullYear(int twoDigits) => twoDigits <= 40 ? 2000 + twoDigits : 1900 + twoDigits;

    // 'the third attack in as many weeks', 'hit twice in as many days': the count told just before.
    private static Amount CountBefore(PhraseReader reader, int at)
    {
        for (var before = at - 1; before >= 0 && at - before <= LookBack; before--)
        {
            var token = reader[before];
            var count = token.As(TimeWordKind.Number)?.Number ?? token.As(TimeWordKind.Ordinal)?.Number
                ?? (token.As(TimeWordKind.Per)?.Code is "2X" ? 2 : token is { Digits: 1 or 2 } ? token.Number : 0);
            if (count > 1)
            {
                return Amount.Of(count);
            }
        }

        return Amount.Vague;
    }

    private static bool TryHalf(PhraseReader reader, int at, out Amount amount, out int end)
    {
        // 'half a century', 'half-century'
        (amount, end) = (new Amount(1), at + 1);
        end = reader.IsMark(end, '-') || reader.Is(end, TimeWordKind.Article) ? end + 1 : end;
        return true;
    }

    private static bool TryDigits(PhraseReader reader, int at, out Amount amount, out int end)
    {
        var token = reader[at];
        (amount, end) = (Amount.Of(token.Number), at + 1);
        if (token.Digits > 9 || IsContinued(reader, at))
        {
            return false;
        }

        long count = token.Number;
        while (reader.IsTightMark(end, ',') && reader[end + 1].Digits == 3 && count < 1_000_000)
        {
            (count, end) = ((count * 1000) + reader[end + 1].Number, end + 2);
        }

        if (reader.IsTightMark(end, '.') && reader[end + 1].Digits is > 0 and < 4)
        {
            amount = new Amount(null, string.Concat(reader.Text(at), ".", reader.Text(end + 1)));
            end += 2;
            return true;
        }

        var half = reader.SkipHyphen(end);
        if (reader[half].Number == 1 && reader.IsTightMark(half + 1, '/') && reader[half + 2].Number == 2)
        {
            (amount, end) = (new Amount((2 * count) + 1), half + 3);
            return true;
        }

        if (reader.IsMark(end, '½'))
        {
            (amount, end) = (new Amount((2 * count) + 1), end + 1);
            return true;
        }

        if (reader[end].As(TimeWordKind.Scale) is { } scale && count * scale.Number <= Largest)
        {
            (count, end) = (count * scale.Number, end + 1);
        }

        amount = new Amount(2 * count);
        return true;
    }

    private static bool Fits(long current, int number, bool seen) =>
        !seen || (current % 100 == 0 && number < 100) || (number < 10 && current % 10 == 0 && current % 100 >= 20);

    private static bool IsOrdinalEnding(ReadOnlySpan<char> text) =>
        text.Length == 2 && (text.Equals("st", StringComparison.OrdinalIgnoreCase) || text.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || text.Equals("rd", StringComparison.OrdinalIgnoreCase) || text.Equals("th", StringComparison.OrdinalIgnoreCase));

    private static bool IsSum(PhraseReader reader, int at) => reader[at - 1].Mark is '$' or '£' or '€' or '#' || reader[at + 1].Mark is '%';

    // '555-1998'
    private static bool IsCode(PhraseReader reader, int at) => reader.IsTightMark(at - 1, '-') && reader[at - 2].Digits is > 0 and not 4;

    // Whether digits or letters cling to the number on either side.
    private static bool IsPartOfNumber(PhraseReader reader, int at, int end) =>
        IsContinued(reader, at)
        || (reader[end].Glued && reader[end].Mark == 0)
        || (reader[end].Mark is '.' or ',' or ':' && reader[end].Glued && reader[end + 1].Glued && reader[end + 1].Digits > 0);

    // Whether the number goes on from what stands before it ('3.14', 'B52').
    private static bool IsContinued(PhraseReader reader, int at) =>
        reader[at].Glued && (reader[at - 1].Mark is '.' or ',' or ':' && reader[at - 1].Glued ? reader[at - 2].Digits > 0 : reader[at - 1].Mark == 0);
}
