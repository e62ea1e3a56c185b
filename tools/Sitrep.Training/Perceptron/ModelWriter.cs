using System.Text;
using Sitrep.Reading.Learning;

namespace Sitrep.Training.Perceptron;

/// <summary>Writes averaged weights as a <see cref="LinearModel"/> file: one byte a weight, buckets of about four features.</summary>
internal static class ModelWriter
{
    private const int FeaturesPerBucket = 4;

    /// <summary>Writes a model.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="classes">Names of the classes.</param>
    /// <param name="features">The averaged weights of each feature.</param>
    /// <param name="step">What one unit of the stored bytes stands for; weights beyond 127 of it are stored in parts.</param>
    public static void Write(
        Stream stream, IReadOnlyList<string> classes, List<(ulong Key, List<(byte Class, float Value)> Weights)> features, float step)
    {
        var bits = 4;
        while (features.Count >> bits > FeaturesPerBucket)
        {
            bits++;
        }

        var (starts, buckets) = Pack(features, bits, step);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(LinearModel.Magic);
        writer.Write(FeatureHash.Version);
        writer.Write(step);
        writer.Write(classes.Count);
        foreach (var name in classes)
        {
            writer.Write(name);
        }

        writer.Write(bits);
        writer.Write(buckets.Length);
        foreach (var start in starts)
        {
            writer.Write(start);
        }

        writer.Write(buckets);
        Console.Error.WriteLine($"{features.Count} features, {features.Sum(f => f.Weights.Count)} weights, {buckets.Length + (starts.Length * 4)} bytes");
    }

    private static (int[] Starts, byte[] Buckets) Pack(List<(ulong Key, List<(byte Class, float Value)> Weights)> features, int bits, float step)
    {
        features.Sort((a, b) => a.Key.CompareTo(b.Key));
        var starts = new int[(1 << bits) + 1];
        using var buckets = new MemoryStream();
        var at = 0;
        for (var bucket = 0; bucket < 1 << bits; bucket++)
        {
            starts[bucket] = (int)buckets.Length;
            var first = at;
            while (at < features.Count && (int)(features[at].Key >> (64 - bits)) == bucket)
            {
                at++;
            }

            WriteBucket(buckets, features[first..at], step);
        }

        starts[^1] = (int)buckets.Length;
        return (starts, buckets.ToArray());
    }

    private static void WriteBucket(MemoryStream buckets, List<(ulong Key, List<(byte Class, float Value)> Weights)> features, float step)
    {
        // Of two features with one fingerprint the one with more weights stays.
        var kept = features.OrderByDescending(f => f.Weights.Count).DistinctBy(f => (ushort)f.Key).OrderByDescending(f => f.Weights.Count).ToList();
        buckets.WriteByte(checked((byte)kept.Count));
        foreach (var (key, _) in kept)
        {
            buckets.WriteByte((byte)key);
            buckets.WriteByte((byte)(key >> 8));
        }

        var parts = kept.ConvertAll(f => f.Weights.OrderBy(w => w.Class).SelectMany(w => Parts(w.Class, (int)MathF.Round(w.Value / step))).ToList());
        foreach (var weights in parts)
        {
            buckets.WriteByte(checked((byte)weights.Count));
        }

        foreach (var (@class, value) in parts.SelectMany(p => p))
        {
            buckets.WriteByte(@class);
            buckets.WriteByte((byte)value);
        }
    }

    /// <summary>A weight as bytes: one, or several that add up to it. The few that need several are those that matter most.</summary>
    private static IEnumerable<(byte Class, sbyte Value)> Parts(byte @class, int value)
    {
        while (Math.Abs(value) > 127)
        {
            var part = (sbyte)(127 * Math.Sign(value));
            yield return (@class, part);
            value -= part;
        }

        yield return (@class, (sbyte)value);
    }
}
