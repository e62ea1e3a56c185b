using System.Globalization;

namespace Sitrep.Reading.Temporal;

/// <summary>
/// One unit of the proleptic Gregorian calendar: a day, an ISO week, a month, a season and so on. Years count
/// astronomically: 0 is 1 BC. Arithmetic that leaves the years -9999 to 9999 gives null, never a wrapped year.
/// </summary>
/// <param name="Unit">Which unit, from <see cref="TimeUnit.Day"/> up.</param>
/// <param name="Year">Its year; of a decade, century or millennium the first year; of a week the ISO year.</param>
/// <param name="Part">Month, quarter, half, season (1 spring to 4 winter) or ISO week; 0 from a year up.</param>
/// <param name="DayOfMonth">The day; 0 but for a day.</param>
internal readonly record struct CalendarPeriod(TimeUnit Unit, int Year, int Part = 0, int DayOfMonth = 0)
{
    private const int LastYear = 9999;
    private static readonly string[] SeasonCodes = ["SP", "SU", "FA", "WI"];

    /// <summary>The period of one day.</summary>
    public static CalendarPeriod OfDay(DateOnly day) => new(TimeUnit.Day, day.Year, day.Month, day.Day);

    /// <summary>A day by its numbers; null where the calendar has no such day.</summary>
    public static CalendarPeriod? TryDay(int year, int month, int day) =>
        year is >= -LastYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(year, month)
            ? new CalendarPeriod(TimeUnit.Day, year, month, day)
            : null;

    /// <summary>The period of the unit that holds the day. Winter is of the year in which it starts.</summary>
    public static CalendarPeriod Holding(DateOnly day, TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Weekend => new(unit, ISOWeek.GetYear(day.ToDateTime(default)), ISOWeek.GetWeekOfYear(day.ToDateTime(default))),
        TimeUnit.Month => new(unit, day.Year, day.Month),
        TimeUnit.Quarter => new(unit, day.Year, (day.Month + 2) / 3),
        TimeUnit.Half => new(unit, day.Year, (day.Month + 5) / 6),
        TimeUnit.Season => day.Month < 3 ? new(unit, day.Year - 1, 4) : new(unit, day.Year, day.Month / 3),
        TimeUnit.Year => new(unit, day.Year),
        TimeUnit.Decade => new(unit, day.Year / 10 * 10),
        TimeUnit.Century => new(unit, day.Year / 100 * 100),
        TimeUnit.Millennium => new(unit, day.Year / 1000 * 1000),
        _ => OfDay(day),
    };

    /// <summary>First day; null before the year 1.</summary>
    public DateOnly? First
    {
        get
        {
            if (Year < 1)
            {
                // The first decade and century begin in a year 0 that the calendar type lacks.
                return Unit >= TimeUnit.Decade && Year == 0 ? DateOnly.MinValue : null;
            }

            return Unit switch
            {
                TimeUnit.Day => new DateOnly(Year, Part, DayOfMonth),
                TimeUnit.Week => MondayOf(Year, Part),
                TimeUnit.Weekend => Later(MondayOf(Year, Part), 5),
                TimeUnit.Month => new DateOnly(Year, Part, 1),
                TimeUnit.Quarter => new DateOnly(Year, (Part * 3) - 2, 1),
                TimeUnit.Half => new DateOnly(Year, (Part * 6) - 5, 1),
                TimeUnit.Season => new DateOnly(Year, Part * 3, 1),
                _ => new DateOnly(Year, 1, 1),
            };
        }
    }

    /// <summary>The days of the period; null before the year 1.</summary>
    public DateInterval? Interval
    {
        get
        {
            if (First is not { } first)
            {
                return null;
            }

            return new DateInterval(first, Unit switch
            {
                TimeUnit.Day => first,
                TimeUnit.Weekend => Later(first, 1),
                _ => Following() is { } next && next.First is { } end ? end.AddDays(-1) : DateOnly.MaxValue,
            });
        }
    }

    /// <summary>The ISO-TimeML value.</summary>
    public string Value
    {
        get
        {
            var year = YearValue(Year);
            return Unit switch
            {
                TimeUnit.Day => string.Create(CultureInfo.InvariantCulture, $"{year}-{Part:00}-{DayOfMonth:00}"),
                TimeUnit.Week => string.Create(CultureInfo.InvariantCulture, $"{year}-W{Part:00}"),
                TimeUnit.Weekend => string.Create(CultureInfo.InvariantCulture, $"{year}-W{Part:00}-WE"),
                TimeUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{year}-{Part:00}"),
                TimeUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{Part}"),
                TimeUnit.Half => string.Create(CultureInfo.InvariantCulture, $"{year}-H{Part}"),
                TimeUnit.Season => $"{year}-{SeasonCodes[Part - 1]}",
                TimeUnit.Decade => year[..^1],
                TimeUnit.Century => year[..^2],
                TimeUnit.Millennium => year[..^3],
                _ => year,
            };
        }
    }

    /// <summary>The code of a season: 1 spring to 4 winter.</summary>
    public static string SeasonCode(int season) => SeasonCodes[season - 1];

    /// <summary>The period as many units later (or earlier, if negative); null outside the calendar.</summary>
    public CalendarPeriod? Shift(int count)
    {
        switch (Unit)
        {
            case TimeUnit.Day or TimeUnit.Week or TimeUnit.Weekend:
                return First is { } first && OrNull(first.DayNumber + ((long)count * (Unit == TimeUnit.Day ? 1 : 7))) is { } day
                    ? Holding(day, Unit)
                    : null;
            case TimeUnit.Month:
                return Parts(12, count);
            case TimeUnit.Quarter or TimeUnit.Season:
                return Parts(4, count);
            case TimeUnit.Half:
                return Parts(2, count);
            default:
                return InRange(Year + ((long)count * YearsOf(Unit)), 0);
        }
    }

    /// <summary>The same part of another year ('a year earlier' said of a quarter); null where that year lacks it.</summary>
    public CalendarPeriod? ShiftYears(int years)
    {
        var year = (long)Year + years;
        return Unit == TimeUnit.Day
            ? year is < -LastYear or > LastYear ? null : TryDay((int)year, Part, Math.Min(DayOfMonth, DaysIn((int)year, Part)))
            : InRange(year, Part);
    }

    /// <summary>The period of a coarser unit that holds this one's first day; itself where the unit is not coarser.</summary>
    public CalendarPeriod Widen(TimeUnit unit) => unit <= Unit ? this : unit switch
    {
        TimeUnit.Year => new(TimeUnit.Year, Year),
        TimeUnit.Month when Unit == TimeUnit.Day => new(TimeUnit.Month, Year, Part),
        _ => First is { } day ? Holding(day, unit) : new(TimeUnit.Year, Year),
    };

    /// <summary>Days of a month, in years before 1 too.</summary>
    public static int DaysIn(int year, int month) => DateTime.DaysInMonth(year >= 1 ? year : 2000 + (((year % 400) + 400) % 400), month);

    /// <summary>Years of a unit; 1 for those of a year or less.</summary>
    public static int YearsOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Decade => 10,
        TimeUnit.Century => 100,
        TimeUnit.Millennium => 1000,
        _ => 1,
    };

    private CalendarPeriod? Following() => Shift(1);

    private static string YearValue(int year) => year >= 1 || year == 0
        ? (year == 0 ? "BC0001" : year.ToString("0000", CultureInfo.InvariantCulture))
        : "BC" + (1 - year).ToString("0000", CultureInfo.InvariantCulture);

    private CalendarPeriod? Parts(int perYear, int count)
    {
        var index = ((long)Year * perYear) + Part - 1 + count;
        var year = Math.DivRem(index, perYear, out var rest);
        return rest < 0 ? InRange(year - 1, (int)rest + perYear + 1) : InRange(year, (int)rest + 1);
    }

    private CalendarPeriod? InRange(long year, int part) =>
        year is < -LastYear or > LastYear ? null : new CalendarPeriod(Unit, (int)year, part);

    private static DateOnly? OrNull(long dayNumber) =>
        dayNumber < DateOnly.MinValue.DayNumber || dayNumber > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)dayNumber);

    private static DateOnly Later(DateOnly day, int days) => OrNull((long)day.DayNumber + days) ?? DateOnly.MaxValue;

    private static DateOnly MondayOf(int year, int week)
    {
        // The Monday of week 1 is the one on or before 4 January.
        var fourth = new DateOnly(year, 1, 4);
        var monday = fourth.DayNumber - (((int)fourth.DayOfWeek + 6) % 7) + ((week - 1) * 7L);
        return OrNull(monday) ?? (monday < 0 ? DateOnly.MinValue : DateOnly.MaxValue);
    }
}
