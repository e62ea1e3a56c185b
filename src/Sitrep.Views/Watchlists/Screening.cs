using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;

namespace Sitrep.Views.Watchlists;

/// <summary>An actor of a ledger that may be somebody on a list.</summary>
/// <param name="Entry">The id on the list.</param>
/// <param name="Listed">The name on the list that fits.</param>
/// <param name="Note">What the list says of it.</param>
/// <param name="Actor">The actor's key.</param>
/// <param name="Name">The actor's name that fits.</param>
/// <param name="Kind">The actor's kind, as most reports have it.</param>
/// <param name="Rows">How many rows it has a role in.</param>
/// <param name="IsEqual">Whether the names are equal but for case, accents and points; else one is another spelling of the other, or leaves words out.</param>
public sealed record ScreeningHit(string Entry, string Listed, string? Note, string Actor, string Name, string Kind, int Rows, bool IsEqual);

/// <summary>Holds a list against the actors of a ledger. A name is never enough to say that two are one: hits are for a person to look at.</summary>
public static class Screening
{
    /// <summary>Actors that may be somebody on the list, by entry in the list's order, then by rows.</summary>
    public static IEnumerable<ScreeningHit> Of(Ledger.Ledger ledger, IEnumerable<WatchlistEntry> list)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(list);
        var byWord = ledger.Actors()
            .SelectMany(actor => actor.Names.Select(name => (actor, name)))
            .SelectMany(pair => NameMatch.Sounds(pair.name).Select(word => (word, pair.actor, pair.name)))
            .ToLookup(entry => entry.word, entry => (entry.actor, entry.name), StringComparer.Ordinal);
        return list.SelectMany(entry => Hits(entry, byWord));
    }

    private static IEnumerable<ScreeningHit> Hits(WatchlistEntry entry, ILookup<string, (ActorRecord Actor, string Name)> byWord) => entry.Names
        .SelectMany(listed => NameMatch.Sounds(listed).SelectMany(word => byWord[word]).Distinct().Select(candidate => (listed, candidate)))
        .Where(pair => IsKind(entry, pair.candidate.Actor) && NameMatch.MayBeOne(pair.listed, pair.candidate.Name, entry.IsPerson))
        .Select(pair => new ScreeningHit(
            entry.Id, pair.listed, entry.Note, pair.candidate.Actor.Actor, pair.candidate.Name, pair.candidate.Actor.Kind, pair.candidate.Actor.Rows, NameFolding.Fold(pair.listed) == NameFolding.Fold(pair.candidate.Name)))
        .OrderByDescending(hit => hit.IsEqual)
        .ThenBy(hit => hit.Name, StringComparer.Ordinal)
        .DistinctBy(hit => hit.Actor)
        .OrderByDescending(hit => hit.Rows)
        .ThenBy(hit => hit.Actor, StringComparer.Ordinal);

    private static bool IsKind(WatchlistEntry entry, ActorRecord actor) => actor.Kind is "unknown" || entry.IsPerson == (actor.Kind == "person");
}
