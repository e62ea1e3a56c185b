using System.IO.Compression;
using System.Text;

namespace Sitrep.Outlines;

/// <summary>
/// Writes outlines: the letters 'SOUT' and a version, then, compressed with Brotli, numbers of seven bits to a byte: the arcs, each its
/// count and the steps from point to point, the first from 0 0; the states, each its letters, its name and its rings, each its count and its
/// arcs. Signed numbers are doubled, negative ones less one, so that small ones stay short.
/// </summary>
internal static class OutlinesFile
{
    private const byte Version = 1;

    /// <summary>Writes the outlines.</summary>
    public static void Write(Stream stream, Topology topology)
    {
        stream.Write("SOUT"u8);
        stream.WriteByte(Version);
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8, leaveOpen: true);
        writer.Write7BitEncodedInt(topology.Arcs.Count);
        foreach (var arc in topology.Arcs)
        {
            writer.Write7BitEncodedInt(arc.Count);
            var last = new GridPoint(0, 0);
            foreach (var point in arc)
            {
                Signed(writer, point.X - last.X);
                Signed(writer, point.Y - last.Y);
                last = point;
            }
        }

        writer.Write7BitEncodedInt(topology.Countries.Count);
        foreach (var country in topology.Countries)
        {
            writer.Write(country.Code);
            writer.Write(country.Name);
            writer.Write7BitEncodedInt(country.Rings.Count);
            foreach (var ring in country.Rings)
            {
                writer.Write7BitEncodedInt(ring.Count);
                foreach (var arc in ring)
                {
                    Signed(writer, arc);
                }
            }
        }
    }

    private static void Signed(BinaryWriter writer, int value) => writer.Write7BitEncodedInt((value << 1) ^ (value >> 31));
}
