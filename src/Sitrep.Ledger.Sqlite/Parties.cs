using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>The index of who has to do with which row, over the rows that stand.</summary>
internal sealed class Parties(Database database)
{
    private readonly Dictionaries _dictionaries = new(database);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    /// <summary>Forgets what is remembered: it may stem from a transaction that was rolled back.</summary>
    public void Forget()
    {
        _dictionaries.Forget();
        _touched.Clear();
    }

    /// <summary>Files a row under those who have to do with it.</summary>
    public void Add(long row, RowIndex index)
    {
        foreach (var party in index.Parties)
        {
            database.Run("INSERT OR IGNORE INTO party (name, role, row) VALUES (@p0, @p1, @p2)", _dictionaries.Name(party), (long)party.Role, row);
            Touch(party.Actor);
        }
    }

    /// <summary>Takes a row out of the index.</summary>
    public void Remove(long row)
    {
        foreach (var key in database.List("SELECT n.actor FROM party p JOIN name n ON n.seq = p.name WHERE p.row = @p0 AND n.actor IS NOT NULL", [row], reader => reader.GetString(0)))
        {
            Touch(key);
        }

        database.Run("DELETE FROM party WHERE row = @p0", row);
    }

    /// <summary>Files the name of somebody of whom a report says something, whether or not a row speaks of them.</summary>
    public void Note(RelationRecord relation)
    {
        _dictionaries.Name(new Party(PartyRole.Source, relation.Name, relation.Actor, relation.Person ? "person" : null));
        Touch(relation.Actor);
    }

    /// <summary>Notes that the bearers of a name are to be told apart again; keys of the register have one bearer.</summary>
    public void Touch(string? key)
    {
        if (key is not null && key.StartsWith("name:", StringComparison.Ordinal) && _touched.Add(key))
        {
            database.Run("INSERT OR IGNORE INTO unidentified (key) VALUES (@p0)", key);
        }
    }
}
