namespace Sitrep.Reading.Learning;

/// <summary>A matrix of single-precision numbers, row by row. The numbers may change, the shape does not.</summary>
internal sealed class Matrix
{
    /// <summary>Makes a matrix of zeros.</summary>
    public Matrix(int rows, int columns)
        : this(rows, columns, new float[rows * columns])
    {
    }

    /// <summary>Makes a matrix over numbers that are kept, not copied.</summary>
    public Matrix(int rows, int columns, float[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, rows * columns);
        Rows = rows;
        Columns = columns;
        Values = values;
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>All numbers, row by row.</summary>
    public float[] Values { get; }

    /// <summary>
    /// The same numbers as <see cref="MatrixProduct.Pack"/> lays them out, for a matrix that will not change and whose columns allow it; null for others.
    /// </summary>
    public float[]? Packed { get; init; }

    /// <summary>One row.</summary>
    public Span<float> this[int row] => Values.AsSpan(row * Columns, Columns);

    /// <summary>Multiplies rows by this matrix and adds <paramref name="bias"/>, of <see cref="Columns"/> numbers, to each.</summary>
    public void Multiply(ReadOnlySpan<float> left, float[] bias, Span<float> result)
    {
        for (var at = 0; at < result.Length; at += Columns)
        {
            bias.CopyTo(result.Slice(at, Columns));
        }

        Multiply(left, result, add: true);
    }

    /// <summary>
    /// Multiplies rows by this matrix: <paramref name="result"/> receives, or is added, as many rows of <see cref="Columns"/> numbers as
    /// <paramref name="left"/> has rows of <see cref="Rows"/>.
    /// </summary>
    public void Multiply(ReadOnlySpan<float> left, Span<float> result, bool add = false)
    {
        if (Packed is { } packed)
        {
            MatrixProduct.MultiplyPacked(left, Rows, packed, Columns, result, add);
        }
        else
        {
            MatrixProduct.Multiply(left, Rows, Values, Columns, result, add);
        }
    }
}
