namespace Sitrep.Training.Clustering;

/// <summary>Groups vectors of length 1 by direction.</summary>
internal static class KMeans
{
    /// <summary>The cluster of each vector, from 0.</summary>
    /// <param name="vectors">Vectors of length 1.</param>
    /// <param name="clusters">Number of clusters; the first ones begin at so many evenly spread vectors.</param>
    /// <param name="rounds">Rounds of moving centres.</param>
    public static int[] Group(float[][] vectors, int clusters, int rounds)
    {
        // The most frequent words come first: centres begin among them.
        var centres = Enumerable.Range(0, clusters).Select(i => (float[])vectors[i * Math.Max(1, Math.Min(8, vectors.Length / clusters))].Clone()).ToArray();
        var owner = new int[vectors.Length];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < vectors.Length; i++)
            {
                owner[i] = Nearest(centres, vectors[i]);
            }

            Move(centres, vectors, owner);
        }

        return owner;
    }

    /// <summary>Scales a vector to length 1; one of zeros stays.</summary>
    public static float[] Unit(ReadOnlySpan<float> vector)
    {
        var length = MathF.Sqrt(WordVectors.Dot(vector, vector));
        var unit = vector.ToArray();
        for (var i = 0; i < unit.Length && length > 0; i++)
        {
            unit[i] /= length;
        }

        return unit;
    }

    private static int Nearest(float[][] centres, float[] vector)
    {
        var best = 0;
        var closest = float.NegativeInfinity;
        for (var c = 0; c < centres.Length; c++)
        {
            var near = WordVectors.Dot(centres[c], vector);
            if (near > closest)
            {
                (closest, best) = (near, c);
            }
        }

        return best;
    }

    private static void Move(float[][] centres, float[][] vectors, int[] owner)
    {
        var sums = centres.Select(c => new float[c.Length]).ToArray();
        for (var i = 0; i < vectors.Length; i++)
        {
            for (var d = 0; d < vectors[i].Length; d++)
            {
                sums[owner[i]][d] += vectors[i][d];
            }
        }

        for (var c = 0; c < centres.Length; c++)
        {
            var unit = Unit(sums[c]);
            centres[c] = unit.All(v => v == 0) ? centres[c] : unit;
        }
    }
}
