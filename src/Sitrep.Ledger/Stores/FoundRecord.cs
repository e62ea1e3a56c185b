using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Stores;

/// <summary>What an id, or the beginning of one, leads to: exactly one of the records is given.</summary>
public sealed record FoundRecord
{
    /// <summary>The full id.</summary>
    public required string Id { get; init; }

    /// <summary>'row', 'event', 'report', 'actor', 'judgement' or 'statement'.</summary>
    public string Kind => this switch
    {
        { Row: not null } => "row",
        { Event: not null } => "event",
        { Report: not null } => "report",
        { Actor: not null } => "actor",
        { Judgement: not null } => "judgement",
        _ => "statement",
    };

    /// <summary>A row; null otherwise.</summary>
    public RowRecord? Row { get; init; }

    /// <summary>An event, also found by an id that it had before it grew; null otherwise.</summary>
    public EventRecord? Event { get; init; }

    /// <summary>A report; null otherwise.</summary>
    public ReportRecord? Report { get; init; }

    /// <summary>An actor; null otherwise.</summary>
    public ActorRecord? Actor { get; init; }

    /// <summary>A judgement; null otherwise.</summary>
    public JudgementRecord? Judgement { get; init; }

    /// <summary>A statement; null otherwise.</summary>
    public StatementRecord? Statement { get; init; }
}
