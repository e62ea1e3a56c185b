using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Sums rows up by source: a row rests on its nearest source, where none is named on its publisher.</summary>
internal sealed class SourceQueries(Database database, AskedEvents asked)
{
    private const string Told = "p.role = 2 OR p.role = 3 AND NOT EXISTS (SELECT 1 FROM party o WHERE o.row = r.seq AND o.role = 2)";

    /// <summary>The sources, those with most rows first, then by key.</summary>
    public IEnumerable<SourceRecord> Sources(RowFilter filter, Slice slice) => Totals(filter, slice).Select(total => Describe(total, Names(total.Key)));

    /// <summary>The sources with how each stands to the others.</summary>
    public IEnumerable<SourceEntry> Standings(RowFilter filter, Slice slice)
    {
        var (first, alone) = filter.IsAll ? (null, null) : (Count("opener", filter), Count("alone", filter));
        return Totals(filter, slice).Select(total =>
        {
            var names = Names(total.Key);
            return new SourceEntry(
                Describe(total, names),
                (int)names.Sum(name => first?.GetValueOrDefault(name.Name) ?? database.Number("SELECT count(*) FROM gist WHERE opener = @p0", name.Name)),
                (int)names.Sum(name => alone?.GetValueOrDefault(name.Name) ?? database.Number("SELECT count(*) FROM gist WHERE alone = @p0", name.Name)));
        });
    }

    /// <summary>How many sources there are.</summary>
    public long Count(RowFilter filter)
    {
        var conditions = new RowConditions(filter);
        return filter.IsAll
            ? database.Number("SELECT count(*) FROM total WHERE side = 1")
            : database.Number($"SELECT count(DISTINCT n.key) FROM row r CROSS JOIN party p ON p.row = r.seq CROSS JOIN name n ON n.seq = p.name WHERE ({Told}) AND ({conditions.Sql})", conditions.Values);
    }

    private IEnumerable<Total> Totals(RowFilter filter, Slice slice)
    {
        var conditions = new RowConditions(filter);
        return filter.IsAll
            ? database.Query($"SELECT key, rows, reports, denials, disputed FROM total WHERE side = 1 ORDER BY rows DESC, key {RowConditions.Part(slice)}", [], Read)
            : database.Query(
                $"""
                SELECT n.key, count(DISTINCT r.seq), count(DISTINCT r.report),
                    count(DISTINCT CASE WHEN r.stance = 5 THEN r.seq END),
                    count(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM disputed d WHERE d.row = r.seq) THEN r.seq END)
                FROM row r CROSS JOIN party p ON p.row = r.seq CROSS JOIN name n ON n.seq = p.name
                WHERE ({Told}) AND ({conditions.Sql})
                GROUP BY n.key ORDER BY 2 DESC, n.key {RowConditions.Part(slice)}
                """,
                conditions.Values,
                Read);
    }

    private static Total Read(SqliteDataReader reader) => new(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4));

    /// <summary>The names that a source is cited or publishes by, the commonest first.</summary>
    private List<(string Name, string? Actor)> Names(string key) =>
    [
        .. database.List(
            """
            SELECT n.name, n.actor, (SELECT count(*) FROM party p WHERE p.name = n.seq AND p.role IN (2, 3)) AS told
            FROM name n WHERE n.key = @p0 COLLATE NOCASE AND n.key = @p0 AND told > 0 ORDER BY told DESC, n.name
            """,
            [key],
            reader => (Name: reader.GetString(0), Actor: reader.IsDBNull(1) ? null : reader.GetString(1))).DistinctBy(name => name.Name),
    ];

    private static SourceRecord Describe(Total total, List<(string Name, string? Actor)> names) =>
        new(names[0].Name, names[0].Actor, total.Rows, total.Reports, total.Denials, total.Disputed, null);

    /// <summary>How many events with a row that passes stand under each name of a column of the overview.</summary>
    private Dictionary<string, int> Count(string column, RowFilter filter)
    {
        var condition = asked.Condition(filter);
        return database.List($"SELECT g.{column}, count(*) FROM gist g WHERE g.{column} IS NOT NULL AND {condition} GROUP BY g.{column}", [], reader => (Name: reader.GetString(0), Events: reader.GetInt32(1)))
            .ToDictionary(pair => pair.Name, pair => pair.Events, StringComparer.Ordinal);
    }

    private sealed record Total(string Key, int Rows, int Reports, int Denials, int Disputed);
}
