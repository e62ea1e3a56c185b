using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>The numbers of names and places in the file; makes them where they are new.</summary>
internal sealed class Dictionaries(Database database)
{
    private const int MostKept = 50_000;
    private readonly Dictionary<Party, long> _names = [];
    private readonly Dictionary<WhereRecord, long> _places = [];

    /// <summary>Drops what is remembered once it is much, or may stem from a transaction that was rolled back.</summary>
    public void Forget()
    {
        _names.Clear();
        _places.Clear();
    }

    public long Name(Party party)
    {
        var key = party with { Role = PartyRole.Source };
        if (_names.TryGetValue(key, out var known))
        {
            return known;
        }

        // A bare description has no key; it stands under its folded name.
        var folded = NameFolding.Fold(party.Name);
        var actor = party.Actor ?? "name:" + folded;
        database.Run(
            "INSERT OR IGNORE INTO name (actor, name, kind, folded, base, key, id) VALUES (@p0, @p1, @p2, @p3, @p4, @p4, @p5)",
            party.Actor,
            party.Name,
            party.Kind,
            folded,
            actor,
            ActorRecord.IdOf(actor));
        var number = database.Number(
            "SELECT seq FROM name WHERE name = @p0 AND coalesce(actor, '') = @p1 AND coalesce(kind, '') = @p2 AND base = @p3", party.Name, party.Actor ?? "", party.Kind ?? "", actor);
        return Keep(_names, key, number);
    }

    public long Place(WhereRecord where)
    {
        if (_places.TryGetValue(where, out var known))
        {
            return known;
        }

        object?[] parts = [NameFolding.Fold(where.Name), NameFolding.Fold(where.Words), where.Country ?? "", (long)(where.GeoNames ?? 0), where.Precision ?? ""];
        database.Run("INSERT OR IGNORE INTO place (folded, words, country, geonames, precision) VALUES (@p0, @p1, @p2, @p3, @p4)", parts);
        var number = database.Number(
            "SELECT seq FROM place WHERE folded = @p0 AND words = @p1 AND country = @p2 AND geonames = @p3 AND precision = @p4", parts);
        return Keep(_places, where, number);
    }

    private static long Keep<TKey>(Dictionary<TKey, long> kept, TKey key, long number)
        where TKey : notnull
    {
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        kept.Add(key, number);
        return number;
    }
}
