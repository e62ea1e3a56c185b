using System.Text;
using System.Text.Json;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Writes many values as one parameter, for <c>json_each</c>.</summary>
internal static class JsonList
{
    /// <summary>The values as a JSON array.</summary>
    public static string Of(IEnumerable<string> values)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartArray();
            foreach (var value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(json.ToArray());
    }
}
