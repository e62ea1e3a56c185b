using System.Text;
using Sitrep.Reading.Learning;

namespace Sitrep.Training.Perceptron;

/// <summary>Reads back what <see cref="ModelWriter"/> wrote.</summary>
internal static class ModelReader
{
    /// <summary>
    /// Classes, features and step of a model. Of a key only its bucket and its fingerprint are known, which is all that a model of as many or
    /// fewer buckets needs.
    /// </summary>
    /// <exception cref="InvalidDataException">It is no model.</exception>
    public static (string[] Classes, List<(ulong Key, List<(byte Class, float Value)> Weights)> Features, float Step) Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual(LinearModel.Magic) || reader.ReadInt32() != FeatureHash.Version)
        {
            throw new InvalidDataException("This is no model of this version.");
        }

        var step = reader.ReadSingle();
        var classes = new string[reader.ReadInt32()];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = reader.ReadString();
        }

        var bits = reader.ReadInt32();
        reader.ReadInt32();
        reader.BaseStream.Seek(((1L << bits) + 1) * sizeof(int), SeekOrigin.Current);
        var features = new List<(ulong, List<(byte, float)>)>();
        for (var bucket = 0UL; bucket < 1UL << bits; bucket++)
        {
            ReadBucket(reader, bucket << (64 - bits), step, features);
        }

        return (classes, features, step);
    }

    private static void ReadBucket(BinaryReader reader, ulong bucket, float step, List<(ulong Key, List<(byte Class, float Value)> Weights)> features)
    {
        int count = reader.ReadByte();
        var fingerprints = Enumerable.Range(0, count).Select(_ => reader.ReadUInt16()).ToArray();
        var lengths = reader.ReadBytes(count);
        for (var i = 0; i < count; i++)
        {
            // A large weight is stored as several that add up.
            var weights = new SortedDictionary<byte, float>();
            for (var k = 0; k < lengths[i]; k++)
            {
                var @class = reader.ReadByte();
                weights[@class] = weights.GetValueOrDefault(@class) + (reader.ReadSByte() * step);
            }

            features.Add((bucket | fingerprints[i], [.. weights.Select(w => (w.Key, w.Value))]));
        }
    }
}
