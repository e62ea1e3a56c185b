using Sitrep.Ledger.Records;
using Sitrep.Reading.Relations;

namespace Sitrep.Views.Networks;

/// <summary>Makes networks out of events and relations: never more actors than can be read at once, chosen so that they hang together.</summary>
public sealed class NetworkMaker
{
    private const int MostRelated = 12;
    private readonly RelationTies _relations;

    /// <summary>Makes networks of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="directory">The registers of actors, for kinds and for what no report says; null for none.</param>
    public NetworkMaker(Ledger.Ledger ledger, ActorDirectory? directory = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        _relations = new(ledger, directory);
    }

    /// <summary>The network of events.</summary>
    /// <param name="events">The events.</param>
    /// <param name="most">How many actors are shown at most.</param>
    /// <param name="focus">The key of the actor around whom the others stand, shown first with whom it is tied to most; null for none.</param>
    /// <param name="with">With a focus, the key of the one other actor that is asked for; null for all.</param>
    public NetworkView Of(IReadOnlyCollection<EventRecord> events, int most, string? focus = null, string? with = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        var deeds = DeedTies.Of(events);
        if (focus is not null && with is not null)
        {
            deeds = [.. deeds.Where(tie => (tie.From == focus && tie.To == with) || (tie.From == with && tie.To == focus))];
        }

        var told = focus is null ? [] : _relations.Told(focus).Where(tie => with is null || tie.From == with || tie.To == with).Take(MostRelated).ToList();
        var all = deeds.Concat(told).ToList();
        var weights = Weights(all);
        var chosen = Choose(all, weights, most, focus);
        List<NetworkTie> shown =
        [
            .. all.Where(tie => chosen.Contains(tie.From) && chosen.Contains(tie.To)),
            .. Others(chosen, all),
        ];
        var names = Names(events);
        var counts = events.SelectMany(happening => happening.Initiator.Concat(happening.Recipient).Select(actor => actor.Actor).OfType<string>().Distinct(StringComparer.Ordinal)).Where(chosen.Contains).CountBy(key => key).ToDictionary();
        return new(
            [
                .. chosen.Select(key => new NetworkActor(key, names.GetValueOrDefault(key) ?? _relations.NameOf(key) ?? key, _relations.KindOf(key), counts.GetValueOrDefault(key)))
                    .OrderByDescending(actor => actor.Key == focus).ThenByDescending(actor => actor.Events).ThenBy(actor => actor.Key, StringComparer.Ordinal),
            ],
            shown,
            weights.Count,
            all.Count,
            events.Count,
            focus);
    }

    /// <summary>Whether an event ties two actors, in either way.</summary>
    public static bool Ties(EventRecord happening, string one, string other)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return DeedTies.Ties(happening, one, other);
    }

    /// <summary>What ties those that are shown beside what they do.</summary>
    private IEnumerable<NetworkTie> Others(HashSet<string> chosen, List<NetworkTie> all)
    {
        var seen = all.Where(tie => tie.Kind == TieKind.Relation).Select(tie => (tie.From, tie.To)).ToHashSet();
        return chosen.Order(StringComparer.Ordinal).SelectMany(key => _relations.ToldOf(key).Concat(_relations.Known(key)))
            .Where(tie => chosen.Contains(tie.From) && chosen.Contains(tie.To) && seen.Add((tie.From, tie.To)));
    }

    private static Dictionary<string, int> Weights(IEnumerable<NetworkTie> ties)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tie in ties)
        {
            foreach (var end in (string[])[tie.From, tie.To])
            {
                weights[end] = weights.GetValueOrDefault(end) + Math.Max(1, tie.Events);
            }
        }

        return weights;
    }

    /// <summary>
    /// The strongest first, then always the one most strongly tied to those that are chosen; where none is tied to them, the strongest that is left.
    /// </summary>
    private static HashSet<string> Choose(List<NetworkTie> ties, Dictionary<string, int> weights, int most, string? focus)
    {
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        var pulls = weights.Keys.ToDictionary(key => key, _ => 0, StringComparer.Ordinal);
        var byEnd = ties.SelectMany(tie => (IEnumerable<(string End, string Other, int Events)>)[(tie.From, tie.To, tie.Events), (tie.To, tie.From, tie.Events)]).ToLookup(tie => tie.End, StringComparer.Ordinal);
        var next = focus is not null && weights.ContainsKey(focus) ? focus : null;
        while (chosen.Count < most && pulls.Count > 0)
        {
            next ??= pulls.OrderByDescending(pair => pair.Value > 0).ThenByDescending(pair => pair.Value).ThenByDescending(pair => weights[pair.Key]).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
            if (focus is not null && chosen.Count > 0 && pulls[next] == 0)
            {
                break;
            }

            chosen.Add(next);
            pulls.Remove(next);
            foreach (var tie in byEnd[next].Where(tie => pulls.ContainsKey(tie.Other)))
            {
                // Around a focus, those count most that are tied to it itself.
                pulls[tie.Other] += Math.Max(1, tie.Events) * (next == focus ? 1000 : 1);
            }

            next = null;
        }

        // Whoever stands alone among those chosen says nothing here.
        return [.. chosen.Where(key => byEnd[key].Any(tie => chosen.Contains(tie.Other)))];
    }

    private static Dictionary<string, string> Names(IEnumerable<EventRecord> events) => events.SelectMany(happening => happening.Initiator.Concat(happening.Recipient)).Where(actor => actor.Actor is not null)
        .CountBy(actor => (Key: actor.Actor!, actor.Name)).GroupBy(pair => pair.Key.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal).First().Key.Name, StringComparer.Ordinal);
}
