using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Stores;

/// <summary>An actor that a report speaks of.</summary>
/// <param name="Actor">Its key.</param>
/// <param name="Name">Its best name there.</param>
/// <param name="Kind">What kind it is.</param>
public sealed record ActorMention(string Actor, string Name, EntityKind Kind)
{
    internal static ActorMention Of(ActorChain chain) => new(chain.Actor, chain.Name, chain.Kind);
}

/// <summary>A row made ready for a ledger: its wire form with what queries and merging need beside it.</summary>
public sealed record RowEntry
{
    private RowEntry()
    {
    }

    /// <summary>The row's wire form, without event.</summary>
    public required RowRecord Record { get; init; }

    /// <summary>How its fields came about.</summary>
    public required RowExplanation Why { get; init; }

    /// <summary>Lower-case lemma of the word that the trigger hangs on.</summary>
    public required string Lemma { get; init; }

    /// <summary>Actor keys of the sources, in their order; null for the narrator and anonymous ones.</summary>
    public required IReadOnlyList<string?> SourceActors { get; init; }

    internal static RowEntry Of(ReadReport read, Row row) => new()
    {
        Record = RowRecord.From(read, row),
        Why = Explain(row),
        Lemma = LemmaOf(read, row.Event),
        SourceActors = [.. row.Sources.Select(source => source.Actor)],
    };

    private static RowExplanation Explain(Row row) => new(
        [.. row.Event.Derivations.Select(step => new DerivationRecord(step.Field, step.Because))],
        [.. row.Fold.Select(step => new FoldRecord(step.Words, step.Span?.Start, step.Span?.End, step.Effect, step.Because))]);

    private static string LemmaOf(ReadReport read, EventMention happening)
    {
        var sentences = read.Events.Located.Timed.Linked.Named.Parsed.Sentences;
        var (sentence, word) = happening.Head;
        var lemma = sentence >= 0 && sentence < sentences.Count && word >= 0 && word < sentences[sentence].Count
            ? sentences[sentence][word].Lemma
            : happening.Trigger.Of(read.Report.Text);
        return NameFolding.Fold(lemma);
    }
}
