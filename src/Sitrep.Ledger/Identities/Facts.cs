using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Relations;

namespace Sitrep.Ledger.Identities;

/// <summary>What is known of the bearer of a name, by one report or by several together; sets do not depend on the order of what went in.</summary>
public sealed record Facts
{
    private const int MostCompanions = 40;

    /// <summary>Nothing is known.</summary>
    public static Facts None { get; } = new();

    /// <summary>Keys of states that its roles name.</summary>
    public IReadOnlySet<string> States { get; init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Roles with their bodies: 'president of NL'.</summary>
    public IReadOnlySet<string> Offices { get; init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Keys of bodies other than states.</summary>
    public IReadOnlySet<string> Bodies { get; init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Fields of life.</summary>
    public IReadOnlySet<string> Fields { get; init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Entries of the register that it may be.</summary>
    public IReadOnlySet<string> Identities { get; init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Keys of other names that reports give it.</summary>
    public IReadOnlySet<string> Aliases { get; init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Keys of the names that its reports speak of most.</summary>
    public IReadOnlySet<string> Companions { get; init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>The first day on which it may have been born; null where unknown.</summary>
    public DateOnly? BornFrom { get; init; }

    /// <summary>The last day on which it may have been born; null where unknown.</summary>
    public DateOnly? BornTo { get; init; }

    /// <summary>Whether its roles, states or birth are told of; companions alone are not.</summary>
    public bool AreTold => States.Count + Offices.Count + Bodies.Count + Fields.Count + Identities.Count > 0 || BornFrom is not null;

    /// <summary>What tells it from others, without its companions, as one line.</summary>
    public string Signature => string.Join('|', (string[])[string.Join(',', Identities), string.Join(',', States), string.Join(',', Offices), string.Join(',', Bodies), string.Join(',', Fields), BornFrom is { } born ? born.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""]);

    /// <summary>What a report says of a name.</summary>
    /// <param name="relations">What it says of it.</param>
    /// <param name="story">The names that the report speaks of most.</param>
    /// <param name="actor">The name's key, which is no companion of its own.</param>
    public static Facts Of(IEnumerable<RelationRecord> relations, IEnumerable<string> story, string actor)
    {
        ArgumentNullException.ThrowIfNull(relations);
        RelationRecord[] held = [.. relations.Where(relation => relation.Stance != Stance.Denies)];
        RelationRecord[] roles = [.. held.Where(relation => relation.Kind is RelationKind.Office or RelationKind.Member or RelationKind.Occupation or RelationKind.National or RelationKind.Identity)];
        var born = held.Where(relation => relation.Kind == RelationKind.Born).OrderBy(relation => relation.From).FirstOrDefault();
        return new()
        {
            States = Set(roles.Where(relation => relation.Kind != RelationKind.Identity).Select(StateOf)),
            Offices = Set(roles.Where(relation => relation is { Office: not null, Of.Actor: not null, Kind: not RelationKind.Identity }).Select(relation => $"{relation.Office} of {relation.Of!.Actor}")),
            Bodies = Set(roles.Where(relation => relation.Kind != RelationKind.Identity && relation.Of?.Actor is { Length: > 2 } key && key != relation.State).Select(relation => relation.Of!.Actor)),
            Fields = Set(roles.Select(relation => relation.Field)),
            Identities = Set(held.Where(relation => relation.Kind == RelationKind.Identity).Select(relation => relation.Of?.Actor)),
            Aliases = Set(held.Where(relation => relation.Kind == RelationKind.Alias).Select(relation => relation.Of?.Actor)),
            Companions = Set(story.Where(name => name != actor)),
            BornFrom = born?.From,
            BornTo = born?.To,
        };
    }

    /// <summary>What several say together.</summary>
    public static Facts Together(IEnumerable<Facts> facts)
    {
        Facts[] all = [.. facts];
        var born = all.Where(one => one.BornFrom is not null).ToList();
        return new()
        {
            States = Set(all.SelectMany(one => one.States)),
            Offices = Set(all.SelectMany(one => one.Offices)),
            Bodies = Set(all.SelectMany(one => one.Bodies)),
            Fields = Set(all.SelectMany(one => one.Fields)),
            Identities = Set(all.SelectMany(one => one.Identities)),
            Aliases = Set(all.SelectMany(one => one.Aliases)),
            Companions = Set(all.SelectMany(one => one.Companions).CountBy(name => name).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostCompanions).Select(pair => pair.Key)),
            BornFrom = born.Count == 0 ? null : born.Max(one => one.BornFrom),
            BornTo = born.Count == 0 ? null : born.Min(one => one.BornTo) is { } last && last >= born.Max(one => one.BornFrom) ? last : born.Max(one => one.BornTo),
        };
    }

    /// <summary>What they say, for a person: 'general, NL, of Nordland Army'; empty where nothing is told.</summary>
    public string Describe() => string.Join(", ", Offices.Select(Plain).Concat(Bodies.Where(body => !Offices.Any(office => office.EndsWith(" of " + body, StringComparison.Ordinal))).Select(Plain)).Concat(States).Concat(Offices.Count == 0 ? Fields : [])
        .Concat(BornFrom is { } born ? [$"born about {born.Year}"] : Array.Empty<string>()));

    private static string Plain(string key) => key.Replace("name:", "", StringComparison.Ordinal).Replace("person:", "", StringComparison.Ordinal);

    private static string? StateOf(RelationRecord relation) => relation.State ?? (relation.Of?.Actor is { } key && key.IndexOf(':', StringComparison.Ordinal) < 0 && (key.Length == 2 || key.IndexOf('.', StringComparison.Ordinal) == 2) ? key[..2] : null);

    private static SortedSet<string> Set(IEnumerable<string?> values) => new(values.OfType<string>(), StringComparer.Ordinal);
}

/// <summary>What one report says of a name.</summary>
/// <param name="Report">The report's key.</param>
/// <param name="Facts">What it says.</param>
public sealed record ReportFacts(string Report, Facts Facts);
