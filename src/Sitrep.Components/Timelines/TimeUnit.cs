using System.Globalization;

namespace Sitrep.Components.Timelines;

/// <summary>A stretch of the calendar that a time line is divided by.</summary>
/// <param name="Months">Its length in months; 0 where it is counted in days.</param>
/// <param name="Days">Its length in days where it is counted so.</param>
internal sealed record TimeUnit(int Months, int Days)
{
    private static readonly TimeUnit[] All =
        [new(0, 1), new(0, 7), new(1, 0), new(3, 0), new(12, 0), new(60, 0), new(120, 0), new(600, 0), new(1200, 0), new(12000, 0)];

    /// <summary>The finest unit of which a span of days holds no more than a number.</summary>
    public static TimeUnit For(int days, int most) => All.First(unit => days / unit.Length <= most);

    private double Length => Months == 0 ? Days : Months * 30.44;

    /// <summary>The first day of the stretch that a day lies in.</summary>
    public DateOnly Start(DateOnly day) => Months switch
    {
        0 when Days == 7 => day.DayNumber < 6 ? DateOnly.MinValue : day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        0 => day,
        < 12 => new(day.Year, day.Month - ((day.Month - 1) % Months), 1),
        _ => new(Math.Max(1, day.Year - (day.Year % (Months / 12))), 1, 1),
    };

    /// <summary>The first day of the next stretch.</summary>
    public DateOnly Next(DateOnly start) => Months == 0
        ? DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, start.DayNumber + Days))
        : Start((start.Year * 12) + start.Month + Months > DateOnly.MaxValue.Year * 12 ? DateOnly.MaxValue : start.AddMonths(Months));

    /// <summary>What a stretch is called on an axis.</summary>
    public string Name(DateOnly start) => start.ToString(Months switch { 0 => "d MMM yyyy", < 12 => "MMM yyyy", _ => "yyyy" }, CultureInfo.InvariantCulture);
}
