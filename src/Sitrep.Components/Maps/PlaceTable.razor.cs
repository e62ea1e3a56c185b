using Microsoft.AspNetCore.Components;
using Sitrep.Components.Linking;
using Sitrep.Views;

namespace Sitrep.Components.Maps;

/// <summary>Places with their events in a table.</summary>
public sealed partial class PlaceTable : ComponentBase
{
    private const int Most = 300;
    private const int MostOfPlace = 8;

    /// <summary>The places, in the order in which they are shown.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<MapPlace> Places { get; set; }

    /// <summary>Where places and events lead.</summary>
    [Parameter]
    public ViewLinks Links { get; set; } = ViewLinks.None;

    /// <summary>The beginning of the ids of its rows, each of which ends with its number, from 0 on.</summary>
    [Parameter]
    public string Id { get; set; } = "places";

    /// <summary>The number of a place's row; that of the last row for a place beyond it.</summary>
    internal static int Index(IReadOnlyList<MapPlace> places, MapPlace place) => Math.Min(Most - 1, places.Index().First(pair => ReferenceEquals(pair.Item, place)).Index);
}
