using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Learning;

/// <summary>
/// A layer of simple recurrent units in both directions: each word's vector receives what stands before it in its first half and what stands behind
/// it in its second. Only sums along the sentence are sequential, so that all products are of matrices. After T. Lei, Y. Zhang, S. Wang, H. Dai and
/// Y. Artzi, Simple recurrent units for highly parallelizable recurrence, 2018. Immutable and safe to share between threads.
/// </summary>
internal sealed class RecurrentLayer
{
    /// <summary>Candidates and the two gates: numbers that the input gives each unit.</summary>
    public const int Parts = 3;

    private readonly Matrix _input;
    private readonly float[] _carry;
    private readonly float[] _bias;

    /// <summary>Makes a layer.</summary>
    /// <param name="input">From vectors of D numbers to 3 D: for each direction the candidates, forget gates and reset gates of its D / 2 units.</param>
    /// <param name="carry">For each direction how its units' states enter the forget and reset gates: 2 D numbers.</param>
    /// <param name="bias">Biases of the same gates: 2 D numbers.</param>
    public RecurrentLayer(Matrix input, Matrix carry, Matrix bias)
    {
        _input = input;
        _carry = carry.Values;
        _bias = bias.Values;
    }

    /// <summary>Reads a sentence's vectors and writes as many of the same length.</summary>
    /// <param name="vectors">The vectors, one after the other.</param>
    /// <param name="room">Three times as long: what the input gives.</param>
    /// <param name="result">As long as the vectors.</param>
    public void Read(ReadOnlySpan<float> vectors, Span<float> room, Span<float> result)
    {
        _input.Multiply(vectors, room);
        var width = _input.Rows;
        var count = vectors.Length / width;
        var units = width / 2;
        Span<float> state = stackalloc float[units];
        for (var direction = 0; direction < 2; direction++)
        {
            state.Clear();
            var gates = direction * width;
            for (var step = 0; step < count; step++)
            {
                var word = direction == 0 ? step : count - 1 - step;
                Step(
                    ref MemoryMarshal.GetReference(room[((word * Parts * width) + (direction * Parts * units))..]),
                    ref MemoryMarshal.GetReference(vectors[((word * width) + (direction * units))..]),
                    ref MemoryMarshal.GetReference(result[((word * width) + (direction * units))..]),
                    ref MemoryMarshal.GetReference(state),
                    ref _carry[gates],
                    ref _bias[gates],
                    (nuint)units);
            }
        }
    }

    private static void Step(ref float given, ref readonly float vector, ref float result, ref float state, ref float carry, ref float bias, nuint units)
    {
        for (nuint i = 0; i < units; i += 8)
        {
            var c = Vector256.LoadUnsafe(ref state, i);
            var candidate = Vector256.LoadUnsafe(ref given, i);
            var forget = Gate(ref given, ref carry, ref bias, c, units + i, i);
            var reset = Gate(ref given, ref carry, ref bias, c, (2 * units) + i, units + i);
            c = Vector256.FusedMultiplyAdd(forget, c - candidate, candidate);
            c.StoreUnsafe(ref state, i);
            var x = Vector256.LoadUnsafe(in vector, i);
            Vector256.FusedMultiplyAdd(reset, c - x, x).StoreUnsafe(ref result, i);
        }
    }

    private static Vector256<float> Gate(ref float given, ref float carry, ref float bias, Vector256<float> state, nuint at, nuint gate) =>
        Vectors.Logistic(Vector256.FusedMultiplyAdd(
            Vector256.LoadUnsafe(ref carry, gate), state, Vector256.LoadUnsafe(ref given, at) + Vector256.LoadUnsafe(ref bias, gate)));
}
