namespace Sitrep.Formats.Files;

/// <summary>Reads a stream whole, up to a limit.</summary>
internal static class WholeFile
{
    private const int Chunk = 1 << 16;

    /// <summary>All bytes; null where there are more than <paramref name="most"/>.</summary>
    public static byte[]? Read(Stream stream, int most)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[Chunk];
        for (int count; (count = stream.Read(chunk)) > 0;)
        {
            if (bytes.Length + count > most)
            {
                return null;
            }

            bytes.Write(chunk, 0, count);
        }

        return bytes.ToArray();
    }
}
