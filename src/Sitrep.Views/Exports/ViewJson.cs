using System.Text.Json.Serialization;
using Sitrep.Views.Trends;
using Sitrep.Views.Watchlists;

namespace Sitrep.Views.Exports;

/// <summary>The JSON of what views make: property names in camel case.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(TrendRecord))]
[JsonSerializable(typeof(ScreeningHit))]
public sealed partial class ViewJson : JsonSerializerContext;
