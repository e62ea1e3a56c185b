using System.Globalization;
using System.Text;

namespace Sitrep.Formats.JsonLines;

/// <summary>Decodes the inside of a JSON string that the framework refuses: one with lone surrogates.</summary>
internal static class JsonEscapes
{
    /// <summary>The string, each lone surrogate replaced by U+FFFD.</summary>
    /// <param name="escaped">Valid JSON string content in UTF-8, without the quotes.</param>
    public static string Decode(ReadOnlySpan<byte> escaped)
    {
        var written = Encoding.UTF8.GetString(escaped);
        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
            {
                text.Append(written[i]);
            }
            else if (written[++i] == 'u')
            {
                text.Append((char)ushort.Parse(written.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(Short(written[i]));
            }
        }

        return Whole(text);
    }

    private static char Short(char escape) => escape switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        _ => escape,
    };

    private static string Whole(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                text[i] = '\uFFFD';
            }
        }

        return text.ToString();
    }
}
