using System.Globalization;
using Sitrep.Components.Linking;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Workbench.Addresses;

/// <summary>Where what the components draw leads in the workbench.</summary>
internal static class ScreenLinks
{
    /// <summary>The links of a view.</summary>
    /// <param name="address">What the view is asked for.</param>
    /// <param name="path">Its path: what narrows the view stays on it.</param>
    public static ViewLinks Of(ListAddress address, string path) => new()
    {
        ToEvent = Link.Event,
        ToRow = Link.Row,
        ToReport = Link.Report,
        ToActor = Link.Actor,
        ToSource = Link.Source,
        ToDays = (from, to) => (address with { Filter = address.Filter with { From = from, To = to } }).At(path),
        ToPlace = place => InPlace(address, place, "/events"),
        ToPlaces = places => InPlaces(address, places, "/events"),
        ToPair = (one, _) => (address with { Filter = address.Filter with { Actor = one } }).At("/events"),
    };

    /// <summary>The address of what is put in a place.</summary>
    public static string InPlace(ListAddress address, EventPlaceRecord place, string path) => In(address, Asked(place), path);

    /// <summary>The address of what is put in any of several places; null where that is what is shown, or they are more than can be asked for.</summary>
    public static string? InPlaces(ListAddress address, IReadOnlyList<EventPlaceRecord> places, string path)
    {
        string[] asked = [.. places.Select(Asked).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var any = string.Join('|', asked);
        return asked.Length > RowFilter.MostPlaces || any == address.Filter.Place ? null : In(address, any, path);
    }

    /// <summary>How a filter asks for a place: by its number where it has one, else by its name.</summary>
    private static string Asked(EventPlaceRecord place) => place.GeoNames?.ToString(CultureInfo.InvariantCulture) ?? place.Name.Replace('|', ' ');

    private static string In(ListAddress address, string place, string path) => (address with { Filter = address.Filter with { Place = place } }).At(path);
}
