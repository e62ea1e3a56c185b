using Sitrep.Ledger.Entries;

namespace Sitrep.Ledger.Sqlite;

/// <summary>The index of who has to do with which row, over the rows that stand.</summary>
internal sealed class Parties(Database database)
{
    private readonly Dictionaries _dictionaries = new(database);

    /// <summary>Forgets what is remembered: it may stem from a transaction that was rolled back.</summary>
    public void Forget() => _dictionaries.Forget();

    /// <summary>Files a row under those who have to do with it.</summary>
    public void Add(long row, RowIndex index)
    {
        foreach (var party in index.Parties)
        {
            database.Run("INSERT OR IGNORE INTO party (name, role, row) VALUES (@p0, @p1, @p2)", _dictionaries.Name(party), (long)party.Role, row);
        }
    }

    /// <summary>Takes a row out of the index.</summary>
    public void Remove(long row) => database.Run("DELETE FROM party WHERE row = @p0", row);
}
