using System.Text.Json.Serialization;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Entries;

/// <summary>What a ledger keeps of a report beside its text and rows; in the order of the rows where it speaks of rows.</summary>
/// <param name="Statements">Its statements.</param>
/// <param name="Why">How the fields of each row came about.</param>
/// <param name="Relations">What it says of its actors.</param>
/// <param name="Plans">What it says becomes of what is planned.</param>
public sealed record EntryDetails(IReadOnlyList<StatementRecord> Statements, IReadOnlyList<RowExplanation> Why, IReadOnlyList<RelationRecord> Relations, IReadOnlyList<PlanRecord> Plans);

/// <summary>The JSON of what only stores read and write.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EntryDetails))]
[JsonSerializable(typeof(RowIndex))]
internal sealed partial class StoreJson : JsonSerializerContext;
