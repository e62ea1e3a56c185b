using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Identities;

/// <summary>
/// The key of each actor once the machine's and people's judgements are put together. People's come first: what they say is one is one, and what they say
/// is two the machine does not join. The rest is joined, the best score first.
/// </summary>
public static class ActorKeys
{
    /// <summary>Keys that are another's, with that one's.</summary>
    /// <param name="machine">The machine's judgements.</param>
    /// <param name="standing">People's.</param>
    /// <param name="current">Leads a key that a person used to the one that it has now: bearers of one name may have got other labels since.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<IdentityJudgement> machine, StandingJudgements standing, Func<string, string> current)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(current);
        var set = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var same in standing.Holding(JudgementKind.Same).Where(judgement => judgement.Subject == JudgementSubject.Actor))
        {
            foreach (var key in same.Of.Skip(1))
            {
                Join(set, current(same.Of[0]), current(key));
            }
        }

        var apart = standing.Holding(JudgementKind.Different).Where(judgement => judgement.Subject == JudgementSubject.Actor)
            .SelectMany(judgement => judgement.Of.Skip(1).Select(key => (A: current(judgement.Of[0]), B: current(key)))).ToList();
        foreach (var judgement in machine.Where(judgement => judgement.Verdict == IdentityVerdict.Same).OrderByDescending(judgement => judgement.Score).ThenBy(judgement => judgement.A, StringComparer.Ordinal).ThenBy(judgement => judgement.B, StringComparer.Ordinal))
        {
            var (a, b) = (Set(set, judgement.A), Set(set, judgement.B));
            if (!ReferenceEquals(a, b) && !apart.Any(pair => (a.Contains(pair.A) && b.Contains(pair.B)) || (a.Contains(pair.B) && b.Contains(pair.A))) && !AreTwoOfTheRegister(a, b))
            {
                Join(set, judgement.A, judgement.B);
            }
        }

        return set.Where(pair => pair.Value.Min != pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value.Min!, StringComparer.Ordinal);
    }

    private static bool AreTwoOfTheRegister(SortedSet<string> a, SortedSet<string> b) => !a.Min!.StartsWith("name:", StringComparison.Ordinal) && !b.Min!.StartsWith("name:", StringComparison.Ordinal);

    private static SortedSet<string> Set(Dictionary<string, SortedSet<string>> sets, string key) =>
        sets.TryGetValue(key, out var set) ? set : sets[key] = new SortedSet<string>(KeyOrder.Instance) { key };

    private static void Join(Dictionary<string, SortedSet<string>> sets, string a, string b)
    {
        var (one, other) = (Set(sets, a), Set(sets, b));
        if (!ReferenceEquals(one, other))
        {
            one.UnionWith(other);
            foreach (var key in other)
            {
                sets[key] = one;
            }
        }
    }
}
