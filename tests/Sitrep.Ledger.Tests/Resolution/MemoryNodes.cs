using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Resolution;

namespace Sitrep.Ledger.Tests.Resolution;

/// <summary>Nodes and blocks in memory.</summary>
internal sealed class MemoryNodes : INodeStore
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, Node> _bySignature = [];
    private readonly Dictionary<long, List<RankedNode>> _blocks = [];

    public int LargestBlock => _blocks.Values.Max(block => block.Count);

    public Node? Find(string signature) => _bySignature.GetValueOrDefault(signature);

    public Node Add(string signature, RowFeatures features)
    {
        var node = new Node(_nodes.Count, signature, features);
        _nodes.Add(node);
        _bySignature.Add(signature, node);
        return node;
    }

    public Node Get(long number) => _nodes[(int)number];

    public void Save(Node node)
    {
    }

    public IReadOnlyList<long> Children(long number) => [.. _nodes.Where(node => _bySignature.ContainsKey(node.Signature)).Where(node => node.Parent == number).Select(node => node.Number)];

    public IReadOnlyList<RankedNode> First(long key, int count) => [.. In(key).OrderBy(node => node.Rank).Take(count)];

    public IReadOnlyList<RankedNode> After(long key, long rank) => [.. In(key).Where(node => node.Rank > rank)];

    public void Join(long key, Node node)
    {
        if (!_blocks.TryGetValue(key, out var block))
        {
            _blocks.Add(key, block = []);
        }

        block.Add(new(node.Rank, node.Number));
    }

    public void Leave(long key, Node node) => In(key).RemoveAll(other => other.Number == node.Number);

    public void Remove(Node node) => _bySignature.Remove(node.Signature);

    private List<RankedNode> In(long key) => _blocks.GetValueOrDefault(key) ?? [];
}
