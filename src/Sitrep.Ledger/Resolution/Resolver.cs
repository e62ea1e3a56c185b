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
/// A block that grows beyond <see cref="LargestBlock"/> tells nothing (its actor is in everything that day) and is closed; links
/// that rested on it are sought anew.
/// </remarks>
public sealed class Resolver
{
    /// <summary>The most nodes that a block may hold.</summary>
    public const int LargestBlock = 100;

    private readonly INodeStore _nodes;
    private readonly HashSet<long> _touched = [];

    /// <summary>Makes a resolver over the nodes that there are.</summary>
    public Resolver(INodeStore nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        _nodes = nodes;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="rowId">The row's id.</param>
    /// <param name="row">Its features.</param>
    /// <returns>The node that it stands for.</returns>
    public Node Add(string rowId, RowFeatures row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var signature = SignatureOf(rowId, row);
        var node = _nodes.Find(signature) ?? Insert(signature, PairScore.Essential(row));
        _touched.Add(node.Root);
        return node;
    }

    /// <summary>Numbers of the roots whose trees have changed since this was last called; some may be roots no more.</summary>
    public IReadOnlyList<long> TakeTouched()
    {
        long[] touched = [.. _touched.Order()];
        _touched.Clear();
        return touched;
    }

    /// <summary>
    /// Equal for rows that say the same of the same. A row that says too little to be recognised again has one of its own.
    /// </summary>
    private static string SignatureOf(string rowId, RowFeatures row)
    {
        if (PairScore.Of(row, row) < PairScore.Enough)
        {
            return ContentId.Hash("row", rowId);
        }

        var features = PairScore.Essential(row);
        return ContentId.Hash("features", JsonSerializer.Serialize(features, FeatureJson.Default.RowFeatures));
    }

    private Node Insert(string signature, RowFeatures row)
    {
        var node = _nodes.Add(signature, row);
        var near = new SortedSet<long>();
        var loosened = new SortedSet<long>();
        foreach (var key in BlockKeys.Of(row))
        {
            if (_nodes.Block(key) is not { } block)
            {
                continue;
            }

            if (block.Count < LargestBlock)
            {
                near.UnionWith(block);
                _nodes.Join(key, node.Number);
            }
            else
            {
                _nodes.Close(key);
                loosened.UnionWith(LinkedInside(block));
            }
        }

        Link(node, near);
        foreach (var number in loosened)
        {
            Relink(_nodes.Get(number));
        }

        return node;
    }

    private IEnumerable<long> LinkedInside(IReadOnlyList<long> block)
    {
        var members = block.ToHashSet();
        return block.Where(number => _nodes.Get(number).Parent is { } parent && members.Contains(parent));
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
                if (other.Parent is not { } parent || IsBetter(score, node, other.Score, _nodes.Get(parent)))
                {
                    Hang(other, node, score);
                }
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

    /// <summary>Seeks the best place of a node from scratch.</summary>
    private void Relink(Node node)
    {
        var best = default(Node);
        var bestScore = 0;
        foreach (var other in BlockKeys.Of(node.Features).SelectMany(key => _nodes.Block(key) ?? []).Distinct().Order().Select(_nodes.Get))
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
