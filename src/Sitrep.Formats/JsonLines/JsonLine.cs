using System.Text;
using System.Text.Json;
using Sitrep.Formats.Provenance;
using Sitrep.Formats.Text;

namespace Sitrep.Formats.JsonLines;

/// <summary>Reads the one object of a JSON line.</summary>
internal static class JsonLine
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <summary>Takes the known properties into <paramref name="details"/> and gives the text, or why there is none.</summary>
    public static (string Text, string? Refusal) Parse(ReadOnlySpan<byte> line, ReportDetails details)
    {
        line = line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        if (!System.Text.Unicode.Utf8.IsValid(line))
        {
            var (decoded, note) = TextDecoder.Decode(line);
            details.Note(note);
            line = Encoding.UTF8.GetBytes(decoded);
        }

        try
        {
            return Object(line, details) is { } text ? (text, null) : ("", FormatMessages.NoTextProperty);
        }
        catch (JsonException failure)
        {
            return ("", failure.Data.Contains(nameof(FormatMessages.NotAnObject)) ? FormatMessages.NotAnObject : FormatMessages.BadJson(Where(failure)));
        }
    }

    private static string? Object(ReadOnlySpan<byte> line, ReportDetails details)
    {
        var reader = new Utf8JsonReader(line, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException { Data = { [nameof(FormatMessages.NotAnObject)] = true } };
        }

        string? text = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Property(ref reader);
            reader.Read();
            if (name == "text")
            {
                text = reader.TokenType == JsonTokenType.String ? Value(ref reader, details) : null;
            }
            else if (name is not null)
            {
                Take(name, Value(ref reader, details), details);
            }

            reader.Skip();
        }

        // Anything after the object is an error of the line.
        reader.Read();
        return text;
    }

    private static string? Property(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("text"u8) ? "text"
        : reader.ValueTextEquals("id"u8) ? "id"
        : reader.ValueTextEquals("title"u8) ? "title"
        : reader.ValueTextEquals("publisher"u8) ? "publisher"
        : reader.ValueTextEquals("published"u8) ? "published"
        : reader.ValueTextEquals("url"u8) ? "url"
        : null;

    private static void Take(string name, string? written, ReportDetails details)
    {
        var value = ReportDetails.Clean(written);
        switch (name)
        {
            case "id": details.Id = value; break;
            case "title": details.Title = value; break;
            case "publisher": details.Publisher = value; break;
            case "url": details.Address = value; break;
            default: details.TakePublished(value); break;
        }
    }

    private static string? Value(ref Utf8JsonReader reader, ReportDetails details)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return Encoding.ASCII.GetString(reader.ValueSpan);
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in an escape: legal JSON, but no text; the half is replaced, so that all offsets stay.
            details.Note(FormatMessages.LoneSurrogate);
            return JsonEscapes.Decode(reader.ValueSpan);
        }
    }

    private static string Where(JsonException failure) =>
        failure.BytePositionInLine is { } position ? $"near byte {position + 1}" : "broken";
}
