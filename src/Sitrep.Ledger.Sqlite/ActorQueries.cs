using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Sums rows up by actor.</summary>
internal sealed class ActorQueries(Database database)
{
    public long Count(RowFilter filter)
    {
        var conditions = new RowConditions(filter);
        return filter.IsAll
            ? database.Number("SELECT count(*) FROM total WHERE side = 0")
            : database.Number(
                $"SELECT count(DISTINCT n.key) FROM row r JOIN party p ON p.row = r.seq AND p.role IN (0, 1) JOIN name n ON n.seq = p.name WHERE {conditions.Sql}",
                conditions.Values);
    }

    public IEnumerable<ActorRecord> Actors(RowFilter filter, Slice slice)
    {
        if (filter.IsAll)
        {
            return database.Query(
                $"SELECT key, rows, reports FROM total WHERE side = 0 ORDER BY rows DESC, key {RowConditions.Part(slice)}",
                [],
                reader => (Key: reader.GetString(0), Rows: reader.GetInt32(1), Reports: reader.GetInt32(2))).Select(total => Describe(total.Key, total.Rows, total.Reports));
        }

        var conditions = new RowConditions(filter);
        var totals = database.Query(
            $"""
            SELECT n.key, count(DISTINCT p.row), count(DISTINCT r.report)
            FROM row r JOIN party p ON p.row = r.seq AND p.role IN (0, 1) JOIN name n ON n.seq = p.name
            WHERE {conditions.Sql} GROUP BY n.key ORDER BY 2 DESC, n.key {RowConditions.Part(slice)}
            """,
            conditions.Values,
            reader => (Key: reader.GetString(0), Rows: reader.GetInt32(1), Reports: reader.GetInt32(2)));
        return totals.Select(total => Describe(total.Key, total.Rows, total.Reports));
    }

    /// <summary>The actor with the key, or with one that is no longer its own, over all rows; null where no row has it in a role.</summary>
    public ActorRecord? ByKey(string asked)
    {
        var key = KeyOf(asked);
        var found = database.List("SELECT rows, reports FROM total WHERE side = 0 AND key = @p0", [key], reader => (Rows: reader.GetInt32(0), Reports: reader.GetInt32(1)));
        return found is [var total] ? Describe(key, total.Rows, total.Reports) : null;
    }

    /// <summary>The key that an actor has now, by one that it has or had.</summary>
    public string KeyOf(string asked) => database.Scalar("SELECT key FROM name WHERE key = @p0 COLLATE NOCASE AND key = @p0 LIMIT 1", asked) as string
        ?? database.Scalar("SELECT key FROM name WHERE base = @p0 ORDER BY seq LIMIT 1", asked) as string
        ?? database.Scalar("SELECT key FROM name WHERE actor = @p0 ORDER BY base LIMIT 1", asked) as string
        ?? database.Scalar("SELECT actor FROM renamed WHERE key = @p0", asked) as string
        ?? asked;

    /// <summary>The register's key of the one actor that reports call so; null where none or several are.</summary>
    public string? Registered(string name) => database.List(
        "SELECT DISTINCT actor FROM name WHERE folded = @p0 AND actor IS NOT NULL AND actor NOT GLOB 'name:*' LIMIT 2", [NameFolding.Fold(name)], reader => reader.GetString(0)) is [var only] ? only : null;

    /// <summary>The keys that stand behind an actor's: of the names that reports give it, and of the bearers of those names.</summary>
    public List<string> BasesOf(string key) => database.List(
        "SELECT DISTINCT base FROM name WHERE key = @p0 COLLATE NOCASE AND key = @p0 UNION SELECT @p0 ORDER BY 1", [key], reader => reader.GetString(0));

    /// <summary>Keys of actors one of whose names has the words, one after the other, those with most rows first.</summary>
    public List<string> Named(string folded, int limit) => !folded.Any(char.IsLetterOrDigit) ? [] : database.List(
        """
        SELECT n.key FROM name n LEFT JOIN total t ON t.side = 0 AND t.key = n.key
        WHERE n.actor IS NOT NULL AND n.seq IN (SELECT rowid FROM name_words WHERE name_words MATCH @p0) AND instr(' ' || n.folded || ' ', @p1) > 0
        GROUP BY n.key ORDER BY coalesce(t.rows, 0) DESC, n.key LIMIT @p2
        """,
        [$"\"{folded.Replace('"', ' ')}\"", $" {folded} ", (long)limit],
        reader => reader.GetString(0));

    /// <summary>The names of all actors, also of those that only relations speak of.</summary>
    public IEnumerable<(string Actor, string Name, string Kind, int Rows)> Names() => database.Query(
        """
        SELECT n.key, n.name, max(n.kind), count(DISTINCT p.row) FROM name n LEFT JOIN party p ON p.name = n.seq AND p.role IN (0, 1)
        WHERE n.actor IS NOT NULL GROUP BY n.key, n.name ORDER BY n.key, n.name
        """,
        [],
        reader => (reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? "unknown" : reader.GetString(2), reader.GetInt32(3)));

    /// <summary>Actors whose id begins so, by id.</summary>
    public IEnumerable<ActorRecord> ByPrefix(string low, string high, int limit) => database.List(
        """
        SELECT DISTINCT n.key FROM name n JOIN party p ON p.name = n.seq AND p.role IN (0, 1)
        WHERE n.id >= @p0 AND n.id < @p1 ORDER BY n.id LIMIT @p2
        """,
        [low, high, (long)limit],
        reader => reader.GetString(0)).Select(key => ByKey(key)!);

    private ActorRecord Describe(string key, int rows, int reports)
    {
        var names = database.List(
            """
            SELECT n.name, n.kind, count(*) FROM name n JOIN party p ON p.name = n.seq AND p.role IN (0, 1)
            WHERE n.key = @p0 COLLATE NOCASE AND n.key = @p0
            GROUP BY n.name, n.kind ORDER BY 3 DESC, n.name, n.kind
            """,
            [key],
            reader => (Name: reader.GetString(0), Kind: reader.IsDBNull(1) ? null : reader.GetString(1)));
        return new(
            ActorRecord.IdOf(key),
            key,
            names[0].Name,
            [.. names.Select(name => name.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            names.Select(name => name.Kind).FirstOrDefault(kind => kind is not null) ?? "unknown",
            reports,
            rows);
    }
}
