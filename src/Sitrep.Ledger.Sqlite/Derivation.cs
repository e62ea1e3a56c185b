using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Resolution;

namespace Sitrep.Ledger.Sqlite;

/// <summary>
/// Brings events and contradictions up to date with the rows, in steps that are each one transaction: first rows become
/// members of nodes, then the denials of each report are set against its claims, then the events that this changed are summed
/// up. Each goes on where it was cut short.
/// </summary>
internal sealed class Derivation(Database database)
{
    private const int RowsAtOnce = 2_000;
    private const int EventsAtOnce = 500;
    private const int ReportsAtOnce = 200;
    private readonly NodeStore _nodes = new(database);
    private long _version = -1;

    /// <summary>Derives what is not derived yet.</summary>
    public void CatchUp(IProgress<long>? rowsDone)
    {
        if (IsUpToDate())
        {
            return;
        }

        var done = 0L;
        while (Step(Resolve) is > 0 and var rows)
        {
            rowsDone?.Report(done += rows);
        }

        while (Step(Refute) > 0)
        {
        }

        while (Step(Summarise) > 0)
        {
        }
    }

    /// <summary>Throws away all that is derived.</summary>
    public void Clear() => Step(() =>
    {
        foreach (var table in (string[])["disputed", "contradiction", "denial", "event", "member", "node", "block", "stale", "unsettled", "progress"])
        {
            database.Run($"DELETE FROM {table}");
        }

        _nodes.Forget();
        return 0;
    });

    /// <summary>Asks without the write lock, so that looking into a ledger waits for nobody.</summary>
    private bool IsUpToDate() =>
        database.Number("SELECT max(seq) FROM row") == database.Number("SELECT value FROM progress WHERE what = 'rows'")
        && database.Scalar("SELECT 1 FROM unsettled LIMIT 1") is null
        && database.Scalar("SELECT 1 FROM stale LIMIT 1") is null;

    private int Step(Func<int> step)
    {
        var isDone = false;
        try
        {
            var count = database.Write(() =>
            {
                ForgetIfChanged();
                return step();
            });
            isDone = true;
            return count;
        }
        finally
        {
            if (!isDone)
            {
                _nodes.Forget();
            }
        }
    }

    /// <summary>The version changes with what other connections write, not with what this one does.</summary>
    private void ForgetIfChanged()
    {
        var version = database.Number("PRAGMA data_version");
        if (version != _version)
        {
            _nodes.Forget();
            _version = version;
        }
    }

    private int Resolve()
    {
        var resolver = new Resolver(_nodes);
        var rows = Pending();
        foreach (var (sequence, _, row) in rows)
        {
            var node = resolver.Add(PositionOf(row.Row), RowFeatures.Of(row.Row, row.Index.Lemma, row.Report));
            database.Run("INSERT INTO member (row, node) VALUES (@p0, @p1)", sequence, node.Number);
        }

        foreach (var report in rows.Select(row => row.Report).Distinct())
        {
            database.Run("INSERT OR IGNORE INTO unsettled (report) VALUES (@p0)", report);
        }

        foreach (var root in resolver.TakeTouched())
        {
            database.Run("INSERT OR IGNORE INTO stale (event) VALUES (@p0)", root);
        }

        if (rows.Count > 0)
        {
            database.Run("INSERT OR REPLACE INTO progress (what, value) VALUES ('rows', @p0)", rows[^1].Sequence);
        }

        return rows.Count;
    }

    private static string PositionOf(RowRecord row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Trigger.Start}-{row.Trigger.End} {row.Start}-{row.End}");

    private List<(long Sequence, long Report, EventRow Row)> Pending()
    {
        var done = database.Number("SELECT value FROM progress WHERE what = 'rows'");
        var reports = new ReportCache();
        return database.List(
            """
            SELECT r.json, r.indexed, r.report, t.json, r.seq
            FROM row r JOIN report t ON t.seq = r.report WHERE r.seq > @p0 ORDER BY r.seq LIMIT @p1
            """,
            [done, (long)RowsAtOnce],
            reader => (reader.GetInt64(4), reader.GetInt64(2), reports.Row(reader)));
    }

    /// <summary>Finds the claims of reports that the same report denies.</summary>
    private int Refute()
    {
        var reports = database.List("SELECT report FROM unsettled ORDER BY report LIMIT @p0", [(long)ReportsAtOnce], reader => reader.GetInt64(0));
        foreach (var report in reports)
        {
            database.Run("DELETE FROM denial WHERE report = @p0", report);
            foreach (var pair in ReportDenials.Of(RowsOfReport(report)))
            {
                database.Run(
                    "INSERT INTO denial (report, claim, denial) SELECT @p0, c.seq, d.seq FROM row c JOIN row d WHERE c.id = @p1 AND d.id = @p2",
                    report,
                    pair.A,
                    pair.B);
            }

            database.Run("DELETE FROM unsettled WHERE report = @p0", report);
        }

        return reports.Count;
    }

    private int Summarise()
    {
        var stale = database.List("SELECT event FROM stale ORDER BY event LIMIT @p0", [(long)EventsAtOnce], reader => reader.GetInt64(0));
        foreach (var root in stale)
        {
            Forget(root);
            var rows = Members(root);
            if (rows.Count > 0)
            {
                Write(root, rows, DenialsOf(root));
            }

            database.Run("DELETE FROM stale WHERE event = @p0", root);
        }

        return stale.Count;
    }

    private void Forget(long root)
    {
        if (database.Run("DELETE FROM event WHERE seq = @p0", root) > 0)
        {
            database.Run("DELETE FROM disputed WHERE contradiction IN (SELECT id FROM contradiction WHERE event = @p0)", root);
            database.Run("DELETE FROM contradiction WHERE event = @p0", root);
        }
    }

    private List<EventRow> Members(long root)
    {
        var reports = new ReportCache();
        return database.List(
            """
            SELECT r.json, r.indexed, r.report, t.json
            FROM node n JOIN member m ON m.node = n.seq JOIN row r ON r.seq = m.row JOIN report t ON t.seq = r.report
            WHERE n.event = @p0 ORDER BY r.seq
            """,
            [root],
            reports.Row);
    }

    /// <summary>The denials, in the rows' own reports, of what the rows of an event say.</summary>
    private List<ContradictionRecord> DenialsOf(long root) => database.List(
        """
        SELECT c.id, d.id FROM node n JOIN member m ON m.node = n.seq JOIN denial x ON x.claim = m.row JOIN row c ON c.seq = x.claim JOIN row d ON d.seq = x.denial
        WHERE n.event = @p0 ORDER BY x.claim, x.denial
        """,
        [root],
        reader => ReportDenials.Pair(reader.GetString(0), reader.GetString(1)));

    private List<EventRow> RowsOfReport(long report)
    {
        var reports = new ReportCache();
        return database.List(
            "SELECT r.json, r.indexed, r.report, t.json FROM row r JOIN report t ON t.seq = r.report WHERE r.report = @p0 ORDER BY r.seq",
            [report],
            reports.Row);
    }

    private void Write(long root, List<EventRow> rows, List<ContradictionRecord> denials)
    {
        var (happening, contradictions) = EventSummary.Of(rows, denials);

        // A tree that lost its least row to another may still stand under that row's name until its own turn comes.
        if (database.Scalar("SELECT seq FROM event WHERE id = @p0", happening.Id) is long other)
        {
            Forget(other);
        }

        database.Run(
            "INSERT INTO event (seq, id, first, json) VALUES (@p0, @p1, @p2, @p3)",
            root,
            happening.Id,
            happening.When is { } when ? when.From?.DayNumber ?? RowColumns.OpenStart : RowColumns.Undated,
            LedgerJson.Text(happening, LedgerJson.Records.EventRecord));
        foreach (var contradiction in contradictions)
        {
            database.Run(
                "INSERT OR REPLACE INTO contradiction (id, event, json) VALUES (@p0, @p1, @p2)",
                contradiction.Id,
                root,
                LedgerJson.Text(contradiction, LedgerJson.Records.ContradictionRecord));
            Dispute(contradiction.A, contradiction.Id);
            Dispute(contradiction.B, contradiction.Id);
        }
    }

    private void Dispute(string rowId, string contradiction) => database.Run(
        "INSERT OR IGNORE INTO disputed (row, contradiction) SELECT seq, @p1 FROM row WHERE id = @p0", rowId, contradiction);

    /// <summary>Makes out the report of consecutive rows once.</summary>
    private sealed class ReportCache
    {
        private long _number = -1;
        private ReportRecord? _report;

        public EventRow Row(SqliteDataReader reader)
        {
            if (reader.GetInt64(2) != _number || _report is null)
            {
                _number = reader.GetInt64(2);
                _report = JsonSerializer.Deserialize(reader.GetString(3), LedgerJson.Records.ReportRecord)!;
            }

            return new(RowQueries.Json(reader, 0), EntryContent.ReadIndex(reader.GetString(1)), _report);
        }
    }
}
