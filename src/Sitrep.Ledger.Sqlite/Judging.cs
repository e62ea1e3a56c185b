using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>
/// Brings what is derived in line with people's judgements, and with which versions of reports there are: which rows and reports stand, which
/// rows are set apart, which trees are one event, which actors are others. Only what a new judgement or version changes is done again. What was
/// decided of a row of an earlier version is decided of the row that stands for it in the later one.
/// </summary>
internal sealed class Judging(Database database, Membership members, Versions versions)
{
    private const string Withdrawn = "withdrawn";
    private const string Superseded = "superseded";
    private readonly JudgementQueries _judgements = new(database);
    private readonly EventRows _rows = new(database);
    private readonly Parties _parties = new(database);
    private readonly Relations _relations = new(database);

    /// <summary>Whether no judgement was made, and no version found, since <see cref="Apply"/>.</summary>
    public bool IsUpToDate => database.Number("SELECT max(seq) FROM judgement") == database.Number("SELECT value FROM progress WHERE what = 'judgements'")
        && versions.Pairs == database.Number("SELECT value FROM progress WHERE what = 'versions'");

    /// <summary>Applies judgements; all rows must have been resolved.</summary>
    /// <returns>0: it is done at once.</returns>
    public int Apply()
    {
        if (!IsUpToDate)
        {
            _parties.Forget();
            var standing = _judgements.Standing();
            var changed = new SortedSet<long>();
            Rename(standing.ActorKeys, changed);
            LeaveOut(standing.Withdrawn, versions.Latest);
            SetApart(standing.Apart, changed);
            Drop(standing, changed);
            PutAgain(changed);
            members.Settle();
            foreach (var key in standing.Erased)
            {
                database.Run("INSERT OR IGNORE INTO erasing (report, deleted) SELECT seq, 0 FROM report WHERE key = @p0", key);
            }

            foreach (var judgement in standing.All.Where(judgement => judgement is { Kind: JudgementKind.Different, Subject: JudgementSubject.Actor }))
            {
                _parties.Touch(judgement.Of[0]);
            }

            database.Run("INSERT OR IGNORE INTO unidentified (key) VALUES ('')");
            database.Run("INSERT OR REPLACE INTO progress (what, value) SELECT 'judgements', coalesce(max(seq), 0) FROM judgement");
            database.Run("INSERT OR REPLACE INTO progress (what, value) VALUES ('versions', @p0)", versions.Pairs);
        }

        Join();
        return 0;
    }

    /// <summary>Takes back what judgements did to the indexes, so that all may be derived anew.</summary>
    public void Revert()
    {
        _parties.Forget();
        Rename(new Dictionary<string, string>(), []);
        LeaveOut(new HashSet<string>(), _ => []);
        foreach (var (row, _, told) in _rows.Of("dropped d JOIN row r ON r.seq = d.row JOIN report t ON t.seq = r.report ORDER BY r.seq"))
        {
            _parties.Add(row, told.Index);
        }
    }

    private void Rename(IReadOnlyDictionary<string, string> wanted, SortedSet<long> changed)
    {
        var known = database.List("SELECT key, actor FROM renamed", [], reader => (Key: reader.GetString(0), Actor: reader.GetString(1)))
            .ToDictionary(pair => pair.Key, pair => pair.Actor, StringComparer.Ordinal);
        foreach (var key in known.Keys.Union(wanted.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())
        {
            var actor = wanted.GetValueOrDefault(key, key);
            if (known.GetValueOrDefault(key, key) == actor)
            {
                continue;
            }

            const string Named = "FROM name WHERE coalesce(actor, 'name:' || folded) = @p0";
            changed.UnionWith(database.List($"SELECT DISTINCT row FROM party WHERE name IN (SELECT seq {Named})", [key], reader => reader.GetInt64(0)));
            database.Run("DELETE FROM renamed WHERE key = @p0", key);
            if (actor != key)
            {
                database.Run("INSERT INTO renamed (key, actor) VALUES (@p0, @p1)", key, actor);
            }
        }
    }

    private void SetApart(IReadOnlyDictionary<string, string> wanted, SortedSet<long> changed)
    {
        var known = database.List("SELECT row, name FROM apart", [], reader => (Row: reader.GetInt64(0), Name: reader.GetString(1))).ToDictionary(pair => pair.Row, pair => pair.Name);
        var rows = wanted.Select(pair => (Row: Number(pair.Key), Name: pair.Value)).Where(pair => pair.Row > 0).ToDictionary(pair => pair.Row, pair => pair.Name);
        foreach (var row in known.Keys.Union(rows.Keys).Order().ToList())
        {
            if (known.GetValueOrDefault(row) != rows.GetValueOrDefault(row))
            {
                changed.Add(row);
                database.Run("DELETE FROM apart WHERE row = @p0", row);
                database.Run("INSERT INTO apart (row, name) SELECT @p0, @p1 WHERE @p1 IS NOT NULL", row, rows.GetValueOrDefault(row));
            }
        }
    }

    /// <summary>Takes out reports that were withdrawn and earlier versions, and puts back those that are so no more.</summary>
    private void LeaveOut(IReadOnlySet<string> withdrawn, Func<IReadOnlySet<long>, Dictionary<long, long>> latest)
    {
        var known = database.List("SELECT report, why, newer FROM absent", [], reader => (Report: reader.GetInt64(0), Why: reader.GetString(1), Newer: reader.IsDBNull(2) ? (long?)null : reader.GetInt64(2)))
            .ToDictionary(left => left.Report, left => (left.Why, left.Newer));
        var gone = withdrawn.Select(key => database.Number("SELECT seq FROM report WHERE key = @p0", key)).Where(report => report > 0).ToHashSet();
        var wanted = new SortedDictionary<long, (string Why, long? Newer)>(latest(gone).ToDictionary(pair => pair.Key, pair => (Superseded, (long?)pair.Value)));
        foreach (var report in gone)
        {
            wanted[report] = (Withdrawn, null);
        }

        foreach (var (report, (why, newer)) in wanted.Where(pair => known.GetValueOrDefault(pair.Key) != pair.Value))
        {
            database.Run("INSERT OR REPLACE INTO absent (report, why, newer) VALUES (@p0, @p1, @p2)", report, why, newer);
            database.Run("DELETE FROM statement WHERE report = @p0", report);
            _relations.Remove(report).ForEach(_parties.Touch);
            versions.Inherit(report, newer);
        }

        foreach (var report in known.Keys.Where(report => !wanted.ContainsKey(report)).Order())
        {
            database.Run("DELETE FROM absent WHERE report = @p0", report);
            versions.Inherit(report, null);
            var details = database.List("SELECT details FROM report WHERE seq = @p0", [report], reader => RowQueries.Details(reader, 0))[0];
            foreach (var statement in details.Statements)
            {
                database.Run("INSERT OR IGNORE INTO statement (id, report) VALUES (@p0, @p1)", statement.Id, report);
            }

            foreach (var plan in details.Plans)
            {
                _relations.Add(plan, report);
            }

            foreach (var relation in details.Relations)
            {
                _relations.Add(relation, report);
                _parties.Note(relation);
            }
        }
    }

    private void Drop(StandingJudgements standing, SortedSet<long> changed)
    {
        var wanted = Dropped(standing);
        var known = database.List("SELECT row, why FROM dropped", [], reader => (Row: reader.GetInt64(0), Why: reader.GetString(1))).ToDictionary(pair => pair.Row, pair => pair.Why);
        foreach (var (row, why) in wanted.Where(pair => known.GetValueOrDefault(pair.Key) != pair.Value))
        {
            members.Leave(row);
            _parties.Remove(row);
            database.Run("INSERT OR REPLACE INTO dropped (row, why) VALUES (@p0, @p1)", row, why);
        }

        foreach (var row in known.Keys.Where(row => !wanted.ContainsKey(row)).Order().ToList())
        {
            database.Run("DELETE FROM dropped WHERE row = @p0", row);
            changed.Add(row);
        }
    }

    /// <summary>The rows that do not stand, with why; what is withdrawn is so whatever else is said of it.</summary>
    private SortedDictionary<long, string> Dropped(StandingJudgements standing)
    {
        var dropped = new SortedDictionary<long, string>();
        var holding = standing.All.Where(judgement => judgement.Holds).Select(judgement => judgement.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (row, judgement) in database.List("SELECT seq, judgement FROM row WHERE judgement IS NOT NULL", [], reader => (reader.GetInt64(0), reader.GetString(1))))
        {
            if (!holding.Contains(judgement))
            {
                dropped[row] = "undone";
            }
        }

        foreach (var judgement in standing.Holding(JudgementKind.Reject).Concat(standing.Holding(JudgementKind.Correct)))
        {
            dropped[Number(judgement.Of[0])] = judgement.Kind == JudgementKind.Reject ? "rejected" : "corrected";
        }

        // What a person wrote stands on while its words do, also where only the earlier version has them.
        var written = standing.Holding(JudgementKind.Correct).Where(judgement => versions.HeirOf(judgement.Of[0]) is not null).Select(judgement => Exactly(judgement.Row!.Id)).ToHashSet();
        foreach (var (row, why) in database.List("SELECT r.seq, a.why FROM absent a JOIN row r ON r.report = a.report", [], reader => (reader.GetInt64(0), reader.GetString(1))))
        {
            if (why == Withdrawn || !written.Contains(row))
            {
                dropped[row] = why;
            }
        }

        dropped.Remove(0);
        return dropped;
    }

    private void PutAgain(SortedSet<long> changed)
    {
        foreach (var row in changed.Where(row => database.Scalar("SELECT 1 FROM dropped WHERE row = @p0", row) is null).ToList())
        {
            members.Leave(row);
            var (_, report, told) = _rows.Of("row r JOIN report t ON t.seq = r.report WHERE r.seq = @p0", row)[0];
            members.Enter(row, report, told);
            _parties.Remove(row);
            _parties.Add(row, EntryContent.ReadIndex((string)database.Scalar("SELECT indexed FROM row WHERE seq = @p0", row)!));
        }
    }

    /// <summary>Makes the trees that people say are one into one event, wherever their rows hang now.</summary>
    private void Join()
    {
        var known = database.List("SELECT root, event FROM joined", [], reader => (Root: reader.GetInt64(0), Event: reader.GetInt64(1))).ToDictionary(pair => pair.Root, pair => pair.Event);
        var wanted = Joined();
        foreach (var root in known.Keys.Union(wanted.Keys).Order().ToList())
        {
            var happening = wanted.GetValueOrDefault(root, root);
            var before = known.GetValueOrDefault(root, root);
            if (database.Run("UPDATE node SET event = @p1 WHERE root = @p0 AND event <> @p1", root, happening) > 0 || before != happening)
            {
                foreach (var stale in (long[])[root, before, happening])
                {
                    database.Run("INSERT OR IGNORE INTO stale (event) VALUES (@p0)", stale);
                }
            }
        }

        database.Run("DELETE FROM joined");
        foreach (var (root, happening) in wanted)
        {
            database.Run("INSERT INTO joined (root, event) VALUES (@p0, @p1)", root, happening);
        }
    }

    /// <summary>The roots of trees that are one event with others, with the least of them.</summary>
    private SortedDictionary<long, long> Joined()
    {
        var sets = new List<SortedSet<long>>();
        foreach (var same in _judgements.Standing().SameEvents)
        {
            var roots = same.Select(Root).Where(root => root > 0).ToHashSet();
            var met = sets.Where(set => set.Overlaps(roots)).ToList();
            sets.RemoveAll(met.Contains);
            sets.Add([.. met.SelectMany(set => set), .. roots]);
        }

        return new(sets.Where(set => set.Count > 1).SelectMany(set => set.Select(root => (root, set.Min))).ToDictionary());
    }

    /// <summary>The root of the tree that a row, or what a person wrote in its place, hangs in; 0 where neither stands.</summary>
    private long Root(string row) => database.Number(
        """
        SELECT n.root FROM row r LEFT JOIN heir h ON h.row = r.seq JOIN member m ON m.row = coalesce(h.heir, r.seq) JOIN node n ON n.seq = m.node
        WHERE r.id = @p0 OR (r.judgement IS NOT NULL AND json_extract(r.json, '$.corrects') = @p0) ORDER BY r.seq DESC LIMIT 1
        """,
        row);

    /// <summary>The number of the row with the id, or of the one that stands for it in a later version.</summary>
    private long Number(string row) => database.Number("SELECT coalesce(h.heir, r.seq) FROM row r LEFT JOIN heir h ON h.row = r.seq WHERE r.id = @p0", row);

    private long Exactly(string row) => database.Number("SELECT seq FROM row WHERE id = @p0", row);
}
