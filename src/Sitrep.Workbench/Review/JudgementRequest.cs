using System.Text.Json.Serialization;
using Sitrep.Ledger;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Workbench.Review;

/// <summary>What somebody wants decided, from a form or a program.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record JudgementRequest
{
    /// <summary>What is decided.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<JudgementKind>))]
    public required JudgementKind Kind { get; init; }

    /// <summary>
    /// What it is about: the id of a row (accept, reject, correct, unsure), ids of events or keys of actors (same, unsure), the ids of rows (different), the
    /// name of a source (reliability), the key of a report (withdraw), the id of a judgement (undo).
    /// </summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>The event that rows are split from; for 'different' only.</summary>
    public string? Event { get; init; }

    /// <summary>The letter of a reliability; for 'reliability' only.</summary>
    public string? Value { get; init; }

    /// <summary>What the row says instead; for 'correct' only.</summary>
    public RowCorrection? Correction { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; init; }

    /// <summary>Makes the decision, not signed yet.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="version">The version that the person saw of the row or event it is about; null where it is not asked for.</param>
    /// <exception cref="DecisionException">It cannot be decided so.</exception>
    /// <exception cref="StaleException">What it is about is no longer as the person saw it.</exception>
    internal JudgementDraft Decide(Ledger.Ledger ledger, string? version)
    {
        if (Of.Count == 0 || Of.Any(string.IsNullOrWhiteSpace))
        {
            throw new DecisionException("nothing is named that this is about.");
        }

        return Kind switch
        {
            JudgementKind.Accept => Decisions.Accept(Row(ledger, version)),
            JudgementKind.Reject => Decisions.Reject(Row(ledger, version)),
            JudgementKind.Correct => Decisions.Correct(ledger, Row(ledger, version), Correction ?? new()),
            JudgementKind.Unsure when Of.Count == 1 => Decisions.LeaveOpen(Row(ledger, version)),
            JudgementKind.Unsure => Decisions.Merge([.. Of.Select(id => EventOrActor(ledger, id))], isUnsure: true),
            JudgementKind.Same => Decisions.Merge([.. Of.Select(id => EventOrActor(ledger, id))]),
            JudgementKind.Different => Split(ledger, version),
            JudgementKind.Reliability => Decisions.Rate(SourceName(ledger), Value ?? ""),
            JudgementKind.Withdraw => Decisions.Withdraw(One(ledger, Of[0], "report", found => found.Report)),
            _ => Decisions.Undo(ledger.Judgements(), Of[0]),
        };
    }

    private RowRecord Row(Ledger.Ledger ledger, string? version)
    {
        var row = One(ledger, Of[0], "row", found => found.Row);
        return version is not null && version != RowVersion.Of(ledger, row) ? throw new StaleException("row") : row;
    }

    private JudgementDraft Split(Ledger.Ledger ledger, string? version)
    {
        var happening = One(ledger, Event ?? "", "event", found => found.Event);
        return version is not null && version != RowVersion.Of(ledger, happening)
            ? throw new StaleException("event")
            : Decisions.Split(ledger.Judgements(), happening, [.. Of.Select(id => One(ledger, id, "row", found => found.Row))]);
    }

    private string SourceName(Ledger.Ledger ledger) =>
        ledger.Sources(new RowFilter { Source = Of[0] }).Select(source => source.Name).FirstOrDefault(name => string.Equals(name, Of[0], StringComparison.OrdinalIgnoreCase))
        ?? throw new DecisionException($"no source in the ledger is called '{Of[0]}'.");

    private static FoundRecord EventOrActor(Ledger.Ledger ledger, string id) =>
        One(ledger, id, "event or actor", found => found is { Event: null, Actor: null } ? null : found);

    private static T One<T>(Ledger.Ledger ledger, string id, string what, Func<FoundRecord, T?> kind)
        where T : class
    {
        var found = string.IsNullOrWhiteSpace(id) ? [] : ledger.Find(id);
        return found.Where(record => record.Id == id || record.Report?.Key == id || record.Report?.Id == id || record.Actor?.Actor == id).Select(kind).OfType<T>().FirstOrDefault()
            ?? found.Select(kind).OfType<T>().FirstOrDefault(_ => found.Count == 1)
            ?? throw new DecisionException($"no {what} in the ledger has the id '{id}'.");
    }
}

/// <summary>Something is no longer as a person saw it who wants to decide about it.</summary>
/// <param name="what">'row' or 'event'.</param>
internal sealed class StaleException(string what) : Exception($"Somebody else decided about this {what} meanwhile: look at it again, and decide then.");
