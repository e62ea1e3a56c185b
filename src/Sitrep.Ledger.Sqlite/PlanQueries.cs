using System.Text.Json;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Attribution;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Reads what reports say of plans: rows that announce or threaten, and notes of what becomes of plans.</summary>
internal sealed class PlanQueries(Database database)
{
    /// <summary>What reports say of the plans of a scope.</summary>
    public PlanMatter Matter(PlanScope scope)
    {
        var since = (long?)scope.Since?.DayNumber ?? long.MinValue;
        var on = (long?)scope.On?.DayNumber ?? long.MaxValue;
        var reports = scope.Actor is null ? null : ReportsOf(scope.Actor);
        var known = new Dictionary<long, ReportRecord>();
        return new(Rows(since, on, reports, known), Notes(since, on, reports, known));
    }

    private List<(RowRecord, ReportRecord)> Rows(long since, long on, string? reports, Dictionary<long, ReportRecord> known)
    {
        const string Columns = "SELECT r.json, g.id, t.seq, t.json";
        const string Row = "r.status IN (@p2, @p3) AND coalesce(t.published, @p0) <= @p1";
        object?[] values = [since, on, (long)EventStatus.Scheduled, (long)EventStatus.Threatened, reports];
        return database.List(
            reports is null
                ? $"""
                {Columns} FROM gist g CROSS JOIN node n ON n.event = g.event CROSS JOIN member m ON m.node = n.seq CROSS JOIN row r ON r.seq = m.row CROSS JOIN report t ON t.seq = r.report
                WHERE g.planned = 1 AND (g.last BETWEEN @p0 AND {RowColumns.OpenEnd - 1} OR g.retold >= @p0 OR g.retold IS NULL) AND coalesce(g.told, @p0) <= @p1 AND {Row}
                """
                : $"""
                {Columns} FROM report t CROSS JOIN row r ON r.report = t.seq CROSS JOIN member m ON m.row = r.seq CROSS JOIN node n ON n.seq = m.node CROSS JOIN gist g ON g.event = n.event
                WHERE t.seq IN (SELECT value FROM json_each(@p4)) AND {Row}
                """,
            reports is null ? values[..4] : values,
            reader => (RowQueries.Json(reader, 0) with { Event = reader.GetString(1) }, Report(reader, 2, known)));
    }

    private List<(PlanRecord, ReportRecord)> Notes(long since, long on, string? reports, Dictionary<long, ReportRecord> known) => database.List(
        $"""
        SELECT p.json, t.seq, t.json FROM report t CROSS JOIN plan p ON p.report = t.seq
        WHERE {(reports is null ? "(t.published BETWEEN @p0 AND @p1 OR t.published IS NULL)" : "t.seq IN (SELECT value FROM json_each(@p2)) AND coalesce(t.published, @p0) <= @p1")}
        """,
        reports is null ? [since, on] : [since, on, reports],
        reader => (JsonSerializer.Deserialize(reader.GetString(0), LedgerJson.Records.PlanRecord)!, Report(reader, 1, known)));

    /// <summary>The reports that have to do with one of the names behind an actor's key: by a row, or by a note of a plan.</summary>
    private string ReportsOf(string actor) => "[" + string.Join(',', database.List(
        """
        SELECT r.report FROM name n JOIN party p ON p.name = n.seq AND p.role IN (0, 1) JOIN row r ON r.seq = p.row WHERE n.key = @p0 COLLATE NOCASE AND n.key = @p0
        UNION SELECT l.report FROM (SELECT DISTINCT actor FROM name WHERE key = @p0 COLLATE NOCASE AND key = @p0 AND actor IS NOT NULL) n CROSS JOIN plan l WHERE instr(l.json, '"' || n.actor || '"') > 0
        """,
        [actor],
        reader => reader.GetInt64(0))) + "]";

    private static ReportRecord Report(Microsoft.Data.Sqlite.SqliteDataReader reader, int column, Dictionary<long, ReportRecord> known)
    {
        var number = reader.GetInt64(column);
        if (!known.TryGetValue(number, out var report))
        {
            known.Add(number, report = ReportQueries.Report(reader, column + 1));
        }

        return report;
    }
}
