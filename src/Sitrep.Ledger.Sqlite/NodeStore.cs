using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Resolution;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Nodes and blocks in the file, the latest nodes in memory too.</summary>
internal sealed class NodeStore(Database database) : INodeStore
{
    private const int MostKept = 20_000;

    private readonly Recent<long, Node> _nodes = new(MostKept);
    private readonly Recent<long, List<RankedNode>> _first = new(MostKept);
    private long _last;

    /// <summary>Drops what is remembered: it may stem from a transaction that was rolled back, or another process may have gone on.</summary>
    public void Forget()
    {
        _nodes.Clear();
        _first.Clear();
        _last = -1;
    }

    public Node? Find(string signature) =>
        database.Scalar("SELECT seq FROM node WHERE signature = @p0", signature) is long number ? Get(number) : null;

    public Node Add(string signature, RowFeatures features)
    {
        _last = _last < 0 ? database.Number("SELECT max(seq) FROM node") : _last;
        var node = new Node(++_last, signature, features);
        database.Run(
            "INSERT INTO node (seq, signature, parent, score, root, event, features) VALUES (@p0, @p1, NULL, 0, @p0, @p0, @p2)",
            node.Number,
            signature,
            FeatureText.Write(features));
        return _nodes.Keep(node.Number, node);
    }

    public Node Get(long number)
    {
        if (_nodes.Find(number) is { } known)
        {
            return known;
        }

        var found = database.List("SELECT signature, features, parent, score, root FROM node WHERE seq = @p0", [number], reader => Restore(number, reader));
        return found.Count > 0
            ? _nodes.Keep(number, found[0])
            : throw new LedgerException($"The ledger '{database.Path}' has lost what it derived from its rows (node {number}): run 'sitrep verify', and read the reports into a new ledger.");
    }

    public void Save(Node node) => database.Run(
        "UPDATE node SET parent = @p1, score = @p2, root = @p3, event = @p3 WHERE seq = @p0", node.Number, node.Parent, (long)node.Score, node.Root);

    public IReadOnlyList<long> Children(long number) =>
        database.List("SELECT seq FROM node WHERE parent = @p0 ORDER BY seq", [number], reader => reader.GetInt64(0));

    public IReadOnlyList<RankedNode> First(long key, int count)
    {
        var first = _first.Find(key) ?? _first.Keep(key, database.List("SELECT rank, node FROM block WHERE key = @p0 ORDER BY rank, node LIMIT @p1", [key, (long)count], Ranked));
        return [.. first];
    }

    public IReadOnlyList<RankedNode> After(long key, long rank) => _first.Find(key) is { } first && first.Count < Resolver.Hosts
        ? [.. first.Where(node => node.Rank > rank)]
        : database.List("SELECT rank, node FROM block WHERE key = @p0 AND rank > @p1 ORDER BY rank, node", [key, rank], Ranked);

    public void Join(long key, Node node)
    {
        database.Run("INSERT INTO block (key, rank, node) VALUES (@p0, @p1, @p2)", key, node.Rank, node.Number);
        if (_first.Find(key) is { } first)
        {
            var at = first.FindIndex(other => other.Rank > node.Rank);
            first.Insert(at < 0 ? first.Count : at, new(node.Rank, node.Number));
            if (first.Count > Resolver.Hosts)
            {
                first.RemoveAt(Resolver.Hosts);
            }
        }
    }

    public void Leave(long key, Node node)
    {
        database.Run("DELETE FROM block WHERE key = @p0 AND rank = @p1 AND node = @p2", key, node.Rank, node.Number);
        _first.Remove(key);
    }

    public void Remove(Node node)
    {
        database.Run("DELETE FROM node WHERE seq = @p0", node.Number);
        _nodes.Remove(node.Number);
    }

    private static RankedNode Ranked(SqliteDataReader reader) => new(reader.GetInt64(0), reader.GetInt64(1));

    private static Node Restore(long number, SqliteDataReader reader) =>
        new Node(number, reader.GetString(0), FeatureText.Read(reader.GetString(1)))
            .Linked(reader.IsDBNull(2) ? null : reader.GetInt64(2), reader.GetInt32(3), reader.GetInt64(4));
}
