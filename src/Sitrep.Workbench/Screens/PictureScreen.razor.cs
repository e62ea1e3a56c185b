using Sitrep.Components.Linking;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Views;
using Sitrep.Views.Trends;
using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Screens;

/// <summary>The first look: what is there, new, contested, due next and rising; its days on a time line and a map.</summary>
public sealed partial class PictureScreen
{
    private const int NewDays = 7;
    private const int WindowDays = 28;
    private const int Drawn = 400;
    private const int MostSalient = 12;
    private const int MostDue = 5;
    private LedgerSummary _summary = null!;
    private RowFilter _window = RowFilter.All;
    private DateOnly? _since;
    private long _new;
    private long _left;
    private int _contested;
    private IReadOnlyList<DueEntry> _due = [];
    private Drawing _drawn = null!;

    private TrendRecord Trend { get; set; } = null!;

    private string NewPath => new ListAddress { Filter = new() { From = _since } }.At("/events");

    private ViewLinks Links => ScreenLinks.Of(Address with { Filter = _window }, "/");

    private string Heading => (_window.From, _window.To) switch
    {
        (null, null) => "All days",
        var (from, to) => $"{Phrases.Day(from)} to {(to is null ? "now" : Phrases.Day(to))}",
    };

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _summary = Kept.Of(Ledger, "summary", "", ledger => ledger.Summarise());
        if (_summary.Reports == 0)
        {
            return;
        }

        _since = _summary.LastPublished?.AddDays(-NewDays);
        _new = Ledger.CountEvents(new() { From = _since });
        _contested = Kept.Of<IReadOnlyList<EventRecord>>(Ledger, "contested", RowFilter.All, ledger => [.. ClaimList.Contested(ledger, RowFilter.All)]).Count;
        _due = [.. Kept.Of<IReadOnlyList<DueEntry>>(Ledger, "due", (RowFilter.All, (DateOnly?)null), ledger => [.. DueList.Of(ledger, RowFilter.All)])
            .Where(entry => entry is { State: DueState.Upcoming, Event.When: not null })];
        Trend = Kept.Of(Ledger, "trend", (Address.Filter, Weeks: Views.Trends.Trend.DefaultWeeks, Baseline: Views.Trends.Trend.DefaultBaseline), ledger => Views.Trends.Trend.Of(ledger, Address.Filter));

        // Of a small ledger all days are looked at, of a large one the last weeks: a first look is quick whatever was read.
        var asksDays = Address.Filter.From is not null || Address.Filter.To is not null;
        _window = asksDays || Ledger.CountEvents(Address.Filter) <= Drawn
            ? Address.Filter
            : Address.Filter with { From = _summary.LastPublished?.AddDays(-WindowDays), To = _summary.LastPublished?.AddDays(WindowDays) };
        _drawn = Kept.Of(Ledger, "picture", _window, ledger => Draw(ledger, _window));
        _left = Math.Max(0, _drawn.Events - Drawn);
    }

    private static Drawing Draw(Ledger.Ledger ledger, RowFilter window)
    {
        List<EventRecord> events = [.. ledger.Events(window)];
        var salient = events.Count <= Drawn ? events : [.. Timeline.Salient(events, Drawn).Select(entry => entry.Event)];
        var wanted = salient.Select(happening => happening.Id).ToHashSet(StringComparer.Ordinal);
        List<RowRecord> rows = [.. ledger.Rows(window).Where(row => row.Event is not null && wanted.Contains(row.Event))];
        var reports = rows.DistinctBy(row => row.Report).Select(ledger.ReportOf).OfType<ReportRecord>();
        return new(
            events.Count, TimelineView.Of(salient, rows, reports), MapView.Of(salient), [.. Timeline.Salient(salient, MostSalient).Select(entry => entry.Event)]);
    }

    private string At(DateOnly from, DateOnly to) => (Address with { Filter = Address.Filter with { From = from, To = to } }).At("/");

    private sealed record Drawing(int Events, TimelineView Timeline, MapView Map, IReadOnlyList<EventRecord> Salient);
}
