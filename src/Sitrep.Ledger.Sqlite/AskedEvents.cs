using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Keeps which events pass the filter that was asked of last, so that several questions about them look for them once.</summary>
internal sealed class AskedEvents(Database database)
{
    private (RowFilter Filter, long Version, long Changes)? _kept;

    /// <summary>The condition that an event of <c>gist g</c> has a row that passes, for a query that is read at once.</summary>
    public string Condition(RowFilter filter)
    {
        if (filter.IsAll)
        {
            return "true";
        }

        if (_kept != (filter, Version, Changes))
        {
            database.Run("CREATE TEMP TABLE IF NOT EXISTS asked (event INTEGER PRIMARY KEY) STRICT");
            database.Run("DELETE FROM temp.asked");
            var conditions = new RowConditions(filter);
            database.Run(
                "INSERT INTO temp.asked (event) " + EventQueries.Passing(conditions), conditions.Values);
            _kept = (filter, Version, Changes);
        }

        return "g.event IN (SELECT event FROM temp.asked)";
    }

    private long Version => database.Number("PRAGMA data_version");

    private long Changes => database.Number("SELECT total_changes()");
}
