using System.Text.Json.Serialization;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Identities;

/// <summary>What was made of two bearers.</summary>
public enum IdentityVerdict
{
    /// <summary>They are one.</summary>
    Same,

    /// <summary>They are two.</summary>
    Different,

    /// <summary>It is open: a question for a person.</summary>
    Unsure,
}

/// <summary>The machine's judgement of two actors, with its points and reasons.</summary>
/// <param name="A">The lesser key.</param>
/// <param name="B">The greater key.</param>
/// <param name="Verdict">What it made of them.</param>
/// <param name="Score">The points.</param>
/// <param name="Reasons">What speaks for and against, with the points.</param>
public sealed record IdentityJudgement(
    string A, string B, [property: JsonConverter(typeof(EnumWordConverter<IdentityVerdict>))] IdentityVerdict Verdict, int Score, IReadOnlyList<string> Reasons);

/// <summary>One bearer of a name that several bear.</summary>
/// <param name="Actor">Its key: the name's, and the beginning of its least report's key.</param>
/// <param name="Reports">Keys of the reports that speak of it.</param>
/// <param name="Facts">What they say.</param>
public sealed record Persona(string Actor, IReadOnlyList<string> Reports, Facts Facts);

/// <summary>
/// Tells the bearers of one name apart by what reports say of them. A function of the set of reports: reports that say the same are one
/// group; groups that fit are put together, the best fit first, unless something speaks against it; where two groups cannot be one, each bearer
/// gets a key of its own, and what fits none stays under the name's key, undecided.
/// </summary>
public static class Personas
{
    private const int Same = 10;
    private const int Different = -6;
    private const int Doubtful = 6;
    private const int MostGroups = 80;
    private const int LabelLength = 8;
    private const int FullName = 8;
    private const int LongName = 12;

    /// <summary>The bearers.</summary>
    /// <param name="key">The name's key.</param>
    /// <param name="isPerson">Whether it is a person's; of others only entries of the register tell bearers apart.</param>
    /// <param name="reports">What each report says of it.</param>
    /// <returns>One persona with the name's own key where nothing tells bearers apart; and the judgements made.</returns>
    public static (IReadOnlyList<Persona> Personas, IReadOnlyList<IdentityJudgement> Judgements) Of(string key, bool isPerson, IReadOnlyList<ReportFacts> reports)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(reports);
        var groups = reports.Where(report => isPerson ? report.Facts.AreTold : report.Facts.Identities.Count > 0)
            .GroupBy(report => isPerson ? report.Facts.Signature : string.Join(',', report.Facts.Identities), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostGroups)
            .Select(group => new Group([.. group.Select(report => report.Report)], Facts.Together(group.Select(report => report.Facts))))
            .ToList();
        var whole = new Persona(key, [.. reports.Select(report => report.Report)], Facts.Together(reports.Select(report => report.Facts)));
        if (groups.Count < 2)
        {
            return ([whole], []);
        }

        var pairs = Pairs(groups, Base(key), isPerson);
        if (!pairs.Any(pair => pair.Evidence.Points <= Different))
        {
            var doubt = pairs.Where(pair => pair.Evidence.Points < Doubtful).OrderBy(pair => pair.Evidence.Points).ThenBy(pair => pair.A).ThenBy(pair => pair.B).FirstOrDefault();
            return ([whole], doubt is null ? [] : [Question(key, groups[doubt.A], groups[doubt.B], doubt.Evidence)]);
        }

        return Apart(key, reports, groups, pairs);
    }

    private static (IReadOnlyList<Persona> Personas, IReadOnlyList<IdentityJudgement> Judgements) Apart(string key, IReadOnlyList<ReportFacts> reports, List<Group> groups, List<Pair> pairs)
    {
        var cluster = Enumerable.Range(0, groups.Count).ToArray();
        var against = pairs.Where(pair => pair.Evidence.Points <= Different).ToList();
        foreach (var pair in pairs.Where(pair => pair.Evidence.Points >= Same).OrderByDescending(pair => pair.Evidence.Points).ThenBy(pair => pair.A).ThenBy(pair => pair.B))
        {
            var (a, b) = (cluster[pair.A], cluster[pair.B]);
            if (a != b && !against.Any(other => (cluster[other.A], cluster[other.B]) == (a, b) || (cluster[other.A], cluster[other.B]) == (b, a)))
            {
                for (var i = 0; i < cluster.Length; i++)
                {
                    cluster[i] = cluster[i] == b ? a : cluster[i];
                }
            }
        }

        // A cluster that nothing speaks against stays undecided: it may be any of the others.
        var decided = against.SelectMany(pair => (int[])[cluster[pair.A], cluster[pair.B]]).ToHashSet();
        var members = decided.ToDictionary(one => one, one => Enumerable.Range(0, groups.Count).Where(i => cluster[i] == one).SelectMany(i => groups[i].Reports).ToList());
        var facts = decided.ToDictionary(one => one, one => Facts.Together(Enumerable.Range(0, groups.Count).Where(i => cluster[i] == one).Select(i => groups[i].Facts)));
        var isFull = Base(key) > 0;
        var placed = members.Values.SelectMany(list => list).ToHashSet(StringComparer.Ordinal);
        foreach (var report in reports.Where(report => !placed.Contains(report.Report) && !report.Facts.AreTold))
        {
            if (Company(report.Facts, facts, isFull) is { } one)
            {
                members[one].Add(report.Report);
            }
        }

        Persona[] personas =
        [
            .. decided.Select(one => new Persona(Label(key, members[one]), [.. members[one].Order(StringComparer.Ordinal)], facts[one])).OrderBy(persona => persona.Actor, StringComparer.Ordinal),
        ];
        var settled = personas.SelectMany(persona => persona.Reports).ToHashSet(StringComparer.Ordinal);
        ReportFacts[] open = [.. reports.Where(report => !settled.Contains(report.Report))];
        var judgements = new List<IdentityJudgement>();
        for (var i = 0; i < personas.Length; i++)
        {
            for (var j = i + 1; j < personas.Length; j++)
            {
                var evidence = IdentityScore.Of(personas[i].Facts, personas[j].Facts);
                judgements.Add(new(personas[i].Actor, personas[j].Actor, IdentityVerdict.Different, evidence.Points, evidence.Reasons));
            }
        }

        if (open.Length > 0)
        {
            var rest = Facts.Together(open.Select(report => report.Facts));
            judgements.AddRange(personas.Select(persona => (persona, Evidence: IdentityScore.Of(rest, persona.Facts))).Select(pair => new IdentityJudgement(
                key, pair.persona.Actor, IdentityVerdict.Unsure, pair.Evidence.Points, [.. pair.Evidence.Reasons, $"{open.Length} of {reports.Count} reports do not say which bearer of the name they mean"])));
            return ([.. personas, new Persona(key, [.. open.Select(report => report.Report)], rest)], judgements);
        }

        return (personas, judgements);
    }

    /// <summary>The one bearer in whose company a report tells of the name, by one name more for a full name, by two for a surname; null where it may be several.</summary>
    private static int? Company(Facts facts, Dictionary<int, Facts> clusters, bool isFull)
    {
        var ranked = clusters.Select(pair => (pair.Key, Shared: pair.Value.Companions.Intersect(facts.Companions, StringComparer.Ordinal).Count())).OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.Key).ToList();
        return ranked[0].Shared >= (isFull ? 1 : 2) && (ranked.Count == 1 || ranked[1].Shared < ranked[0].Shared) ? ranked[0].Key : null;
    }

    private static List<Pair> Pairs(List<Group> groups, int points, bool isPerson)
    {
        var pairs = new List<Pair>();
        for (var a = 0; a < groups.Count; a++)
        {
            for (var b = a + 1; b < groups.Count; b++)
            {
                var evidence = isPerson ? IdentityScore.Of(groups[a].Facts, groups[b].Facts) : new(groups[a].Facts.Identities.Overlaps(groups[b].Facts.Identities) ? Same : Different, ["register"]);
                pairs.Add(new(a, b, evidence with { Points = evidence.Points + (isPerson ? points : 0) }));
            }
        }

        return pairs;
    }

    private static IdentityJudgement Question(string key, Group a, Group b, Evidence evidence) => new(
        key, key, IdentityVerdict.Unsure, evidence.Points, [.. evidence.Reasons, $"'{a.Facts.Describe()}' in {a.Reports.Count} reports, '{b.Facts.Describe()}' in {b.Reports.Count}"]);

    /// <summary>What the name itself says for one bearer: a surname nothing, a long name more than a short one.</summary>
    private static int Base(string key) => key.Count(letter => letter == ' ') switch { 0 => 0, 1 => FullName, _ => LongName };

    /// <summary>The key of a bearer whom a person tells from others of the name by the reports that mean them.</summary>
    public static string Label(string key, IReadOnlyCollection<string> reports) => $"{key}/{reports.Min(StringComparer.Ordinal)![..LabelLength]}";

    private sealed record Group(IReadOnlyList<string> Reports, Facts Facts);

    private sealed record Pair(int A, int B, Evidence Evidence);
}
