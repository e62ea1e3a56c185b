using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Learning;

/// <summary>Functions of numbers eight at a time, with the same bits on every machine; lengths are multiples of eight.</summary>
internal static class Vectors
{
    /// <summary>Adds <paramref name="values"/> to <paramref name="sum"/>.</summary>
    public static void Add(ReadOnlySpan<float> values, Span<float> sum)
    {
        ref var v = ref MemoryMarshal.GetReference(values);
        ref var s = ref MemoryMarshal.GetReference(sum[..values.Length]);
        for (nuint i = 0; i < (nuint)values.Length; i += 8)
        {
            (Vector256.LoadUnsafe(ref s, i) + Vector256.LoadUnsafe(ref v, i)).StoreUnsafe(ref s, i);
        }
    }

    /// <summary>Adds small whole numbers times <paramref name="scale"/> to <paramref name="sum"/>.</summary>
    public static void Add(ReadOnlySpan<sbyte> values, float scale, Span<float> sum)
    {
        ref var v = ref MemoryMarshal.GetReference(values);
        ref var s = ref MemoryMarshal.GetReference(sum[..values.Length]);
        var factor = Vector256.Create(scale);
        for (nuint i = 0; i < (nuint)values.Length; i += 8)
        {
            var bytes = Vector128.CreateScalar(Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref v, i)))).AsSByte();
            var shorts = Vector128.WidenLower(bytes);
            var wide = Vector256.Create(Vector128.WidenLower(shorts), Vector128.WidenUpper(shorts));
            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(wide), factor, Vector256.LoadUnsafe(ref s, i)).StoreUnsafe(ref s, i);
        }
    }

    /// <summary>Sets what is below zero to zero.</summary>
    public static void Rectify(Span<float> values)
    {
        ref var v = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < (nuint)values.Length; i += 8)
        {
            Vector256.Max(Vector256.LoadUnsafe(ref v, i), Vector256<float>.Zero).StoreUnsafe(ref v, i);
        }
    }

    /// <summary>The logistic function, within 2e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Logistic(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exponential(-x));

    /// <summary>The exponential function of one number.</summary>
    public static float Exponential(float x) => Exponential(Vector256.Create(x)).ToScalar();

    /// <summary>The exponential function, within a relative 2e-6, of numbers cut to -87..87: a power of two times a polynomial.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exponential(Vector256<float> x)
    {
        var y = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f)) * Vector256.Create(1.44269504f);
        var whole = Vector256.Floor(y + Vector256.Create(0.5f));
        var part = (y - whole) * Vector256.Create(0.69314718f);
        var p = Vector256.FusedMultiplyAdd(part, Vector256.Create(1f / 720), Vector256.Create(1f / 120));
        p = Vector256.FusedMultiplyAdd(part, p, Vector256.Create(1f / 24));
        p = Vector256.FusedMultiplyAdd(part, p, Vector256.Create(1f / 6));
        p = Vector256.FusedMultiplyAdd(part, p, Vector256.Create(0.5f));
        p = Vector256.FusedMultiplyAdd(part, p, Vector256<float>.One);
        p = Vector256.FusedMultiplyAdd(part, p, Vector256<float>.One);
        var power = Vector256.ShiftLeft(Vector256.ConvertToInt32(whole) + Vector256.Create(127), 23).AsSingle();
        return p * power;
    }
}
