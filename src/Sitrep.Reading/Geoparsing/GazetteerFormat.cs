using System.Buffers.Binary;

namespace Sitrep.Reading.Geoparsing;

/// <summary>
/// The layout of a compiled gazetteer, little-endian: a header, then fixed-size records, their names, the offsets of the blocks of
/// folded names, the blocks, and the record of each country.
/// </summary>
/// <remarks>
/// A block holds up to <see cref="BlockSize"/> folded names in byte order, each as the number of bytes shared with the name before (one byte, 0
/// for a block's first), the number of further bytes (one byte), those bytes, the number of its places (varint), and for each of them
/// the record's number times four plus the name's <see cref="NameStanding"/> (varint), best known place first.
/// </remarks>
internal static class GazetteerFormat
{
    /// <summary>First four bytes of the file: 'SGZ2'.</summary>
    public const uint Magic = 0x325A4753;

    /// <summary>Bytes before the first record.</summary>
    public const int HeaderSize = 64;

    /// <summary>Bytes of one record.</summary>
    public const int RecordSize = 28;

    /// <summary>Folded names in one block.</summary>
    public const int BlockSize = 16;

    /// <summary>Entries of the country table: one for each pair of letters.</summary>
    public const int CountrySlots = 26 * 26;

    /// <summary>Low bits of a name's entry for a place that hold its standing.</summary>
    public const int StandingBits = 2;

    /// <summary>Low bits of a record's last byte that hold the rank; the others hold eighths of the binary logarithm of the name forms.</summary>
    public const int RankBits = 2;

    /// <summary>The record's measure of how many forms a name has.</summary>
    public static int Fame(int nameForms) => Math.Min(63, (int)Math.Round(8 * Math.Log2(1 + nameForms)));

    /// <summary>Units of latitude and longitude in one degree.</summary>
    public const double UnitsPerDegree = 100_000;

    /// <summary>Slot of an ISO 3166-1 alpha-2 code in the country table; -1 where it is none.</summary>
    public static int Slot(ReadOnlySpan<char> code) =>
        code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1])
            ? ((code[0] - 'A') * 26) + (code[1] - 'A')
            : -1;

    /// <summary>Sum over the words of the file after the header, so that damage is seen when it is opened.</summary>
    public static ulong Checksum(ReadOnlySpan<byte> body)
    {
        var sum = 0xCBF29CE484222325UL;
        while (body.Length >= 8)
        {
            sum = (sum ^ BinaryPrimitives.ReadUInt64LittleEndian(body)) * 0x9E3779B97F4A7C15UL;
            sum ^= sum >> 29;
            body = body[8..];
        }

        foreach (var last in body)
        {
            sum = (sum ^ last) * 0x9E3779B97F4A7C15UL;
        }

        return sum;
    }

    /// <summary>Where each part of the file begins, in its order; as the header gives it.</summary>
    internal readonly record struct Parts(int Records, int Names, int BlockOffsets, int Blocks, int Countries, int Length)
    {
        /// <summary>Writes the header.</summary>
        public void Write(Span<byte> header, int places, int names, ulong checksum)
        {
            header.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
            int[] fields = [places, names, Records, Names, BlockOffsets, Blocks, Countries, Length];
            for (var i = 0; i < fields.Length; i++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(header[(4 + (4 * i))..], fields[i]);
            }

            BinaryPrimitives.WriteUInt64LittleEndian(header[40..], checksum);
        }

        /// <summary>Reads the header.</summary>
        public static (Parts Parts, int Places, int NameCount, ulong Checksum) Read(ReadOnlySpan<byte> header)
        {
            var fields = new int[8];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = BinaryPrimitives.ReadInt32LittleEndian(header[(4 + (4 * i))..]);
            }

            return (new Parts(fields[2], fields[3], fields[4], fields[5], fields[6], fields[7]), fields[0], fields[1],
                BinaryPrimitives.ReadUInt64LittleEndian(header[40..]));
        }

        /// <summary>Whether the parts follow each other and hold what the counts promise.</summary>
        public bool Fit(int places, int names) =>
            places >= 0 && names >= 0
            && Records == HeaderSize
            && Names == Records + ((long)places * RecordSize)
            && BlockOffsets >= Names
            && Blocks == BlockOffsets + (4L * ((names + BlockSize - 1) / BlockSize))
            && Countries >= Blocks
            && Length == Countries + (4L * CountrySlots);
    }
}
