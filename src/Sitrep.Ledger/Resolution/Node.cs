using Sitrep.Ledger.Matching;

namespace Sitrep.Ledger.Resolution;

/// <summary>Rows that say the same of the same, and what they hang on.</summary>
public sealed class Node
{
    private const int MostSaid = 63;
    private const int SignatureBits = 52;

    /// <summary>Makes a node.</summary>
    /// <param name="number">Its number in the store.</param>
    /// <param name="signature">Content-derived, hexadecimal; orders nodes that say equally much.</param>
    /// <param name="features">What its rows say.</param>
    public Node(long number, string signature, RowFeatures features)
    {
        Number = number;
        Signature = signature;
        Features = features;
        Rank = RankOf(Specificity.Of(features), signature);
        Root = number;
    }

    /// <summary>Its number in the store.</summary>
    public long Number { get; }

    /// <summary>Content-derived; orders nodes that say equally much.</summary>
    public string Signature { get; }

    /// <summary>What its rows say.</summary>
    public RowFeatures Features { get; }

    /// <summary>Number of the node that it hangs on; null for a root.</summary>
    public long? Parent { get; internal set; }

    /// <summary>How much speaks for hanging there.</summary>
    public int Score { get; internal set; }

    /// <summary>Number of the node at the top: all nodes under one root are one event.</summary>
    public long Root { get; internal set; }

    /// <summary>Its place among all nodes, whatever the order in which they came: the more it says, the lesser.</summary>
    public long Rank { get; }

    /// <summary>Restores the links that a store kept.</summary>
    /// <param name="parent">Number of the parent; null for a root.</param>
    /// <param name="score">The score of the link.</param>
    /// <param name="root">Number of the root.</param>
    public Node Linked(long? parent, int score, long root)
    {
        (Parent, Score, Root) = (parent, score, root);
        return this;
    }

    /// <summary>Whether the other may hang on this one.</summary>
    internal bool Precedes(Node other) =>
        Rank != other.Rank ? Rank < other.Rank : string.CompareOrdinal(Signature, other.Signature) < 0;

    private static long RankOf(int says, string signature) =>
        ((long)(MostSaid - says) << SignatureBits)
        | (Convert.ToInt64(signature[..16], 16) & ((1L << SignatureBits) - 1));
}

/// <summary>Where nodes and blocks are kept.</summary>
public interface INodeStore
{
    /// <summary>The node with the signature; null where there is none.</summary>
    Node? Find(string signature);

    /// <summary>Makes a node, which is its own root.</summary>
    Node Add(string signature, RowFeatures features);

    /// <summary>The node with the number.</summary>
    Node Get(long number);

    /// <summary>Keeps the links of a node.</summary>
    void Save(Node node);

    /// <summary>Numbers of the nodes that hang on the node.</summary>
    IReadOnlyList<long> Children(long number);

    /// <summary>The first nodes of a block by rank, at most <paramref name="count"/>; later joining does not change the list.</summary>
    IReadOnlyList<RankedNode> First(long key, int count);

    /// <summary>The nodes of a block with a greater rank.</summary>
    IReadOnlyList<RankedNode> After(long key, long rank);

    /// <summary>Puts a node into a block.</summary>
    void Join(long key, Node node);

    /// <summary>Takes a node out of a block.</summary>
    void Leave(long key, Node node);

    /// <summary>Takes a node away, which is in no block and has none hanging on it.</summary>
    void Remove(Node node);
}

/// <summary>A node in a block.</summary>
/// <param name="Rank">Its rank.</param>
/// <param name="Number">Its number.</param>
public readonly record struct RankedNode(long Rank, long Number);
