using Sitrep.Components.Linking;

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
        ToPlace = place => (address with { Filter = address.Filter with { Place = place.GeoNames?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? place.Name } }).At("/events"),
        ToPair = (one, _) => (address with { Filter = address.Filter with { Actor = one } }).At("/events"),
    };
}
