using System.Runtime.Intrinsics;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Clustering;

/// <summary>
/// Learns word vectors by predicting words from their neighbours, with negative sampling (T. Mikolov et al., Efficient estimation of
/// word representations in vector space, 2013). One thread, so that one seed gives one result.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>Length of a vector.</summary>
    public const int Dimensions = 64;

    private const int Negatives = 5;
    private const float FirstRate = 0.05f;
    private const float Limit = 6f;
    private readonly float[] _input;
    private readonly float[] _output;
    private readonly float[] _context = new float[Dimensions];
    private readonly float[] _error = new float[Dimensions];
    private readonly int[] _sampling;
    private readonly double[] _keep;
    private readonly SeededOrder _random;

    /// <summary>Begins with small random vectors for words of the given frequencies.</summary>
    public WordVectors(IReadOnlyList<int> frequencies, ulong seed)
    {
        _random = new SeededOrder(seed);
        _input = new float[frequencies.Count * Dimensions];
        _output = new float[frequencies.Count * Dimensions];
        for (var i = 0; i < _input.Length; i++)
        {
            _input[i] = (float)((_random.NextFraction() - 0.5) / Dimensions);
        }

        _sampling = Sampling(frequencies);
        var total = frequencies.Sum(f => (double)f);
        _keep = [.. frequencies.Select(f => Math.Min(1, Math.Sqrt(1e-4 * total / f) + (1e-4 * total / f)))];
    }

    /// <summary>The vector of a word.</summary>
    public ReadOnlySpan<float> this[int word] => _input.AsSpan(word * Dimensions, Dimensions);

    /// <summary>Learns from a paragraph of word numbers.</summary>
    /// <param name="words">Word numbers; those below 0 are passed over.</param>
    /// <param name="window">How many words to each side are neighbours.</param>
    /// <param name="progress">From 0 to 1: the rate of learning falls with it.</param>
    public void Learn(IReadOnlyList<int> words, int window, double progress)
    {
        var rate = (float)Math.Max(FirstRate * (1 - progress), FirstRate * 1e-3);
        var kept = words.Where(w => w >= 0 && (_keep[w] >= 1 || _random.NextFraction() < _keep[w])).ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            var from = Math.Max(0, i - window);
            var to = Math.Min(kept.Length - 1, i + window);
            if (to > from)
            {
                Predict(kept, i, from, to, rate);
            }
        }
    }

    private static int[] Sampling(IReadOnlyList<int> frequencies)
    {
        var table = new int[1 << 20];
        var total = frequencies.Sum(f => Math.Pow(f, 0.75));
        var word = 0;
        var reached = Math.Pow(frequencies[0], 0.75) / total;
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = word;
            if ((double)i / table.Length > reached && word < frequencies.Count - 1)
            {
                reached += Math.Pow(frequencies[++word], 0.75) / total;
            }
        }

        return table;
    }

    private void Predict(int[] words, int at, int from, int to, float rate)
    {
        Array.Clear(_context);
        Array.Clear(_error);
        for (var i = from; i <= to; i++)
        {
            if (i != at)
            {
                AddScaled(_context, _input.AsSpan(words[i] * Dimensions, Dimensions), 1f / (to - from));
            }
        }

        for (var n = 0; n <= Negatives; n++)
        {
            var target = n == 0 ? words[at] : _sampling[_random.Next(_sampling.Length)];
            if (n > 0 && target == words[at])
            {
                continue;
            }

            var output = _output.AsSpan(target * Dimensions, Dimensions);
            var dot = Math.Clamp(Dot(_context, output), -Limit, Limit);
            var step = ((n == 0 ? 1f : 0f) - (1f / (1f + MathF.Exp(-dot)))) * rate;
            AddScaled(_error, output, step);
            AddScaled(output, _context, step);
        }

        for (var i = from; i <= to; i++)
        {
            if (i != at)
            {
                AddScaled(_input.AsSpan(words[i] * Dimensions, Dimensions), _error, 1f);
            }
        }
    }

    /// <summary>The inner product, summed in a fixed order on every machine: eight partial sums.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < a.Length; i += 8)
        {
            sum += Vector256.Create(a.Slice(i, 8)) * Vector256.Create(b.Slice(i, 8));
        }

        return Vector256.Sum(sum);
    }

    private static void AddScaled(Span<float> into, ReadOnlySpan<float> values, float scale)
    {
        for (var i = 0; i < into.Length; i += 8)
        {
            var sum = Vector256.Create<float>(into.Slice(i, 8))
                + (Vector256.Create(values.Slice(i, 8)) * scale);
            Vector256.CopyTo(sum, into.Slice(i, 8));
        }
    }
}
