using System.Globalization;
using System.Text.Json;
using Sitrep.Ledger.Records;

namespace Sitrep.Views.Exports;

/// <summary>
/// Writes events as GeoJSON (RFC 7946), UTF-8. What is known to the country alone, or has no place, has no geometry: a country is never
/// a point on a map.
/// </summary>
public static class GeoJson
{
    /// <summary>Writes the events as they come.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="events">The events.</param>
    public static void Write(Stream output, IEnumerable<EventRecord> events)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(events);
        using var json = new Utf8JsonWriter(output, new() { Encoder = LedgerJson.Records.Options.Encoder });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var happening in events)
        {
            Write(json, happening);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EventRecord happening)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", happening.Id);
        if (happening.Where is { Lat: { } lat, Lon: { } lon, Precision: not "country" })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(lon);
            json.WriteNumberValue(lat);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
        json.WriteString("event", happening.Type.ToString());
        json.WriteString("mode", happening.Mode);
        json.WriteString("from", Day(happening.When?.From));
        json.WriteString("to", Day(happening.When?.To));
        json.WriteString("place", happening.Where?.Name);
        json.WriteString("country", happening.Where?.Country);
        json.WriteString("precision", happening.Where?.Precision);
        Write(json, "initiator", happening.Initiator.Select(actor => actor.Name));
        Write(json, "recipient", happening.Recipient.Select(actor => actor.Name));
        Write(json, "statuses", happening.Statuses.Select(tally => tally.Word));
        Write(json, "stances", happening.Stances.Select(tally => tally.Word));
        json.WriteBoolean("contested", happening.Contested);
        Write(json, "disputes", happening.Disputes);
        json.WriteNumber("reports", happening.Reports);
        json.WriteNumber("corroboration", happening.Corroboration);
        json.WriteNumber("credibility", happening.Credibility.Grade);
        json.WriteString("quote", happening.Quote);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
