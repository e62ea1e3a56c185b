using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Ledger.Identities;

/// <summary>The JSON of the machine's judgements of who is who.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IdentityJudgement))]
public sealed partial class IdentityJson : JsonSerializerContext
{
    /// <summary>A judgement as one line of JSON.</summary>
    public static string Write(IdentityJudgement judgement) => JsonSerializer.Serialize(judgement, Default.IdentityJudgement);

    /// <summary>The judgement that was written.</summary>
    /// <exception cref="JsonException">It is no such line.</exception>
    public static IdentityJudgement Read(string json) => JsonSerializer.Deserialize(json, Default.IdentityJudgement)!;
}
