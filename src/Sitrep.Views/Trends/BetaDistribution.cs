namespace Sitrep.Views.Trends;

/// <summary>The beta distribution: its distribution function by the continued fraction of the incomplete beta function (Lentz), its quantiles by bisection.</summary>
public static class BetaDistribution
{
    private const double Tiny = 1e-300;
    private const double Close = 1e-14;
    private const int MostTerms = 10_000;
    private const int Halvings = 200;

    /// <summary>The probability of a value up to <paramref name="x"/>.</summary>
    /// <param name="x">From 0 to 1.</param>
    /// <param name="a">First parameter, over 0.</param>
    /// <param name="b">Second parameter, over 0.</param>
    public static double Cumulative(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    /// <summary>The value that is not exceeded with a probability.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <param name="a">First parameter, over 0.</param>
    /// <param name="b">Second parameter, over 0.</param>
    public static double Quantile(double probability, double a, double b)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Halvings && high - low > Close * high; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Cumulative(middle, a, b) < probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1.0, 1 / NotZero(1 - ((a + b) * x / (a + 1))));
        var result = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            result *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            result *= d * c;
            if (Math.Abs((d * c) - 1) < Close)
            {
                break;
            }
        }

        return result;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary>The logarithm of the gamma function, by Stirling's series after moving the argument up.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++)
        {
            shift -= Math.Log(x);
        }

        var square = 1 / (x * x);
        return shift + ((x - 0.5) * Math.Log(x)) - x + (Math.Log(2 * Math.PI) / 2) + ((1.0 / 12 - (square * (1.0 / 360 - (square * (1.0 / 1260 - (square / 1680)))))) / x);
    }
}
