using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Reads people's judgements.</summary>
internal sealed class JudgementQueries(Database database)
{
    /// <summary>All judgements with whether they hold, in the order in which they were made.</summary>
    public StandingJudgements Standing() =>
        StandingJudgements.Of(database.List("SELECT json FROM judgement ORDER BY seq", [], Judgement));

    /// <summary>Judgements whose id begins so, by id.</summary>
    public IEnumerable<JudgementRecord> ByPrefix(string low, string high, int limit) => database.List(
        "SELECT json FROM judgement WHERE id >= @p0 AND id < @p1 ORDER BY id LIMIT @p2", [low, high, (long)limit], Judgement);

    private static JudgementRecord Judgement(SqliteDataReader reader) =>
        JsonSerializer.Deserialize(reader.GetString(0), LedgerJson.Records.JudgementRecord)!;
}
