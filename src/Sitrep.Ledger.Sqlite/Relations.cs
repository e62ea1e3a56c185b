using System.Text.Json;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>The index of what reports say that actors are, and of what becomes of plans, over the reports that stand.</summary>
internal sealed class Relations(Database database)
{
    /// <summary>Files a relation.</summary>
    public void Add(RelationRecord relation, long report) => database.Run(
        "INSERT OR IGNORE INTO relation (id, report, actor, related, json) VALUES (@p0, @p1, @p2, @p3, @p4)",
        relation.Id,
        report,
        relation.Actor,
        relation.Of?.Actor,
        LedgerJson.Text(relation, LedgerJson.Records.RelationRecord));

    /// <summary>Files what becomes of a plan.</summary>
    public void Add(PlanRecord plan, long report) => database.Run(
        "INSERT OR IGNORE INTO plan (id, report, json) VALUES (@p0, @p1, @p2)", plan.Id, report, LedgerJson.Text(plan, LedgerJson.Records.PlanRecord));

    /// <summary>All that becomes of plans, by report and place in the text.</summary>
    public IEnumerable<PlanRecord> Plans() => database.Query(
        "SELECT p.json FROM plan p JOIN report t ON t.seq = p.report ORDER BY t.id, t.key, p.id", [], reader => JsonSerializer.Deserialize(reader.GetString(0), LedgerJson.Records.PlanRecord)!);

    /// <summary>Takes those of a report out; their actors' keys are given.</summary>
    public List<string> Remove(long report)
    {
        var actors = database.List("SELECT DISTINCT actor FROM relation WHERE report = @p0", [report], reader => reader.GetString(0));
        database.Run("DELETE FROM relation WHERE report = @p0", report);
        database.Run("DELETE FROM plan WHERE report = @p0", report);
        return actors;
    }

    /// <summary>All of a name, with the numbers of their reports.</summary>
    public List<(long Report, RelationRecord Relation)> OfName(string key) => database.List(
        "SELECT report, json FROM relation WHERE actor = @p0 ORDER BY id", [key], reader => (reader.GetInt64(0), Read(reader.GetString(1))));

    /// <summary>All, by report and place in the text.</summary>
    public IEnumerable<RelationRecord> All() => database.Query(
        "SELECT r.json FROM relation r JOIN report t ON t.seq = r.report ORDER BY t.id, t.key, r.id", [], reader => Read(reader.GetString(0)));

    /// <summary>All that lead to an actor, under any of some keys.</summary>
    public List<RelationRecord> To(string key) => database.List(
        "SELECT json FROM relation WHERE related = @p0 ORDER BY id", [key], reader => Read(reader.GetString(0)));

    /// <summary>A relation from its JSON.</summary>
    public static RelationRecord Read(string json) => JsonSerializer.Deserialize(json, LedgerJson.Records.RelationRecord)!;
}
