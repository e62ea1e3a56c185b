using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Resolution;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Nodes and blocks in the file, the latest nodes in memory too.</summary>
internal sealed class NodeStore(Database database) : INodeStore
{
    private const int MostKept = 20_000;

    /// <summary>Stands in a block that was closed.</summary>
    private const long Closed = -1;

    private readonly Dictionary<long, Node> _nodes = [];
    private readonly Dictionary<long, List<long>?> _blocks = [];
    private long _last;

    /// <summary>Drops what is remembered: it may stem from a transaction that was rolled back, or another process may have gone on.</summary>
    public void Forget()
    {
        _nodes.Clear();
        _blocks.Clear();
        _last = -1;
    }

    public Node? Find(string signature) =>
        database.Scalar("SELECT seq FROM node WHERE signature = @p0", signature) is long number ? Get(number) : null;

    public Node Add(string signature, RowFeatures features)
    {
        _last = _last < 0 ? database.Number("SELECT max(seq) FROM node") : _last;
        var node = new Node(++_last, signature, features);
        database.Run(
            "INSERT INTO node (seq, signature, parent, score, event, features) VALUES (@p0, @p1, NULL, 0, @p0, @p2)",
            node.Number,
            signature,
            FeatureText.Write(features));
        return Keep(node);
    }

    public Node Get(long number)
    {
        if (_nodes.TryGetValue(number, out var known))
        {
            return known;
        }

        var found = database.List("SELECT signature, features, parent, score, event FROM node WHERE seq = @p0", [number], reader => Restore(number, reader));
        return found.Count > 0
            ? Keep(found[0])
            : throw new LedgerException($"The ledger '{database.Path}' has lost what it derived from its rows (node {number}): run 'sitrep verify --rebuild'.");
    }

    public void Save(Node node) => database.Run(
        "UPDATE node SET parent = @p1, score = @p2, event = @p3 WHERE seq = @p0", node.Number, node.Parent, (long)node.Score, node.Root);

    public IReadOnlyList<long> Children(long number) =>
        database.List("SELECT seq FROM node WHERE parent = @p0 ORDER BY seq", [number], reader => reader.GetInt64(0));

    public IReadOnlyList<long>? Block(long key)
    {
        if (_blocks.TryGetValue(key, out var known))
        {
            return known;
        }

        var numbers = database.List("SELECT node FROM block WHERE key = @p0 ORDER BY node", [key], reader => reader.GetInt64(0));
        if (_blocks.Count >= MostKept)
        {
            _blocks.Clear();
        }

        return _blocks[key] = numbers is [Closed, ..] ? null : numbers;
    }

    public void Join(long key, long number)
    {
        database.Run("INSERT INTO block (key, node) VALUES (@p0, @p1)", key, number);
        if (_blocks.TryGetValue(key, out var known))
        {
            known?.Add(number);
        }
    }

    public void Close(long key)
    {
        database.Run("DELETE FROM block WHERE key = @p0", key);
        database.Run("INSERT INTO block (key, node) VALUES (@p0, @p1)", key, Closed);
        _blocks[key] = null;
    }

    private static Node Restore(long number, SqliteDataReader reader) =>
        new Node(number, reader.GetString(0), FeatureText.Read(reader.GetString(1)))
            .Linked(reader.IsDBNull(2) ? null : reader.GetInt64(2), reader.GetInt32(3), reader.GetInt64(4));

    private Node Keep(Node node)
    {
        if (_nodes.Count >= MostKept)
        {
            // All at once: a node that a caller still holds is saved with every change, and read again when asked for.
            _nodes.Clear();
        }

        _nodes.Add(node.Number, node);
        return node;
    }
}
