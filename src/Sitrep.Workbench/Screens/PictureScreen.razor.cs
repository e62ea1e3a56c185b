using System.Globalization;
using Sitrep.Components.Drawing;
using Sitrep.Components.Linking;
using Sitrep.Components.Maps;
using Sitrep.Components.Wording;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Views;
using Sitrep.Views.Trends;
using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Screens;

/// <summary>The first look: what is there, new, contested, due next and rising; its days on a time line and a map, with a brush to choose others.</summary>
public sealed partial class PictureScreen
{
    private const int NewDays = 7;
    private const int Drawn = 1000;
    private const int MostSalient = 12;
    private const int MostListed = 5;
    private const int TableRows = 150;
    private const int BriefWeeks = 40;
    private const int MostMovers = 6;
    private const int LongestBrief = 90;
    private LedgerSummary _summary = null!;
    private DayWindow _window = null!;
    private DateOnly? _since;
    private long _new;
    private int _contested;
    private IReadOnlyList<DueEntry> _due = [];
    private IReadOnlyList<EventRecord> _disputed = [];
    private Drawing _drawn = null!;
    private MoverList? _movers;

    private TrendRecord Trend { get; set; } = null!;

    private string NewPath => new ListAddress { Filter = new() { From = _since } }.At("/events");

    /// <summary>What narrows the picture stays on it: days, places.</summary>
    private ViewLinks Links => ScreenLinks.Of(Address with { Filter = _window.Filter }, "/") with
    {
        ToPlace = place => ScreenLinks.InPlace(Address with { Filter = _window.Filter }, place, "/"),
        ToPlaces = places => ScreenLinks.InPlaces(Address with { Filter = _window.Filter }, places, "/"),
    };

    private string ListPath => (Address with { Filter = _window.Filter }).At("/events");

    private string Heading => (_window.Filter.From, _window.Filter.To) switch
    {
        (null, null) => "All days",
        var (from, to) => $"{(from is null ? "Until" : Phrases.Day(from) + " to")} {(to is null ? "now" : Phrases.Day(to))}",
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
        _contested = (int)Ledger.Overview.CountContested(RowFilter.All);
        _disputed = Kept.Of<IReadOnlyList<EventRecord>>(
            Ledger, "disputed", RowFilter.All, ledger => [.. Timeline.Salient(ClaimList.Contested(ledger, RowFilter.All), MostListed).Select(entry => entry.Event)]);
        _due = [.. Kept.Of<IReadOnlyList<DueEntry>>(Ledger, "due", (RowFilter.All, (DateOnly?)null), ledger => [.. DueList.Of(ledger, RowFilter.All)])
            .Where(entry => entry is { State: DueState.Upcoming, Event.When: not null }).OrderBy(entry => entry.Event.When!.To ?? DateOnly.MaxValue).ThenBy(entry => entry.Event.When!.From)];
        Trend = Kept.Of(Ledger, "trend", (Address.Filter, Weeks: Views.Trends.Trend.DefaultWeeks, Baseline: Views.Trends.Trend.DefaultBaseline), ledger => Views.Trends.Trend.Of(ledger, Address.Filter));
        _movers = Address.Filter.IsAll ? Kept.Of(Ledger, "movers", "", ledger => Movers.Of(ledger, MostMovers)) : null;
        _window = DayWindow.Of(Ledger, Kept, Address.Filter, _summary.LastPublished, Drawn);
        _drawn = Kept.Of(Ledger, "picture", _window.Filter, ledger => Draw(ledger, _window.Filter));
    }

    /// <summary>'assault', 'Norland'.</summary>
    private static string Name(Mover mover) => mover.Type is { } type ? EventWords.Kind(type.ToString(), null) : WorldOutlines.World.Of(mover.Country!).FirstOrDefault()?.Name ?? mover.Country!;

    /// <summary>'rising, almost certain: 1.8 times the rate before (80 % interval 1.4-2.3)'.</summary>
    private static string Says(Mover mover) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(mover.IsRising ? "rising" : "falling")}, {EstimativeWords.Of(mover.Sure)}: {mover.Ratio.Ratio:0.0#} times the rate before (80 % interval {mover.Ratio.Low:0.0#}\u2013{mover.Ratio.High:0.0#}), {Phrases.Count(mover.Events, "event")}");

    private static string Short(EventRecord happening) => Svg.Short(EventWords.Brief(happening), LongestBrief);

    /// <summary>Without a status: of what is contested each side has its own.</summary>
    private static string Plain(EventRecord happening) => Svg.Short($"{EventWords.Kind(happening)}: {EventWords.Roles(happening)}", LongestBrief);

    private static Drawing Draw(Ledger.Ledger ledger, RowFilter window)
    {
        List<EventRecord> events = [.. ledger.Events(window, new Slice(0, 2 * Drawn) { LatestFirst = true })];
        events.Reverse();
        return new(TimelineView.Of(ledger, events), MapView.Of(events), [.. Timeline.Salient(events, MostSalient).Select(entry => entry.Event)]);
    }

    private string At(DateOnly? from, DateOnly? to) => (Address with { Filter = Address.Filter with { From = from, To = to } }).At("/");

    private sealed record Drawing(TimelineView Timeline, MapView Map, IReadOnlyList<EventRecord> Salient);
}
