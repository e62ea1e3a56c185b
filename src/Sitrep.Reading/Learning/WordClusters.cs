namespace Sitrep.Reading.Learning;

/// <summary>
/// Word clusters at three granularities, learned from raw text: words that stand in like surroundings share a cluster.
/// Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// A cluster number of 0 means that the word is not in the vocabulary. Words are looked up as written first, then in
/// lower case. The file is a <see cref="WordTable"/> of packed values: 10 bits fine, 8 bits middle, 6 bits coarse cluster, from the low end.
/// </remarks>
public sealed class WordClusters
{
    private readonly WordTable _table;

    private WordClusters(WordTable table) => _table = table;

    /// <summary>No clusters: every word is unknown.</summary>
    public static WordClusters None { get; } = new(new WordTable([], []));

    /// <summary>Reads clusters; the stream stays open.</summary>
    /// <exception cref="InvalidDataException">The stream holds no clusters of this version.</exception>
    public static WordClusters Load(Stream stream) => new(WordTable.Load(stream));

    /// <summary>Clusters of a word.</summary>
    public Clusters this[ReadOnlySpan<char> word]
    {
        get
        {
            Span<char> buffer = stackalloc char[Spelling.MaxLetters];
            var plain = Spelling.Normalise(word, buffer);
            return Find(FeatureHash.Word(plain), FeatureHash.Lower(plain));
        }
    }

    /// <summary>Clusters of a word of which the hashes are known, digits as '0' and typographic signs as ASCII.</summary>
    internal Clusters Find(uint form, uint lower)
    {
        var packed = _table[form];
        return new(packed != 0 || form == lower ? packed : _table[lower]);
    }
}

/// <summary>A word's clusters; 0 where the word is unknown.</summary>
/// <param name="Packed">All three, as stored.</param>
public readonly record struct Clusters(uint Packed)
{
    /// <summary>One of about a thousand.</summary>
    public uint Fine => Packed & 1023;

    /// <summary>One of about two hundred.</summary>
    public uint Middle => (Packed >> 10) & 255;

    /// <summary>One of about fifty.</summary>
    public uint Coarse => (Packed >> 18) & 63;
}
