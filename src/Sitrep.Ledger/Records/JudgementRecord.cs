using System.Text.Json.Serialization;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Records;

/// <summary>What somebody decided.</summary>
public enum JudgementKind
{
    /// <summary>A row is right as it stands.</summary>
    Accept,

    /// <summary>A row is wrong and leaves views and exports; what the machine wrote stays in the record.</summary>
    Reject,

    /// <summary>A row is replaced by one that a person wrote; what the machine wrote stays in the record.</summary>
    Correct,

    /// <summary>Two or more events, or actors, are one.</summary>
    Same,

    /// <summary>Rows are no part of the event that they were put into: they make up one of their own.</summary>
    Different,

    /// <summary>Whether two events, or actors, are one was looked at and left open. Changes nothing.</summary>
    Unsure,

    /// <summary>A source is given a reliability, from A to F.</summary>
    Reliability,

    /// <summary>A report leaves every view and export.</summary>
    Withdraw,

    /// <summary>A judgement no longer holds.</summary>
    Undo,

    /// <summary>A list of those whom a user watches is kept and held against all that is read.</summary>
    Watch,
}

/// <summary>What a judgement is about.</summary>
public enum JudgementSubject
{
    /// <summary>Rows, by id; of events, a row of each.</summary>
    Row,

    /// <summary>Actors, by key.</summary>
    Actor,

    /// <summary>A source, by name.</summary>
    Source,

    /// <summary>A report, by key.</summary>
    Report,

    /// <summary>A judgement, by id.</summary>
    Judgement,

    /// <summary>A list, by the name that the user gives it.</summary>
    List,
}

/// <summary>Where something judged stands, so that the judgement finds it again when a newer version has read the report.</summary>
/// <param name="Report">The report's key.</param>
/// <param name="Text">SHA-256 of the report's text.</param>
/// <param name="Start">Offset of the row's trigger; null for a whole report.</param>
/// <param name="End">The offset after it; null likewise.</param>
/// <param name="Type">The row's type; null likewise.</param>
public sealed record AnchorRecord(
    string Report, string Text, int? Start, int? End, [property: JsonConverter(typeof(JsonStringEnumConverter<EventType>))] EventType? Type);

/// <summary>A person's decision: an entry of the chain, never changed, undone only by another one.</summary>
public sealed record JudgementRecord
{
    /// <summary>'j' and a hash of all that follows.</summary>
    public required string Id { get; init; }

    /// <summary>What was decided.</summary>
    [JsonConverter(typeof(EnumWordConverter<JudgementKind>))]
    public required JudgementKind Kind { get; init; }

    /// <summary>What it is about.</summary>
    [JsonConverter(typeof(EnumWordConverter<JudgementSubject>))]
    public required JudgementSubject Subject { get; init; }

    /// <summary>The ids, keys or name of what it is about.</summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>Where rows and reports that it is about stand, in the order of <see cref="Of"/>; empty for others.</summary>
    public IReadOnlyList<AnchorRecord> Anchors { get; init; } = [];

    /// <summary>The letter of a reliability; of a list the SHA-256 of its bytes, which the ledger keeps; null for others.</summary>
    public string? Value { get; init; }

    /// <summary>The row that takes the place of a corrected one; null for others.</summary>
    public RowRecord? Row { get; init; }

    /// <summary>Key of the report whose bytes leave the ledger with its withdrawal, and ids of the judgements that quote it; null (and not written) for others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Erases { get; init; }

    /// <summary>Why, in the person's words; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>When: ISO 8601, UTC, to the second.</summary>
    public required string At { get; init; }

    /// <summary>Whether it holds: no later judgement undid it or took its place. Not part of the record.</summary>
    [JsonIgnore]
    public bool Holds { get; init; } = true;
}
