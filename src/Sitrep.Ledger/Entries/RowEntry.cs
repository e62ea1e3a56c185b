using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Entries;

/// <summary>A row made ready for a ledger: its wire form with what queries and merging need beside it.</summary>
public sealed record RowEntry
{
    private RowEntry()
    {
    }

    /// <summary>The row's wire form, without event.</summary>
    public required RowRecord Record { get; init; }

    /// <summary><see cref="Record"/> as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>How its fields came about.</summary>
    public required RowExplanation Why { get; init; }

    /// <summary>What queries and merging know it by.</summary>
    public required RowIndex Index { get; init; }

    /// <summary><see cref="Index"/> as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> IndexJson { get; init; }

    /// <summary>A row that a person wrote in the place of another.</summary>
    /// <param name="record">The row.</param>
    /// <param name="original">The index of the row in whose place it stands.</param>
    /// <param name="registered">The register's key of the one actor that a name is; null where there is none.</param>
    public static RowEntry Corrected(RowRecord record, RowIndex original, Func<string, string?>? registered = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(original);
        var parties = Parties(PartyRole.Initiator, record.Initiator, original)
            .Concat(Parties(PartyRole.Recipient, record.Recipient, original))
            .Concat(Sources(record, original, registered))
            .Concat(original.Parties.Where(party => party.Role == PartyRole.Publisher));
        var index = new RowIndex(original.Lemma, [.. parties.Distinct()]);
        return new RowEntry
        {
            Record = record,
            Json = LedgerJson.Utf8(record, LedgerJson.Records.RowRecord),
            Why = new([new("row", "written by a person")], []),
            Index = index,
            IndexJson = EntryContent.Write(index),
        };
    }

    private static IEnumerable<Party> Parties(PartyRole role, IReadOnlyList<ParticipantRecord> actors, RowIndex original) => actors.Select(actor => new Party(
        role, actor.Name, actor.Actor, original.Parties.FirstOrDefault(party => party.Name == actor.Name && party.Actor == actor.Actor)?.Kind));

    /// <summary>Who says so: those of the machine's row as they were, others by the key that somebody of their name has; what begins with a small letter is a description and has none.</summary>
    private static IEnumerable<Party> Sources(RowRecord record, RowIndex original, Func<string, string?>? registered)
    {
        foreach (var name in record.Sources.Where(source => source != RowRecord.Narrator))
        {
            var known = original.Parties.Where(party => party.Role == PartyRole.Source && party.Name == name).ToList();
            if (known.Count > 0)
            {
                foreach (var party in known)
                {
                    yield return party;
                }

                continue;
            }

            var other = record.Initiator.Concat(record.Recipient).FirstOrDefault(actor => actor.Name == name)?.Actor
                ?? original.Parties.FirstOrDefault(party => party.Role != PartyRole.Publisher && party.Name == name)?.Actor;
            yield return new(PartyRole.Source, name, other ?? registered?.Invoke(name) ?? (char.IsUpper(name, 0) ? "name:" + NameFolding.Fold(name) : null), null);
        }
    }

    internal static RowEntry Of(ReadReport read, Row row)
    {
        var record = RowRecord.From(read, row);
        var index = new RowIndex(LemmaOf(read, row.Event), [.. PartiesOf(read, row).Distinct()]);
        return new RowEntry
        {
            Record = record,
            Json = LedgerJson.Utf8(record, LedgerJson.Records.RowRecord),
            Why = Explain(row),
            Index = index,
            IndexJson = EntryContent.Write(index),
        };
    }

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

    private static IEnumerable<Party> PartiesOf(ReadReport read, Row row)
    {
        foreach (var actor in row.Event.Initiators)
        {
            yield return Party.Of(PartyRole.Initiator, actor);
        }

        foreach (var actor in row.Event.Recipients)
        {
            yield return Party.Of(PartyRole.Recipient, actor);
        }

        foreach (var source in row.Sources.Where(source => source.Span is not null || source.Actor is not null))
        {
            yield return new Party(PartyRole.Source, source.Name, source.Actor, null);
        }

        if (read.Report.Publisher is { } publisher)
        {
            yield return new Party(PartyRole.Publisher, publisher, null, null);
        }
    }
}
