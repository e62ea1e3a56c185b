using Sitrep.Ledger.Identities;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Reads what reports say that actors are, and what the machine made of who is who.</summary>
internal sealed class IdentityQueries(Database database, ActorQueries actors)
{
    private readonly Relations _relations = new(database);

    /// <summary>All that reports say that actors are.</summary>
    public IEnumerable<RelationRecord> All() => _relations.All();

    /// <summary>All that becomes of plans.</summary>
    public IEnumerable<PlanRecord> Plans() => _relations.Plans();

    /// <summary>What reports say of an actor, by report and place.</summary>
    public IReadOnlyList<RelationRecord> Of(string actor) =>
    [
        .. actors.BasesOf(actors.KeyOf(actor)).SelectMany(OfBearer).DistinctBy(relation => relation.Id)
            .OrderBy(relation => relation.Published ?? DateOnly.MaxValue).ThenBy(relation => relation.Report, StringComparer.Ordinal).ThenBy(relation => relation.Start).ThenBy(relation => relation.Id, StringComparer.Ordinal),
    ];

    /// <summary>What reports say that leads to an actor: its members, parts, office holders.</summary>
    public IReadOnlyList<RelationRecord> To(string actor) =>
    [
        .. actors.BasesOf(actors.KeyOf(actor)).SelectMany(_relations.To).DistinctBy(relation => relation.Id)
            .OrderBy(relation => relation.Published ?? DateOnly.MaxValue).ThenBy(relation => relation.Report, StringComparer.Ordinal).ThenBy(relation => relation.Start).ThenBy(relation => relation.Id, StringComparer.Ordinal),
    ];

    /// <summary>The machine's judgements of who an actor is and is not.</summary>
    public IReadOnlyList<IdentityJudgement> Judged(string actor) =>
    [
        .. actors.BasesOf(actors.KeyOf(actor)).SelectMany(key => database.List("SELECT json FROM likeness WHERE a = @p0 OR b = @p0", [key], reader => IdentityJson.Read(reader.GetString(0))))
            .DistinctBy(judgement => (judgement.A, judgement.B, judgement.Verdict)).OrderBy(judgement => judgement.A, StringComparer.Ordinal).ThenBy(judgement => judgement.B, StringComparer.Ordinal).ThenBy(judgement => judgement.Verdict),
    ];

    /// <summary>Pairs of actors that the machine could not judge, those with most points first.</summary>
    public IReadOnlyList<IdentityJudgement> Open() =>
    [
        .. database.List("SELECT json FROM likeness WHERE verdict = 2", [], reader => IdentityJson.Read(reader.GetString(0)))
            .DistinctBy(judgement => (judgement.A, judgement.B)).OrderByDescending(judgement => judgement.Score).ThenBy(judgement => judgement.A, StringComparer.Ordinal).ThenBy(judgement => judgement.B, StringComparer.Ordinal),
    ];

    private IEnumerable<RelationRecord> OfBearer(string bearer)
    {
        var (key, _) = BearerFacts.Split(bearer);
        var meant = database.List("SELECT report, actor FROM bearer WHERE key = @p0", [key], reader => (reader.GetInt64(0), reader.GetString(1))).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        return _relations.OfName(key).Where(pair => meant.GetValueOrDefault(pair.Report, key) == bearer).Select(pair => pair.Relation);
    }
}
