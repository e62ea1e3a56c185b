using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Networks;

/// <summary>A sentence's way through the encoder, forth and back. Reused from sentence to sentence by one worker.</summary>
internal sealed class EncoderPass(NetworkParameters parameters, Gradient gradient, double wordLoss, double drop)
{
    private readonly int _width = parameters.Width;
    private readonly RecurrentPass[] _layers = [.. parameters.Layers.Select(l => new RecurrentPass(l, gradient, parameters.Width))];
    private readonly float[][] _masks = [.. Enumerable.Range(0, SentenceEncoder.Layers + 1).Select(_ => new float[parameters.Width])];
    private readonly float[] _sums = new float[Longest * NetworkParameters.Embedding];
    private readonly float[] _sumGradient = new float[Longest * NetworkParameters.Embedding];
    private readonly float[] _scratch = new float[Longest * NetworkParameters.Embedding];
    private readonly bool[] _wordLost = new bool[Longest];
    private readonly float[][] _vectors = [.. Enumerable.Range(0, SentenceEncoder.Layers + 1).Select(_ => new float[Longest * parameters.Width])];
    private readonly float[] _back = new float[Longest * parameters.Width];
    private readonly float[] _front = new float[Longest * parameters.Width];

    /// <summary>Longest sentence that is trained on.</summary>
    public const int Longest = 256;

    /// <summary>Reads a sentence; some words and some numbers are left out by chance.</summary>
    public ReadOnlySpan<float> Read(NetworkExample example, SeededOrder random)
    {
        var count = example.Count;
        var table = parameters.Embeddings.Value;
        _sums.AsSpan(0, count * NetworkParameters.Embedding).Clear();
        for (var i = 0; i < count; i++)
        {
            _wordLost[i] = random.NextFraction() < wordLoss;
            var sum = _sums.AsSpan(i * NetworkParameters.Embedding, NetworkParameters.Embedding);
            for (var k = _wordLost[i] ? EmbeddingRows.OfWord : 0; k < EmbeddingRows.Count; k++)
            {
                Vectors.Add(table[example.Rows[(i * EmbeddingRows.Count) + k]], sum);
            }
        }

        parameters.Entry.Value.Multiply(_sums.AsSpan(0, count * NetworkParameters.Embedding), _vectors[0]);
        Mask(0, count, random);
        for (var i = 0; i < _layers.Length; i++)
        {
            _layers[i].Read(_vectors[i].AsSpan(0, count * _width), _vectors[i + 1]);
            Mask(i + 1, count, random);
        }

        return _vectors[^1].AsSpan(0, count * _width);
    }

    /// <summary>Takes the gradient of the vectors that <see cref="Read"/> gave.</summary>
    public void Return(NetworkExample example, ReadOnlySpan<float> vectorGradient)
    {
        var length = example.Count * _width;
        vectorGradient.CopyTo(_back);
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            Unmask(i + 1, length);
            _layers[i].Return(_vectors[i].AsSpan(0, length), _back.AsSpan(0, length), _front.AsSpan(0, length));
            _front.AsSpan(0, length).CopyTo(_back);
        }

        Unmask(0, length);
        var embedded = example.Count * NetworkParameters.Embedding;
        Products.AddOuter(_sums.AsSpan(0, embedded), NetworkParameters.Embedding, _back.AsSpan(0, length), _width, gradient.Dense[parameters.Entry], _scratch);
        parameters.Entry.Transposed.Multiply(_back.AsSpan(0, length), _sumGradient);
        for (var i = 0; i < example.Count; i++)
        {
            var sum = _sumGradient.AsSpan(i * NetworkParameters.Embedding, NetworkParameters.Embedding);
            for (var k = _wordLost[i] ? EmbeddingRows.OfWord : 0; k < EmbeddingRows.Count; k++)
            {
                Vectors.Add(sum, gradient.Row(example.Rows[(i * EmbeddingRows.Count) + k]));
            }
        }
    }

    /// <summary>Leaves the same numbers out of all words of the sentence (Y. Gal and Z. Ghahramani, 2016).</summary>
    private void Mask(int layer, int count, SeededOrder random)
    {
        var mask = _masks[layer];
        for (var i = 0; i < _width; i++)
        {
            mask[i] = random.NextFraction() < drop ? 0 : (float)(1 / (1 - drop));
        }

        Apply(_vectors[layer].AsSpan(0, count * _width), mask);
    }

    private void Unmask(int layer, int length) => Apply(_back.AsSpan(0, length), _masks[layer]);

    private static void Apply(Span<float> vectors, float[] mask)
    {
        for (var at = 0; at < vectors.Length; at += mask.Length)
        {
            for (var i = 0; i < mask.Length; i++)
            {
                vectors[at + i] *= mask[i];
            }
        }
    }
}

/// <summary>Products that only training needs.</summary>
internal static class Products
{
    /// <summary>Adds the sum over words of left times right, as a matrix of left's rows and right's columns.</summary>
    public static void AddOuter(ReadOnlySpan<float> left, int rows, ReadOnlySpan<float> right, int columns, Span<float> sum, float[] scratch)
    {
        var count = left.Length / rows;
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < rows; k++)
            {
                scratch[(k * count) + i] = left[(i * rows) + k];
            }
        }

        MatrixProduct.Multiply(scratch.AsSpan(0, rows * count), count, right, columns, sum, add: true);
    }
}
