using System.Text.Json;
using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Resolution;

/// <summary>
/// Finds out which rows speak of one event. Each node hangs on the one that fits it best among those that say more than it
/// does; a tree is an event. So a row that says little joins one event and never ties two together, and the trees are a
/// function of the set of rows: the order in which they come does not count.
/// </summary>
/// <remarks>
/// In a block only the first <see cref="Hosts"/> by rank, which say most, have others hang on them: so a block of thousands costs
/// no more than one of a hundred, and which they are is again a function of the set. One that is pushed out lets go of what hung on it.
/// </remarks>
public sealed class Resolver
{
    /// <summary>How many nodes of a block others may hang on.</summary>
    public const int Hosts = 100;

    private readonly INodeStore _nodes;
    private readonly HashSet<long> _touched = [];

    /// <summary>Makes a resolver over the nodes that there are.</summary>
    public Resolver(INodeStore nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        _nodes = nodes;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="position">Where it stands in its text: equal for the same words of copies.</param>
    /// <param name="row">Its features.</param>
    /// <returns>The node that it stands for.</returns>
    public Node Add(string position, RowFeatures row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var signature = SignatureOf(position, row);
        var node = _nodes.Find(signature) ?? Insert(signature, PairScore.Essential(row));
        _touched.Add(node.Root);
        return node;
    }

    /// <summary>Adds a row that a person set apart: it stands for the event of that name alone, whatever it says.</summary>
    /// <param name="name">The name of the event.</param>
    /// <param name="row">Its features.</param>
    /// <returns>The node that it stands for.</returns>
    public Node AddApart(string name, RowFeatures row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var signature = ContentId.Hash("apart", name);
        var node = _nodes.Find(signature) ?? _nodes.Add(signature, PairScore.Essential(row));
        _touched.Add(node.Root);
        return node;
    }

    /// <summary>
    /// Takes away a node for which no row stands any more. What hung on it seeks its best place again; so does what a host that
    /// moves up in one of its blocks may now have hang on it: the events are those of the rows that are left.
    /// </summary>
    public void Remove(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        _touched.Add(node.Root);
        var movedUp = new SortedSet<(long Number, long Key)>();
        foreach (var key in BlockKeys.Of(node.Features))
        {
            var before = _nodes.First(key, Hosts);
            _nodes.Leave(key, node);
            var after = _nodes.First(key, Hosts);
            if (after.Count == Hosts && before.Any(host => host.Number == node.Number))
            {
                movedUp.Add((after[^1].Number, key));
            }
        }

        foreach (var guest in _nodes.Children(node.Number).ToList())
        {
            Relink(_nodes.Get(guest));
        }

        foreach (var (number, key) in movedUp)
        {
            var host = _nodes.Get(number);
            foreach (var other in _nodes.After(key, host.Rank).Select(other => _nodes.Get(other.Number)).Where(host.Precedes))
            {
                Offer(host, other, PairScore.Of(host.Features, other.Features));
            }
        }

        _nodes.Remove(node);
    }

    /// <summary>Numbers of the roots whose trees have changed since this was last called; some may be roots no more.</summary>
    public IReadOnlyList<long> TakeTouched()
    {
        long[] touched = [.. _touched.Order()];
        _touched.Clear();
        return touched;
    }

    /// <summary>
    /// Equal for rows that say the same of the same. A row that says too little to be recognised again has one for its
    /// place in its text.
    /// </summary>
    private static string SignatureOf(string position, RowFeatures row)
    {
        var features = JsonSerializer.Serialize(PairScore.Essential(row), FeatureJson.Default.RowFeatures);
        return PairScore.Of(row, row) < PairScore.Enough ? ContentId.Hash("row", position, features) : ContentId.Hash("features", features);
    }

    private Node Insert(string signature, RowFeatures row)
    {
        var node = _nodes.Add(signature, row);
        var near = new SortedSet<long>();
        var pushedOut = new SortedSet<long>();
        foreach (var key in BlockKeys.Of(row))
        {
            var hosts = _nodes.First(key, Hosts);
            var isFull = hosts.Count == Hosts;
            near.UnionWith(hosts.Select(host => host.Number));
            if (!isFull || node.Rank < hosts[^1].Rank)
            {
                near.UnionWith(_nodes.After(key, node.Rank).Select(other => other.Number));
                pushedOut.UnionWith(isFull ? [hosts[^1].Number] : []);
            }

            _nodes.Join(key, node);
        }

        Link(node, near);
        foreach (var guest in pushedOut.SelectMany(_nodes.Children).Order().ToList())
        {
            Relink(_nodes.Get(guest));
        }

        return node;
    }

    /// <summary>Hangs the new node where it fits best, and on it those that it fits better than what they hang on.</summary>
    private void Link(Node node, SortedSet<long> near)
    {
        var best = default(Node);
        var bestScore = 0;
        foreach (var other in near.Select(_nodes.Get))
        {
            var score = PairScore.Of(node.Features, other.Features);
            if (score < PairScore.Enough)
            {
                continue;
            }

            if (!other.Precedes(node))
            {
                Offer(node, other, score);
            }
            else if (best is null || IsBetter(score, other, bestScore, best))
            {
                (best, bestScore) = (other, score);
            }
        }

        if (best is not null)
        {
            Hang(node, best, bestScore);
        }
    }

    /// <summary>Hangs a node on a host that it fits better than what it hangs on.</summary>
    private void Offer(Node host, Node guest, int score)
    {
        if (score >= PairScore.Enough && (guest.Parent is not { } parent || IsBetter(score, host, guest.Score, _nodes.Get(parent))))
        {
            Hang(guest, host, score);
        }
    }

    /// <summary>Seeks the best place of a node from scratch.</summary>
    private void Relink(Node node)
    {
        var best = default(Node);
        var bestScore = 0;
        foreach (var other in BlockKeys.Of(node.Features).SelectMany(key => _nodes.First(key, Hosts)).Select(host => host.Number).Distinct().Order().Select(_nodes.Get))
        {
            if (other.Precedes(node)
                && PairScore.Of(node.Features, other.Features) is >= PairScore.Enough and var score
                && (best is null || IsBetter(score, other, bestScore, best)))
            {
                (best, bestScore) = (other, score);
            }
        }

        if (best?.Number != node.Parent)
        {
            Hang(node, best, bestScore);
        }
    }

    private static bool IsBetter(int score, Node node, int otherScore, Node other) =>
        score != otherScore ? score > otherScore : node.Precedes(other);

    private void Hang(Node node, Node? parent, int score)
    {
        _touched.Add(node.Root);
        node.Parent = parent?.Number;
        node.Score = parent is null ? 0 : score;
        Reroot(node, parent?.Root ?? node.Number);
        _touched.Add(node.Root);
    }

    private void Reroot(Node top, long root)
    {
        var open = new Stack<Node>([top]);
        while (open.TryPop(out var node))
        {
            node.Root = root;
            _nodes.Save(node);
            foreach (var child in _nodes.Children(node.Number))
            {
                open.Push(_nodes.Get(child));
            }
        }
    }
}
