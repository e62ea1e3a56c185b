using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Gives each word of a sentence a vector that knows its surroundings: embeddings of hashed traits, summed, then layers of recurrent units in both
/// directions. Immutable and safe to share between threads. Time and memory grow with the number of words.
/// </summary>
internal sealed class SentenceEncoder
{
    /// <summary>Number of layers, which is odd.</summary>
    public const int Layers = 3;

    private readonly ByteTable _embeddings;
    private readonly Matrix _entry;
    private readonly RecurrentLayer[] _layers;

    /// <summary>Makes an encoder of its parameters.</summary>
    /// <exception cref="InvalidDataException">One is missing.</exception>
    public SentenceEncoder(TensorFile file)
    {
        _embeddings = file.Table("embeddings");
        _entry = file.Matrix("entry");
        _layers = [.. Enumerable.Range(0, Layers).Select(i => new RecurrentLayer(
            file.Matrix($"layer{i}.input"), file.Matrix($"layer{i}.carry"), file.Matrix($"layer{i}.bias")))];
    }

    /// <summary>Length of a word's vector.</summary>
    public int Width => _entry.Columns;

    /// <summary>Writes the vectors of a sentence's words, one after the other.</summary>
    public void Read(ReadOnlySpan<WordTraits> words, EncoderRoom room, Span<float> vectors)
    {
        room.Reserve(words.Length, _embeddings.Columns, Width);
        var sums = room.Sums.AsSpan(0, words.Length * _embeddings.Columns);
        sums.Clear();
        Span<int> rows = stackalloc int[EmbeddingRows.Count];
        for (var i = 0; i < words.Length; i++)
        {
            EmbeddingRows.Of(words[i], rows);
            var sum = sums.Slice(i * _embeddings.Columns, _embeddings.Columns);
            foreach (var row in rows)
            {
                _embeddings.AddRow(row, sum);
            }
        }

        // An odd number of layers, so that the last result stands in the caller's vectors.
        var from = room.Other.AsSpan(0, vectors.Length);
        var to = vectors;
        _entry.Multiply(sums, from);
        foreach (var layer in _layers)
        {
            layer.Read(from, room.Given.AsSpan(0, vectors.Length * RecurrentLayer.Parts), to);
            var swap = from;
            from = to;
            to = swap;
        }
    }
}

/// <summary>Buffers of an encoder; not safe to share between threads.</summary>
internal sealed class EncoderRoom
{
    /// <summary>Sums of embeddings.</summary>
    public float[] Sums { get; private set; } = [];

    /// <summary>Vectors between layers.</summary>
    public float[] Other { get; private set; } = [];

    /// <summary>What a layer's input gives.</summary>
    public float[] Given { get; private set; } = [];

    /// <summary>Makes room for so many words.</summary>
    public void Reserve(int words, int embedding, int width)
    {
        if (Other.Length < words * width)
        {
            var size = Math.Max(64, words * 5 / 4);
            Sums = new float[size * embedding];
            Other = new float[size * width];
            Given = new float[size * width * RecurrentLayer.Parts];
        }
    }
}

/// <summary>Which rows of the table of embeddings a word's traits pick: hashed, each trait in a range of its own.</summary>
internal static class EmbeddingRows
{
    /// <summary>Rows that each word picks.</summary>
    public const int Count = 11;

    /// <summary>The rows that the word itself picks come first; training leaves them out now and then, so that the rest can stand alone.</summary>
    public const int OfWord = 2;

    private const int WordBits = 14;
    private const int AffixBits = 12;
    private const int SmallBits = 9;

    /// <summary>Length of the table.</summary>
    public const int Total = (1 << WordBits) + (3 << AffixBits) + (1 << 10) + (1 << 10) + (5 << SmallBits);

    /// <summary>Writes the rows of a word.</summary>
    public static void Of(in WordTraits word, Span<int> rows)
    {
        var start = 0;
        rows[0] = Row(word.Lower, 0, WordBits);
        rows[1] = Row(word.Lower, 1, WordBits);
        start += 1 << WordBits;
        rows[2] = start + Row(word.Suffix3, 2, AffixBits);
        start += 1 << AffixBits;
        rows[3] = start + Row(word.Suffix4, 3, AffixBits);
        start += 1 << AffixBits;
        rows[4] = start + Row(word.Prefix3, 4, AffixBits);
        start += 1 << AffixBits;
        rows[5] = start + Row(word.Suffix2, 5, 10);
        start += 1 << 10;
        rows[6] = start + (int)word.Clusters.Fine;
        start += 1 << 10;
        rows[7] = start + (int)word.Clusters.Middle;
        start += 1 << SmallBits;
        rows[8] = start + Row(word.Shape, 8, SmallBits);
        start += 1 << SmallBits;
        rows[9] = start + Row(word.Ambiguity, 9, SmallBits);
        start += 1 << SmallBits;
        rows[10] = start + Row(word.Usage, 10, SmallBits);
    }

    private static int Row(uint value, int trait, int bits) => (int)(FeatureHash.Feature(200 + trait, value) >> (64 - bits));
}
