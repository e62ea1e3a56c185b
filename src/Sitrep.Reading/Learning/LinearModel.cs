using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Sitrep.Reading.Learning;

/// <summary>
/// A trained linear classifier over sparse, hashed features: the score of a class is the sum of the weights that the
/// present features give it. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// <para>
/// The file is used as it is, without building a table at loading. A feature's 64-bit key picks a bucket by its top bits;
/// a bucket holds its features' 16-bit fingerprints, their numbers of weights, and then the weights as (class, weight)
/// pairs of a byte each, so that a look-up touches about two cache lines. A feature never seen in training is taken for
/// another one about once in 15,000 look-ups, which costs no measurable accuracy.
/// </para>
/// <para>
/// Layout, little-endian: 'SLM1', hash version (int), scale (float: a weight of 1 means this much), number of classes (int), each class
/// as length-prefixed UTF-8, bucket bits (int), length of the buckets (int), bucket starts (2^bits + 1 ints), buckets.
/// </para>
/// </remarks>
internal sealed unsafe class LinearModel
{
    private readonly byte[] _starts;
    private readonly byte[] _buckets;
    private readonly uint* _start;
    private readonly byte* _bucket;
    private readonly int _shift;

    private LinearModel(string[] classes, float scale, int bucketBits, byte[] starts, byte[] buckets)
    {
        Classes = classes;
        Scale = scale;
        _shift = 64 - bucketBits;
        _starts = starts;
        _buckets = buckets;
        _start = (uint*)Unsafe.AsPointer(ref _starts[0]);
        _bucket = (byte*)Unsafe.AsPointer(ref _buckets[0]);
    }

    /// <summary>First bytes of a model file.</summary>
    public static ReadOnlySpan<byte> Magic => "SLM1"u8;

    /// <summary>Names of the classes, by number.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Number of classes.</summary>
    public int Count => Classes.Count;

    /// <summary>What a score of 1 means in the units of training.</summary>
    public float Scale { get; }

    /// <summary>Reads a model; the stream stays open.</summary>
    /// <exception cref="InvalidDataException">It is no model, one of another version, or cut short.</exception>
    public static LinearModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            return Load(stream, reader);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The model ends too early: restore the file from the repository or train it again.", e);
        }
    }

    /// <summary>
    /// Sums the weights of the features into <paramref name="scores"/>, which the caller has cleared (or filled with a prior).
    /// </summary>
    /// <param name="features">Keys of the features present; at most 256.</param>
    /// <param name="scores">One score for each class.</param>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        var buckets = stackalloc byte*[features.Length];
        for (var i = 0; i < features.Length; i++)
        {
            var bucket = _bucket + _start[features[i] >> _shift];
            buckets[i] = bucket;
            if (Sse.IsSupported)
            {
                Sse.Prefetch0(bucket);
            }
        }

        fixed (int* sums = scores)
        {
            for (var i = 0; i < features.Length; i++)
            {
                AddFeature(buckets[i], (ushort)features[i], sums);
            }
        }
    }

    private static void AddFeature(byte* bucket, ushort fingerprint, int* sums)
    {
        int count = *bucket;
        var fingerprints = (ushort*)(bucket + 1);
        for (var i = 0; i < count; i++)
        {
            if (fingerprints[i] == fingerprint)
            {
                AddWeights(bucket + 1 + (2 * count), i, count, sums);
                return;
            }
        }
    }

    private static void AddWeights(byte* lengths, int index, int count, int* sums)
    {
        var skip = 0;
        for (var i = 0; i < index; i++)
        {
            skip += lengths[i];
        }

        var pair = lengths + count + (2 * skip);
        var end = pair + (2 * lengths[index]);
        for (; pair < end; pair += 2)
        {
            sums[pair[0]] += (sbyte)pair[1];
        }
    }

    private static LinearModel Load(Stream stream, BinaryReader reader)
    {
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException("This is no Sitrep model: it does not begin with 'SLM1'.");
        }

        var version = reader.ReadInt32();
        if (version != FeatureHash.Version)
        {
            throw new InvalidDataException($"The model was trained with feature hash {version}, this build reads {FeatureHash.Version}: train it again.");
        }

        var scale = reader.ReadSingle();
        var classes = new string[reader.ReadInt32()];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = string.Intern(reader.ReadString());
        }

        var bits = reader.ReadInt32();
        var length = reader.ReadInt32();
        return new LinearModel(classes, scale, bits, ReadPinned(stream, ((1 << bits) + 1) * 4), ReadPinned(stream, length));
    }

    private static byte[] ReadPinned(Stream stream, int length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
