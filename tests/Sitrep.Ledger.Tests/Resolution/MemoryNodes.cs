using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Resolution;

namespace Sitrep.Ledger.Tests.Resolution;

/// <summary>Nodes and blocks in memory.</summary>
internal sealed class MemoryNodes : INodeStore
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, Node> _bySignature = [];
    private readonly Dictionary<long, List<long>?> _blocks = [];

    public int ClosedBlocks => _blocks.Values.Count(block => block is null);

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

    public IReadOnlyList<long> Children(long number) => [.. _nodes.Where(node => node.Parent == number).Select(node => node.Number)];

    public IReadOnlyList<long>? Block(long key) => _blocks.TryGetValue(key, out var block) ? block?.ToArray() : [];

    public void Join(long key, long number)
    {
        if (!_blocks.TryGetValue(key, out var block) || block is null)
        {
            _blocks[key] = block = [];
        }

        block.Add(number);
    }

    public void Close(long key) => _blocks[key] = null;
}
