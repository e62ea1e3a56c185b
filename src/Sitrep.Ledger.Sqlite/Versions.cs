using System.Text;
using System.Text.Json;
using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Which reports are versions of one another, and which rows of a later one stand for those of an earlier one.</summary>
internal sealed class Versions(Database database)
{
    private const int ReportsAtOnce = 500;
    private const long Undated = -1;
    private readonly ReportQueries _reports = new(database);

    /// <summary>Whether all reports have been looked at.</summary>
    public bool AreFound => database.Number("SELECT max(seq) FROM report") <= database.Number("SELECT value FROM progress WHERE what = 'reports'");

    /// <summary>How many pairs there are: they only become more.</summary>
    public long Pairs => database.Number("SELECT count(*) FROM version");

    /// <summary>Looks at the next reports.</summary>
    /// <returns>How many.</returns>
    public int Find()
    {
        var done = database.Number("SELECT value FROM progress WHERE what = 'reports'");
        var reports = database.List(
            "SELECT seq, json FROM report WHERE seq > @p0 ORDER BY seq LIMIT @p1", [done, (long)ReportsAtOnce], reader => (Number: reader.GetInt64(0), Report: ReportQueries.Report(reader, 1)));
        foreach (var (number, report) in reports)
        {
            Find(number, report);
        }

        if (reports.Count > 0)
        {
            database.Run("INSERT OR REPLACE INTO progress (what, value) VALUES ('reports', @p0)", reports[^1].Number);
        }

        return reports.Count;
    }

    /// <summary>The latest version of each report that has one, and is not itself left out.</summary>
    /// <param name="leftOut">Reports that count as no version: they were withdrawn.</param>
    public Dictionary<long, long> Latest(IReadOnlySet<long> leftOut)
    {
        var next = database.List("SELECT older, newer, rank FROM version", [], reader => (Older: reader.GetInt64(0), Newer: reader.GetInt64(1), Rank: reader.GetString(2)))
            .Where(pair => !leftOut.Contains(pair.Older) && !leftOut.Contains(pair.Newer))
            .GroupBy(pair => pair.Older)
            .ToDictionary(group => group.Key, group => group.MaxBy(pair => pair.Rank, StringComparer.Ordinal).Newer);

        // Each step leads to a later version: it comes to an end.
        return next.ToDictionary(pair => pair.Key, pair =>
        {
            var latest = pair.Value;
            while (next.TryGetValue(latest, out var later))
            {
                latest = later;
            }

            return latest;
        });
    }

    /// <summary>Notes which rows of the later version stand for those of the earlier one; none where there is no later one.</summary>
    public void Inherit(long older, long? newer)
    {
        database.Run("DELETE FROM heir WHERE row IN (SELECT seq FROM row WHERE report = @p0)", older);
        if (newer is { } later)
        {
            foreach (var (row, heir) in RowHeirs.Of(Rows(older), Rows(later)))
            {
                database.Run("INSERT INTO heir (row, heir) SELECT o.seq, n.seq FROM row o JOIN row n WHERE o.id = @p0 AND n.id = @p1", row, heir);
            }
        }
    }

    /// <summary>The versions of a report, itself among them, the earliest first; those that were withdrawn are left out.</summary>
    public IReadOnlyList<ReportRecord> Of(string key)
    {
        var known = new HashSet<long>();
        var open = new Stack<long>(database.List("SELECT seq FROM report WHERE key = @p0", [key], reader => reader.GetInt64(0)));
        while (open.TryPop(out var report))
        {
            if (known.Add(report))
            {
                database.List("SELECT newer FROM version WHERE older = @p0 UNION SELECT older FROM version WHERE newer = @p0", [report], reader => reader.GetInt64(0)).ForEach(open.Push);
            }
        }

        return
        [
            .. known.Where(report => database.Scalar("SELECT 1 FROM absent WHERE report = @p0 AND why = 'withdrawn'", report) is null)
                .Select(Read)
                .OrderBy(ReportVersions.OrderOf, StringComparer.Ordinal),
        ];
    }

    /// <summary>Earlier versions that left the views, each with the one that stands.</summary>
    public IEnumerable<(ReportRecord Older, ReportRecord Newer)> All() => database.Query(
        "SELECT o.json, n.json FROM absent a JOIN report o ON o.seq = a.report JOIN report n ON n.seq = a.newer ORDER BY o.id, o.key",
        [],
        reader => (ReportQueries.Report(reader, 0), ReportQueries.Report(reader, 1)));

    /// <summary>The id of the row that stands for a row of an earlier version; null where there is none.</summary>
    public string? HeirOf(string rowId) => database.Scalar("SELECT n.id FROM row o JOIN heir h ON h.row = o.seq JOIN row n ON n.seq = h.heir WHERE o.id = @p0", rowId) as string;

    private void Find(long number, ReportRecord report)
    {
        var day = report.Published?.DayNumber ?? Undated;
        var near = new SortedSet<long>();
        foreach (var key in ReportVersions.Keys(report))
        {
            near.UnionWith(database.List(
                """
                SELECT report FROM line WHERE key = @p0 AND day BETWEEN @p1 AND @p2
                UNION SELECT report FROM line WHERE key = @p0 AND day = @p3
                UNION SELECT report FROM line WHERE key = @p0 AND @p4 = @p3
                """,
                [key, day - ReportVersions.Window, day + ReportVersions.Window, Undated, day],
                reader => reader.GetInt64(0)));
            database.Run("INSERT OR IGNORE INTO line (key, day, report) VALUES (@p0, @p1, @p2)", key, day, number);
        }

        var text = near.Count > 0 ? Text(report) : null;
        foreach (var other in near)
        {
            var known = Read(other);
            if (text is null || Text(known) is not { } otherText || !ReportVersions.AreVersions(report, text, known, otherText))
            {
                continue;
            }

            var (rank, otherRank) = (ReportVersions.OrderOf(report), ReportVersions.OrderOf(known));
            var isNewer = string.CompareOrdinal(otherRank, rank) < 0;
            var (older, newer) = isNewer ? (other, number) : (number, other);
            database.Run("INSERT OR IGNORE INTO version (older, newer, rank) VALUES (@p0, @p1, @p2)", older, newer, isNewer ? rank : otherRank);
        }
    }

    private string? Text(ReportRecord report) => _reports.Bytes(report.Text) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private ReportRecord Read(long number) =>
        JsonSerializer.Deserialize((string)database.Scalar("SELECT json FROM report WHERE seq = @p0", number)!, LedgerJson.Records.ReportRecord)!;

    private List<RowRecord> Rows(long report) =>
        database.List("SELECT json FROM row WHERE report = @p0 AND judgement IS NULL ORDER BY start, id", [report], reader => RowQueries.Json(reader, 0));
}
