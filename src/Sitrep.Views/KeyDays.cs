using Sitrep.Ledger.Stores;
using Sitrep.Reading.Attribution;

namespace Sitrep.Views;

/// <summary>A day with how many tell of it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Texts">How many texts say that something happened on it: a text that several papers print counts once.</param>
public sealed record KeyDay(DateOnly Day, int Texts);

/// <summary>The days on which most happened, as the reports tell and look back on them.</summary>
public static class KeyDays
{
    /// <summary>The days, those first of which most texts tell. A text has one voice for each day, however often it names it, and whether its own words or only its publication say so.</summary>
    public static IReadOnlyList<KeyDay> Of(Ledger.Ledger ledger, RowFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var texts = ledger.Reports().GroupBy(report => report.Id).ToDictionary(group => group.Key, group => group.First().Copy, StringComparer.Ordinal);
        var told = ledger.Rows(filter)
            .Where(row => row.Status is EventStatus.Occurred or EventStatus.Ongoing && row.When is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber <= 1)
            .Select(row => (Day: row.When!.From!.Value, Text: texts.GetValueOrDefault(row.Report, row.Report)))
            .Distinct();
        return [.. told.GroupBy(pair => pair.Day).Select(group => new KeyDay(group.Key, group.Count())).OrderByDescending(day => day.Texts).ThenBy(day => day.Day)];
    }
}
