using System.Globalization;
using Sitrep.Ledger.Identities;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Relations;
using Sitrep.Views.Watchlists;

namespace Sitrep.Views.Actors;

/// <summary>Makes an actor's profile out of a ledger and the registers: every line says what it rests on and opens a sentence where there is one.</summary>
public sealed class ProfileMaker
{
    private readonly Ledger.Ledger _ledger;
    private const int MostLegal = 2000;
    private readonly ActorDirectory? _directory;
    private readonly ReportLookup _reports;
    private readonly RoleLines _roles;

    /// <summary>Makes profiles of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="directory">The registers of actors; null for none.</param>
    public ProfileMaker(Ledger.Ledger ledger, ActorDirectory? directory)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        (_ledger, _directory) = (ledger, directory);
        _reports = new(ledger);
        _roles = new(_reports, NameOf);
    }

    /// <summary>The profile.</summary>
    /// <param name="key">A key that the ledger or a register knows.</param>
    public ActorProfile Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var actor = _ledger.KeyOf(key);
        var known = _ledger.Find(actor).Select(found => found.Actor).FirstOrDefault(found => found?.Actor == actor);
        var registered = _directory?.ByKey(actor);
        var relations = _ledger.RelationsOf(actor);
        var bases = _ledger.KeysBehind(actor);
        var name = known?.Name ?? registered?.Name ?? relations.Select(relation => relation.Name).FirstOrDefault() ?? actor;
        var kind = known?.Kind ?? registered?.Kind.ToString().ToLowerInvariant() ?? (relations.Any(relation => relation.Person) ? "person" : "unknown");
        IEnumerable<ProfileLine> lines =
        [
            .. Lines(actor, known, registered, relations, bases),
            .. Legal(actor, bases, Slice.All),
            .. Events(actor, bases),
            .. Statements(actor),
            .. Watched(actor),
        ];
        return new(ActorRecord.IdOf(actor), actor, name, kind, known?.Reports ?? 0, known?.Rows ?? 0, [.. lines]);
    }

    /// <summary>Who an actor is: the lines of its profile on names, identity, roles, ties and standing before the law, without what it does and says.</summary>
    /// <param name="known">The actor.</param>
    public IReadOnlyList<ProfileLine> Who(ActorRecord known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var bases = _ledger.KeysBehind(known.Actor);
        return [.. Lines(known.Actor, known, _directory?.ByKey(known.Actor), _ledger.RelationsOf(known.Actor), bases), .. Legal(known.Actor, bases, new(0, MostLegal))];
    }

    private IEnumerable<ProfileLine> Lines(string actor, ActorRecord? known, RegisteredActor? registered, IReadOnlyList<RelationRecord> relations, IReadOnlyList<string> bases) =>
    [
        .. Names(known, registered, relations, bases),
        .. Identity(actor, bases),
        .. RegisterRoles(registered),
        .. _roles.Roles(relations),
        .. RegisterTies(registered),
        .. _roles.Ties(relations),
        .. Inferred(registered, relations),
        .. _roles.Back(_ledger.RelationsTo(actor)),
    ];

    private static ProfileLine Plain(ProfileSection section, string what, ProfileBasis basis, string because, string? other = null, string? id = null, DateOnly? from = null, DateOnly? to = null) =>
        new(section, what, from, to, basis, because, other, id, null, null, null, null, null, null, 0);

    private IEnumerable<ProfileLine> Names(ActorRecord? known, RegisteredActor? registered, IReadOnlyList<RelationRecord> relations, IReadOnlyList<string> bases)
    {
        if (registered is not null)
        {
            yield return Plain(ProfileSection.Name, string.Join(", ", registered.Names.Prepend(registered.Name).Distinct(StringComparer.Ordinal)), ProfileBasis.Register, registered.Note.Length > 0 ? registered.Note : "the register's names", registered.Key);
        }

        foreach (var name in (known?.Names ?? []).Concat(relations.Select(relation => relation.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            yield return Plain(ProfileSection.Name, name, ProfileBasis.Asserted, "reports use it");
        }

        foreach (var alias in relations.Where(relation => relation.Kind == RelationKind.Alias))
        {
            yield return Quoted(ProfileSection.Name, alias.Role, alias, ProfileBasis.Asserted, alias.Because);
        }

        foreach (var judgement in _ledger.Judgements().Holding(JudgementKind.Same).Where(judgement => judgement.Subject == JudgementSubject.Actor && judgement.Of.Any(bases.Contains)))
        {
            yield return Plain(ProfileSection.Name, $"one with {string.Join(", ", judgement.Of)}", ProfileBasis.Person, $"{judgement.By}, {judgement.At}{(judgement.Reason is null ? "" : $": {judgement.Reason}")}", null, judgement.Id);
        }
    }

    private IEnumerable<ProfileLine> Identity(string actor, IReadOnlyList<string> bases)
    {
        foreach (var judgement in _ledger.IdentityOf(actor))
        {
            var other = bases.Contains(judgement.A) ? judgement.B : judgement.A;
            var isOne = bases.Contains(judgement.A) && bases.Contains(judgement.B);
            var what = judgement.Verdict switch
            {
                IdentityVerdict.Same => isOne ? $"{judgement.A} and {judgement.B} are one" : $"would be one with {other}, but for a person's judgement or a better fit",
                IdentityVerdict.Different => $"is not {other}",
                _ => judgement.A == judgement.B ? "may be two persons of one name" : $"may be {other}",
            };
            yield return Plain(ProfileSection.Identity, what, ProfileBasis.Machine, string.Create(CultureInfo.InvariantCulture, $"{judgement.Score} points: {string.Join(", ", judgement.Reasons)}"), other);
        }

        foreach (var judgement in _ledger.Judgements().All.Where(judgement => judgement is { Holds: true, Subject: JudgementSubject.Actor, Kind: JudgementKind.Different or JudgementKind.Unsure } && judgement.Of.Any(bases.Contains)))
        {
            yield return Plain(ProfileSection.Identity, $"{(judgement.Kind == JudgementKind.Different ? "is not" : "may be")} {string.Join(", ", judgement.Of.Where(key => !bases.Contains(key)))}", ProfileBasis.Person, $"{judgement.By}, {judgement.At}{(judgement.Reason is null ? "" : $": {judgement.Reason}")}", null, judgement.Id);
        }
    }

    private IEnumerable<ProfileLine> RegisterRoles(RegisteredActor? registered) => (registered?.Terms ?? [])
        .Select(term => Plain(ProfileSection.Role, $"{term.Office}, {NameOf(term.Of)}", ProfileBasis.Register, "the register's term", term.Of, null, term.Days.From, term.Days.To));

    private IEnumerable<ProfileLine> RegisterTies(RegisteredActor? registered)
    {
        if (registered is null)
        {
            yield break;
        }

        if (registered.State is { } state && registered.Parents.All(parent => parent.Of != state))
        {
            yield return Plain(ProfileSection.Relation, $"of or in {NameOf(state)}", ProfileBasis.Register, "the register's state", state);
        }

        foreach (var parent in registered.Parents)
        {
            yield return Plain(ProfileSection.Relation, $"{(parent.Kind == "affiliated" ? "affiliated with" : parent.Kind + " of")} {NameOf(parent.Of)}", ProfileBasis.Register, "the register's parent", parent.Of, null, parent.Days.From, parent.Days.To);
        }

        foreach (var child in _directory?.ChildrenOf(registered.Key) ?? [])
        {
            yield return Plain(ProfileSection.Relation, $"{child.Kind}: {NameOf(child.Actor)}", ProfileBasis.Register, "the register's parent", child.Actor, null, child.Days.From, child.Days.To);
        }
    }

    /// <summary>What an actor is part of by way of its parent.</summary>
    private IEnumerable<ProfileLine> Inferred(RegisteredActor? registered, IReadOnlyList<RelationRecord> relations)
    {
        var parents = (registered?.Parents ?? []).Where(parent => parent.Kind != "affiliated").Select(parent => (parent.Of, Why: "the register"))
            .Concat(relations.Where(relation => relation is { Kind: RelationKind.Part or RelationKind.Office or RelationKind.Member, Of.Actor: not null, Stance: not Stance.Denies, Time: RelationTime.Now }).Select(relation => (Of: relation.Of!.Actor!, Why: $"report {relation.Report}")))
            .DistinctBy(parent => parent.Of).ToList();
        var direct = parents.Select(parent => parent.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var (of, why) in parents)
        {
            foreach (var above in _directory?.ByKey(of)?.Parents.Where(parent => parent.Kind != "affiliated" && direct.Add(parent.Of)) ?? [])
            {
                yield return Plain(ProfileSection.Relation, $"part of {NameOf(above.Of)}", ProfileBasis.Inferred, $"by way of {NameOf(of)} ({why}), which the register puts there", above.Of);
            }
        }
    }

    private IEnumerable<ProfileLine> Legal(string actor, IReadOnlyList<string> bases, Slice slice) => _ledger.Rows(new RowFilter { Actor = actor }, slice)
        .SelectMany(row => row.Legal.Where(standing => standing.Actor is { } key && bases.Any(other => other == key || other.StartsWith(key + "/", StringComparison.Ordinal))).Select(standing => (row, standing)))
        .OrderBy(pair => Day(pair.row) ?? DateOnly.MaxValue).ThenBy(pair => pair.row.Id, StringComparer.Ordinal)
        .Select(pair => Told(ProfileSection.Legal, LegalWords.Of(pair.standing), pair.row) with { Quote = pair.standing.Words.Length > 0 ? pair.standing.Words : pair.row.Quote, Start = pair.standing.Start, End = pair.standing.End });

    private IEnumerable<ProfileLine> Events(string actor, IReadOnlyList<string> bases)
    {
        var rows = _ledger.Rows(new RowFilter { Actor = actor }).ToList();
        foreach (var section in (ProfileSection[])[ProfileSection.Initiator, ProfileSection.Recipient])
        {
            var side = rows.Where(row => (section == ProfileSection.Initiator ? row.Initiator : row.Recipient).Any(party => IsActor(party, bases)));
            foreach (var happening in side.GroupBy(row => row.Event ?? row.Id).OrderBy(group => group.Min(row => row.When?.From) ?? DateOnly.MaxValue).ThenBy(group => group.Key, StringComparer.Ordinal))
            {
                var row = happening.OrderBy(row => Day(row) ?? DateOnly.MaxValue).ThenBy(row => row.Id, StringComparer.Ordinal).First();
                var others = section == ProfileSection.Initiator ? row.Recipient : row.Initiator;
                var what = $"{row.Type}{(row.Mode is null ? "" : " " + row.Mode)}{(row.Status == EventStatus.Occurred ? "" : $" ({row.Status.ToString().ToLowerInvariant()})")}{(others.Count == 0 ? "" : $"{(section == ProfileSection.Initiator ? " -> " : " by ")}{string.Join(", ", others.Select(party => party.Name))}")}";
                yield return Told(section, what, row) with { Id = happening.Key, Reports = happening.Select(one => one.Report).Distinct(StringComparer.Ordinal).Count() };
            }
        }
    }

    private IEnumerable<ProfileLine> Statements(string actor) => _ledger.Rows(new RowFilter { Source = actor })
        .OrderBy(row => Day(row) ?? DateOnly.MaxValue).ThenBy(row => row.Id, StringComparer.Ordinal)
        .Select(row => Told(ProfileSection.Statement, $"{row.Stance.ToString().ToLowerInvariant()}: {row.Type}{(row.Status == EventStatus.Occurred ? "" : $" ({row.Status.ToString().ToLowerInvariant()})")}", row));

    private IEnumerable<ProfileLine> Watched(string actor) => Screening.OfActor(_ledger, actor)
        .Select(hit => Plain(ProfileSection.Watchlist, $"may be {hit.Listed}{(hit.Entry == hit.Listed ? "" : $" ({hit.Entry})")}", ProfileBasis.Machine, string.Join("; ", hit.Reasons), hit.Entry, hit.List));

    private static bool IsActor(ParticipantRecord party, IReadOnlyList<string> bases) =>
        party.Actor is { } key && bases.Any(other => other == key || (other.Length > key.Length && other[key.Length] == '/' && other.StartsWith(key, StringComparison.Ordinal)));

    private ProfileLine Told(ProfileSection section, string what, RowRecord row) => new(
        section,
        what,
        row.When?.From,
        row.When?.To,
        row.Status == EventStatus.Not || row.Stance == Stance.Denies ? ProfileBasis.Contested : row.Stance is Stance.Asserts or Stance.Confirms ? ProfileBasis.Asserted : ProfileBasis.Alleged,
        $"{string.Join(" < ", row.Sources)} {row.Stance.ToString().ToLowerInvariant()} it",
        null,
        row.Id,
        row.Report,
        _reports[row.Report]?.Publisher,
        Day(row),
        row.Quote,
        row.Start,
        row.End,
        1);

    private ProfileLine Quoted(ProfileSection section, string what, RelationRecord relation, ProfileBasis basis, string because) => new(
        section, what, null, null, basis, because, relation.Of?.Actor, null, relation.Report, _reports[relation.Report]?.Publisher, relation.Published, relation.Quote, relation.Start, relation.End, 1);

    private DateOnly? Day(RowRecord row) => _reports[row.Report]?.Published;

    private string NameOf(string key) => _directory?.ByKey(key)?.Name ?? (key.StartsWith("name:", StringComparison.Ordinal) ? key["name:".Length..] : key);
}
