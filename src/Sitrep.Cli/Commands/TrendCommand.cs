using System.Globalization;
using System.Text.Json;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Views;
using Sitrep.Views.Exports;
using Sitrep.Views.Trends;
using Command = System.CommandLine.Command;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep trend</c>: is it getting more or less?</summary>
internal static class TrendCommand
{
    private const int Shown = 12;

    private static readonly CsvTable<WeekCount> Csv = new(
        ("week", week => week.Week),
        ("events", week => week.Events),
        ("alleged", week => week.Alleged),
        ("threatened", week => week.Threatened),
        ("prevented", week => week.Prevented),
        ("all_events", week => week.All),
        ("reports", week => week.Reports));

    private static readonly IReadOnlyList<Column<WeekCount>> Columns =
    [
        new("WEEK OF", week => Phrases.Day(week.Week)),
        new("EVENTS", week => Phrases.Count(week.Events)),
        new("ALLEGED", week => Phrases.Count(week.Alleged)),
        new("THREATENED", week => Phrases.Count(week.Threatened)),
        new("PREVENTED", week => Phrases.Count(week.Prevented)),
        new("ALL EVENTS", week => Phrases.Count(week.All)),
        new("REPORTS", week => Phrases.Count(week.Reports)),
    ];

    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("trend", "Says whether something is getting more or less: events a week, not articles, controlled for how much was read, with how sure that is",
            "sitrep trend --actor Syria --type ASSAULT", "sitrep trend --place IQ --weeks 12 --baseline 104", "sitrep trend --type PROTEST --format csv > weeks.csv");
        var filters = new FilterOptions().AddTo(verb);
        var weeks = Parsed.Count("--weeks", $"How many weeks are 'now'; {Trend.DefaultWeeks} without it");
        var baseline = Parsed.Count("--baseline", $"How many weeks before they are held against; {Trend.DefaultBaseline} without it");
        var format = Parsed.OneOf("--format", "How it is written", "table", "json", "csv");
        verb.Add(weeks);
        verb.Add(baseline);
        verb.Add(format);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            Write(terminal, Trend.Of(ledger, filters.Of(parsed), parsed.GetValue(weeks) ?? Trend.DefaultWeeks, parsed.GetValue(baseline) ?? Trend.DefaultBaseline), parsed.GetValue(format)!);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Write(Terminal terminal, TrendRecord trend, string format)
    {
        switch (format)
        {
            case "json": terminal.Out.WriteLine(JsonSerializer.Serialize(trend, ViewJson.Default.TrendRecord)); break;
            case "csv": Csv.Write(terminal.Out, trend.Weeks); break;
            default: Tell(terminal, trend); break;
        }
    }

    private static void Tell(Terminal terminal, TrendRecord trend)
    {
        terminal.Out.WriteLine(trend.Sentence);
        foreach (var change in trend.Changes)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Changed in the week of {change.Week:yyyy-MM-dd}: from {change.Before:0.#} to {change.After:0.#} for each 1,000."));
        }

        foreach (var doubt in trend.Doubts)
        {
            terminal.Out.WriteLine($"May be wrong by {doubt}.");
        }

        terminal.Out.WriteLine();
        Listing<WeekCount>.WriteTable(terminal, trend.Weeks.TakeLast(Shown), Columns);
    }
}
