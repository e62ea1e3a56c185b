using Sitrep.Reading.Learning;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Networks;

/// <summary>
/// A matrix that is trained, with the moments of its gradient. Steps are those of D. P. Kingma and J. Ba, Adam: a method for stochastic
/// optimization, 2015.
/// </summary>
internal sealed class Parameter
{
    private const float First = 0.9f;
    private const float Second = 0.98f;
    private const float Tiny = 1e-8f;

    private readonly float[] _mean;
    private readonly float[] _square;

    /// <summary>Makes a parameter of random numbers from -<paramref name="range"/> to that.</summary>
    public Parameter(string name, int rows, int columns, float range, SeededOrder random)
    {
        Name = name;
        Value = new Matrix(rows, columns);
        Transposed = new Matrix(columns, rows);
        _mean = new float[rows * columns];
        _square = new float[rows * columns];
        foreach (ref var value in Value.Values.AsSpan())
        {
            value = range == 0 ? 0 : (float)((random.NextFraction() * 2) - 1) * range;
        }

        Transpose();
    }

    /// <summary>Its name in the file.</summary>
    public string Name { get; }

    /// <summary>Its numbers.</summary>
    public Matrix Value { get; }

    /// <summary>The same, columns as rows.</summary>
    public Matrix Transposed { get; }

    /// <summary>The range after X. Glorot and Y. Bengio, 2010.</summary>
    public static float Glorot(int from, int to) => MathF.Sqrt(6f / (from + to));

    /// <summary>Moves against a gradient.</summary>
    /// <param name="gradient">The gradient, row by row.</param>
    /// <param name="rate">Length of the step.</param>
    /// <param name="step">Number of the step, from 1.</param>
    public void Move(ReadOnlySpan<float> gradient, float rate, int step)
    {
        MoveRange(gradient, 0, Rate(rate, step));
        Transpose();
    }

    /// <summary>Moves one row.</summary>
    public void MoveRow(int row, ReadOnlySpan<float> gradient, float rate, int step) => MoveRange(gradient, row * Value.Columns, Rate(rate, step));

    private static float Rate(float rate, int step) => rate * MathF.Sqrt(1 - MathF.Pow(Second, step)) / (1 - MathF.Pow(First, step));

    private void MoveRange(ReadOnlySpan<float> gradient, int start, float rate)
    {
        var value = Value.Values.AsSpan(start, gradient.Length);
        var mean = _mean.AsSpan(start, gradient.Length);
        var square = _square.AsSpan(start, gradient.Length);
        for (var i = 0; i < gradient.Length; i++)
        {
            var g = gradient[i];
            mean[i] = (First * mean[i]) + ((1 - First) * g);
            square[i] = (Second * square[i]) + ((1 - Second) * g * g);
            value[i] -= rate * mean[i] / (MathF.Sqrt(square[i]) + Tiny);
        }
    }

    private void Transpose()
    {
        int rows = Value.Rows, columns = Value.Columns;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                Transposed.Values[(column * rows) + row] = Value.Values[(row * columns) + column];
            }
        }
    }
}
