using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger;

/// <summary>What became of a judgement when its ledger was read again.</summary>
/// <param name="Judgement">The judgement in the ledger that was read again.</param>
/// <param name="Carried">The judgement that stands for it in the new ledger; null where it needs another look.</param>
/// <param name="Why">Why it needs another look, or what it was carried over to; null where nothing changed for it.</param>
public sealed record CarriedJudgement(JudgementRecord Judgement, JudgementRecord? Carried, string? Why);

/// <summary>How two readings of the same reports differ.</summary>
/// <param name="Same">Rows that are the same.</param>
/// <param name="Changed">Rows on the same words of which something changed.</param>
/// <param name="Gone">Rows that are no more.</param>
/// <param name="New">Rows that were not before.</param>
public sealed record ReadingDifference(int Same, int Changed, int Gone, int New);

/// <summary>
/// Carries people's judgements from a ledger to one in which a newer version has read the same reports. A judgement rests on words, not on
/// ids: it follows the row of its type that has its trigger in the new reading. What has none needs another look, and is never dropped in silence.
/// </summary>
public static class Rereading
{
    /// <summary>How the machine's rows of the two differ.</summary>
    /// <param name="old">The ledger as it was.</param>
    /// <param name="fresh">The ledger of the new reading, without judgements.</param>
    public static ReadingDifference Difference(Ledger old, Ledger fresh)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(fresh);
        var before = old.Rows().Where(row => row.Corrects is null).ToDictionary(row => row.Id, Content, StringComparer.Ordinal);
        var (same, changed, added) = (0, 0, 0);
        foreach (var row in fresh.Rows())
        {
            // A row that a review took out of the old views is still in its record.
            if (!before.Remove(row.Id, out var content) && (content = old.Find(row.Id).Select(found => found.Row).FirstOrDefault(other => other?.Id == row.Id) is { } kept ? Content(kept) : null) is null)
            {
                added++;
            }
            else if (content == Content(row))
            {
                same++;
            }
            else
            {
                changed++;
            }
        }

        return new(same, changed, before.Count, added);
    }

    /// <summary>Makes the judgements that hold in the old ledger anew, in their order.</summary>
    /// <inheritdoc cref="Difference" path="/param"/>
    public static IReadOnlyList<CarriedJudgement> Carry(Ledger old, Ledger fresh)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(fresh);
        var rows = fresh.Reports(withEarlier: true).ToDictionary(report => report.Key, report => fresh.RowsOf(report).ToList(), StringComparer.Ordinal);
        return [.. old.Judgements().All.Where(judgement => judgement.Holds && judgement.Kind != JudgementKind.Undo).Select(judgement => Carry(judgement, rows, old, fresh))];
    }

    private static CarriedJudgement Carry(JudgementRecord judgement, Dictionary<string, List<RowRecord>> rows, Ledger old, Ledger fresh)
    {
        if (judgement.Subject == JudgementSubject.Report)
        {
            return new(judgement, null, "the report was withdrawn and was not read again; its tombstone stays in the old ledger");
        }

        var of = judgement.Of;
        if (judgement.Subject == JudgementSubject.Row)
        {
            var found = judgement.Anchors.Select((anchor, i) => Find(judgement.Of[i], anchor, rows)).ToList();
            if (found.Any(row => row is null))
            {
                return new(judgement, null, "a row that it is about is no more: look at its words again");
            }

            of = [.. found.Select(row => row!.Id)];
        }

        var reason = $"{judgement.Reason}{(judgement.Reason is null ? "" : " ")}[decided {judgement.At}, {judgement.Id}; carried over to a new reading]";
        var draft = new JudgementDraft(judgement.Kind, judgement.Subject, of, judgement.By, reason)
        {
            Value = judgement.Value,
            Attachment = judgement.Kind == JudgementKind.Watch ? old.Watchlists().First(list => list.Judgement.Id == judgement.Id).Bytes : default(ReadOnlyMemory<byte>?),
            Row = judgement.Row is { } row ? row with { Corrects = of[0] } : null,
        };
        return new(judgement, fresh.Judge(draft), of.SequenceEqual(judgement.Of) ? null : $"it follows its words to {string.Join(", ", of)}");
    }

    /// <summary>The row itself; else the only one of its type whose trigger overlaps its.</summary>
    private static RowRecord? Find(string id, AnchorRecord anchor, Dictionary<string, List<RowRecord>> rows)
    {
        var there = rows.GetValueOrDefault(anchor.Report) ?? [];
        return there.FirstOrDefault(row => row.Id == id)
            ?? (there.Where(row => row.Type == anchor.Type && row.Trigger.Start < anchor.End && anchor.Start < row.Trigger.End).ToList() is [var only] ? only : null);
    }

    private static string Content(RowRecord row) => LedgerJson.Text(row with { Event = null }, LedgerJson.Records.RowRecord);
}
