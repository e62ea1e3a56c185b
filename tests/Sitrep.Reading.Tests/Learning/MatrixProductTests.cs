using CsCheck;
using Sitrep.Reading.Learning;
using Xunit;

namespace Sitrep.Reading.Tests.Learning;

public sealed class MatrixProductTests
{
    private static readonly Gen<(int Rows, int Inner, int Columns, int Seed)> Shapes =
        Gen.Select(Gen.Int[0, 11], Gen.Int[1, 40], Gen.Int[1, 150], Gen.Int[1, 1000]);

    [Fact]
    public void It_is_the_sum_of_products_in_the_order_of_the_inner_dimension() => Shapes.Sample((rows, inner, columns, seed) =>
    {
        var left = Numbers(rows * inner, seed);
        var right = Numbers(inner * columns, seed + 1);
        var result = new float[rows * columns];
        MatrixProduct.Multiply(left, inner, right, columns, result, add: false);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var sum = 0f;
                for (var k = 0; k < inner; k++)
                {
                    sum = MathF.FusedMultiplyAdd(left[(row * inner) + k], right[(k * columns) + column], sum);
                }

                // To the bit: the block of four rows, the single row and the rest of the columns give the same number.
                Assert.Equal(sum, result[(row * columns) + column]);
            }
        }
    });

    [Fact]
    public void A_packed_matrix_gives_the_same_bits() => Shapes.Sample((rows, inner, columns, seed) =>
    {
        var wide = (1 + (columns / MatrixProduct.Wide)) * MatrixProduct.Wide;
        var left = Numbers(rows * inner, seed);
        var right = Numbers(inner * wide, seed + 1);
        var (expected, result) = (new float[rows * wide], new float[rows * wide]);
        MatrixProduct.Multiply(left, inner, right, wide, expected, add: false);
        MatrixProduct.MultiplyPacked(left, inner, MatrixProduct.Pack(right, wide), wide, result, add: false);

        Assert.Equal(expected, result);
    });

    [Fact]
    public void Adding_begins_with_what_is_there() => Shapes.Sample((rows, inner, columns, seed) =>
    {
        var left = Numbers(rows * inner, seed);
        var right = Numbers(inner * columns, seed + 1);
        var product = new float[rows * columns];
        var sum = Numbers(rows * columns, seed + 2);
        var before = sum.ToArray();
        MatrixProduct.Multiply(left, inner, right, columns, product, add: false);
        MatrixProduct.Multiply(left, inner, right, columns, sum, add: true);

        Assert.All(Enumerable.Range(0, sum.Length), i => Assert.Equal(before[i] + product[i], sum[i], 1e-4f));
    });

    [Fact]
    public void A_result_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Multiply(new float[6], 3, new float[6], 2, new float[3], add: false));

    /// <summary>Numbers from -1 to 1.</summary>
    internal static float[] Numbers(int count, int seed)
    {
        var state = (uint)seed * 2654435761;
        return [.. Enumerable.Range(0, count).Select(_ => ((state = (state * 1664525) + 1013904223) / (float)uint.MaxValue * 2) - 1)];
    }
}
