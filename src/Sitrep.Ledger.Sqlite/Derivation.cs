using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>
/// Brings events and contradictions up to date with the rows, in steps that are each one transaction: first rows become
/// members of nodes, then versions of one report are found and people's judgements are applied, then the denials of each report are set against its claims, then the
/// events that this changed are summed up; last, erased reports leave the file. Each goes on where it was cut short.
/// </summary>
internal sealed class Derivation
{
    private const int RowsAtOnce = 2_000;
    private const int EventsAtOnce = 500;
    private const int ReportsAtOnce = 200;
    private readonly Database _database;
    private readonly NodeStore _nodes;
    private readonly Membership _members;
    private readonly Versions _versions;
    private readonly Judging _judging;
    private readonly EventRows _rows;
    private readonly SearchQueries _search;
    private readonly Identification _identification;
    private readonly Erasure _erasure;
    private readonly Overview _overview;
    private long _version = -1;

    public Derivation(Database database, SearchQueries search)
    {
        _database = database;
        _search = search;
        _nodes = new(database);
        _members = new(database, _nodes);
        _versions = new(database);
        _judging = new(database, _members, _versions);
        _rows = new(database);
        _identification = new(database);
        _erasure = new(database, search);
        _overview = new(database);
    }

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

        foreach (var step in (Func<int>[])[_versions.Find, _judging.Apply, _identification.Identify, Refute, Summarise, _overview.CountSome, _search.IndexSome, _erasure.Delete])
        {
            while (Step(step) > 0)
            {
            }
        }

        _erasure.Purge();
    }

    /// <summary>Throws away all that is derived.</summary>
    public void Clear() => Step(() =>
    {
        _judging.Revert();
        _identification.Revert();
        foreach (var table in (string[])["disputed", "contradiction", "denial", "event", "member", "node", "block", "dropped", "apart", "joined", "heir", "version", "line", "stale", "unsettled", "progress"])
        {
            _database.Run($"DELETE FROM {table}");
        }

        _overview.Clear();
        _nodes.Forget();
        return 0;
    });

    /// <summary>Asks without the write lock, so that looking into a ledger waits for nobody.</summary>
    private bool IsUpToDate() =>
        _database.Number("SELECT max(seq) FROM row") <= _database.Number("SELECT value FROM progress WHERE what = 'rows'")
        && _versions.AreFound
        && _judging.IsUpToDate
        && _search.IsUpToDate
        && _database.Scalar("SELECT 1 FROM unidentified LIMIT 1") is null
        && _erasure.IsDone
        && _database.Scalar("SELECT 1 FROM unsettled LIMIT 1") is null
        && _database.Scalar("SELECT 1 FROM stale LIMIT 1") is null
        && _overview.IsUpToDate;

    private int Step(Func<int> step)
    {
        var isDone = false;
        try
        {
            var count = _database.Write(() =>
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
        var version = _database.Number("PRAGMA data_version");
        if (version != _version)
        {
            _nodes.Forget();
            _version = version;
        }
    }

    private int Resolve()
    {
        var done = _database.Number("SELECT value FROM progress WHERE what = 'rows'");
        var rows = _rows.Of("row r JOIN report t ON t.seq = r.report WHERE r.seq > @p0 ORDER BY r.seq LIMIT @p1", done, (long)RowsAtOnce);
        foreach (var (row, report, told) in rows)
        {
            _members.Enter(row, report, told);
        }

        if (rows.Count > 0)
        {
            _members.Settle();
            _database.Run("INSERT OR REPLACE INTO progress (what, value) VALUES ('rows', @p0)", rows[^1].Row);
        }

        return rows.Count;
    }

    /// <summary>Finds the claims of reports that the same report denies.</summary>
    private int Refute()
    {
        var reports = _database.List("SELECT report FROM unsettled ORDER BY report LIMIT @p0", [(long)ReportsAtOnce], reader => reader.GetInt64(0));
        foreach (var report in reports)
        {
            _database.Run("DELETE FROM denial WHERE report = @p0", report);
            var rows = _rows.Of("row r JOIN member m ON m.row = r.seq JOIN report t ON t.seq = r.report WHERE r.report = @p0 ORDER BY r.seq", report);
            foreach (var pair in ReportDenials.Of([.. rows.Select(row => row.Told)]))
            {
                _database.Run(
                    "INSERT INTO denial (report, claim, denial) SELECT @p0, c.seq, d.seq FROM row c JOIN row d WHERE c.id = @p1 AND d.id = @p2",
                    report,
                    pair.A,
                    pair.B);
            }

            // A row that came or went may change what other rows of the report are denied by.
            _database.Run("INSERT OR IGNORE INTO stale (event) SELECT n.event FROM row r JOIN member m ON m.row = r.seq JOIN node n ON n.seq = m.node WHERE r.report = @p0", report);
            _database.Run("DELETE FROM unsettled WHERE report = @p0", report);
        }

        return reports.Count;
    }

    private int Summarise()
    {
        var stale = _database.List("SELECT event FROM stale ORDER BY event LIMIT @p0", [(long)EventsAtOnce], reader => reader.GetInt64(0));
        foreach (var root in stale)
        {
            Forget(root);
            var rows = Members(root);
            if (rows.Count > 0)
            {
                Write(root, rows, DenialsOf(root));
            }

            _database.Run("DELETE FROM stale WHERE event = @p0", root);
        }

        return stale.Count;
    }

    private void Forget(long root)
    {
        if (_database.Run("DELETE FROM event WHERE seq = @p0", root) > 0)
        {
            _overview.Forget(root);
            _database.Run("DELETE FROM disputed WHERE contradiction IN (SELECT id FROM contradiction WHERE event = @p0)", root);
            _database.Run("DELETE FROM contradiction WHERE event = @p0", root);
        }
    }

    private List<EventRow> Members(long root) =>
    [
        .. _rows.Of("node n JOIN member m ON m.node = n.seq JOIN row r ON r.seq = m.row JOIN report t ON t.seq = r.report WHERE n.event = @p0 ORDER BY r.seq", root)
            .Select(row => row.Told),
    ];

    /// <summary>The denials, in the rows' own reports, of what the rows of an event say.</summary>
    private List<ContradictionRecord> DenialsOf(long root) => _database.List(
        """
        SELECT c.id, d.id FROM node n JOIN member m ON m.node = n.seq JOIN denial x ON x.claim = m.row JOIN row c ON c.seq = x.claim JOIN row d ON d.seq = x.denial
        WHERE n.event = @p0 ORDER BY x.claim, x.denial
        """,
        [root],
        reader => ReportDenials.Pair(reader.GetString(0), reader.GetString(1)));

    private void Write(long root, List<EventRow> rows, List<ContradictionRecord> denials)
    {
        var (happening, contradictions) = EventSummary.Of(rows, denials);

        // A tree that lost its least row to another may still stand under that row's name until its own turn comes.
        if (_database.Scalar("SELECT seq FROM event WHERE id = @p0", happening.Id) is long other)
        {
            Forget(other);
        }

        _database.Run(
            "INSERT INTO event (seq, id, first, json) VALUES (@p0, @p1, @p2, @p3)",
            root,
            happening.Id,
            happening.When is { } when ? when.From?.DayNumber ?? RowColumns.OpenStart : RowColumns.Undated,
            LedgerJson.Text(happening, LedgerJson.Records.EventRecord));
        _overview.Write(root, happening, EventGist.Of(happening, rows, IsAnswer(root)));
        foreach (var contradiction in contradictions)
        {
            _database.Run(
                "INSERT OR REPLACE INTO contradiction (id, event, json) VALUES (@p0, @p1, @p2)",
                contradiction.Id,
                root,
                LedgerJson.Text(contradiction, LedgerJson.Records.ContradictionRecord));
            Dispute(contradiction.A, contradiction.Id);
            Dispute(contradiction.B, contradiction.Id);
        }
    }

    /// <summary>Whether a row of an event denies what another event, or this one, claims.</summary>
    private bool IsAnswer(long root) => _database.Scalar(
        "SELECT 1 FROM node n JOIN member m ON m.node = n.seq JOIN denial x ON x.denial = m.row WHERE n.event = @p0 LIMIT 1", root) is not null;

    private void Dispute(string rowId, string contradiction) => _database.Run(
        "INSERT OR IGNORE INTO disputed (row, contradiction) SELECT seq, @p1 FROM row WHERE id = @p0", rowId, contradiction);
}
