using System.Security.Cryptography;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Judgements;

/// <summary>A decision on its way into the ledger, which adds where its rows stand, when it was made, and an id.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Of">The ids, keys or name of what it is about.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why; null where nothing is said.</param>
public sealed record JudgementDraft(JudgementKind Kind, JudgementSubject Subject, IReadOnlyList<string> Of, string By, string? Reason)
{
    /// <summary>The letter of a reliability; null for others.</summary>
    public string? Value { get; init; }

    /// <summary>Bytes that are kept with it: a list's. <see cref="Value"/> is then their SHA-256.</summary>
    public ReadOnlyMemory<byte>? Attachment { get; init; }

    /// <summary>The draft that keeps a list.</summary>
    /// <param name="name">What the user calls it; a later list of the name takes its place.</param>
    /// <param name="bytes">The list, as it was given.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="reason">Why; null where nothing is said.</param>
    public static JudgementDraft Watch(string name, ReadOnlyMemory<byte> bytes, string by, string? reason) =>
        new(JudgementKind.Watch, JudgementSubject.List, [name], by, reason) { Value = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), Attachment = bytes };

    /// <summary>The row that takes the place of a corrected one; null for others.</summary>
    public RowRecord? Row { get; init; }

    /// <summary>Whether the bytes of a withdrawn report leave the ledger for good.</summary>
    public bool Erases { get; init; }

    /// <summary>The draft with another id for its row: the same correction, made again after it was undone, is a row of its own.</summary>
    public JudgementDraft Again() => Row is null ? this : this with { Row = Row with { Id = ContentId.Of("again", Row.Id) } };

    /// <summary>The judgement that it becomes.</summary>
    /// <param name="anchors">Where its rows or report stand.</param>
    /// <param name="at">When it is made: ISO 8601, UTC.</param>
    /// <param name="erases">What leaves the ledger with it; null for nothing.</param>
    public JudgementRecord Made(IReadOnlyList<AnchorRecord> anchors, string at, IReadOnlyList<string>? erases = null)
    {
        var record = new JudgementRecord
        {
            Id = "",
            Kind = Kind,
            Subject = Subject,
            Of = Of,
            Anchors = anchors,
            Value = Value,
            Row = Row,
            Erases = erases,
            Reason = Reason,
            By = By,
            At = at,
        };
        return record with { Id = "j" + ContentId.Of("judgement", LedgerJson.Text(record, LedgerJson.Records.JudgementRecord)) };
    }
}
