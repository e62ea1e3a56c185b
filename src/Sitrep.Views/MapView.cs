using Sitrep.Ledger.Records;

namespace Sitrep.Views;

/// <summary>A place with the events that are put there.</summary>
/// <param name="Place">The place. Of precision 'country' it is an area that has no point, also where only the country of a place is known.</param>
/// <param name="Events">Its events, in the order given.</param>
public sealed record MapPlace(EventPlaceRecord Place, IReadOnlyList<EventRecord> Events)
{
    /// <summary>Whether no more is known than the country.</summary>
    public bool IsCountry => Place.Precision == "country" || Place.Lat is null || Place.Lon is null;

    /// <summary>How many of its events are contested.</summary>
    public int Contested => Events.Count(happening => happening.Contested);
}

/// <summary>What a map shows: events, never articles, each at one place or in the tray of what has none.</summary>
/// <param name="Places">Places, those with most events first.</param>
/// <param name="Unplaced">Events that no map can show.</param>
public sealed record MapView(IReadOnlyList<MapPlace> Places, IReadOnlyList<EventRecord> Unplaced)
{
    /// <summary>The map of events.</summary>
    public static MapView Of(IEnumerable<EventRecord> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var placed = events.ToLookup(happening => happening.Where is { } where && (where.Country is not null || (where.Precision != "country" && where.Lat is not null && where.Lon is not null)));
        return new(
            [
                .. placed[true].GroupBy(happening => KeyOf(happening.Where!))
                    .Select(group => new MapPlace(group.First().Where!, [.. group]))
                    .OrderByDescending(place => place.Events.Count)
                    .ThenBy(place => place.Place.Name, StringComparer.Ordinal)
                    .ThenBy(place => place.Place.Country, StringComparer.Ordinal)
                    .ThenBy(place => place.Place.GeoNames),
            ],
            [.. placed[false]]);
    }

    private static (string? Precision, string Name, string? Country, double? Lat, double? Lon) KeyOf(EventPlaceRecord place) =>
        (place.Precision, place.Name, place.Country, place.Lat, place.Lon);
}
