using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Sitrep.Ledger.Records;

/// <summary>Escapes only what JSON must have escaped: quotation mark, backslash, control characters; and lone surrogates, which UTF-8 cannot carry.</summary>
internal sealed unsafe class PlainEncoder : JavaScriptEncoder
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Append('"').Append('\\').Append(127).Select(code => (char)code)]);

    public static PlainEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Escaped.Contains((char)unicodeScalar);

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var chars = new ReadOnlySpan<char>(text, textLength);
        for (var i = 0; i < chars.Length; i++)
        {
            if (Escaped.Contains(chars[i]))
            {
                return i;
            }

            if (char.IsSurrogate(chars[i]))
            {
                if (i + 1 >= chars.Length || !char.IsSurrogatePair(chars[i], chars[i + 1]))
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        Span<char> written = stackalloc char[6];
        var length = Write(unicodeScalar, written);
        numberOfCharactersWritten = length <= bufferLength ? length : 0;
        return written[..length].TryCopyTo(target);
    }

    private static int Write(int scalar, Span<char> target)
    {
        if (scalar > char.MaxValue || !Escaped.Contains((char)scalar))
        {
            return new Rune(scalar).EncodeToUtf16(target);
        }

        target[0] = '\\';
        target[1] = scalar switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => 'u' };
        if (target[1] != 'u')
        {
            return 2;
        }

        scalar.TryFormat(target[2..], out _, "x4", System.Globalization.CultureInfo.InvariantCulture);
        return 6;
    }
}
