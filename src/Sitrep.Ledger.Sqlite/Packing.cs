using System.IO.Compression;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Packs bytes for the file where that spares room; always gives back the same bytes.</summary>
internal static class Packing
{
    private const byte Plain = 0;
    private const byte Brotli = 1;
    private const int Quality = 1;
    private const int Window = 18;
    private const int WorthIt = 256;

    /// <summary>The bytes behind a mark that says how they are kept.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= WorthIt)
        {
            var target = new byte[bytes.Length - (bytes.Length / 8)];
            target[0] = Brotli;
            if (BrotliEncoder.TryCompress(bytes, target.AsSpan(1), out var written, Quality, Window))
            {
                return target[..(written + 1)];
            }
        }

        return [Plain, .. bytes];
    }

    /// <summary>The bytes that were packed.</summary>
    /// <exception cref="InvalidDataException">These are no packed bytes.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        switch (packed)
        {
            case [Plain, .. var bytes]:
                return bytes;
            case [Brotli, ..]:
                using (var source = new BrotliStream(new MemoryStream(packed, 1, packed.Length - 1), CompressionMode.Decompress))
                using (var target = new MemoryStream(packed.Length * 3))
                {
                    source.CopyTo(target);
                    return target.ToArray();
                }

            default:
                throw new InvalidDataException("The bytes are kept in no known way.");
        }
    }
}
