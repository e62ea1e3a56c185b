using System.Text;

namespace Sitrep.Reading.Learning;

/// <summary>
/// Maps word hashes (<see cref="FeatureHash.Word"/>, <see cref="FeatureHash.Lower"/>) to a number. Immutable and safe to
/// share between threads.
/// </summary>
/// <remarks>Layout, little-endian: 'SWT1', hash version (int), count (int), the hashes in ascending order (uints), the values (uints).</remarks>
internal sealed class WordTable
{
    private readonly uint[] _keys;
    private readonly uint[] _values;
    private readonly uint _mask;

    /// <summary>Makes a table of pairs; keys must be distinct and not 0.</summary>
    public WordTable(ReadOnlySpan<uint> keys, ReadOnlySpan<uint> values)
    {
        var size = 16u;
        while (size < keys.Length * 2L)
        {
            size *= 2;
        }

        _mask = size - 1;
        _keys = new uint[size];
        _values = new uint[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = keys[i] & _mask;
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = keys[i];
            _values[slot] = values[i];
        }
    }

    /// <summary>The value of a word hash, or 0 where the table lacks it.</summary>
    public uint this[uint key]
    {
        get
        {
            for (var slot = key & _mask; ; slot = (slot + 1) & _mask)
            {
                if (_keys[slot] == key)
                {
                    return _values[slot];
                }

                if (_keys[slot] == 0)
                {
                    return 0;
                }
            }
        }
    }

    /// <summary>Reads a table; the stream stays open.</summary>
    /// <exception cref="InvalidDataException">It is no table, one of another version, or cut short.</exception>
    public static WordTable Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual("SWT1"u8) || reader.ReadInt32() != FeatureHash.Version)
        {
            throw new InvalidDataException("This is no Sitrep word table of this version: train it again.");
        }

        var count = reader.ReadInt32();
        var keys = ReadValues(reader, count);
        return new WordTable(keys, ReadValues(reader, count));
    }

    /// <summary>Writes pairs as a table file.</summary>
    public static void Write(Stream stream, IReadOnlyDictionary<uint, uint> pairs)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var keys = pairs.Keys.Order().ToArray();
        writer.Write("SWT1"u8);
        writer.Write(FeatureHash.Version);
        writer.Write(keys.Length);
        foreach (var key in keys)
        {
            writer.Write(key);
        }

        foreach (var key in keys)
        {
            writer.Write(pairs[key]);
        }
    }

    private static uint[] ReadValues(BinaryReader reader, int count)
    {
        var values = new uint[count];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
