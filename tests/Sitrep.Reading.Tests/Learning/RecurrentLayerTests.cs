using Sitrep.Reading.Learning;
using Xunit;

namespace Sitrep.Reading.Tests.Learning;

public sealed class RecurrentLayerTests
{
    private const int Width = 32;
    private const int Units = Width / 2;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void It_gives_what_the_definition_of_its_units_gives(int words)
    {
        var input = new Matrix(Width, 3 * Width, MatrixProductTests.Numbers(3 * Width * Width, 3));
        var carry = MatrixProductTests.Numbers(2 * Width, 4);
        var bias = MatrixProductTests.Numbers(2 * Width, 5);
        var vectors = MatrixProductTests.Numbers(words * Width, 6);
        var result = new float[words * Width];
        new RecurrentLayer(input, new Matrix(1, 2 * Width, carry), new Matrix(1, 2 * Width, bias)).Read(vectors, new float[3 * words * Width], result);

        var expected = new double[words * Width];
        for (var direction = 0; direction < 2; direction++)
        {
            for (var unit = 0; unit < Units; unit++)
            {
                Run(direction, unit, words, input, carry, bias, vectors, expected);
            }
        }

        Assert.All(Enumerable.Range(0, result.Length), i => Assert.Equal(expected[i], result[i], 1e-4));
    }

    [Fact]
    public void A_word_is_seen_from_both_sides()
    {
        var input = new Matrix(Width, 3 * Width, MatrixProductTests.Numbers(3 * Width * Width, 3));
        var layer = new RecurrentLayer(input, new Matrix(1, 2 * Width), new Matrix(1, 2 * Width));
        var vectors = MatrixProductTests.Numbers(5 * Width, 6);
        var before = new float[5 * Width];
        var after = new float[5 * Width];
        layer.Read(vectors, new float[15 * Width], before);
        vectors[(2 * Width) + 1] += 1;
        layer.Read(vectors, new float[15 * Width], after);

        // Behind the changed word the first halves change, before it the second ones.
        Assert.Equal(before[..(2 * Width)].Chunk(Units).Where((_, i) => i % 2 == 0), after[..(2 * Width)].Chunk(Units).Where((_, i) => i % 2 == 0));
        Assert.NotEqual(before[(3 * Width)..((3 * Width) + Units)], after[(3 * Width)..((3 * Width) + Units)]);
        Assert.NotEqual(before[Units..Width], after[Units..Width]);
        Assert.Equal(before[((3 * Width) + Units)..(4 * Width)], after[((3 * Width) + Units)..(4 * Width)]);
    }

    [Fact]
    public void The_exponential_function_is_exact_to_a_few_millionths()
    {
        for (var x = -80f; x < 80; x += 0.37f)
        {
            var value = Vectors.Exponential(System.Runtime.Intrinsics.Vector256.Create(x))[0];
            Assert.Equal(1, value / Math.Exp(x), 5e-6);
        }
    }

    private static void Run(int direction, int unit, int words, Matrix input, float[] carry, float[] bias, float[] vectors, double[] expected)
    {
        var state = 0.0;
        for (var step = 0; step < words; step++)
        {
            var word = direction == 0 ? step : words - 1 - step;
            double Given(int part)
            {
                var column = (direction * 3 * Units) + (part * Units) + unit;
                return Enumerable.Range(0, Width).Sum(k => (double)vectors[(word * Width) + k] * input.Values[(k * 3 * Width) + column]);
            }

            double Gate(int part) =>
                1 / (1 + Math.Exp(-(Given(part) + bias[(direction * Width) + ((part - 1) * Units) + unit] + (carry[(direction * Width) + ((part - 1) * Units) + unit] * state))));

            var (forget, reset) = (Gate(1), Gate(2));
            state = (forget * state) + ((1 - forget) * Given(0));
            var at = (word * Width) + (direction * Units) + unit;
            expected[at] = (reset * state) + ((1 - reset) * vectors[at]);
        }
    }
}
