using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Learning;

/// <summary>
/// The product of two matrices, in blocks of four rows by sixteen columns that stay in registers. Sums run in one order with fused
/// multiplication on every machine, so that the same numbers give the same bits everywhere.
/// </summary>
internal static class MatrixProduct
{
    /// <summary>Columns of a block.</summary>
    public const int Wide = 16;

    /// <summary>Writes, or adds, the product of two matrices that are given row by row.</summary>
    /// <param name="left">Rows of <paramref name="inner"/> numbers.</param>
    /// <param name="inner">Columns of the left and rows of the right matrix.</param>
    /// <param name="right">Rows of <paramref name="columns"/> numbers.</param>
    /// <param name="columns">Columns of the right matrix and of the result.</param>
    /// <param name="result">Receives as many rows as the left has.</param>
    /// <param name="add">Whether to add to the result instead of overwriting it.</param>
    public static void Multiply(ReadOnlySpan<float> left, int inner, ReadOnlySpan<float> right, int columns, Span<float> result, bool add) =>
        Multiply(left, inner, right, columns, result, add, packed: false);

    /// <summary>The same with a right matrix that <see cref="Pack"/> gave.</summary>
    public static void MultiplyPacked(ReadOnlySpan<float> left, int inner, ReadOnlySpan<float> right, int columns, Span<float> result, bool add) =>
        Multiply(left, inner, right, columns, result, add, packed: true);

    /// <summary>
    /// Lays a matrix's columns out sixteen by sixteen, each block's rows one after the other, so that a product runs through memory in order. The
    /// number of columns is a multiple of <see cref="Wide"/>.
    /// </summary>
    public static float[] Pack(ReadOnlySpan<float> values, int columns)
    {
        var packed = new float[values.Length];
        var at = 0;
        for (var column = 0; column < columns; column += Wide)
        {
            for (var start = column; start < values.Length; start += columns)
            {
                values.Slice(start, Wide).CopyTo(packed.AsSpan(at));
                at += Wide;
            }
        }

        return packed;
    }

    private static void Multiply(
        ReadOnlySpan<float> left, int inner, ReadOnlySpan<float> right, int columns, Span<float> result, bool add, bool packed)
    {
        if (inner == 0 || left.Length == 0)
        {
            return;
        }

        var rows = left.Length / inner;
        ArgumentOutOfRangeException.ThrowIfLessThan(right.Length, inner * columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, rows * columns);
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        ref var c = ref MemoryMarshal.GetReference(result);
        var (step, stride) = packed ? (inner, Wide) : (1, columns);
        var wide = columns - (columns % Wide);
        var blocked = rows - (rows % 4);
        for (var column = 0; column < wide; column += Wide)
        {
            for (var row = 0; row < blocked; row += 4)
            {
                Block(ref Unsafe.Add(ref l, row * inner), inner, ref Unsafe.Add(ref r, column * step), stride, ref Unsafe.Add(ref c, (row * columns) + column), columns, add);
            }
        }

        for (var row = blocked; row < rows; row++)
        {
            var column = 0;
            for (; column + (4 * Wide) <= wide; column += 4 * Wide)
            {
                WideRow(ref Unsafe.Add(ref l, row * inner), inner, ref Unsafe.Add(ref r, column * step), Wide * step, stride, ref Unsafe.Add(ref c, (row * columns) + column), add);
            }

            for (; column < wide; column += Wide)
            {
                Row(ref Unsafe.Add(ref l, row * inner), inner, ref Unsafe.Add(ref r, column * step), stride, ref Unsafe.Add(ref c, (row * columns) + column), add);
            }
        }

        for (var column = wide; column < columns; column++)
        {
            for (var row = 0; row < rows; row++)
            {
                var sum = add ? result[(row * columns) + column] : 0f;
                for (var k = 0; k < inner; k++)
                {
                    sum = MathF.FusedMultiplyAdd(left[(row * inner) + k], right[(k * columns) + column], sum);
                }

                result[(row * columns) + column] = sum;
            }
        }
    }

    private static void Block(ref float a, int inner, ref float w, int stride, ref float c, int columns, bool add)
    {
        Vector256<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        if (add)
        {
            (c00, c01) = Load(ref c, 0);
            (c10, c11) = Load(ref c, columns);
            (c20, c21) = Load(ref c, 2 * columns);
            (c30, c31) = Load(ref c, 3 * columns);
        }

        for (var k = 0; k < inner; k++)
        {
            var w0 = Vector256.LoadUnsafe(ref w);
            var w1 = Vector256.LoadUnsafe(ref w, 8);
            var a0 = Vector256.Create(Unsafe.Add(ref a, k));
            var a1 = Vector256.Create(Unsafe.Add(ref a, k + inner));
            c00 = Vector256.FusedMultiplyAdd(a0, w0, c00);
            c01 = Vector256.FusedMultiplyAdd(a0, w1, c01);
            c10 = Vector256.FusedMultiplyAdd(a1, w0, c10);
            c11 = Vector256.FusedMultiplyAdd(a1, w1, c11);
            var a2 = Vector256.Create(Unsafe.Add(ref a, k + (2 * inner)));
            var a3 = Vector256.Create(Unsafe.Add(ref a, k + (3 * inner)));
            c20 = Vector256.FusedMultiplyAdd(a2, w0, c20);
            c21 = Vector256.FusedMultiplyAdd(a2, w1, c21);
            c30 = Vector256.FusedMultiplyAdd(a3, w0, c30);
            c31 = Vector256.FusedMultiplyAdd(a3, w1, c31);
            w = ref Unsafe.Add(ref w, stride);
        }

        Store(c00, c01, ref c, 0);
        Store(c10, c11, ref c, columns);
        Store(c20, c21, ref c, 2 * columns);
        Store(c30, c31, ref c, 3 * columns);
    }

    // One row by sixty-four columns: as many sums at once as a block has, so that none waits for the one before.
    private static void WideRow(ref float a, int inner, ref float w, int panel, int stride, ref float c, bool add)
    {
        Vector256<float> c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default, c6 = default, c7 = default;
        if (add)
        {
            (c0, c1) = Load(ref c, 0);
            (c2, c3) = Load(ref c, Wide);
            (c4, c5) = Load(ref c, 2 * Wide);
            (c6, c7) = Load(ref c, 3 * Wide);
        }

        for (var k = 0; k < inner; k++)
        {
            var factor = Vector256.Create(Unsafe.Add(ref a, k));
            ref var second = ref Unsafe.Add(ref w, panel);
            ref var third = ref Unsafe.Add(ref second, panel);
            ref var fourth = ref Unsafe.Add(ref third, panel);
            c0 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref w), c0);
            c1 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref w, 8), c1);
            c2 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref second), c2);
            c3 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref second, 8), c3);
            c4 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref third), c4);
            c5 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref third, 8), c5);
            c6 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref fourth), c6);
            c7 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref fourth, 8), c7);
            w = ref Unsafe.Add(ref w, stride);
        }

        Store(c0, c1, ref c, 0);
        Store(c2, c3, ref c, Wide);
        Store(c4, c5, ref c, 2 * Wide);
        Store(c6, c7, ref c, 3 * Wide);
    }

    private static void Row(ref float a, int inner, ref float w, int stride, ref float c, bool add)
    {
        var (c0, c1) = add ? Load(ref c, 0) : default;
        for (var k = 0; k < inner; k++)
        {
            var factor = Vector256.Create(Unsafe.Add(ref a, k));
            c0 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref w), c0);
            c1 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref w, 8), c1);
            w = ref Unsafe.Add(ref w, stride);
        }

        Store(c0, c1, ref c, 0);
    }

    private static (Vector256<float> First, Vector256<float> Second) Load(ref float c, int offset) =>
        (Vector256.LoadUnsafe(ref c, (nuint)offset), Vector256.LoadUnsafe(ref c, (nuint)offset + 8));

    private static void Store(Vector256<float> first, Vector256<float> second, ref float c, int offset)
    {
        first.StoreUnsafe(ref c, (nuint)offset);
        second.StoreUnsafe(ref c, (nuint)offset + 8);
    }
}
