namespace Sitrep.Reading.Temporal;

/// <summary>A part that every year has: a month, a day of a month, a season, a quarter, a half, a holiday.</summary>
internal abstract record YearPart
{
    /// <summary>The part in a year; null where the year has no such day (29 February).</summary>
    public abstract CalendarPeriod? In(int year);

    /// <summary>The TIMEX3 value without a year ('XXXX-10-14').</summary>
    public abstract string Unresolved { get; }

    /// <summary>Its unit.</summary>
    public abstract TimeUnit Unit { get; }
}

/// <summary>A part with the same numbers in every year.</summary>
internal sealed record NumberedPart(TimeUnit PartUnit, int Part, int DayOfMonth = 0) : YearPart
{
    /// <inheritdoc/>
    public override TimeUnit Unit => PartUnit;

    /// <inheritdoc/>
    public override string Unresolved => "XXXX" + new CalendarPeriod(Unit, 2000, Part, DayOfMonth).Value[4..];

    /// <inheritdoc/>
    public override CalendarPeriod? In(int year) => Unit == TimeUnit.Day
        ? CalendarPeriod.TryDay(year, Part, DayOfMonth)
        : new CalendarPeriod(Unit, year, Part);
}

/// <summary>
/// A holiday by its rule: 'MM-DD', 'easter+N' (Gregorian), 'MM-Wn' weekday W (1 Monday) of week n of month MM, n 5 for the last.
/// </summary>
internal sealed record HolidayPart(string Rule) : YearPart
{
    private const int GregorianStart = 1583;

    /// <inheritdoc/>
    public override TimeUnit Unit => TimeUnit.Day;

    /// <inheritdoc/>
    public override string Unresolved => Rule.Length == 5 && Rule[3] != 'W' && char.IsAsciiDigit(Rule[0]) ? "XXXX-" + Rule : "XXXX-XX-XX";

    /// <inheritdoc/>
    public override CalendarPeriod? In(int year)
    {
        if (Rule.StartsWith("easter", StringComparison.Ordinal))
        {
            var offset = int.Parse(Rule.AsSpan("easter".Length), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture);
            return year is >= GregorianStart and < 9999 ? CalendarPeriod.OfDay(Easter(year).AddDays(offset)) : null;
        }

        var month = int.Parse(Rule.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture);
        return Rule[3] == 'W'
            ? NthWeekday(year, month, Rule[4] - '0', Rule[5] - '0')
            : CalendarPeriod.TryDay(year, month, int.Parse(Rule.AsSpan(3, 2), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static CalendarPeriod? NthWeekday(int year, int month, int weekday, int nth)
    {
        if (year is < 1 or > 9999)
        {
            return null;
        }

        var first = new DateOnly(year, month, 1);
        var day = 1 + ((weekday - IsoWeekday(first) + 7) % 7) + ((nth - 1) * 7);
        return CalendarPeriod.TryDay(year, month, day > CalendarPeriod.DaysIn(year, month) ? day - 7 : day);
    }

    private static int IsoWeekday(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    // The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    private static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
