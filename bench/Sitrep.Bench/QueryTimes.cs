using System.Diagnostics;
using System.Globalization;
using Sitrep.Ledger.Sqlite;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Events;
using Sitrep.Views;
using Sitrep.Views.Actors;
using Sitrep.Views.Plans;
using Sitrep.Views.Trends;

namespace Sitrep.Bench;

/// <summary>Times the questions of the command line and of the workbench on a ledger: the first time that a process asks, and the best of some later times.</summary>
internal static class QueryTimes
{
    private const int Page = 50;
    private const int Claims = 20;
    private const int Again = 5;

    /// <summary>Prints a line for each question.</summary>
    /// <param name="path">The ledger.</param>
    public static void Print(string path)
    {
        var clock = Stopwatch.StartNew();
        using var ledger = SqliteLedger.Open(path);
        ledger.Complete();
        var summary = ledger.Summarise();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {summary.Reports} reports, {summary.Rows} rows, {summary.Events} events; opened in {clock.Elapsed.TotalMilliseconds:N0} ms"));
        Console.WriteLine($"{"question",-28}{"first ms",10}{"cpu",8}{"later ms",10}{"cpu",8}{"answers",10}");
        foreach (var (name, ask) in Questions(ledger, summary))
        {
            var (answers, first) = Time(ask);
            var later = Enumerable.Range(0, Again).Select(_ => Time(ask).Took).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-28}{first.Clock,10:N1}{first.Processor,8:N1}{later.Min(took => took.Clock),10:N1}{later.Min(took => took.Processor),8:N1}{answers,10}"));
        }
    }

    /// <summary>Milliseconds on the clock, and of processor time, which other programs on the machine do not lengthen.</summary>
    private static (long Answers, (double Clock, double Processor) Took) Time(Func<long> ask)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var answers = ask();
        return (answers, (clock.Elapsed.TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds));
    }

    private static IEnumerable<(string Name, Func<long> Ask)> Questions(Ledger.Ledger ledger, LedgerSummary summary)
    {
        var page = new Slice(0, Page);
        var last = summary.LastPublished ?? DateOnly.MaxValue;
        var busiest = ledger.Actors(null, new(0, 1)).Select(actor => actor.Actor).FirstOrDefault() ?? "";
        var person = ledger.Actors(null, new(0, 1000)).FirstOrDefault(actor => actor.Kind == "person")?.Actor ?? busiest;
        var month = new RowFilter { From = last.AddDays(-28), To = last.AddDays(28) };
        var happening = ledger.Events(null, new(0, 1) { LatestFirst = true }).First();
        var directory = English.English.LoadDirectory();
        yield return ("summary", () => ledger.Summarise().Events);
        yield return ("events, a page", () => ledger.Events(null, page with { LatestFirst = true }).Count());
        yield return ("events of an actor", () => ledger.Events(new() { Actor = busiest }, page).Count());
        yield return ("events of a place and type", () => ledger.Events(new() { Place = "IQ", Type = EventType.ASSAULT }, page).Count());
        yield return ("how many in a place", () => ledger.CountEvents(new() { Place = "IQ" }));
        yield return ("new in a week", () => ledger.CountEvents(new() { From = last.AddDays(-7) }));
        yield return ("claims, a page", () => ClaimList.Of(ledger, RowFilter.All).Take(Claims).Count());
        yield return ("contested, a page", () => ClaimList.Of(ledger, RowFilter.All, contestedOnly: true).Take(Claims).Count());
        yield return ("contested, how many", () => ledger.Overview.CountContested(RowFilter.All));
        yield return ("contested of an actor", () => ClaimList.Of(ledger, new() { Actor = busiest }, contestedOnly: true).Take(Claims).Count());
        yield return ("due", () => PlanLives.Of(ledger, RowFilter.All).Count);
        yield return ("due of an actor", () => PlanLives.Of(ledger, new() { Actor = busiest }).Count);
        yield return ("plans of an event", () => PlanLives.OfEvent(ledger, happening).Count);
        yield return ("sources, a page", () => SourceList.Of(ledger, RowFilter.All, page).Count());
        yield return ("sources of an actor", () => SourceList.Of(ledger, new() { Actor = busiest }, page).Count());
        yield return ("actors, a page", () => ledger.Actors(null, page).Count());
        yield return ("actors of a place", () => ledger.Actors(new() { Place = "IQ" }, page).Count());
        yield return ("actor: a person", () => new ProfileMaker(ledger, directory).Of(person).Lines.Count);
        yield return ("actor: the busiest", () => new ProfileMaker(ledger, directory).Of(busiest).Lines.Count);
        yield return ("case of a person", () => CaseLife.Of(ledger, person).Count);
        yield return ("trend", () => Trend.Of(ledger, RowFilter.All).Weeks.Count);
        yield return ("trend of actor and type", () => Trend.Of(ledger, new() { Actor = busiest, Type = EventType.ASSAULT }).Weeks.Count);
        yield return ("time line of a month", () => TimelineView.Of(ledger, month).Bars.Count);
        yield return ("map of a month", () => MapView.Of(ledger.Events(month)).Places.Count);
        yield return ("reports, a page", () => ledger.LatestReports(page).Count());
        yield return ("review, a page", () => ledger.ToReview().Take(25).Count());
        yield return ("search reports", () => ledger.SearchReports("bomb market", page).Total);
        yield return ("search rows", () => ledger.SearchRows("bomb market", page).Total);
        yield return ("search actors", () => ledger.SearchActors("reza", page).Total);
        yield return ("one event by id", () => ledger.Find(happening.Id).Count);
    }
}
