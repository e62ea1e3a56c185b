namespace Sitrep.Ledger.Tests.Views.Trends;

/// <summary>Weeks made up with a known rate.</summary>
internal static class MadeWeeks
{
    /// <summary>A week whose volume varies by itself; what is told of grows with the volume. A burst over 1 makes counts vary by more than chance.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="volume">The middle volume.</param>
    /// <param name="spread">By how much its logarithm varies.</param>
    /// <param name="rate">The rate for each unit of the volume.</param>
    /// <param name="burst">The variance of a count against its mean.</param>
    public static (double Count, double Exposure) Week(Random random, double volume, double spread, double rate, double burst)
    {
        var exposure = Math.Max(1, Math.Round(volume * Math.Exp(spread * Normal(random))));
        return (Poisson(random, exposure * rate * Gamma(random, exposure * rate, burst)), exposure);
    }

    /// <summary>A factor of mean 1 that makes a Poisson count vary by <paramref name="burst"/> times its mean.</summary>
    private static double Gamma(Random random, double mean, double burst)
    {
        if (burst <= 1)
        {
            return 1;
        }

        // Marsaglia and Tsang; the shape is lifted over 1 where it is less.
        var shape = mean / (burst - 1);
        var lifted = shape < 1 ? shape + 1 : shape;
        var d = lifted - (1.0 / 3);
        while (true)
        {
            var x = Normal(random);
            var v = Math.Pow(1 + (x / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (x * x / 2) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v / shape * (shape < 1 ? Math.Pow(1 - random.NextDouble(), 1 / shape) : 1);
            }
        }
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Poisson(Random random, double mean)
    {
        var (count, left) = (0, mean);
        while ((left += Math.Log(1 - random.NextDouble())) > 0)
        {
            count++;
        }

        return count;
    }
}
