using System.Text;

namespace Sitrep.Formats.Text;

/// <summary>What the bytes of a text say, and what had to be assumed to read them.</summary>
/// <param name="Text">The text, without byte-order mark, as written.</param>
/// <param name="Note">What was assumed; null where nothing was.</param>
internal readonly record struct DecodedText(string Text, string? Note);

/// <summary>Bytes to text: UTF-8, UTF-16 with a byte-order mark, a declared encoding, else Windows-1252, which is said.</summary>
internal static class TextDecoder
{
    private const int Sniffed = 8192;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a text.</summary>
    /// <param name="bytes">The whole of it.</param>
    /// <param name="declared">The encoding's name that the document itself gives; null for none.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (Mark(bytes) is var (encoding, length) && encoding is not null)
        {
            return new(encoding.GetString(bytes[length..]), null);
        }

        if (declared is not null && Declared(declared) is { } said && said.CodePage != Encoding.UTF8.CodePage)
        {
            return new(said.GetString(bytes), null);
        }

        return Utf8(bytes) is { } text ? new(text, null) : new(Windows1252().GetString(bytes), FormatMessages.Windows1252);
    }

    /// <summary>Why the bytes are no text; null where they look like one.</summary>
    /// <param name="bytes">The first bytes of a file, or all.</param>
    public static string? WhyBinary(ReadOnlySpan<byte> bytes)
    {
        if (Mark(bytes).Encoding is not null)
        {
            return null;
        }

        if (FileSignature.Of(bytes) is { } kind)
        {
            return FormatMessages.Binary(kind);
        }

        var head = bytes[..Math.Min(bytes.Length, Sniffed)];
        if (head.Contains((byte)0))
        {
            return LooksLikeUtf16(head) ? FormatMessages.Utf16WithoutMark : FormatMessages.Binary(null);
        }

        return Controls(head) * 20 > head.Length ? FormatMessages.Binary(null) : null;
    }

    // Latin letters in UTF-16 are zeros in every other byte, and there only.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        Span<int> zeros = [0, 0];
        for (var i = 0; i < bytes.Length; i++)
        {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }

        return Math.Min(zeros[0], zeros[1]) == 0 && Math.Max(zeros[0], zeros[1]) * 10 > bytes.Length * 4;
    }

    private static int Controls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b is < 0x20 and not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0x1B) ? 1 : 0;
        }

        return controls;
    }

    private static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Declared(string name)
    {
        try
        {
            return string.Equals(name, "iso-8859-1", StringComparison.OrdinalIgnoreCase)
                ? Windows1252() // as every browser does
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Windows1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
}
