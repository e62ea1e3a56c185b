namespace Sitrep.Formats.Text;

/// <summary>Knows some kinds of file by their first bytes, to say what was refused.</summary>
internal static class FileSignature
{
    private static readonly (byte[] Bytes, string Kind)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x42, 0x5A, 0x68], "a bzip2 archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
        ([0x1F, 0x8B], "a gzip archive"),
    ];

    /// <summary>The kind, with its article, for a person ('a PDF'); null for none that is known.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, kind) in Signatures)
        {
            if (bytes.StartsWith(signature))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether the bytes begin as gzip does.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];
}
