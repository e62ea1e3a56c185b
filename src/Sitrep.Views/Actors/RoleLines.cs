using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Relations;

namespace Sitrep.Views.Actors;

/// <summary>Sums up what several reports say of one role or tie: a line for each, dated by the reports, with the earliest sentence.</summary>
internal sealed class RoleLines(ReportLookup reports, Func<string, string> nameOf)
{
    private static readonly string[] Prepositions = ["by", "of", "to", "with"];

    /// <summary>Roles: offices, membership, occupation, nationality, birth.</summary>
    public IEnumerable<ProfileLine> Roles(IEnumerable<RelationRecord> relations) => relations
        .Where(relation => relation.Kind is RelationKind.Office or RelationKind.Member or RelationKind.Occupation or RelationKind.National or RelationKind.Born)
        .GroupBy(relation => (relation.Kind, Role: relation.Office ?? relation.Role, Of: relation.Of?.Actor ?? relation.Of?.Name ?? relation.State))
        .Select(group => Line(ProfileSection.Role, Words(group.Key.Kind, group.Key.Role, [.. group]), [.. group]))
        .OrderBy(line => line.From ?? line.Published ?? DateOnly.MaxValue)
        .ThenBy(line => line.What, StringComparer.Ordinal);

    /// <summary>Ties to bodies, seen from the actor itself.</summary>
    public IEnumerable<ProfileLine> Ties(IEnumerable<RelationRecord> relations) => relations
        .Where(relation => relation.Kind is RelationKind.Part or RelationKind.Affiliated && relation.Of is not null)
        .GroupBy(relation => (relation.Kind, relation.Role, relation.Of!.Actor))
        .Select(group => Line(ProfileSection.Relation, $"{Tie(group.Key.Kind, group.Key.Role)} {group.First().Of!.Name}", [.. group]));

    /// <summary>Ties to bodies, seen from the other side: who holds, belongs to or is part of the actor.</summary>
    public IEnumerable<ProfileLine> Back(IEnumerable<RelationRecord> relations) => relations
        .Where(relation => relation.Kind is not (RelationKind.Identity or RelationKind.Alias or RelationKind.Born))
        .GroupBy(relation => (relation.Kind, Role: relation.Office ?? relation.Role, relation.Actor))
        .Select(group => Line(ProfileSection.Relation, group.Key.Kind is RelationKind.Part or RelationKind.Affiliated
            ? $"{group.First().Name}: {Tie(group.Key.Kind, group.Key.Role)} it"
            : $"{group.Key.Role}: {group.First().Name}", [.. group], group.Key.Actor))
        .OrderBy(line => line.From ?? line.Published ?? DateOnly.MaxValue)
        .ThenBy(line => line.What, StringComparer.Ordinal);

    /// <summary>The words between a body and the one that it is tied to: 'backed by', 'armed wing of', 'part of'. A unit's role is its own name.</summary>
    internal static string Tie(RelationKind kind, string role) => role switch
    {
        _ when role.Length == 0 || char.IsUpper(role[0]) || char.IsDigit(role[0]) => kind == RelationKind.Part ? "part of" : "affiliated with",
        _ when role.Contains(' ', StringComparison.Ordinal) && Prepositions.Contains(role.Split(' ')[^1]) => role,
        _ => role + " of",
    };

    private ProfileLine Line(ProfileSection section, string what, RelationRecord[] said, string? other = null)
    {
        var held = said.Where(relation => relation.Stance != Stance.Denies).ToList();
        var denied = said.Where(relation => relation.Stance == Stance.Denies).ToList();
        var first = (held.Count > 0 ? held : denied).OrderBy(relation => relation.Stance is Stance.Asserts or Stance.Confirms ? 0 : 1).ThenBy(relation => relation.Published ?? DateOnly.MaxValue).ThenBy(relation => relation.Report, StringComparer.Ordinal).ThenBy(relation => relation.Start).First();
        var basis = denied.Count > 0 ? ProfileBasis.Contested : held.Any(relation => relation.Stance is Stance.Asserts or Stance.Confirms) ? ProfileBasis.Asserted : ProfileBasis.Alleged;
        var (from, to, dated) = Days(held);
        var says = first.Source == "narrator" ? first.Because : $"{first.Source} says so; {first.Because}";
        return new(
            section,
            what,
            from,
            to,
            basis,
            denied.Count > 0 ? $"{says}; {denied[0].Source} denies it" : $"{says}{dated}",
            other ?? first.Of?.Actor,
            null,
            first.Report,
            reports[first.Report]?.Publisher,
            first.Published,
            first.Quote,
            first.Start,
            first.End,
            said.Select(relation => relation.Report).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>What the words say; else the days of the reports that say it holds, and 'before' the first that says it is past.</summary>
    private static (DateOnly? From, DateOnly? To, string How) Days(List<RelationRecord> said)
    {
        var words = said.Where(relation => relation.From is not null || relation.To is not null).ToList();
        var now = said.Where(relation => relation is { Time: RelationTime.Now, Published: not null, Kind: not RelationKind.Born }).Select(relation => relation.Published!.Value).ToList();
        var past = said.Where(relation => relation is { Time: RelationTime.Past, Published: not null }).Select(relation => relation.Published!.Value).ToList();
        if (said.Count > 0 && said[0].Kind == RelationKind.Born)
        {
            return (words.Max(relation => relation.From), words.Min(relation => relation.To), "");
        }

        DateOnly? from = words.Min(relation => relation.From) ?? (now.Count > 0 ? now.Min() : null);
        DateOnly? to = words.Max(relation => relation.To) ?? (past.Count > 0 ? past.Min() : now.Count > 0 ? now.Max() : null);
        var how = words.Count > 0 ? "; days as the words give them" : past.Count > 0 && now.Count > 0 ? "; held on the reports' days, later told as past" : past.Count > 0 ? "; past on the day of the report" : "; dated by the reports";
        return past.Count > 0 && from > to ? (from, null, how) : (from, to, how);
    }

    private string Words(RelationKind kind, string role, RelationRecord[] said)
    {
        var of = said[0].Of is { } body ? body.Actor is { } key && !key.StartsWith("name:", StringComparison.Ordinal) ? nameOf(key) : body.Name : said[0].State is { } state ? nameOf(state) : null;
        return kind switch
        {
            RelationKind.Born => "born",
            RelationKind.Member => of is null ? role : $"{role} of {of}",
            RelationKind.National => $"{role}{(of is null ? "" : $" of {of}")}",
            _ => of is null ? role : $"{role}, {of}",
        } + (said.All(relation => relation.Time == RelationTime.Past) ? " (former)" : said.All(relation => relation.Time == RelationTime.Coming) ? " (to come)" : "");
    }
}
