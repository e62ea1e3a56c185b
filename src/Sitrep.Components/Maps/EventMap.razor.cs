using Microsoft.AspNetCore.Components;
using Sitrep.Components.Linking;
using Sitrep.Components.Wording;
using Sitrep.Views;

namespace Sitrep.Components.Maps;

/// <summary>
/// A map of events that needs no network: the shape of a mark says how finely the place is known, a country is shaded and never a pin,
/// what has no place lies in a tray. With an equal table.
/// </summary>
public sealed partial class EventMap : ComponentBase
{
    private const int MostInTray = 50;
    private MapFrame _frame = new(default, 0, 0);
    private IReadOnlyList<DrawnOutline> _outlines = [];
    private IReadOnlyList<MapMark> _marks = [];
    private HashSet<string> _shaded = [];

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required MapView View { get; set; }

    /// <summary>Where places and events lead.</summary>
    [Parameter]
    public ViewLinks Links { get; set; } = ViewLinks.None;

    /// <summary>The beginning of the ids of its elements: one of its own on each page.</summary>
    [Parameter]
    public string Id { get; set; } = "map";

    /// <summary>How wide it is drawn, in CSS pixels; on smaller screens it scrolls in its own box.</summary>
    [Parameter]
    public double Width { get; set; } = 960;

    /// <summary>Whether the equal table stands below; a page that has one of its own leaves it out.</summary>
    [Parameter]
    public bool HasTable { get; set; } = true;

    private string Caption => View.Places.Count == 0
        ? "Map without places"
        : $"Map of {Phrases.Count(View.Places.Sum(place => place.Events.Count), "event")} in {Phrases.Count(View.Places.Count, "place")}"
            + (View.Unplaced.Count > 0 ? $"; {Phrases.Count(View.Unplaced.Count)} more without a place" : "");

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        (_outlines, _marks, _shaded) = ([], [], []);
        if (View.Places.Count > 0)
        {
            var world = WorldOutlines.World;
            _frame = MapFrame.Around([.. MapLayout.Boxes(View.Places, world)], Width);
            _outlines = [.. OutlinePaths.Of(world, _frame)];
            _marks = MapLayout.Place(View.Places, _frame, world);
            _shaded = [.. View.Places.Where(place => place.IsCountry).Select(place => place.Place.Country).OfType<string>()];
        }
    }

    private string Target(MapMark mark) =>
        (mark.Places is [var only] ? Links.ToPlace(only.Place) : Links.ToPlaces([.. mark.Places.Select(place => place.Place)])) ?? Links.ToPart($"{Id}-rows-{PlaceTable.Index(View.Places, mark.Places[0])}");

    private static string Says(MapMark mark)
    {
        var where = string.Join("; ", mark.Places.Take(6).Select(place => $"{Where(mark, place)}: {place.Events.Count}"));
        return $"{Phrases.Count(mark.Events, "event")}{(mark.Contested > 0 ? $", {mark.Contested} contested" : "")} \u2014 {where}{(mark.Places.Count > 6 ? "; \u2026" : "")}";
    }

    private static string Where(MapMark mark, MapPlace place) => EventWords.Place(place.Place) + (mark.Shape == MarkShape.Area && place.Place.Precision != "country" ? ", only the country is known" : "");
}
