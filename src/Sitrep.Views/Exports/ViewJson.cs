using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.Ledger.Records;
using Sitrep.Views.Actors;
using Sitrep.Views.Plans;
using Sitrep.Views.Trends;
using Sitrep.Views.Watchlists;

namespace Sitrep.Views.Exports;

/// <summary>The JSON of what views make: property names in camel case.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(TrendRecord))]
[JsonSerializable(typeof(ScreeningHit))]
[JsonSerializable(typeof(ActorProfile))]
[JsonSerializable(typeof(PlanLife))]
[JsonSerializable(typeof(LifeEntry))]
[JsonSerializable(typeof(ProfileLine))]
public sealed partial class ViewJson : JsonSerializerContext
{
    /// <summary>Without line breaks and without escaping but what JSON needs.</summary>
    public static ViewJson Plain { get; } = new(new JsonSerializerOptions(LedgerJson.Records.Options) { TypeInfoResolver = null });
}
