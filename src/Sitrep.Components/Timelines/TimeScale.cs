namespace Sitrep.Components.Timelines;

/// <summary>Days laid out from left to right.</summary>
/// <param name="From">The first day shown.</param>
/// <param name="To">The last day shown.</param>
/// <param name="Width">How wide the days are together, in units of the drawing.</param>
internal sealed record TimeScale(DateOnly From, DateOnly To, double Width)
{
    private const int FewDays = 10;
    private const int EnoughToCut = 20;
    private const double Tail = 0.02;
    private const double MostSpread = 4;
    private const double Margin = 0.03;

    /// <summary>The scale that shows the days, but for a few that lie so far out that the rest would be squeezed.</summary>
    /// <param name="days">The days; at least one.</param>
    /// <param name="width">How wide.</param>
    public static TimeScale Of(IEnumerable<DateOnly> days, double width)
    {
        int[] sorted = [.. days.Select(day => day.DayNumber).Order()];
        var (low, high) = (sorted[0], sorted[^1]);
        if (sorted.Length >= EnoughToCut)
        {
            var cut = (int)Math.Ceiling(sorted.Length * Tail);
            var (core, last) = (sorted[cut], sorted[^(cut + 1)]);
            if (high - low > MostSpread * Math.Max(FewDays, last - core))
            {
                (low, high) = (core, last);
            }
        }

        var more = Math.Max((int)((high - low) * Margin), (FewDays - (high - low)) / 2) + 1;
        return new(Day(low - more), Day(high + more), width);
    }

    /// <summary>The scale without what lies before a first day, or after a last one; the scale itself where nothing of it would be left.</summary>
    public TimeScale Within(DateOnly? first, DateOnly? last)
    {
        var (from, to) = (first > From ? first.Value : From, last < To ? last.Value : To);
        return from < to ? this with { From = from, To = to } : this;
    }

    /// <summary>How many days it shows.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Where a day begins; outside the width for days that are not shown.</summary>
    public double X(DateOnly day) => (day.DayNumber - From.DayNumber) * Width / Days;

    /// <summary>Where a day ends.</summary>
    public double EndX(DateOnly day) => (day.DayNumber + 1 - From.DayNumber) * Width / Days;

    /// <summary>The starts of the stretches of a unit that begin on days shown.</summary>
    public IEnumerable<DateOnly> Starts(TimeUnit unit)
    {
        for (var start = unit.Start(From); start <= To; start = unit.Next(start))
        {
            if (start >= From)
            {
                yield return start;
            }

            if (unit.Next(start) <= start)
            {
                yield break;
            }
        }
    }

    private static DateOnly Day(int number) => DateOnly.FromDayNumber(Math.Clamp(number, 0, DateOnly.MaxValue.DayNumber));
}
