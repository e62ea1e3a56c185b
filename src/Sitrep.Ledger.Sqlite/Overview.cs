using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>
/// Keeps the overview: the gist of each event, and who has how much in which report. It follows from the events and rows, is changed in the
/// transactions that change these, and holds nothing that they do not.
/// </summary>
internal sealed class Overview(Database database)
{
    /// <summary>Stands between the parts of a column that holds several.</summary>
    public const char Between = '\t';

    /// <summary>The sides of a report's part: who acts or is acted upon, and who says so.</summary>
    public const long Actors = 0;

    /// <inheritdoc cref="Actors"/>
    public const long Sources = 1;

    private const int ReportsAtOnce = 500;

    // A row rests on its nearest source; where none is named, on its publisher. The cross joins fix the order of the loops: from the reports to their rows.
    private const string Parts =
        """
        SELECT r.report, 0, n.key, count(DISTINCT r.seq), 0, 0 FROM row r CROSS JOIN party p ON p.row = r.seq AND p.role IN (0, 1) CROSS JOIN name n ON n.seq = p.name
        WHERE r.report BETWEEN @p0 AND @p1 AND r.report IN (SELECT report FROM uncounted) GROUP BY r.report, n.key
        UNION ALL
        SELECT r.report, 1, n.key, count(DISTINCT r.seq), count(DISTINCT CASE WHEN r.stance = 5 THEN r.seq END),
            count(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM disputed d WHERE d.row = r.seq) THEN r.seq END)
        FROM row r CROSS JOIN party p ON p.row = r.seq AND (p.role = 2 OR p.role = 3 AND NOT EXISTS (SELECT 1 FROM party o WHERE o.row = r.seq AND o.role = 2)) CROSS JOIN name n ON n.seq = p.name
        WHERE r.report BETWEEN @p0 AND @p1 AND r.report IN (SELECT report FROM uncounted) GROUP BY r.report, n.key
        """;

    private const string FirstCopies =
        """
        UPDATE issue SET first = report = coalesce((SELECT i.report FROM issue i WHERE i.copy = issue.copy AND i.report NOT IN (SELECT report FROM absent) ORDER BY i.published, i.report LIMIT 1), 0)
        WHERE copy IN (SELECT copy FROM issue WHERE report BETWEEN @p0 AND @p1 AND report IN (SELECT report FROM uncounted))
        """;

    /// <summary>Whether all reports are counted.</summary>
    public bool IsUpToDate => database.Scalar("SELECT 1 FROM uncounted LIMIT 1") is null;

    /// <summary>Writes the gist of an event that has none.</summary>
    public void Write(long number, EventRecord happening, EventGist gist) => database.Run(
        """
        INSERT INTO gist (event, id, type, first, last, series, week, dissent, planned, happened, told, retold, delay, worded, reports, alone, opener, voices, actors)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18)
        """,
        Columns(number, happening, gist));

    /// <summary>The columns of a gist, in their order.</summary>
    public static object?[] Columns(long number, EventRecord happening, EventGist gist) =>
    [
        number,
        happening.Id,
        (long)happening.Type,
        happening.When is { } when ? when.From?.DayNumber ?? RowColumns.OpenStart : RowColumns.Undated,
        happening.When is { } then ? (long)(then.To?.DayNumber ?? RowColumns.OpenEnd) : null,
        (long?)gist.Series,
        (long?)gist.Week?.DayNumber,
        (long)gist.Dissent,
        gist.IsPlanned ? 1L : 0L,
        gist.HasHappened ? 1L : 0L,
        (long?)gist.FirstTold?.DayNumber,
        (long?)gist.LastTold?.DayNumber,
        (long?)gist.Delay,
        gist.IsWorded ? 1L : 0L,
        (long)happening.Reports,
        happening.RootSources is [var only] ? only : null,
        gist.Opener,
        string.Join(Between, happening.RootSources),
        string.Join(Between, happening.Initiator.Concat(happening.Recipient).Select(EventGist.KeyOf).OfType<string>().Distinct(StringComparer.Ordinal)),
    ];

    /// <summary>Takes the gist of an event away.</summary>
    public void Forget(long number) => database.Run("DELETE FROM gist WHERE event = @p0", number);

    /// <summary>Throws all of it away; it comes back with the events, and as reports are counted again.</summary>
    public void Clear()
    {
        foreach (var table in (string[])["gist", "part", "total"])
        {
            database.Run($"DELETE FROM {table}");
        }

        database.Run("INSERT OR IGNORE INTO uncounted (report) SELECT seq FROM report");
    }

    /// <summary>Counts some of the reports that are to be counted.</summary>
    /// <returns>How many; 0 when none is left.</returns>
    public int CountSome()
    {
        var reports = database.List("SELECT report FROM uncounted ORDER BY report LIMIT @p0", [(long)ReportsAtOnce], reader => reader.GetInt64(0));
        if (reports.Count > 0)
        {
            var (first, last) = (reports[0], reports[^1]);
            Add(first, last, -1);
            database.Run("DELETE FROM part WHERE report BETWEEN @p0 AND @p1 AND report IN (SELECT report FROM uncounted)", first, last);
            database.Run("INSERT INTO part (report, side, key, rows, denials, disputed) " + Parts, first, last);
            Add(first, last, 1);
            database.Run(FirstCopies, first, last);
            database.Run("DELETE FROM total WHERE side IN (0, 1) AND rows = 0");
            database.Run("DELETE FROM uncounted WHERE report BETWEEN @p0 AND @p1", first, last);
        }

        return reports.Count;
    }

    /// <summary>What of the overview does not fit the events and rows; nothing while these are still to be brought up to date.</summary>
    public IReadOnlyList<(string Of, string Message)> Flaws(int most)
    {
        if (most <= 0 || !IsUpToDate || database.Scalar("SELECT 1 FROM stale LIMIT 1") is not null)
        {
            return [];
        }

        // All reports are counted again, once, beside what was kept: the two must be the same.
        var counted = Parts.Replace("r.report BETWEEN @p0 AND @p1 AND r.report IN (SELECT report FROM uncounted)", "true", StringComparison.Ordinal);
        const string Summed = "SELECT side, key, sum(rows), count(*), sum(denials), sum(disputed) FROM part GROUP BY side, key";
        const string Totals = "SELECT side, key, rows, reports, denials, disputed FROM total";
        return
        [
            .. database.List(
                """
                SELECT e.id FROM event e LEFT JOIN gist g ON g.event = e.seq
                WHERE g.id IS NOT e.id OR g.first IS NOT e.first OR g.reports IS NOT json_extract(e.json, '$.reports')
                    OR (g.dissent = 0) IS NOT (json_extract(e.json, '$.contested') OR json_array_length(e.json, '$.disputes') > 0)
                UNION ALL SELECT g.id FROM gist g LEFT JOIN event e ON e.seq = g.event WHERE e.seq IS NULL LIMIT @p0
                """,
                [(long)most],
                reader => (reader.GetString(0), $"What is kept of event '{reader.GetString(0)}' for lists and counts does not fit it.")),
            .. database.List(
                $"""
                SELECT DISTINCT key FROM (
                    SELECT key FROM (SELECT 1 AS found, report, side, key, rows, denials, disputed FROM part UNION ALL SELECT -1, * FROM ({counted}))
                    GROUP BY report, side, key, rows, denials, disputed HAVING sum(found) <> 0)
                LIMIT @p0
                """,
                [(long)most],
                reader => (reader.GetString(0), $"The counts of '{reader.GetString(0)}' in reports do not fit its rows.")),
            .. database.List(
                $"SELECT DISTINCT key FROM (SELECT * FROM ({Summed} EXCEPT {Totals}) UNION ALL SELECT * FROM ({Totals} EXCEPT {Summed})) LIMIT @p0",
                [(long)most],
                reader => (reader.GetString(0), $"The sums of '{reader.GetString(0)}' do not fit what is counted in reports.")),
        ];
    }

    private void Add(long first, long last, long sign) => database.Run(
        """
        INSERT INTO total (side, key, rows, reports, denials, disputed)
        SELECT side, key, @p2 * sum(rows), @p2 * count(*), @p2 * sum(denials), @p2 * sum(disputed) FROM part
        WHERE report BETWEEN @p0 AND @p1 AND report IN (SELECT report FROM uncounted) GROUP BY side, key
        ON CONFLICT (side, key) DO UPDATE SET
            rows = rows + excluded.rows, reports = reports + excluded.reports, denials = denials + excluded.denials, disputed = disputed + excluded.disputed
        """,
        first,
        last,
        sign);
}
