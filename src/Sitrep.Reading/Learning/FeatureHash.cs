using System.Runtime.CompilerServices;

namespace Sitrep.Reading.Learning;

/// <summary>
/// Stable hashes of words and of features. Weights are stored under these hashes, so changing one makes every trained
/// model worthless: <see cref="Version"/> is written into the models and checked.
/// </summary>
internal static class FeatureHash
{
    /// <summary>Version of the hash functions, stored in every model.</summary>
    public const int Version = 1;

    private const uint WordSeed = 2166136261;
    private const uint WordPrime = 16777619;

    /// <summary>Hash of a word as it is written; never 0.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        var hash = WordSeed;
        foreach (var c in word)
        {
            hash = Step(hash, c);
        }

        return Finish(hash);
    }

    /// <summary>Hash of a word in lower case (invariant culture), without making the string; never 0.</summary>
    public static uint Lower(ReadOnlySpan<char> word)
    {
        var hash = WordSeed;
        foreach (var c in word)
        {
            hash = Step(hash, char.ToLowerInvariant(c));
        }

        return Finish(hash);
    }

    /// <summary>Start of a running hash for <see cref="Step"/>.</summary>
    public static uint Begin => WordSeed;

    /// <summary>Adds a character to a running hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Step(uint hash, char c) => (hash ^ c) * WordPrime;

    /// <summary>Spreads a running hash over all its bits; never 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 13;
        return hash == 0 ? 1u : hash;
    }

    /// <summary>Key of the feature of a template with one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Feature(int template, uint a) => Mix(((ulong)(uint)template << 32) | a);

    /// <summary>Key of the feature of a template with two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Feature(int template, uint a, uint b) =>
        Mix((((ulong)a << 32) | b) * 0x9E3779B97F4A7C15 + (ulong)template * 0xD6E8FEB86659FD93);

    /// <summary>Key of the feature of a template with three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Feature(int template, uint a, uint b, uint c) =>
        Mix(((((ulong)a << 32) | b) * 0x9E3779B97F4A7C15 + c) * 0xC2B2AE3D27D4EB4F + (ulong)template * 0xD6E8FEB86659FD93);

    /// <summary>Key of the feature of a template with four values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Feature(int template, uint a, uint b, uint c, uint d) =>
        Feature(template, a, b, (uint)(Mix(((ulong)c << 32) | d) >> 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong key)
    {
        key ^= key >> 32;
        key *= 0xE9846AF9B1A615D;
        key ^= key >> 29;
        key *= 0x9E6C63D0676A9A99;
        return key ^ (key >> 32);
    }
}
