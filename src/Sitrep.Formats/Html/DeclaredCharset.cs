using System.Buffers;
using System.Text;

namespace Sitrep.Formats.Html;

/// <summary>The encoding that a page's head declares.</summary>
internal static class DeclaredCharset
{
    private const int Head = 4096;
    private static readonly SearchValues<char> Ends = SearchValues.Create("\"' ;/>\r\n");

    /// <summary>The name after the first 'charset=' near the page's start; null for none.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = head.AsSpan(at + "charset=".Length).TrimStart("\"' ");
        var end = value.IndexOfAny(Ends);
        return end is > 0 and < 40 ? value[..end].ToString() : null;
    }
}
