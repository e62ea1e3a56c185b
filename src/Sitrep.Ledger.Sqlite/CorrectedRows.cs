using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Checks rows that persons wrote.</summary>
internal static class CorrectedRows
{
    /// <summary>What is wrong with a row that a judgement wrote: it must be as it was written, and be filed under what it says.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="judgement">The judgement's id.</param>
    /// <param name="row">The row as the judgement has it.</param>
    /// <returns>The flaw; null where there is none.</returns>
    public static Flaw? Flaw(Database database, string judgement, RowRecord row)
    {
        var found = database.List(
            "SELECT r.json, r.type, r.status, r.stance, r.first, r.last, r.indexed, o.indexed FROM row r JOIN row o ON o.id = @p1 WHERE r.judgement = @p0",
            [judgement, row.Corrects],
            reader => (
                Json: reader.GetString(0),
                Columns: new RowColumns(reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.IsDBNull(4) ? null : reader.GetInt64(4), reader.IsDBNull(5) ? null : reader.GetInt64(5)),
                Index: reader.GetString(6),
                Original: reader.GetString(7)));
        if (found is not [var stored] || stored.Json != LedgerJson.Text(row, LedgerJson.Records.RowRecord))
        {
            return new("record", judgement, $"The row that judgement '{judgement}' wrote was changed after it was made");
        }

        // The keys of names may be others by now; who has which part may not.
        var index = RowEntry.Corrected(row, EntryContent.ReadIndex(stored.Original)).Index;
        return stored.Columns == RowColumns.Of(row) && Parts(index).SequenceEqual(Parts(EntryContent.ReadIndex(stored.Index)))
            ? null
            : new("record", row.Id, $"Row '{row.Id}' that judgement '{judgement}' wrote is not filed under what it says");
    }

    private static IEnumerable<(PartyRole, string)> Parts(RowIndex index) => index.Parties.Select(party => (party.Role, party.Name)).Distinct();
}
