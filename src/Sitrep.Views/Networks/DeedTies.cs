using Sitrep.Ledger.Records;

namespace Sitrep.Views.Networks;

/// <summary>Sums up events by who does what to whom, and with whom.</summary>
internal static class DeedTies
{
    // Of a list of signatories not every pair is told of.
    private const int MostOfSide = 8;

    /// <summary>The ties, those with most events first. An event counts once in each of its ties; actors without a key have none.</summary>
    public static IReadOnlyList<NetworkTie> Of(IEnumerable<EventRecord> events) =>
    [
        .. events.SelectMany(happening => Ends(happening).Select(ends => (ends, happening)))
            .GroupBy(pair => pair.ends)
            .Select(group => Sum(group.Key, [.. group.Select(pair => pair.happening)]))
            .OrderByDescending(tie => tie.Events).ThenBy(tie => tie.From, StringComparer.Ordinal).ThenBy(tie => tie.To, StringComparer.Ordinal).ThenBy(tie => tie.Kind),
    ];

    /// <summary>Whether an event ties two actors, in either way.</summary>
    public static bool Ties(EventRecord happening, string one, string other) => Ends(happening).Any(ends => (ends.From == one && ends.To == other) || (ends.From == other && ends.To == one));

    private static IEnumerable<(string From, string To, TieKind Kind)> Ends(EventRecord happening)
    {
        var (doers, undergoers) = (Keys(happening.Initiator), Keys(happening.Recipient));
        foreach (var doer in doers)
        {
            foreach (var undergoer in undergoers.Where(key => key != doer))
            {
                yield return (doer, undergoer, TieKind.Deed);
            }

            foreach (var partner in doers.Where(key => string.CompareOrdinal(doer, key) < 0))
            {
                yield return (doer, partner, TieKind.Together);
            }
        }
    }

    private static List<string> Keys(IReadOnlyList<EventActorRecord> side) => [.. side.Select(actor => actor.Actor).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostOfSide)];

    private static NetworkTie Sum((string From, string To, TieKind Kind) ends, List<EventRecord> events)
    {
        var contested = events.Count(happening => happening.Contested);
        var basis = contested > 0 ? TieBasis.Contested : events.Exists(IsEstablished) ? TieBasis.Asserted : TieBasis.Open;
        return new(ends.From, ends.To, ends.Kind, basis, Tally(events), events.Count, contested, events.Min(happening => happening.When?.From), events.Max(happening => happening.When?.To));
    }

    private static bool IsEstablished(EventRecord happening) =>
        happening.Statuses.Any(tally => tally.Word is "occurred" or "ongoing") && happening.Stances.Any(tally => tally.Word is "asserts" or "confirms");

    private static List<TallyRecord> Tally(List<EventRecord> events) =>
    [
        .. events.CountBy(happening => happening.Type.ToString().ToLowerInvariant()).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new TallyRecord(pair.Key, pair.Value)),
    ];
}
