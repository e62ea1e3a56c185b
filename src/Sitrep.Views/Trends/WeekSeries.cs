using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Views.Trends;

/// <summary>Counts events by week: events, not articles, each once whatever number of reports tell of it.</summary>
public static class WeekSeries
{
    private const int DaysOfWeek = 7;

    /// <summary>The weeks from the first to the last with an event that is known to the week or a report, none left out.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which events are asked for.</param>
    public static IReadOnlyList<WeekCount> Of(Ledger.Ledger ledger, RowFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var reports = Tally(ledger.Reports().Where(report => report.Published is not null).GroupBy(report => report.Copy).Select(copies => Monday(copies.Min(report => report.Published!.Value))));
        var latest = ledger.Summarise().LastPublished;
        var all = Tally(Weeks(ledger.Events(), TrendKind.Occurred));
        var asked = ledger.Events(filter).ToList();
        var kinds = Enum.GetValues<TrendKind>().ToDictionary(kind => kind, kind => Tally(Weeks(asked, kind)));
        var weeks = all.Keys.Concat(reports.Keys).Concat(kinds.Values.SelectMany(kind => kind.Keys)).Where(week => latest is null || week <= latest).ToList();
        return weeks.Count == 0 ? [] : [.. Mondays(weeks.Min(), weeks.Max()).Select(week => new WeekCount(
            week,
            kinds[TrendKind.Occurred].GetValueOrDefault(week),
            kinds[TrendKind.Alleged].GetValueOrDefault(week),
            kinds[TrendKind.Threatened].GetValueOrDefault(week),
            kinds[TrendKind.Prevented].GetValueOrDefault(week),
            all.GetValueOrDefault(week),
            reports.GetValueOrDefault(week)))];
    }

    /// <summary>The series that an event counts in; null for plans, possibilities and what is only denied.</summary>
    internal static TrendKind? KindOf(EventRecord happening)
    {
        var isTold = happening.Statuses.Any(tally => tally.Word is "occurred" or "ongoing");
        var isAsserted = happening.Stances.Any(tally => tally.Word is "asserts" or "confirms");
        return isTold && isAsserted ? TrendKind.Occurred
            : isTold && happening.Stances.Any(tally => tally.Word is "alleges" or "suspects") ? TrendKind.Alleged
            : happening.Statuses.Any(tally => tally.Word == "prevented") ? TrendKind.Prevented
            : happening.Statuses.Any(tally => tally.Word == "threatened") ? TrendKind.Threatened : null;
    }

    /// <summary>The first day of an event that is known to the week; null for others.</summary>
    internal static DateOnly? DayOf(EventRecord happening) =>
        happening.When is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber < DaysOfWeek ? from : null;

    /// <summary>The Monday of a day's week.</summary>
    internal static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));

    private static IEnumerable<DateOnly> Weeks(IEnumerable<EventRecord> events, TrendKind kind) =>
        events.Where(happening => KindOf(happening) == kind).Select(DayOf).OfType<DateOnly>().Select(Monday);

    private static Dictionary<DateOnly, int> Tally(IEnumerable<DateOnly> weeks) => weeks.CountBy(week => week).ToDictionary();

    private static IEnumerable<DateOnly> Mondays(DateOnly first, DateOnly last)
    {
        for (var week = first; week <= last; week = week.AddDays(DaysOfWeek))
        {
            yield return week;
        }
    }
}

/// <summary>Which series an event counts in.</summary>
internal enum TrendKind
{
    Occurred,
    Alleged,
    Threatened,
    Prevented,
}
