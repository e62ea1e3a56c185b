using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Reads events and contradictions.</summary>
internal sealed class EventQueries(Database database)
{
    private const string Earliest = "e.first, e.id";

    // What has no day comes last either way; an index of the file holds this order.
    private const string Latest = "e.first >= 2147483648, -e.first, e.id";

    public IEnumerable<EventRecord> Events(RowFilter filter, Slice slice)
    {
        if (filter.IsAll)
        {
            return database.Query($"SELECT e.json FROM event e ORDER BY {(slice.LatestFirst ? Latest : Earliest)} {RowConditions.Part(slice)}", [], Event);
        }

        // Those that pass are put in order by their gist; only those that are wanted are read.
        var conditions = new RowConditions(filter);
        return database.Query(
            $"""
            SELECT j.json FROM (
                SELECT e.event FROM gist e WHERE e.event IN ({Passing(conditions)}) ORDER BY {(slice.LatestFirst ? Latest : Earliest)} {RowConditions.Part(slice, isNested: true)}
            ) s CROSS JOIN event j ON j.seq = s.event
            """,
            conditions.Values,
            Event);
    }

    public long Count(RowFilter filter)
    {
        var conditions = new RowConditions(filter);
        return filter.IsAll
            ? database.Number("SELECT count(*) FROM event")
            : database.Number($"SELECT count(*) FROM ({Passing(conditions)})", conditions.Values);
    }

    /// <summary>How many events begin on each day; the index of days, or the gist of those that pass, holds all that is asked.</summary>
    public IEnumerable<(DateOnly Day, int Events)> Days(RowFilter filter)
    {
        var conditions = new RowConditions(filter);
        return database.Query(
            $"SELECT e.first, count(*) FROM {(filter.IsAll ? "event e" : "gist e")} WHERE e.first >= 0 AND e.first <= {DateOnly.MaxValue.DayNumber}{(filter.IsAll ? "" : $" AND e.event IN ({Passing(conditions)})")} GROUP BY e.first ORDER BY e.first",
            conditions.Values,
            reader => (DateOnly.FromDayNumber(reader.GetInt32(0)), reader.GetInt32(1)));
    }

    /// <summary>The numbers of the events that have a row that passes.</summary>
    internal static string Passing(RowConditions conditions) =>
        $"SELECT DISTINCT n.event FROM row r JOIN member m ON m.row = r.seq JOIN node n ON n.seq = m.node WHERE {conditions.Sql}";

    /// <summary>
    /// The event that the row with the id is in, or the row that stands for it in a later version: an event's id is a row's id, so that an old one
    /// leads to where its row is now.
    /// </summary>
    public EventRecord? OfRow(string rowId) => database.List(
        """
        SELECT e.json FROM row r LEFT JOIN heir h ON h.row = r.seq JOIN member m ON m.row = coalesce(h.heir, r.seq) JOIN node n ON n.seq = m.node JOIN event e ON e.seq = n.event WHERE r.id = @p0
        """,
        [rowId],
        Event).FirstOrDefault();

    public IEnumerable<ContradictionRecord> Contradictions() =>
        database.Query("SELECT json FROM contradiction ORDER BY id", [], Contradiction);

    public IEnumerable<ContradictionRecord> ContradictionsOf(string eventId) => database.Query(
        "SELECT c.json FROM event e JOIN contradiction c ON c.event = e.seq WHERE e.id = @p0 ORDER BY c.id", [eventId], Contradiction);

    /// <summary>Why the rows of an event are one: each node's link to the one that it hangs on, by row id.</summary>
    public IReadOnlyList<LinkRecord> Links(string eventId)
    {
        var nodes = database.List(
            """
            SELECT n.seq, n.parent, n.features, (SELECT min(r.id) FROM member m JOIN row r ON r.seq = m.row WHERE m.node = n.seq)
            FROM event e JOIN node n ON n.event = e.seq WHERE e.id = @p0
            """,
            [eventId],
            reader => (Number: reader.GetInt64(0), Parent: reader.IsDBNull(1) ? (long?)null : reader.GetInt64(1), Features: FeatureText.Read(reader.GetString(2)), Row: reader.GetString(3)))
            .ToDictionary(node => node.Number);
        return
        [
            .. nodes.Values.Where(node => node.Parent is { } parent && nodes.ContainsKey(parent))
                .Select(node => (Node: node, Host: nodes[node.Parent!.Value]))
                .Select(pair => new LinkRecord(pair.Node.Row, pair.Host.Row, PairScore.Of(pair.Node.Features, pair.Host.Features), PairScore.Enough, PairScore.Reasons(pair.Node.Features, pair.Host.Features)))
                .OrderBy(link => link.A, StringComparer.Ordinal),
        ];
    }

    public static EventRecord Event(SqliteDataReader reader) =>
        JsonSerializer.Deserialize(reader.GetString(0), LedgerJson.Records.EventRecord)!;

    private static ContradictionRecord Contradiction(SqliteDataReader reader) =>
        JsonSerializer.Deserialize(reader.GetString(0), LedgerJson.Records.ContradictionRecord)!;
}
