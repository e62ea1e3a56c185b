using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Ledger.Records;

/// <summary>Writes an enum's value as the lower-case words of the wire format ('occurred', 'on trial'); reads them in any case.</summary>
internal sealed class EnumWordConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var word = reader.GetString();
        return Enum.TryParse<TEnum>(word?.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new JsonException($"'{word}' is no {typeof(TEnum).Name}.");
    }

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(EnumWords<TEnum>.Of(value));
}

/// <summary>The lower-case words of an enum, made once.</summary>
internal static class EnumWords<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Words =
        Enum.GetValues<TEnum>().ToDictionary(value => value, value => Apart(value.ToString()));

    public static string Of(TEnum value) => Words[value];

    private static string Apart(string name) =>
        string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
