using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sitrep.Components.Linking;
using Sitrep.Components.Wording;
using Sitrep.Ledger.Records;
using Sitrep.Views;

namespace Sitrep.Components.Timelines;

/// <summary>
/// A time line: bars as long as the date is uncertain, hatched where it is approximate, open where only before or after is known; lanes
/// for what happened, what was reported, what is due; counts where too many would stand above each other. With an equal table.
/// </summary>
public sealed partial class TimelineChart : ComponentBase
{
    private const double Axis = 22;
    private const double LaneName = 18;
    private const double Pitch = 27;
    private const double ReportedHeight = 46;
    private const double HighestColumn = 26;
    private const int MostTicks = 12;
    private const int MostColumns = 96;
    private const int Shades = 4;
    private const double RoomForMark = 34;
    private TimeScale? _scale;
    private double _height;
    private double _reportedTop;
    private string _outside = "";
    private List<LaneAt> _lanes = [];
    private List<Tick> _ticks = [];
    private List<Column> _reported = [];
    private IReadOnlyList<EventRecord> _all = [];

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }

    /// <summary>Where events and days lead.</summary>
    [Parameter]
    public ViewLinks Links { get; set; } = ViewLinks.None;

    /// <summary>The beginning of the ids of its elements: one of its own on each page.</summary>
    [Parameter]
    public string Id { get; set; } = "timeline";

    /// <summary>How wide it is drawn, in CSS pixels; on smaller screens it scrolls in its own box.</summary>
    [Parameter]
    public double Width { get; set; } = 960;

    /// <summary>Whether the equal table stands below; a page that has one of its own leaves it out.</summary>
    [Parameter]
    public bool HasTable { get; set; } = true;

    /// <summary>How many events the table has at most.</summary>
    [Parameter]
    public int TableRows { get; set; } = 500;

    /// <summary>The first day asked for: what lasts from before it begins at the left edge; null where none is.</summary>
    [Parameter]
    public DateOnly? From { get; set; }

    /// <summary>The last day asked for; null where none is.</summary>
    [Parameter]
    public DateOnly? To { get; set; }

    private string Caption
    {
        get
        {
            var days = View.Bars.Select(bar => bar.Event.When!.From ?? bar.Event.When.To!.Value).ToList();
            return days.Count == 0
                ? "Time line without events"
                : $"Time line of {Phrases.Count(View.Bars.Count, "event")}, {Phrases.Day(days.Min())} to {Phrases.Day(View.Bars.Max(bar => bar.Event.When!.To ?? bar.Event.When.From))}"
                    + (View.Undated.Count > 0 ? $"; {Phrases.Count(View.Undated.Count)} more without a day" : "");
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _all = [.. View.Bars.Select(bar => bar.Event), .. View.Undated];
        (_scale, _lanes, _ticks, _reported, _outside, _height) = (null, [], [], [], "", 0);
        if (View.Bars.Count == 0)
        {
            return;
        }

        var scale = _scale = TimeScale.Of(View.Bars.SelectMany(bar => (DateOnly?[])[bar.Event.When!.From, bar.Event.When.To]).OfType<DateOnly>(), Width).Within(From, To);
        var inside = View.Bars.Where(bar => (bar.Event.When!.To ?? DateOnly.MaxValue) >= scale.From && (bar.Event.When.From ?? DateOnly.MinValue) <= scale.To).ToList();
        var before = View.Bars.Count(bar => bar.Event.When!.To < scale.From);
        _outside = View.Bars.Count == inside.Count ? "" : $"Not drawn, so that the rest can be seen: {before} before {Phrases.Day(scale.From)}, {View.Bars.Count - inside.Count - before} after {Phrases.Day(scale.To)}; the table has them.";
        var top = Axis;
        foreach (var (lane, name) in ((TimelineLane, string)[])[(TimelineLane.Happened, "Happened"), (TimelineLane.Due, "Due")])
        {
            var placed = TimelineLayout.Place(lane, inside, scale, Label);
            if (placed.Rows > 0)
            {
                _lanes.Add(new(placed, name, top));
                top += LaneName + (placed.Rows * Pitch) + 4;
            }
        }

        _reportedTop = top;
        _reported = [.. Columns(scale)];
        _height = top + (_reported.Count > 0 ? ReportedHeight : 0);
        var unit = TimeUnit.For(scale.Days, MostTicks);
        _ticks = [.. scale.Starts(unit).Select(start => new Tick(scale.X(start), unit.Name(start))).Where(tick => tick.X < Width - 40)];
    }

    private IEnumerable<Column> Columns(TimeScale scale)
    {
        var unit = TimeUnit.For(scale.Days, MostColumns);
        var columns = View.Reported.Where(day => day.Day >= scale.From && day.Day <= scale.To).GroupBy(day => unit.Start(day.Day)).Select(group => (Start: group.Key, Count: group.Sum(day => day.Count))).ToList();
        var most = columns.Select(column => column.Count).DefaultIfEmpty().Max();
        return columns.Select(column => new Column(
            Math.Max(0, scale.X(column.Start)) + 0.5,
            Math.Max(2, scale.X(unit.Next(column.Start)) - scale.X(column.Start) - 1),
            Math.Max(3, HighestColumn * column.Count / most),
            $"{Phrases.Count(column.Count, "report")} published from {Phrases.Day(column.Start)} to {Phrases.Day(unit.Next(column.Start).AddDays(-1))}"));
    }

    private static string Label(EventRecord happening) => (happening.Contested ? "\u2260 " : "") + EventWords.Brief(happening);

    private static string Says(TimelineBar bar) => string.Create(
        CultureInfo.InvariantCulture,
        $"{EventWords.Days(bar.Event.When)}{(bar.IsApproximate ? " (approximate)" : "")}: {EventWords.Brief(bar.Event)}{(bar.Event.Contested ? ", contested" : "")}, {Phrases.Count(bar.Event.Corroboration, "independent source")}");

    private static string CountName(PlacedCount count) =>
        $"{Phrases.Count(count.Events, "event")} from {Phrases.Day(count.From)} to {Phrases.Day(count.To)}{(count.Contested > 0 ? $", {count.Contested} contested" : "")}";

    private static int Shade(PlacedCount count, PlacedLane lane) => 1 + ((Shades - 1) * count.Events / lane.Counts.Max(other => other.Events));

    /// <summary>What a count opens: its days alone, else the table where they begin.</summary>
    private string CountTarget(PlacedCount count) => Links.ToDays(count.From, count.To) ?? Links.ToPart($"{Id}-rows-{count.First.Id}");

    private sealed record LaneAt(PlacedLane Placed, string Name, double Top);

    private sealed record Tick(double X, string Name);

    private sealed record Column(double X, double Width, double Height, string Says);
}
