using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Stores;

/// <summary>Which rows are wanted; every condition that is given must hold. The default wants all.</summary>
public sealed record RowFilter
{
    /// <summary>The most places that are asked for at once; more are passed over.</summary>
    public const int MostPlaces = 200;

    /// <summary>All rows.</summary>
    public static RowFilter All { get; } = new();

    /// <summary>An actor in either role: its key, its name, or whole words of its name; case and accents do not count.</summary>
    public string? Actor { get; init; }

    /// <summary>The type.</summary>
    public EventType? Type { get; init; }

    /// <summary>What the text says of the event.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>First day wanted: rows without a date, or that end before it, are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day wanted: rows without a date, or that begin after it, are left out.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A place: whole words of its name, a country's alpha-2 code (in capitals nothing else), or a GeoNames id; several with '|' between them for any of them.</summary>
    public string? Place { get; init; }

    /// <summary>The places that a <see cref="Place"/> asks for; empty for none.</summary>
    public static IReadOnlyList<string> PlacesOf(string? place) =>
        [.. (place ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostPlaces)];

    /// <summary>Who says so: a source's or publisher's key, name, or whole words of its name.</summary>
    public string? Source { get; init; }

    /// <summary>Words that the quote holds, as one string; case and accents do not count.</summary>
    public string? Text { get; init; }

    /// <summary>Whether nothing is asked.</summary>
    public bool IsAll => this == All;
}
