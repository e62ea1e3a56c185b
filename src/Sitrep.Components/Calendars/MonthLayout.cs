using Sitrep.Views;

namespace Sitrep.Components.Calendars;

/// <summary>A month with what is due in it.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Days">What is due on a day, or begins on it and is known to the week; by day.</param>
/// <param name="Within">What is known to the month only.</param>
internal sealed record DueMonth(DateOnly First, IReadOnlyDictionary<DateOnly, IReadOnlyList<DueEntry>> Days, IReadOnlyList<DueEntry> Within)
{
    /// <summary>The weeks of the month, Mondays first; days of other months are null.</summary>
    public IEnumerable<DateOnly?[]> Weeks()
    {
        var ahead = ((int)First.DayOfWeek + 6) % 7;
        var count = DateTime.DaysInMonth(First.Year, First.Month);
        return Enumerable.Range(0, (ahead + count + 6) / 7)
            .Select(week => Enumerable.Range((week * 7) - ahead, 7).Select(day => day >= 0 && day < count ? First.AddDays(day) : (DateOnly?)null).ToArray());
    }
}

/// <summary>Sorts what is due into months: the nearest to the day that is looked from, in the order of the calendar.</summary>
internal static class MonthLayout
{
    private const int DaysOfWeek = 7;
    private const int DaysOfMonth = 31;

    /// <summary>The months with something in them, at most so many; and what is in no month of them.</summary>
    /// <param name="entries">What is due.</param>
    /// <param name="on">The day that is looked from.</param>
    /// <param name="most">How many months at most.</param>
    public static (IReadOnlyList<DueMonth> Months, int Elsewhere) Of(IReadOnlyList<DueEntry> entries, DateOnly on, int most)
    {
        var here = Month(on);
        var placed = entries.Where(entry => Span(entry) is >= 1 and <= DaysOfMonth).GroupBy(entry => Month(entry.Event.When!.From!.Value))
            .OrderBy(group => group.Key < here).ThenBy(group => Math.Abs(group.Key.DayNumber - here.DayNumber)).Take(most)
            .OrderBy(group => group.Key)
            .Select(group => new DueMonth(
                group.Key,
                group.Where(entry => Span(entry) <= DaysOfWeek).GroupBy(entry => entry.Event.When!.From!.Value).ToDictionary(day => day.Key, IReadOnlyList<DueEntry> (day) => [.. day]),
                [.. group.Where(entry => Span(entry) > DaysOfWeek)]))
            .ToList();
        return (placed, entries.Count - placed.Sum(month => month.Within.Count + month.Days.Values.Sum(day => day.Count)));
    }

    /// <summary>How many days an entry may lie on; 0 where it is open or has none.</summary>
    public static int Span(DueEntry entry) => entry.Event.When is { From: { } from, To: { } to } ? to.DayNumber - from.DayNumber + 1 : 0;

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
