using System.Globalization;
using System.Text;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Adds entries to the record tables; runs inside a transaction.</summary>
internal sealed class RecordWriter(Database database, SqliteLedgerOptions options)
{
    private readonly Dictionaries _dictionaries = new(database);
    private readonly Parties _parties = new(database);
    private readonly Relations _relations = new(database);
    private long _number;
    private long _reports;
    private long _rows;
    private byte[] _previous = [];

    /// <summary>Adds entries in their order.</summary>
    public IReadOnlyList<AddOutcome> Add(IReadOnlyList<LedgerEntry> entries)
    {
        Begin();
        return [.. entries.Select(Add)];
    }

    /// <summary>Adds a judgement.</summary>
    public JudgementRecord Add(JudgementDraft draft)
    {
        Begin();
        while (draft.Row is { } again && database.Scalar("SELECT 1 FROM row WHERE id = @p0", again.Id) is not null)
        {
            draft = draft.Again();
        }

        var judgement = draft.Made(Anchors(draft), Now(), draft.Erases ? Erases(draft.Of) : null);
        if (database.Scalar("SELECT 1 FROM judgement WHERE id = @p0", judgement.Id) is not null)
        {
            return judgement;
        }

        var json = LedgerJson.Utf8(judgement, LedgerJson.Records.JudgementRecord);
        database.Run("INSERT INTO judgement (id, json) VALUES (@p0, @p1)", judgement.Id, Encoding.UTF8.GetString(json));
        if (judgement.Row is { } row)
        {
            AddCorrected(row, judgement.Id);
        }

        if (draft.Attachment is { } bytes)
        {
            AddBytes(judgement.Value!, bytes);
        }

        AddLink(EntryContent.Judgement, judgement.Id, EntryContent.HashRecord(json));
        foreach (var what in (judgement.Erases ?? []).Concat(judgement.Erases is null ? [] : judgement.Anchors.Select(anchor => anchor.Text)))
        {
            database.Run("INSERT OR IGNORE INTO erased (what, judgement) VALUES (@p0, @p1)", what, judgement.Id);
        }

        return judgement;
    }

    /// <summary>The reports, and the judgements that hold words of theirs.</summary>
    private List<string> Erases(IReadOnlyList<string> reports) =>
    [
        .. reports,
        .. reports.SelectMany(key => database.List(
            "SELECT DISTINCT r.judgement FROM report t JOIN row r ON r.report = t.seq WHERE t.key = @p0 AND r.judgement IS NOT NULL ORDER BY 1", [key], reader => reader.GetString(0))),
    ];

    private void Begin()
    {
        _dictionaries.Forget();
        _parties.Forget();
        var head = database.List("SELECT seq, hash FROM chain ORDER BY seq DESC LIMIT 1", [], reader => (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)));
        (_number, _previous) = head.Count > 0 ? head[0] : (0, []);
        database.Run("INSERT OR IGNORE INTO unidentified (key) VALUES ('')");

        // Numbers of erased records are not given again: what is derived goes by them.
        _reports = Math.Max(database.Number("SELECT max(seq) FROM report"), database.Number("SELECT value FROM progress WHERE what = 'reports'"));
        _rows = Math.Max(database.Number("SELECT max(seq) FROM row"), database.Number("SELECT value FROM progress WHERE what = 'rows'"));
    }

    private AddOutcome Add(LedgerEntry entry)
    {
        if (entry.Report is not { } report)
        {
            return new(entry, AddRefusal(entry, entry.Refusal!) ? AddResult.Added : AddResult.Known, null);
        }

        if (database.Scalar("SELECT 1 FROM report WHERE key = @p0", report.Key) is not null)
        {
            return new(entry, AddResult.Known, null);
        }

        if (database.Scalar("SELECT judgement FROM erased WHERE what = @p0 OR what = @p1", report.Key, report.Text) is string erased)
        {
            return new(entry, AddResult.Refused, $"its text was erased from this ledger by judgement {erased}: it is not taken again, and nothing of it was kept");
        }

        if (IsGiven(report) && database.Scalar("SELECT 1 FROM report WHERE id = @p0 AND given = 1", report.Id) is not null)
        {
            var reason = $"the id '{report.Id}' is that of another report, with other text, publisher, address or date: give each report an id of its own";
            var refused = LedgerEntry.NotRead(entry.Name, entry.Raw, reason);
            AddRefusal(refused, refused.Refusal!);
            return new(entry, AddResult.Refused, reason);
        }

        AddReport(entry, report);
        return new(entry, AddResult.Added, null);
    }

    private static bool IsGiven(ReportRecord report) => report.Id != report.Text;

    private void AddReport(LedgerEntry entry, ReportRecord report)
    {
        AddBytes(entry.RawHash, entry.Raw);
        AddBytes(report.Text, entry.Text);
        database.Run(
            "INSERT INTO report (seq, key, id, given, published, text_hash, json, details) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)",
            ++_reports,
            report.Key,
            report.Id,
            IsGiven(report) ? 1L : 0L,
            report.Published?.DayNumber,
            Convert.FromHexString(report.Text),
            Encoding.UTF8.GetString(entry.Json.Span),
            Packing.Pack(entry.Details.Span));
        if (report.Published is { } published)
        {
            database.Run("INSERT INTO issue (report, copy, published, first) VALUES (@p0, @p1, @p2, 0)", _reports, report.Copy[..Math.Min(16, report.Copy.Length)], (long)published.DayNumber);
        }

        foreach (var row in entry.Rows)
        {
            AddRow(row, _reports, null);
        }

        foreach (var statement in entry.Statements)
        {
            database.Run("INSERT OR IGNORE INTO statement (id, report) VALUES (@p0, @p1)", statement.Id, _reports);
        }

        foreach (var relation in entry.Relations)
        {
            _relations.Add(relation, _reports);
            _parties.Note(relation);
        }

        foreach (var plan in entry.Plans)
        {
            _relations.Add(plan, _reports);
        }

        AddLink(EntryContent.Report, report.Key, entry.Content);
    }

    private void AddCorrected(RowRecord row, string judgement)
    {
        var (report, index) = database.List("SELECT report, indexed FROM row WHERE id = @p0", [row.Corrects], reader => (reader.GetInt64(0), reader.GetString(1)))[0];
        AddRow(RowEntry.Corrected(row, EntryContent.ReadIndex(index), new ActorQueries(database).Registered), report, judgement);
    }

    private AnchorRecord[] Anchors(JudgementDraft draft) => draft.Subject switch
    {
        JudgementSubject.Row => [.. draft.Of.Select(row => database.List(
            "SELECT r.json, t.key, hex(t.text_hash) FROM row r JOIN report t ON t.seq = r.report WHERE r.id = @p0", [row], reader => RowAnchor(RowQueries.Json(reader, 0), reader.GetString(1), reader.GetString(2)))[0])],
        JudgementSubject.Report => [.. draft.Of.Select(key => new AnchorRecord(
            key, ((string)database.Scalar("SELECT hex(text_hash) FROM report WHERE key = @p0", key)!).ToLowerInvariant(), null, null, null))],
        _ => [],
    };

    private static AnchorRecord RowAnchor(RowRecord row, string report, string text) =>
        new(report, text.ToLowerInvariant(), row.Trigger.Start, row.Trigger.End, row.Type);

    private void AddRow(RowEntry row, long report, string? judgement)
    {
        var record = row.Record;
        var columns = RowColumns.Of(record);
        database.Run(
            """
            INSERT INTO row (seq, id, report, start, type, status, stance, first, last, place, json, indexed, judgement)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
            """,
            ++_rows,
            record.Id,
            report,
            record.Start,
            columns.Type,
            columns.Status,
            columns.Stance,
            columns.First,
            columns.Last,
            record.Where is { } where ? _dictionaries.Place(where) : null,
            Encoding.UTF8.GetString(row.Json.Span),
            Encoding.UTF8.GetString(row.IndexJson.Span),
            judgement);
        database.Run("INSERT INTO quote (rowid, words) VALUES (@p0, @p1)", _rows, record.Quote);
        _parties.Add(_rows, row.Index);
    }

    private bool AddRefusal(LedgerEntry entry, RefusalRecord refusal)
    {
        if (database.Scalar("SELECT 1 FROM refusal WHERE id = @p0", refusal.Id) is not null)
        {
            return false;
        }

        AddBytes(refusal.Raw, entry.Raw);
        database.Run(
            "INSERT INTO refusal (id, name, json) VALUES (@p0, @p1, @p2)",
            refusal.Id,
            refusal.Name,
            Encoding.UTF8.GetString(entry.Json.Span));
        AddLink(EntryContent.Refusal, refusal.Id, entry.Content);
        return true;
    }

    private void AddBytes(string hash, ReadOnlyMemory<byte> bytes)
    {
        var key = Convert.FromHexString(hash);
        if (database.Scalar("SELECT 1 FROM blob WHERE hash = @p0", key) is null)
        {
            database.Run("INSERT INTO blob (hash, bytes) VALUES (@p0, @p1)", key, Packing.Pack(bytes.Span));
        }
    }

    private void AddLink(string kind, string id, ReadOnlyMemory<byte> content)
    {
        var at = Now();
        var hash = EntryContent.HashLink(++_number, kind, id, at, options.Tool, content.Span, _previous);
        database.Run(
            "INSERT INTO chain (seq, kind, id, at, tool, content, previous, hash) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)",
            _number,
            kind,
            id,
            at,
            options.Tool,
            content.ToArray(),
            _previous,
            hash);
        _previous = hash;
    }

    private string Now() => options.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
