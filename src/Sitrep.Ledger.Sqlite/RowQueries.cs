using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Reads rows with their events.</summary>
internal sealed class RowQueries(Database database)
{
    private const string Select = "SELECT r.json, e.id FROM row r LEFT JOIN member m ON m.row = r.seq LEFT JOIN node n ON n.seq = m.node LEFT JOIN event e ON e.seq = n.event";

    public long Count(RowFilter filter)
    {
        var conditions = new RowConditions(filter);
        return filter.IsAll
            ? database.Number("SELECT count(*) FROM member")
            : database.Number($"SELECT count(*) FROM row r JOIN member m ON m.row = r.seq WHERE {conditions.Sql}", conditions.Values);
    }

    public IEnumerable<RowRecord> Rows(RowFilter filter, Slice slice)
    {
        if (filter.IsAll)
        {
            // The cross join fixes the order of the loops: reports in the order of their ids, so that nothing is sorted.
            return database.Query(
                $"""
                SELECT r.json, e.id FROM report t INDEXED BY report_id CROSS JOIN row r ON r.report = t.seq
                CROSS JOIN member m ON m.row = r.seq LEFT JOIN node n ON n.seq = m.node LEFT JOIN event e ON e.seq = n.event
                ORDER BY t.id, t.key, r.start, r.id {RowConditions.Part(slice)}
                """,
                [],
                Map);
        }

        var conditions = new RowConditions(filter);
        return database.Query(
            $"""
            SELECT r.json, e.id FROM (
                SELECT r.seq, r.start, r.id, t.id AS report, t.key FROM row r JOIN report t ON t.seq = r.report WHERE {conditions.Sql}
                ORDER BY t.id, t.key, r.start, r.id LIMIT -1 OFFSET 0
            ) s CROSS JOIN row r ON r.seq = s.seq CROSS JOIN member m ON m.row = r.seq LEFT JOIN node n ON n.seq = m.node LEFT JOIN event e ON e.seq = n.event
            {RowConditions.Part(slice)}
            """,
            conditions.Values,
            Map);
    }

    public IEnumerable<RowRecord> OfEvent(string eventId) => database.Query(
        """
        SELECT r.json, e.id FROM event e JOIN node n ON n.event = e.seq JOIN member m ON m.node = n.seq JOIN row r ON r.seq = m.row JOIN report t ON t.seq = r.report
        WHERE e.id = @p0 ORDER BY t.id, t.key, r.start, r.id
        """,
        [eventId],
        Map);

    /// <summary>The rows of a report that stand; of an earlier version those that left the views for the later one's.</summary>
    public IEnumerable<RowRecord> OfReport(string key) => database.Query(
        Select + " JOIN report t ON t.seq = r.report LEFT JOIN dropped d ON d.row = r.seq WHERE t.key = @p0 AND (m.row IS NOT NULL OR d.why = 'superseded') ORDER BY r.start, r.id", [key], Map);

    /// <summary>Rows whose id begins so, also those that a review took out of the views; not those that were withdrawn.</summary>
    public IEnumerable<RowRecord> ByPrefix(string low, string high, int limit) => database.Query(
        Select + " WHERE r.id >= @p0 AND r.id < @p1 AND r.seq NOT IN (SELECT row FROM dropped WHERE why = 'withdrawn') ORDER BY r.id LIMIT @p2", [low, high, (long)limit], Map);

    public RowExplanation? Why(string id)
    {
        var found = database.List(
            """
            SELECT t.details, (SELECT count(*) FROM row b WHERE b.report = r.report AND b.seq < r.seq AND b.judgement IS NULL)
            FROM row r JOIN report t ON t.seq = r.report WHERE r.id = @p0
            """,
            [id],
            reader => (Details: Details(reader, 0), Number: reader.GetInt32(1)));
        return found.Count == 0 ? null : found[0].Number < found[0].Details.Why.Count
            ? found[0].Details.Why[found[0].Number]
            : new([new("row", "written by a person in the place of the machine's")], []);
    }

    public static EntryDetails Details(SqliteDataReader reader, int column) =>
        EntryContent.ReadDetails(Packing.Unpack(reader.GetFieldValue<byte[]>(column)));

    public static RowRecord Map(SqliteDataReader reader)
    {
        var row = Json(reader, 0);
        return reader.IsDBNull(1) ? row : row with { Event = reader.GetString(1) };
    }

    public static RowRecord Json(SqliteDataReader reader, int column) =>
        JsonSerializer.Deserialize(reader.GetString(column), LedgerJson.Records.RowRecord)!;
}
