using System.Globalization;
using System.Text;
using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Identities;

namespace Sitrep.Views.Watchlists;

/// <summary>An actor of a ledger that may be somebody on a list: a proposal for a person to look at.</summary>
/// <param name="Entry">The id on the list.</param>
/// <param name="Listed">The name on the list that fits.</param>
/// <param name="Note">What the list says of it.</param>
/// <param name="Actor">The actor's key.</param>
/// <param name="Name">The actor's name that fits.</param>
/// <param name="Kind">The actor's kind, as most reports have it.</param>
/// <param name="Rows">How many rows it has a role in.</param>
/// <param name="IsEqual">Whether the names are equal but for case, accents and points; else one is another spelling of the other, or leaves words out.</param>
/// <param name="Fits">How many things beside the name fit: country, birth, position.</param>
/// <param name="Differs">How many things differ.</param>
/// <param name="Reasons">What fits and what differs, with the words of both sides.</param>
/// <param name="List">The judgement that keeps the list; null for a list that is not kept.</param>
public sealed record ScreeningHit(
    string Entry, string Listed, string? Note, string Actor, string Name, string Kind, int Rows, bool IsEqual, int Fits, int Differs, IReadOnlyList<string> Reasons, string? List);

/// <summary>Holds a list against the actors of a ledger. A name is never enough to say that two are one: hits are for a person to look at.</summary>
public static class Screening
{
    /// <summary>Actors that may be somebody on the list, by entry in the list's order; those of whom more fits come first.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="list">The list.</param>
    /// <param name="keptAs">The judgement that keeps it; null for none.</param>
    public static IEnumerable<ScreeningHit> Of(Ledger.Ledger ledger, IEnumerable<WatchlistEntry> list, string? keptAs = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(list);
        var actors = ledger.ActorNames().GroupBy(name => name.Actor, StringComparer.Ordinal)
            .Select(actor => new Candidate(actor.Key, [.. actor.Select(name => name.Name)], actor.Select(name => name.Kind).FirstOrDefault(kind => kind != "unknown") ?? "unknown", actor.Sum(name => name.Rows)));
        return Among(ledger, actors, list, keptAs);
    }

    /// <summary>Whom of all kept lists an actor may be.</summary>
    public static IEnumerable<ScreeningHit> OfActor(Ledger.Ledger ledger, string actor)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        var lists = ledger.Watchlists();
        if (lists.Count == 0)
        {
            return [];
        }

        var known = ledger.Find(actor).Select(found => found.Actor).FirstOrDefault(found => found?.Actor == actor);
        string[] names = [.. (known?.Names ?? []).Concat(ledger.RelationsOf(actor).Select(relation => relation.Name)).Distinct(StringComparer.Ordinal)];
        return lists.SelectMany(list => Among(ledger, [new(actor, names, known?.Kind ?? "unknown", known?.Rows ?? 0)], Entries(list.Bytes), list.Judgement.Id)).ToList();
    }

    /// <summary>Hits of all kept lists.</summary>
    public static IEnumerable<ScreeningHit> OfKept(Ledger.Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Watchlists().SelectMany(list => Of(ledger, Entries(list.Bytes), list.Judgement.Id)).ToList();
    }

    /// <summary>The entries of a list that is kept; what could not be read was said when it was loaded.</summary>
    public static IReadOnlyList<WatchlistEntry> Entries(byte[] bytes) => [.. Watchlist.Read(new StringReader(Encoding.UTF8.GetString(bytes)), _ => { })];

    private static IEnumerable<ScreeningHit> Among(Ledger.Ledger ledger, IEnumerable<Candidate> actors, IEnumerable<WatchlistEntry> list, string? keptAs)
    {
        var byWord = actors
            .SelectMany(actor => actor.Names.Select(name => (actor, name)))
            .SelectMany(pair => NameMatch.Sounds(pair.name).Select(word => (word, pair.actor, pair.name)))
            .ToLookup(entry => entry.word, entry => (entry.actor, entry.name), StringComparer.Ordinal);
        return list.SelectMany(entry => Hits(ledger, entry, byWord, keptAs));
    }

    private static IEnumerable<ScreeningHit> Hits(Ledger.Ledger ledger, WatchlistEntry entry, ILookup<string, (Candidate Actor, string Name)> byWord, string? keptAs) => entry.Names
        .SelectMany(listed => NameMatch.Sounds(listed).SelectMany(word => byWord[word]).Distinct().Select(candidate => (listed, candidate)))
        .Where(pair => IsKind(entry, pair.candidate.Actor) && NameMatch.MayBeOne(pair.listed, pair.candidate.Name, entry.IsPerson))
        .Select(pair => (pair.listed, pair.candidate, IsEqual: NameFolding.Fold(pair.listed) == NameFolding.Fold(pair.candidate.Name)))
        .OrderByDescending(hit => hit.IsEqual)
        .ThenBy(hit => hit.candidate.Name, StringComparer.Ordinal)
        .ThenBy(hit => hit.listed, StringComparer.Ordinal)
        .DistinctBy(hit => hit.candidate.Actor.Key)
        .ToList()
        .Select(hit => Weighed(ledger, entry, hit.listed, hit.candidate.Actor, hit.candidate.Name, hit.IsEqual, keptAs))
        .OrderByDescending(hit => hit.Fits - (2 * hit.Differs))
        .ThenByDescending(hit => hit.Rows)
        .ThenBy(hit => hit.Actor, StringComparer.Ordinal);

    private static ScreeningHit Weighed(Ledger.Ledger ledger, WatchlistEntry entry, string listed, Candidate actor, string name, bool isEqual, string? keptAs)
    {
        var facts = Facts.Of(ledger.RelationsOf(actor.Key), [], actor.Key);
        var (fits, differs, reasons) = (0, 0, new List<string> { isEqual ? "the names are equal" : "the names are alike" });
        void Add(bool? verdict, string what)
        {
            (fits, differs) = (fits + (verdict == true ? 1 : 0), differs + (verdict == false ? 1 : 0));
            if (verdict is not null)
            {
                reasons.Add(what);
            }
        }

        string[] countries = [.. entry.Countries.Select(country => country.ToUpperInvariant())];
        var shared = facts.States.Where(countries.Contains).ToList();
        Add(countries.Length == 0 || facts.States.Count == 0 ? null : shared.Count > 0, shared.Count > 0 ? $"country {shared[0]} fits" : $"country {string.Join(", ", countries)} on the list, {string.Join(", ", facts.States)} in reports");
        if (facts.BornFrom is { } born)
        {
            var births = entry.Births.Select(Days).OfType<(DateOnly From, DateOnly To)>().ToList();
            var isBorn = births.Any(days => days.From <= (facts.BornTo ?? born) && born <= days.To);
            Add(births.Count == 0 ? null : isBorn, $"birth {string.Join(", ", entry.Births)} on the list, {born:yyyy-MM-dd} to {facts.BornTo:yyyy-MM-dd} by the age in reports{(isBorn ? " fits" : "")}");
        }

        string[] roles = [.. facts.Offices.Select(office => office.Split(" of ")[0]).Concat(facts.Bodies.Select(body => body.Replace("name:", "", StringComparison.Ordinal)))];
        var position = entry.Positions.SelectMany(listedAs => roles.Where(role => listedAs.Contains(role, StringComparison.OrdinalIgnoreCase)).Select(role => (listedAs, role))).FirstOrDefault();
        Add(position.role is null ? null : true, $"position '{position.listedAs}' fits '{position.role}'");
        if (fits + differs == 0)
        {
            reasons.Add("nothing but the name speaks for it");
        }

        return new(entry.Id, listed, entry.Note, actor.Key, name, actor.Kind, actor.Rows, isEqual, fits, differs, reasons, keptAs);
    }

    private static (DateOnly From, DateOnly To)? Days(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, day)
        : DateOnly.TryParseExact(written, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? (month, month.AddMonths(1).AddDays(-1))
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1000 and < 3000 ? (new(year, 1, 1), new(year, 12, 31)) : null;

    private static bool IsKind(WatchlistEntry entry, Candidate actor) => actor.Kind is "unknown" || entry.IsPerson == (actor.Kind == "person");

    private sealed record Candidate(string Key, IReadOnlyList<string> Names, string Kind, int Rows);
}
