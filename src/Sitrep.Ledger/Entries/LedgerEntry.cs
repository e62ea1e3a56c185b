using System.Security.Cryptography;
using System.Text;
using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;

namespace Sitrep.Ledger.Entries;

/// <summary>
/// A report, or something that could not be read, made ready for a ledger: all that costs time is done here, so that many
/// threads can make entries and one adds them. Immutable; holds nothing of the report's layers.
/// </summary>
public sealed record LedgerEntry
{
    private LedgerEntry()
    {
    }

    /// <summary>What it is called in messages: the file, address or place in an archive it came from.</summary>
    public required string Name { get; init; }

    /// <summary>The bytes it was taken from, unaltered.</summary>
    public required ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>SHA-256 of <see cref="Raw"/>, lower-case hexadecimal.</summary>
    public required string RawHash { get; init; }

    /// <summary>The report; null for what could not be read.</summary>
    public ReportRecord? Report { get; private init; }

    /// <summary>Why it could not be read; null for a report.</summary>
    public RefusalRecord? Refusal { get; private init; }

    /// <summary>The JSON of <see cref="Report"/> or <see cref="Refusal"/>, as UTF-8.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>The report's text as UTF-8; empty for what could not be read.</summary>
    public ReadOnlyMemory<byte> Text { get; private init; }

    /// <summary>The rows of the report, in its order.</summary>
    public IReadOnlyList<RowEntry> Rows { get; private init; } = [];

    /// <summary>The statements of the report, in its order.</summary>
    public IReadOnlyList<StatementRecord> Statements { get; private init; } = [];

    /// <summary>What the report says of its actors, in its order.</summary>
    public IReadOnlyList<RelationRecord> Relations { get; private init; } = [];

    /// <summary>What the report says becomes of what is planned, in its order.</summary>
    public IReadOnlyList<PlanRecord> Plans { get; private init; } = [];

    /// <summary>The JSON of the report's <see cref="EntryDetails"/>; empty for what could not be read.</summary>
    public ReadOnlyMemory<byte> Details { get; private init; }

    /// <summary>What the chain holds fast of it.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Makes the entry of a report.</summary>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="raw">The bytes it was taken from.</param>
    /// <param name="read">The report as read.</param>
    public static LedgerEntry Of(string name, ReadOnlyMemory<byte> raw, ReadReport read)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(read);
        var rawHash = Hash(raw.Span);
        var rows = DistinctRows(read);
        var report = Describe(read, rawHash, rows.Count);
        var json = LedgerJson.Utf8(report, LedgerJson.Records.ReportRecord);
        IReadOnlyList<StatementRecord> statements = [.. read.Statements
            .Select(statement => StatementRecord.From(read, statement))
            .DistinctBy(statement => statement.Id)];
        IReadOnlyList<RelationRecord> relations = [.. read.Relations
            .Select(relation => RelationRecord.Map(read, relation))
            .DistinctBy(relation => relation.Id)];
        IReadOnlyList<PlanRecord> plans = [.. read.Plans.Select(note => PlanRecord.Map(read, note)).DistinctBy(note => note.Id)];
        var details = EntryContent.Write(new EntryDetails(statements, [.. rows.Select(row => row.Why)], relations, plans));
        return new LedgerEntry
        {
            Name = name,
            Raw = raw,
            RawHash = rawHash,
            Text = Encoding.UTF8.GetBytes(read.Report.Text),
            Report = report,
            Json = json,
            Rows = rows,
            Statements = statements,
            Relations = relations,
            Plans = plans,
            Details = details,
            Content = EntryContent.HashReport(json, rows.Select(row => (row.Json, row.IndexJson)), details),
        };
    }

    /// <summary>Makes the entry of something that could not be read: never a gap.</summary>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="raw">Its bytes; empty where there are none.</param>
    /// <param name="reason">Why it could not be read, for a person.</param>
    public static LedgerEntry NotRead(string name, ReadOnlyMemory<byte> raw, string reason)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(reason);
        var rawHash = Hash(raw.Span);
        var refusal = new RefusalRecord(ContentId.Of("refusal", name, reason, rawHash), name, reason, rawHash);
        var json = LedgerJson.Utf8(refusal, LedgerJson.Records.RefusalRecord);
        return new LedgerEntry
        {
            Name = name,
            Raw = raw,
            RawHash = rawHash,
            Refusal = refusal,
            Json = json,
            Content = EntryContent.HashRecord(json),
        };
    }

    private static List<RowEntry> DistinctRows(ReadReport read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<RowEntry>(read.Rows.Count);
        foreach (var row in read.Rows)
        {
            var entry = RowEntry.Of(read, row);
            if (seen.Add(entry.Record.Id))
            {
                rows.Add(entry);
            }
        }

        return rows;
    }

    private static ReportRecord Describe(ReadReport read, string rawHash, int rows)
    {
        var report = read.Report;
        return new ReportRecord
        {
            Key = ReportRecord.KeyOf(report),
            Id = report.Id,
            Title = report.Title,
            Publisher = report.Publisher,
            Url = report.Address,
            Published = report.Published,
            Text = report.TextHash,
            Copy = CopyDetection.HashOf(report.Text),
            Story = Story.Of(read),
            Raw = rawHash,
            Length = report.Text.Length,
            Rows = rows,
        };
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
