using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Stores;

namespace Sitrep.Views.Trends;

/// <summary>Counts events by week: events, not articles, each once whatever number of reports tell of it.</summary>
public static class WeekSeries
{
    private const int DaysOfWeek = 7;

    /// <summary>The weeks from the first to the last with a report, or an event that is known to the week, none left out; none before the first report was published.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which events are asked for.</param>
    public static IReadOnlyList<WeekCount> Of(Ledger.Ledger ledger, RowFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var overview = ledger.Overview;
        var latest = ledger.Summarise().LastPublished;
        var reports = overview.ReportWeeks();
        var all = overview.EventWeeks(RowFilter.All);
        var asked = (filter.IsAll ? all : overview.EventWeeks(filter)).ToDictionary(tally => (tally.Monday, tally.Series), tally => tally.Events);
        var told = all.Where(tally => tally.Series == EventSeries.Occurred).ToDictionary(tally => tally.Monday, tally => tally.Events);
        var weeks = told.Keys.Concat(reports.Keys).Concat(asked.Keys.Select(key => key.Monday)).Where(week => latest is null || week <= latest).ToList();

        // What reports tell of the time before the first of them was published says nothing of how much happened then.
        var first = reports.Count > 0 ? reports.Keys.Min() : DateOnly.MinValue;
        weeks.RemoveAll(week => week < first);
        return weeks.Count == 0 ? [] : [.. Mondays(weeks.Min(), weeks.Max()).Select(week => new WeekCount(
            week,
            asked.GetValueOrDefault((week, EventSeries.Occurred)),
            asked.GetValueOrDefault((week, EventSeries.Alleged)),
            asked.GetValueOrDefault((week, EventSeries.Threatened)),
            asked.GetValueOrDefault((week, EventSeries.Prevented)),
            told.GetValueOrDefault(week),
            reports.GetValueOrDefault(week)))];
    }

    private static IEnumerable<DateOnly> Mondays(DateOnly first, DateOnly last)
    {
        for (var week = first; week <= last; week = week.AddDays(DaysOfWeek))
        {
            yield return week;
        }
    }
}
