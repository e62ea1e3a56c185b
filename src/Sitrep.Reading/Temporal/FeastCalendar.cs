using System.Globalization;

namespace Sitrep.Reading.Temporal;

/// <summary>
/// Days of movable feasts in a Gregorian year. A year of the moon is shorter, so that one feast may come twice in it. The Islamic days are those of the Umm
/// al-Qura calendar from 1900 to 2077 and of the tabular one else; the sighting of the moon may move them by a day.
/// </summary>
internal static class FeastCalendar
{
    private const int GregorianStart = 1583;

    // The synodic month, and the new moon of 6 January 2000 in Julian days (Meeus, Astronomical Algorithms, chapter 49).
    private const double SynodicMonth = 29.530588861;
    private const double NewMoon2000 = 2451550.09766;
    private const double JulianDayOfYearOne = 1721425.5;

    /// <summary>Easter Sunday of the Western churches; null before the Gregorian reform. The anonymous computus (Meeus, chapter 8).</summary>
    public static DateOnly? Easter(int year)
    {
        if (year is < GregorianStart or > 9998)
        {
            return null;
        }

        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    /// <summary>Easter Sunday of the Eastern churches, as a Gregorian day (Meeus, chapter 8, for the Julian calendar).</summary>
    public static DateOnly? OrthodoxEaster(int year)
    {
        if (year is < GregorianStart or > 9998)
        {
            return null;
        }

        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var n = d + e + 114;
        return DateOnly.FromDateTime(new JulianCalendar().ToDateTime(year, n / 31, (n % 31) + 1, 0, 0, 0, 0));
    }

    /// <summary>The day of the Islamic month in the year: none, once or twice.</summary>
    public static IEnumerable<DateOnly> Hijri(int year, int month, int day) => InYear(year, year is >= 1901 and < 2077 ? new UmAlQuraCalendar() : new HijriCalendar(), (_, _) => month, day, countsMoons: true);

    /// <summary>The day of the Hebrew month in the year; months as in a common year, of which a leap year's Adar is the second.</summary>
    public static IEnumerable<DateOnly> Hebrew(int year, int month, int day) =>
        InYear(year, new HebrewCalendar(), (calendar, y) => month >= 6 && calendar.IsLeapYear(y) ? month + 1 : month, day, countsMoons: false);

    /// <summary>The day of the Chinese lunar month in the year; leap months are passed over.</summary>
    public static IEnumerable<DateOnly> Chinese(int year, int month, int day) =>
        InYear(year, new ChineseLunisolarCalendar(), (calendar, y) => calendar.GetLeapMonth(y) is > 0 and var leap && leap <= month ? month + 1 : month, day, countsMoons: false);

    /// <summary>The first day of the Persian year that begins in the year.</summary>
    public static IEnumerable<DateOnly> Nowruz(int year) => InYear(year, new PersianCalendar(), (_, _) => 1, 1, countsMoons: false);

    /// <summary>
    /// Diwali: the evening in India before the last new moon that comes by 16 November, at 4:48 UT, when the sun leaves the month of Ashvin. Checked against the
    /// feasts of 2015 to 2026.
    /// </summary>
    public static IEnumerable<DateOnly> Diwali(int year)
    {
        if (year is < 1600 or > 2400)
        {
            return [];
        }

        var limit = JulianDayOfYearOne + new DateOnly(year, 11, 16).DayNumber + 0.2;
        var count = Math.Floor((limit - NewMoon2000) / SynodicMonth) + 1;
        var moon = NewMoon(count);
        while (moon >= limit)
        {
            moon = NewMoon(--count);
        }

        // Indian time is 5:30 ahead; the dark day counts by its dusk at six in the evening.
        return [DateOnly.FromDayNumber((int)Math.Floor(moon - JulianDayOfYearOne + (5.5 / 24) - 0.75))];
    }

    private static double NewMoon(double count)
    {
        var t = count / 1236.85;
        var sun = Radians(2.5534 + (29.1053567 * count));
        var moon = Radians(201.5643 + (385.81693528 * count) + (0.0107582 * t * t));
        var latitude = Radians(160.7108 + (390.67050284 * count));
        return NewMoon2000 + (SynodicMonth * count) + (0.00015437 * t * t)
            - (0.4072 * Math.Sin(moon)) + (0.17241 * Math.Sin(sun)) + (0.01608 * Math.Sin(2 * moon)) + (0.01039 * Math.Sin(2 * latitude))
            + (0.00739 * Math.Sin(moon - sun)) - (0.00514 * Math.Sin(moon + sun));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    // The day of a month in each of the calendar's years that touch the Gregorian one.
    private static IEnumerable<DateOnly> InYear(int year, Calendar calendar, Func<Calendar, int, int> monthIn, int day, bool countsMoons)
    {
        var (first, last) = (new DateTime(year, 1, 1), new DateTime(year, 12, 31));
        first = first < calendar.MinSupportedDateTime ? calendar.MinSupportedDateTime : first;
        last = last > calendar.MaxSupportedDateTime ? calendar.MaxSupportedDateTime : last;
        if (first > last)
        {
            yield break;
        }

        for (var own = calendar.GetYear(first); own <= calendar.GetYear(last); own++)
        {
            var month = monthIn(calendar, own);
            if (month > calendar.GetMonthsInYear(own) || (countsMoons && day > calendar.GetDaysInMonth(own, month)) || TryDay(calendar, own, month, day) is not { } found || found.Year != year)
            {
                continue;
            }

            yield return found;
        }
    }

    private static DateOnly? TryDay(Calendar calendar, int year, int month, int day)
    {
        try
        {
            return DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
        }
        catch (ArgumentOutOfRangeException)
        {
            // The first and last years of a calendar lack days.
            return null;
        }
    }
}
