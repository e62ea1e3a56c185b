using System.Globalization;
using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Stores;

namespace Sitrep.Views.Trends;

/// <summary>Whether something is getting more or less, with what that rests on.</summary>
/// <param name="Sentence">The answer in a sentence; says so where there is too little to answer.</param>
/// <param name="Ratio">The rate now against the rate before; null where there is too little.</param>
/// <param name="From">The first week of now.</param>
/// <param name="BaselineFrom">The first week of before.</param>
/// <param name="Changes">Weeks in which the rate changed, over all weeks.</param>
/// <param name="Doubts">What would make the answer wrong.</param>
/// <param name="Weeks">The series.</param>
public sealed record TrendRecord(
    string Sentence, RateRatio? Ratio, DateOnly? From, DateOnly? BaselineFrom, IReadOnlyList<ChangePoint> Changes, IReadOnlyList<string> Doubts, IReadOnlyList<WeekCount> Weeks);

/// <summary>Answers whether something is getting more or less; the method stands in <c>docs/trend.md</c>.</summary>
public static class Trend
{
    /// <summary>Weeks that 'now' is made of by default.</summary>
    public const int DefaultWeeks = 8;

    /// <summary>Weeks that it is held against by default.</summary>
    public const int DefaultBaseline = 52;

    private const double Dominant = 0.5;
    private const int FewSources = 3;
    private const int LateDays = 7;
    private const double OftenLate = 0.1;

    /// <summary>The trend of the events that pass a filter.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which events; its days bound the weeks.</param>
    /// <param name="weeks">How many weeks are 'now'; the week of the latest report, which is not over, is left out.</param>
    /// <param name="baseline">How many weeks before are held against them.</param>
    public static TrendRecord Of(Ledger.Ledger ledger, RowFilter filter, int weeks = DefaultWeeks, int baseline = DefaultBaseline)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var last = EventGist.MondayOf(ledger.Summarise().LastPublished ?? DateOnly.MinValue.AddDays(LateDays));
        var series = WeekSeries.Of(ledger, filter)
            .Where(week => week.Week < last && (filter.From is null || week.Week >= EventGist.MondayOf(filter.From.Value)) && (filter.To is null || week.Week <= filter.To))
            .ToList();
        var byReports = WeekRates.IsByReports(series);
        (double, double) Exposed(WeekCount week) => (week.Events, byReports ? week.Reports : week.All);
        var (now, before) = (series.TakeLast(weeks).ToList(), series.SkipLast(weeks).TakeLast(baseline).ToList());
        try
        {
            var ratio = RateRatio.Of([.. before.Select(Exposed)], [.. now.Select(Exposed)]);
            var changes = ChangePoints.Of([.. series.Select(week => (week.Week, (double)week.Events, byReports ? week.Reports : (double)week.All))]);
            return new(Say(ratio, now, before, byReports), ratio, now[0].Week, before[0].Week, changes, [.. Doubts(ledger, filter, now[0].Week, last)], series);
        }
        catch (ArgumentException)
        {
            return new($"Too little was read to say: {series.Count} weeks, of which {weeks} would be held against those before.", null, null, null, [], [], series);
        }
    }

    private static string Say(RateRatio ratio, List<WeekCount> now, List<WeekCount> before, bool byReports)
    {
        var isRising = ratio.Rising >= 0.5;
        var sure = Math.Max(ratio.Rising, 1 - ratio.Rising);
        var what = sure < 0.55 ? "No change to be seen" : $"{Capital(EstimativeWords.Of(sure))} {(isRising ? "rising" : "falling")}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {ratio.Ratio:0.0#} times the rate of the {before.Count} weeks from {before[0].Week:yyyy-MM-dd} (80 % interval {ratio.Low:0.0#}-{ratio.High:0.0#}), {now.Sum(week => week.Events)} events since {now[0].Week:yyyy-MM-dd} in {now.Sum(week => week.Reports)} independent reports; rates are for each {(byReports ? "report read" : "event told of")}.");
    }

    /// <summary>What would make the answer wrong.</summary>
    private static IEnumerable<string> Doubts(Ledger.Ledger ledger, RowFilter filter, DateOnly from, DateOnly last)
    {
        var events = ledger.Overview.Voices(filter with { From = from, To = null }, from);
        var sources = events.SelectMany(voices => voices).CountBy(source => source, StringComparer.Ordinal).ToList();
        if (sources.Count < FewSources)
        {
            yield return $"few sources: {sources.Count} stand behind what was told of these weeks";
        }

        if (sources.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault() is { Key: not null } most && most.Value > Dominant * events.Count && events.Count > 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"one source: {most.Key} stands behind {most.Value} of {events.Count} events");
        }

        var undated = ledger.Overview.CountUndated(filter);
        if (undated > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"days: {undated} events are not known to the week and are not counted");
        }

        var (known, tardy) = ledger.Overview.Delays(filter, LateDays);
        if (known > 0 && (double)tardy / known is var late && late > OftenLate)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"late reporting: {late:P0} of what is known was first reported more than {LateDays} days after it happened, so that the weeks before {last:yyyy-MM-dd} may still fill");
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
