using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Views;
using Sitrep.Views.Trends;
using Sitrep.Workbench.Hosting;

namespace Sitrep.Workbench.Screens;

/// <summary>What the picture asks a ledger, each answer kept for who asks next.</summary>
/// <param name="Summary">How much there is.</param>
/// <param name="Since">From when on something is new.</param>
/// <param name="New">How many events are.</param>
/// <param name="Contested">How many events are contested.</param>
/// <param name="Disputed">Those of them that say most.</param>
/// <param name="Due">What is due on a day, the next first.</param>
/// <param name="Trend">Whether what is asked for gets more or less.</param>
/// <param name="Movers">What rises and falls most surely; null where something narrower than all is asked for.</param>
/// <param name="Window">The days that can be drawn at once.</param>
/// <param name="Drawn">What is drawn of them.</param>
internal sealed record PictureAnswers(
    LedgerSummary Summary, DateOnly? Since, long New, long Contested, IReadOnlyList<EventRecord> Disputed, IReadOnlyList<DueEntry> Due, TrendRecord Trend, MoverList? Movers, DayWindow Window, PictureDrawing Drawn)
{
    private const int NewDays = 7;
    private const int MostDrawn = 1000;
    private const int MostSalient = 12;
    private const int MostDisputed = 5;
    private const int MostMovers = 6;

    /// <summary>The answers; null for an empty ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="kept">Answers kept.</param>
    /// <param name="filter">What is asked for.</param>
    public static PictureAnswers? Of(Ledger.Ledger ledger, KeptAnswers kept, RowFilter filter)
    {
        var summary = kept.Of(ledger, "summary", "", from => from.Summarise());
        if (summary.Reports == 0)
        {
            return null;
        }

        var since = summary.LastPublished?.AddDays(-NewDays);
        var window = DayWindow.Of(ledger, kept, filter, summary.LastPublished, MostDrawn);
        return new(
            summary,
            since,
            ledger.CountEvents(new() { From = since }),
            ledger.Overview.CountContested(RowFilter.All),
            kept.Of<IReadOnlyList<EventRecord>>(
                ledger, "disputed", RowFilter.All, from => [.. Timeline.Salient(ClaimList.Contested(from, RowFilter.All), MostDisputed).Select(entry => entry.Event)]),
            [.. kept.Of<IReadOnlyList<DueEntry>>(ledger, "due", (RowFilter.All, (DateOnly?)null), from => [.. DueList.Of(from, RowFilter.All)])
                .Where(entry => entry is { State: DueState.Upcoming, Event.When: not null }).OrderBy(entry => entry.Event.When!.To ?? DateOnly.MaxValue).ThenBy(entry => entry.Event.When!.From)],
            kept.Of(ledger, "trend", (filter, Weeks: Views.Trends.Trend.DefaultWeeks, Baseline: Views.Trends.Trend.DefaultBaseline), from => Views.Trends.Trend.Of(from, filter)),
            filter.IsAll ? kept.Of(ledger, "movers", "", from => Views.Trends.Movers.Of(from, MostMovers)) : null,
            window,
            kept.Of(ledger, "picture", window.Filter, from => Draw(from, window.Filter)));
    }

    private static PictureDrawing Draw(Ledger.Ledger ledger, RowFilter window)
    {
        List<EventRecord> events = [.. ledger.Events(window, new Slice(0, 2 * MostDrawn) { LatestFirst = true })];
        events.Reverse();
        return new(TimelineView.Of(ledger, events), MapView.Of(events), [.. Timeline.Salient(events, MostSalient).Select(entry => entry.Event)]);
    }
}

/// <summary>The days of a picture, drawn.</summary>
/// <param name="Timeline">The time line.</param>
/// <param name="Map">The map.</param>
/// <param name="Salient">The events that say most.</param>
internal sealed record PictureDrawing(TimelineView Timeline, MapView Map, IReadOnlyList<EventRecord> Salient);
