using Sitrep.Ledger.Stores;

namespace Sitrep.Views;

/// <summary>A day with how much is told of it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Weight">How many reports, over the events of the day, tell of it: those that are certain of the day in full.</param>
public sealed record KeyDay(DateOnly Day, double Weight);

/// <summary>The days on which most happened, as the reports look back on them.</summary>
public static class KeyDays
{
    private const double Guessed = 0.5;
    private const double Later = 1.5;

    /// <summary>The days, the weightiest first. A row weighs half where its day is only that of the publication, and more where a later report looks back on the day.</summary>
    public static IReadOnlyList<KeyDay> Of(Ledger.Ledger ledger, RowFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var published = ledger.Reports().GroupBy(report => report.Id).ToDictionary(group => group.Key, group => group.Min(report => report.Published), StringComparer.Ordinal);
        var told = new Dictionary<(DateOnly, string), double>();
        foreach (var row in ledger.Rows(filter))
        {
            if (row.When is { From: { } from, To: { } to } when && to.DayNumber - from.DayNumber <= 1 && row.Status is Reading.Attribution.EventStatus.Occurred or Reading.Attribution.EventStatus.Ongoing)
            {
                var weight = when.Basis == Reading.Events.TimeBasis.Publication ? Guessed : published.GetValueOrDefault(row.Report) > to.AddDays(1) ? Later : 1;
                var key = (from, row.Report);
                told[key] = Math.Max(told.GetValueOrDefault(key), weight);
            }
        }

        return [.. told.GroupBy(pair => pair.Key.Item1).Select(group => new KeyDay(group.Key, group.Sum(pair => pair.Value))).OrderByDescending(day => day.Weight).ThenBy(day => day.Day)];
    }
}
