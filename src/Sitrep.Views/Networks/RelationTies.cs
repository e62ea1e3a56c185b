using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Relations;
using Sitrep.Views.Actors;

namespace Sitrep.Views.Networks;

/// <summary>What reports say that actors are to each other, and what the registers know of it.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="directory">The registers of actors; null for none.</param>
internal sealed class RelationTies(Ledger.Ledger ledger, ActorDirectory? directory)
{
    // Many relations lead to few keys.
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>The ties of an actor to others that reports speak of, either way: roles, membership, parents.</summary>
    public IEnumerable<NetworkTie> Told(string actor) => Sums(actor, ledger.RelationsOf(actor).Concat(ledger.RelationsTo(actor)));

    /// <summary>Those of them that go out from the actor: what it is, holds, is part of.</summary>
    public IEnumerable<NetworkTie> ToldOf(string actor) => Sums(actor, ledger.RelationsOf(actor));

    private IEnumerable<NetworkTie> Sums(string actor, IEnumerable<RelationRecord> relations) => relations
        .Where(relation => relation.Kind is not (RelationKind.Identity or RelationKind.Alias or RelationKind.Born) && relation.Of?.Actor is not null)
        .DistinctBy(relation => relation.Id)
        .Select(relation => (relation, From: KeyOf(relation.Actor), To: KeyOf(relation.Of!.Actor!)))
        .Where(pair => pair.From != pair.To && (pair.From == actor || pair.To == actor))
        .GroupBy(pair => (pair.From, pair.To))
        .Select(group => Sum(group.Key.From, group.Key.To, [.. group.Select(pair => pair.relation)]))
        .OrderBy(tie => tie.From, StringComparer.Ordinal).ThenBy(tie => tie.To, StringComparer.Ordinal);

    /// <summary>What the registers know of an actor's parents, and of theirs.</summary>
    public IEnumerable<NetworkTie> Known(string actor)
    {
        foreach (var parent in directory?.ByKey(actor)?.Parents ?? [])
        {
            yield return Inferred(actor, parent.Of, parent.Kind == "affiliated" ? "affiliated with, as a register has it" : $"{parent.Kind} of, as a register has it");
            foreach (var above in (parent.Kind == "affiliated" ? null : directory!.ByKey(parent.Of))?.Parents.Where(other => other.Kind != "affiliated" && other.Of != actor) ?? [])
            {
                yield return Inferred(actor, above.Of, $"part of, by way of {directory!.ByKey(parent.Of)!.Name}");
            }
        }
    }

    /// <summary>The name of an actor in the registers, else in what reports say of it; null where neither knows it.</summary>
    public string? NameOf(string key) => directory?.ByKey(key)?.Name ?? ledger.RelationsOf(key).Select(relation => relation.Name).FirstOrDefault();

    /// <summary>What an actor is; 'unknown' where neither a register nor a report says.</summary>
    public string KindOf(string key) =>
        directory?.ByKey(key)?.Kind.ToString().ToLowerInvariant() ?? (ledger.RelationsOf(key).Any(relation => relation.Person) ? "person" : "unknown");

    private string KeyOf(string actor) => _keys.TryGetValue(actor, out var known) ? known : _keys[actor] = ledger.KeyOf(actor);

    private static NetworkTie Inferred(string from, string to, string what) => new(from, to, TieKind.Relation, TieBasis.Inferred, [new(what, 0)], 0, 0, null, null);

    private static NetworkTie Sum(string from, string to, List<RelationRecord> said)
    {
        var basis = said.Exists(relation => relation.Stance == Stance.Denies) ? TieBasis.Contested
            : said.Exists(relation => relation.Stance is Stance.Asserts or Stance.Confirms) ? TieBasis.Asserted : TieBasis.Open;
        var what = said.GroupBy(Words).Select(group => new TallyRecord(group.Key, group.Select(relation => relation.Report).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(tally => tally.Rows).ThenBy(tally => tally.Word, StringComparer.Ordinal);
        return new(from, to, TieKind.Relation, basis, [.. what], 0, 0, said.Min(relation => relation.From), said.Max(relation => relation.To));
    }

    private static string Words(RelationRecord relation) => relation switch
    {
        { Kind: RelationKind.Part or RelationKind.Affiliated } => RoleLines.Tie(relation.Kind, relation.Role),
        { Office: { } office } => office,
        { Role.Length: > 0 } => relation.Role,
        _ => relation.Kind.ToString().ToLowerInvariant(),
    } + (relation.Time == RelationTime.Past ? " (former)" : relation.Time == RelationTime.Coming ? " (to come)" : "");
}
