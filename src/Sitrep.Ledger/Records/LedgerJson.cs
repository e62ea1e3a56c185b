using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Sitrep.Ledger.Records;

/// <summary>
/// The JSON of the records: property names and order as the format says, no line breaks, no escaping but what JSON needs.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RowRecord))]
[JsonSerializable(typeof(EventRecord))]
[JsonSerializable(typeof(ActorRecord))]
[JsonSerializable(typeof(SourceRecord))]
[JsonSerializable(typeof(StatementRecord))]
[JsonSerializable(typeof(ContradictionRecord))]
[JsonSerializable(typeof(ReportRecord))]
[JsonSerializable(typeof(RefusalRecord))]
[JsonSerializable(typeof(RowExplanation))]
[JsonSerializable(typeof(JudgementRecord))]
[JsonSerializable(typeof(CopyRecord))]
[JsonSerializable(typeof(RelationRecord))]
[JsonSerializable(typeof(PlanRecord))]
public sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>The context to use for all reading and writing of records.</summary>
    public static LedgerJson Records { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = PlainEncoder.Instance,
    });

    /// <summary>The UTF-8 JSON of a record, on one line.</summary>
    public static byte[] Utf8<T>(T record, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(record, type);

    /// <summary>The JSON of a record, on one line.</summary>
    public static string Text<T>(T record, JsonTypeInfo<T> type) => JsonSerializer.Serialize(record, type);
}
