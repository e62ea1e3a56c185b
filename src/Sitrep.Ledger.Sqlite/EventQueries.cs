using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Reads events and contradictions.</summary>
internal sealed class EventQueries(Database database)
{
    private const string Order = "ORDER BY e.first, e.id";

    public IEnumerable<EventRecord> Events(RowFilter filter)
    {
        if (filter.IsAll)
        {
            return database.Query("SELECT e.json FROM event e " + Order, [], Event);
        }

        var conditions = new RowConditions(filter);
        return database.Query(
            $"""
            SELECT e.json FROM event e WHERE e.seq IN (
                SELECT n.event FROM row r JOIN member m ON m.row = r.seq JOIN node n ON n.seq = m.node WHERE {conditions.Sql})
            {Order}
            """,
            conditions.Values,
            Event);
    }

    /// <summary>The event that the row with the id is in: an event's id is a row's id, so that an old one leads to where its row is now.</summary>
    public EventRecord? OfRow(string rowId) => database.List(
        """
        SELECT e.json FROM row r JOIN member m ON m.row = r.seq JOIN node n ON n.seq = m.node JOIN event e ON e.seq = n.event WHERE r.id = @p0
        """,
        [rowId],
        Event).FirstOrDefault();

    public IEnumerable<ContradictionRecord> Contradictions() =>
        database.Query("SELECT json FROM contradiction ORDER BY id", [], Contradiction);

    public IEnumerable<ContradictionRecord> ContradictionsOf(string eventId) => database.Query(
        "SELECT c.json FROM event e JOIN contradiction c ON c.event = e.seq WHERE e.id = @p0 ORDER BY c.id", [eventId], Contradiction);

    private static EventRecord Event(SqliteDataReader reader) =>
        JsonSerializer.Deserialize(reader.GetString(0), LedgerJson.Records.EventRecord)!;

    private static ContradictionRecord Contradiction(SqliteDataReader reader) =>
        JsonSerializer.Deserialize(reader.GetString(0), LedgerJson.Records.ContradictionRecord)!;
}
