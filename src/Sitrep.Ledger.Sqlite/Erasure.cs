using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>
/// Takes the bytes of withdrawn reports out of the file, where a judgement says so: text, raw bytes, rows, statements, the words of the index, names and places
/// that nothing else has. What stays is the chain: its entry with the hash of what was there, and the judgement. The file is then written anew without its
/// free pages, so that no byte is left behind; cut short, it goes on when the ledger is next brought up to date.
/// </summary>
/// <remarks>Copies of the file, backups and what the disk itself keeps of old blocks are beyond it.</remarks>
internal sealed class Erasure(Database database, SearchQueries search)
{
    private static readonly string[] Records = ["blob", "report", "row", "judgement"];

    /// <summary>Whether nothing is waiting.</summary>
    public bool IsDone => database.Scalar("SELECT 1 FROM erasing LIMIT 1") is null;

    /// <summary>Deletes the records of the reports that wait, in one transaction.</summary>
    /// <returns>0: it is done at once.</returns>
    public int Delete()
    {
        var waiting = database.List("SELECT report FROM erasing WHERE deleted = 0 ORDER BY report", [], reader => reader.GetInt64(0));
        if (waiting.Count > 0)
        {
            database.Run("PRAGMA secure_delete = ON");
            foreach (var table in Records)
            {
                database.Run(Schema.Changeable(table));
            }

            waiting.ForEach(Delete);
            database.Run("INSERT INTO quote (quote) VALUES ('optimize')");
            database.Run("INSERT INTO report_text (report_text) VALUES ('optimize')");
            database.Run("DELETE FROM name WHERE seq NOT IN (SELECT name FROM party) AND coalesce(actor, '') NOT IN (SELECT actor FROM relation UNION SELECT related FROM relation WHERE related IS NOT NULL)");
            database.Run("INSERT INTO name_words (name_words) VALUES ('optimize')");

            // The numbers of names that went may be given again.
            database.Run("DELETE FROM progress WHERE what = 'named'");
            database.Run("DELETE FROM place WHERE seq NOT IN (SELECT place FROM row WHERE place IS NOT NULL)");
            foreach (var table in Records)
            {
                database.Run(Schema.AppendOnly(table));
            }
        }

        return 0;
    }

    /// <summary>Writes the file anew, without what was deleted; outside any transaction.</summary>
    /// <exception cref="LedgerException">Another program reads the ledger: the bytes are still in it.</exception>
    public void Purge()
    {
        if (IsDone)
        {
            return;
        }

        // A copy of a large ledger does not belong in memory.
        database.Run("PRAGMA temp_store = FILE");
        database.Run("VACUUM");
        database.Run("PRAGMA temp_store = MEMORY");
        if (database.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        {
            throw new LedgerException($"The ledger '{database.Path}' is open in another program, and so the erased bytes are still beside it: close that program, then run 'sitrep verify'.");
        }

        database.Run("DELETE FROM erasing");
        _ = database.Number("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void Delete(long report)
    {
        foreach (var (row, record) in database.List("SELECT seq, json FROM row WHERE report = @p0 ORDER BY seq", [report], reader => (reader.GetInt64(0), RowQueries.Json(reader, 1))))
        {
            database.Run("INSERT INTO quote (quote, rowid, words) VALUES ('delete', @p0, @p1)", row, record.Quote);
            foreach (var table in (string[])["party", "dropped", "apart", "heir", "member"])
            {
                database.Run($"DELETE FROM {table} WHERE row = @p0", row);
            }

            database.Run("DELETE FROM heir WHERE heir = @p0", row);
        }

        var (json, text) = database.List("SELECT json, text_hash FROM report WHERE seq = @p0", [report], reader => (ReportQueries.Report(reader, 0), reader.GetFieldValue<byte[]>(1)))[0];
        search.Forget(report, json);
        database.Run("DELETE FROM judgement WHERE id IN (SELECT judgement FROM row WHERE report = @p0)", report);
        foreach (var table in (string[])["row", "statement", "relation", "plan", "bearer", "denial", "line", "unsettled", "absent", "part", "uncounted", "issue"])
        {
            database.Run($"DELETE FROM {table} WHERE report = @p0", report);
        }

        database.Run("DELETE FROM version WHERE older = @p0 OR newer = @p0", report);
        database.Run("DELETE FROM report WHERE seq = @p0", report);
        if (database.Scalar("SELECT 1 FROM report WHERE text_hash = @p0 LIMIT 1", text) is null)
        {
            database.Run("DELETE FROM blob WHERE hash = @p0", text);
        }

        if (database.Scalar("SELECT 1 FROM report WHERE instr(json, @p0) > 0 UNION SELECT 1 FROM refusal WHERE instr(json, @p0) > 0 LIMIT 1", json.Raw) is null)
        {
            database.Run("DELETE FROM blob WHERE hash = @p0", Convert.FromHexString(json.Raw));
        }

        database.Run("UPDATE erasing SET deleted = 1 WHERE report = @p0", report);
    }
}
