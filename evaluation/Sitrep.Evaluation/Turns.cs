using System.Globalization;
using System.Text;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Events;
using Sitrep.Views.Trends;

namespace Sitrep.Evaluation;

/// <summary>Holds the weeks in which the rates of a long ledger change against the turns that everybody knows, and writes the page that shows both.</summary>
internal static class Turns
{
    private const int NearDays = 28;
    private const int MostListed = 12;

    /// <summary>Writes the page.</summary>
    /// <param name="ledgerPath">A ledger of many years.</param>
    /// <param name="folder">The folder of <c>turns.tsv</c>.</param>
    /// <param name="page">Where the page is written.</param>
    public static void Write(string ledgerPath, string folder, string page)
    {
        var wanted = TabFile.Read(Path.Combine(folder, "turns.tsv")).Select(Wanted.Of).ToList();
        using var ledger = SqliteLedger.Open(ledgerPath);
        var summary = ledger.Summarise();
        var series = wanted.Select(turn => (turn.Place, turn.Type)).Distinct().ToDictionary(of => of, of => Series(ledger, of.Place, of.Type));
        var turns = wanted.Where(turn => turn.Turn != "quiet").Select(turn => (turn, Found: Find(turn, series[(turn.Place, turn.Type)].Changes))).ToList();
        var quiet = wanted.Where(turn => turn.Turn == "quiet").Select(turn => (turn, series[(turn.Place, turn.Type)].Changes, series[(turn.Place, turn.Type)].Events)).ToList();
        var known = turns.Select(pair => pair.Found).OfType<ChangePoint>().ToHashSet();
        var others = turns.Select(pair => (pair.turn.Place, pair.turn.Type)).Distinct().SelectMany(of => series[of].Changes.Where(change => !known.Contains(change)).Select(change => (of, change))).ToList();
        var still = quiet.Count(pair => pair.Changes.Count == 0);
        var found = turns.Count(pair => pair.Found is not null);

        var text = new StringBuilder();
        Line(text, $"# The turns that everybody knows, and what `sitrep trend` finds of them");
        Line(text, $"");
        Line(text, $"Made by `dotnet run -c Release --project evaluation/Sitrep.Evaluation -- --turns LEDGER` from a ledger of {summary.Reports:N0} short news items, {summary.FirstPublished:yyyy-MM-dd} to {summary.LastPublished:yyyy-MM-dd} ({summary.Events:N0} events).");
        Line(text, $"The turns and the quiet series stand in `evaluation/turns.tsv`: public facts, written down before a ledger was looked at. Each is asked of the events of one type in one country. A turn is found where the");
        Line(text, $"method of [trend.md](trend.md) changes the rate in its direction within {NearDays} days of its day. Rates are for each 1,000 events told of in the week.");
        Line(text, $"");
        Line(text, $"**{found} of {turns.Count} turns were found; {still} of {quiet.Count} quiet series stayed quiet.** In the {turns.Select(pair => (pair.turn.Place, pair.turn.Type)).Distinct().Count()} series with turns the rate changed {others.Count} more times (below).");
        Line(text, $"");
        Line(text, $"| turn | day | series | found in the week of | rate before | after |");
        Line(text, $"|---|---|---|---|---|---|");
        foreach (var (turn, at) in turns)
        {
            Line(text, $"| {turn.What} ({turn.Turn}) | {turn.Day:yyyy-MM-dd} | {turn.Type} {turn.Place} | {(at is null ? "**missed**" : at.Week.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))} | {(at is null ? "" : Rate(at.Before))} | {(at is null ? "" : Rate(at.After))} |");
        }

        Line(text, $"");
        Line(text, $"## Missed");
        foreach (var (turn, at) in turns.Where(pair => pair.Found is null))
        {
            Line(text, $"- {turn.What}: {Why(turn, series[(turn.Place, turn.Type)])}");
        }

        Line(text, $"");
        Line(text, $"## Quiet series");
        Line(text, $"| series | events | changes |");
        Line(text, $"|---|---|---|");
        foreach (var (turn, changes, events) in quiet)
        {
            Line(text, $"| {turn.Type} {turn.Place} | {events} | {(changes.Count == 0 ? "none" : string.Join(", ", changes.Select(Told)))} |");
        }

        Line(text, $"");
        Line(text, $"## Other changes");
        Line(text, $"Weeks in which a rate changed and no turn of the list is near. Some are turns that the list does not name (a war ebbs, another begins), some are false; nobody has judged them one by one.");
        Line(text, $"");
        foreach (var group in others.GroupBy(pair => pair.of))
        {
            var changes = group.Select(pair => Told(pair.change)).ToList();
            Line(text, $"- {group.Key.Type} {group.Key.Place}: {string.Join(", ", changes.Take(MostListed))}{(changes.Count > MostListed ? $" and {changes.Count - MostListed} more" : "")}");
        }

        File.WriteAllText(page, text.ToString());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found} of {turns.Count} turns found, {still} of {quiet.Count} quiet series quiet, {others.Count} other changes: {page}"));
    }

    private static Counted Series(Ledger.Ledger ledger, string place, EventType type)
    {
        var trend = Trend.Of(ledger, new RowFilter { Place = place, Type = type });
        return new(trend.Changes, trend.Weeks.Sum(week => week.Events), trend.Weeks);
    }

    private static ChangePoint? Find(Wanted turn, IReadOnlyList<ChangePoint> changes) => changes
        .Where(change => turn.Turn == "rise" ? change.After > change.Before : change.After < change.Before)
        .OrderBy(change => Math.Abs(change.Week.DayNumber - turn.Day!.Value.DayNumber))
        .FirstOrDefault(change => Math.Abs(change.Week.DayNumber - turn.Day!.Value.DayNumber) <= NearDays);

    /// <summary>What the ledger has around a turn that was missed.</summary>
    private static string Why(Wanted turn, Counted series)
    {
        int Events(int from, int to) => series.Weeks.Where(week => week.Week.DayNumber > turn.Day!.Value.DayNumber + from && week.Week.DayNumber <= turn.Day.Value.DayNumber + to).Sum(week => week.Events);
        var nearest = series.Changes.OrderBy(change => Math.Abs(change.Week.DayNumber - turn.Day!.Value.DayNumber)).FirstOrDefault();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Events(-63, -7)} events in the eight weeks before, {Events(-7, 49)} in the eight weeks from it on; {(nearest is null ? "the series has no change" : $"the nearest change is {Told(nearest)}")}.");
    }

    private static string Told(ChangePoint change) => string.Create(CultureInfo.InvariantCulture, $"{change.Week:yyyy-MM-dd} ({Rate(change.Before)} to {Rate(change.After)})");

    private static string Rate(double rate) => rate.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private sealed record Counted(IReadOnlyList<ChangePoint> Changes, int Events, IReadOnlyList<WeekCount> Weeks);

    private sealed record Wanted(string Place, EventType Type, string Turn, DateOnly? Day, string What)
    {
        public static Wanted Of(string[] fields) => new(
            fields[0],
            Enum.Parse<EventType>(fields[1]),
            fields[2],
            fields[3].Length == 0 ? null : DateOnly.ParseExact(fields[3], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            fields[4]);
    }
}
