using System.Security.Cryptography;
using System.Text;
using Sitrep.Ledger.Identities;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>
/// Says who bears the names: tells bearers of one name apart, joins spellings of one bearer, and gives all their keys. Only the names of which something
/// came or went are done again; the result is a function of the set of reports and of people's judgements.
/// </summary>
internal sealed class Identification(Database database)
{
    private const int NamesAtOnce = 500;
    private readonly BearerFacts _facts = new(database);
    private readonly JudgementQueries _judgements = new(database);

    /// <summary>Does some names; at last all keys are put together.</summary>
    /// <returns>How many names were done; 0 when nothing is left.</returns>
    public int Identify()
    {
        var keys = database.List("SELECT key FROM unidentified ORDER BY key DESC LIMIT @p0", [(long)NamesAtOnce], reader => reader.GetString(0));
        if (keys is [])
        {
            return 0;
        }

        if (keys is [""])
        {
            GiveKeys();
            database.Run("DELETE FROM unidentified");
            return 0;
        }

        foreach (var key in keys.Where(key => key.Length > 0))
        {
            Tell(key);
            database.Run("DELETE FROM unidentified WHERE key = @p0", key);
        }

        database.Run("INSERT OR IGNORE INTO unidentified (key) VALUES ('')");
        return keys.Count;
    }

    /// <summary>Takes all back, so that it may be derived anew.</summary>
    public void Revert()
    {
        foreach (var table in (string[])["bearer", "likeness", "sound", "unidentified"])
        {
            database.Run($"DELETE FROM {table}");
        }

        database.Run("INSERT OR IGNORE INTO unidentified (key) SELECT DISTINCT actor FROM name WHERE actor >= 'name:' AND actor < 'name;'");
        database.Run("INSERT OR IGNORE INTO unidentified (key) SELECT DISTINCT actor FROM relation WHERE actor >= 'name:' AND actor < 'name;'");
        database.Run("INSERT OR IGNORE INTO unidentified (key) VALUES ('')");
    }

    private void Tell(string key)
    {
        Forget(key);
        var name = _facts.Of(key);
        if (name.Reports.Count == 0)
        {
            Refile(key, []);
            return;
        }

        var apart = _judgements.Standing().BearersApart.Where(bearer => bearer.Actor == key).ToList();
        var meant = apart.SelectMany(bearer => bearer.Reports).ToHashSet(StringComparer.Ordinal);
        var (machine, judgements) = Personas.Of(key, name.IsPerson, [.. name.Reports.Where(report => !meant.Contains(report.Report))]);
        Persona[] personas =
        [
            .. machine,
            .. apart.Select(bearer => name.Reports.Where(report => bearer.Reports.Contains(report.Report)).ToList()).Where(reports => reports.Count > 0)
                .Select(reports => new Persona(Personas.Label(key, [.. reports.Select(report => report.Report)]), [.. reports.Select(report => report.Report)], Facts.Together(reports.Select(report => report.Facts)))),
        ];
        var numbers = name.Numbers;
        foreach (var persona in personas.Where(persona => persona.Actor != key))
        {
            foreach (var report in persona.Reports)
            {
                database.Run("INSERT OR REPLACE INTO bearer (key, report, actor) VALUES (@p0, @p1, @p2)", key, numbers[report], persona.Actor);
            }
        }

        Refile(key, numbers.Values);
        foreach (var judgement in judgements)
        {
            Keep(judgement, key);
        }

        foreach (var persona in personas)
        {
            Join(new(persona.Actor, name.Name, name.IsPerson, persona.Facts), key);
        }
    }

    /// <summary>Takes out what was made of a name before; names with which it was compared are compared again by it alone.</summary>
    private void Forget(string key)
    {
        foreach (var bearer in database.List("SELECT DISTINCT actor FROM bearer WHERE key = @p0 UNION SELECT @p0", [key], reader => reader.GetString(0)))
        {
            database.Run("DELETE FROM sound WHERE key = @p0", bearer);
            database.Run("DELETE FROM likeness WHERE name = '' AND a = @p0", bearer);
            database.Run("DELETE FROM likeness WHERE name = '' AND b = @p0", bearer);
        }

        database.Run("DELETE FROM bearer WHERE key = @p0", key);
        database.Run("DELETE FROM likeness WHERE name = @p0", key);
    }

    /// <summary>Files the rows of a name's reports under the bearer that they mean.</summary>
    private void Refile(string key, IEnumerable<long> reports)
    {
        var names = database.List("SELECT seq, name, kind, base FROM name WHERE actor = @p0 ORDER BY seq", [key], reader => (Number: reader.GetInt64(0), Name: reader.GetString(1), Kind: reader.IsDBNull(2) ? null : reader.GetString(2), Base: reader.GetString(3)));
        var wanted = database.List("SELECT report, actor FROM bearer WHERE key = @p0", [key], reader => (Report: reader.GetInt64(0), Actor: reader.GetString(1))).ToDictionary(pair => pair.Report, pair => pair.Actor);
        if (wanted.Count == 0 && names.All(name => name.Base == key))
        {
            return;
        }

        foreach (var name in names)
        {
            foreach (var (row, role, report) in database.List("SELECT p.row, p.role, r.report FROM party p JOIN row r ON r.seq = p.row WHERE p.name = @p0", [name.Number], reader => (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2))))
            {
                var bearer = wanted.GetValueOrDefault(report, key);
                if (bearer != name.Base)
                {
                    database.Run("DELETE FROM party WHERE name = @p0 AND role = @p1 AND row = @p2", name.Number, role, row);
                    database.Run("INSERT OR IGNORE INTO party (name, role, row) VALUES (@p0, @p1, @p2)", Variant(key, name.Name, name.Kind, bearer), role, row);
                }
            }
        }
    }

    private long Variant(string key, string name, string? kind, string bearer)
    {
        database.Run(
            "INSERT OR IGNORE INTO name (actor, name, kind, folded, base, key, id) VALUES (@p0, @p1, @p2, @p3, @p4, @p4, @p5)",
            key, name, kind, Blocking.NameFolding.Fold(name), bearer, ActorRecord.IdOf(bearer));
        return database.Number("SELECT seq FROM name WHERE name = @p0 AND coalesce(actor, '') = @p1 AND coalesce(kind, '') = @p2 AND base = @p3", name, key, kind ?? "", bearer);
    }

    /// <summary>Holds a bearer against the register and against those whose names sound like its.</summary>
    private void Join(Bearer bearer, string key)
    {
        if (bearer.Facts.Identities.Count == 1)
        {
            var entry = bearer.Facts.Identities.Min()!;
            Keep(new(string.CompareOrdinal(entry, bearer.Key) < 0 ? entry : bearer.Key, string.CompareOrdinal(entry, bearer.Key) < 0 ? bearer.Key : entry, IdentityVerdict.Same, 30, [_facts.WhyIdentity(key, entry)]), key);
        }

        foreach (var other in bearer.Facts.Aliases.Concat(_facts.NamedBy(key)).Where(other => !IsOf(other, key)).Distinct(StringComparer.Ordinal))
        {
            Compare(bearer, other, isSaid: true);
        }

        if (!bearer.IsPerson)
        {
            return;
        }

        var compared = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var block in Spellings.Blocks(bearer.Name).Distinct(StringComparer.Ordinal))
        {
            compared.UnionWith(database.List("SELECT key FROM sound WHERE block = @p0", [block], reader => reader.GetString(0)));
            database.Run("INSERT OR IGNORE INTO sound (block, key) VALUES (@p0, @p1)", block, bearer.Key);
        }

        foreach (var other in compared.Where(other => !IsOf(other, key)))
        {
            Compare(bearer, other, isSaid: false);
        }
    }

    private void Compare(Bearer bearer, string other, bool isSaid)
    {
        // Names are held against each other before anything is read: almost all pairs of a block end there.
        if (isSaid || Blocking.NameMatch.MayBeOne(bearer.Name, _facts.NameOf(other), isPerson: true))
        {
            if (Spellings.Of(bearer, _facts.Bearer(other)) is { } judgement)
            {
                Keep(judgement, "");
            }
        }
    }

    private static bool IsOf(string bearer, string key) => bearer == key || bearer.StartsWith(key + "/", StringComparison.Ordinal);

    /// <summary>Keeps a judgement: under the name whose bearers it is about, or under none where it is about two names.</summary>
    private void Keep(IdentityJudgement judgement, string name) => database.Run(
        "INSERT OR REPLACE INTO likeness (a, b, name, verdict, json) VALUES (@p0, @p1, @p2, @p3, @p4)",
        judgement.A,
        judgement.B,
        name,
        (long)judgement.Verdict,
        IdentityJson.Write(judgement));

    private void GiveKeys()
    {
        var wanted = ActorKeys.Of(
            database.List("SELECT json FROM likeness WHERE verdict = 0 ORDER BY a, b", [], reader => IdentityJson.Read(reader.GetString(0))),
            _judgements.Standing(),
            _facts.Current);

        // Where the keys are as they were, only names that are new since are given theirs.
        var print = PrintOf(wanted);
        var isSame = database.Number("SELECT value FROM progress WHERE what = 'keys'") == print;
        var done = isSame ? database.Number("SELECT value FROM progress WHERE what = 'named'") : 0;
        foreach (var (number, bearer, key) in database.List("SELECT seq, base, key FROM name WHERE seq > @p0", [done], reader => (reader.GetInt64(0), reader.GetString(1), reader.GetString(2))))
        {
            if (wanted.GetValueOrDefault(bearer, bearer) is var actor && actor != key)
            {
                database.Run("UPDATE name SET key = @p1, id = @p2 WHERE seq = @p0", number, actor, ActorRecord.IdOf(actor));
            }
        }

        database.Run("INSERT OR REPLACE INTO progress (what, value) VALUES ('keys', @p0)", print);
        database.Run("INSERT OR REPLACE INTO progress (what, value) SELECT 'named', coalesce(max(seq), 0) FROM name");
    }

    private static long PrintOf(IReadOnlyDictionary<string, string> keys)
    {
        var lines = string.Join('\n', keys.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + '\t' + pair.Value));
        return BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
    }
}
