using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Ledger.Matching;

/// <summary>The JSON of features, for signatures and for stores.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(RowFeatures))]
internal sealed partial class FeatureJson : JsonSerializerContext;

/// <summary>Writes and reads features.</summary>
public static class FeatureText
{
    /// <summary>The features as one line of JSON.</summary>
    public static string Write(RowFeatures features) => JsonSerializer.Serialize(features, FeatureJson.Default.RowFeatures);

    /// <summary>The features that were written.</summary>
    /// <exception cref="JsonException">It is no such line.</exception>
    public static RowFeatures Read(string text) => JsonSerializer.Deserialize(text, FeatureJson.Default.RowFeatures)!;
}
