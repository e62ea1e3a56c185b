using System.Globalization;

namespace Sitrep.Reading.Temporal;

/// <summary>
/// A feast by its rule: 'MM-DD'; 'MM-Wn' weekday W (1 Monday) of week n of month MM, n 5 for the last; 'easter+N' and 'orthodox+N' days from Easter Sunday;
/// 'hijri MM-DD', 'hebrew MM-DD' (Tishri is 1, Nisan 7), 'chinese MM-DD' in those calendars; 'nowruz'; 'diwali'. '*N' after it makes it N days long, '|' parts
/// rules of which each may be meant.
/// </summary>
internal sealed record HolidayPart(string Rule) : YearPart
{
    /// <inheritdoc/>
    public override TimeUnit Unit => TimeUnit.Day;

    /// <inheritdoc/>
    public override string Unresolved => Rule.Length == 5 && Rule[3] != 'W' && char.IsAsciiDigit(Rule[0]) ? "XXXX-" + Rule : Days > 1 ? "XXXX-XX-XX/XXXX-XX-XX" : "XXXX-XX-XX";

    /// <summary>How many days it lasts.</summary>
    public int Days => Rule.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star ? int.Parse(Rule.AsSpan(star + 1), CultureInfo.InvariantCulture) : 1;

    /// <summary>Whether those who keep it wait for the moon, or differ on the hour that counts: the day may be one off.</summary>
    public bool IsApproximate => Rule.StartsWith("hijri", StringComparison.Ordinal) || Rule == "diwali";

    /// <inheritdoc/>
    public override CalendarPeriod? In(int year) => AllIn(year) is [var first, ..] ? first : null;

    /// <inheritdoc/>
    public override IReadOnlyList<CalendarPeriod> AllIn(int year)
    {
        if (year is < 1 or > 9998)
        {
            return Fixed(Rule, year) is { } far ? [far] : [];
        }

        var days = new List<CalendarPeriod>(2);
        foreach (var rule in Rule.Split('|'))
        {
            AddDays(rule.Split('*')[0], year, days);
        }

        days.Sort((left, right) => Nullable.Compare(left.First, right.First));
        return days;
    }

    private static void AddDays(string rule, int year, List<CalendarPeriod> days)
    {
        var space = rule.IndexOf(' ', StringComparison.Ordinal);
        IEnumerable<DateOnly> found = rule[..(space < 0 ? Math.Min(rule.Length, 6) : space)] switch
        {
            "easter" => FeastCalendar.Easter(year) is { } sunday ? [sunday.AddDays(Number(rule.AsSpan("easter".Length)))] : [],
            "orthod" => FeastCalendar.OrthodoxEaster(year) is { } sunday ? [sunday.AddDays(Number(rule.AsSpan("orthodox".Length)))] : [],
            "hijri" => FeastCalendar.Hijri(year, Number(rule.AsSpan(6, 2)), Number(rule.AsSpan(9, 2))),
            "hebrew" => FeastCalendar.Hebrew(year, Number(rule.AsSpan(7, 2)), Number(rule.AsSpan(10, 2))),
            "chinese" => FeastCalendar.Chinese(year, Number(rule.AsSpan(8, 2)), Number(rule.AsSpan(11, 2))),
            "nowruz" => FeastCalendar.Nowruz(year),
            "diwali" => FeastCalendar.Diwali(year),
            _ => [],
        };
        var before = days.Count;
        days.AddRange(found.Select(CalendarPeriod.OfDay));
        if (days.Count == before && Fixed(rule, year) is { } day)
        {
            days.Add(day);
        }
    }

    private static CalendarPeriod? Fixed(string rule, int year)
    {
        if (!char.IsAsciiDigit(rule[0]))
        {
            return null;
        }

        var month = Number(rule.AsSpan(0, 2));
        return rule[3] == 'W' ? NthWeekday(year, month, rule[4] - '0', rule[5] - '0') : CalendarPeriod.TryDay(year, month, Number(rule.AsSpan(3, 2)));
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

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

/// <summary>
/// A feast of several days, or one whose day may be one off: TIMEX3 value of the days that the calendar gives, APPROX and a day more on either side where the
/// moon decides.
/// </summary>
internal sealed record FeastMeaning(Meaning First, int Days, bool IsApproximate) : Meaning
{
    /// <inheritdoc/>
    public override Bearing Bearing => First.Bearing;

    /// <summary>The feast with its year or direction; the meaning itself where it is one sure day.</summary>
    public static Meaning Of(HolidayPart feast, Meaning first) => feast.Days > 1 || feast.IsApproximate ? new FeastMeaning(first, feast.Days, feast.IsApproximate) : first;

    /// <inheritdoc/>
    public override ResolvedTime Resolve(in TimeContext context)
    {
        var first = First.Resolve(context);
        if (first.Interval?.From is not { } from || from.DayNumber + Days >= DateOnly.MaxValue.DayNumber)
        {
            return first;
        }

        var to = from.AddDays(Days - 1);
        return first with
        {
            Value = Days == 1 ? first.Value : string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}"),
            Modifier = IsApproximate ? "APPROX" : null,
            Interval = IsApproximate && from > DateOnly.MinValue ? new DateInterval(from.AddDays(-1), to.AddDays(1)) : new DateInterval(from, to),
            Period = Days == 1 ? first.Period : null,
        };
    }
}
