using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sitrep.Formats.Text;

/// <summary>
/// Makes text from outside safe to show: what would steer a terminal, turn the writing direction or hide, is written out
/// (<c>\u001B</c>, <c>\u202E</c>). For output only: a report's own text is never changed.
/// </summary>
public static class VisibleText
{
    // Controls, bidirectional marks, zero-width and invisible characters, lone surrogates. The joiners U+200C and U+200D stay:
    // Persian and emoji need them.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(Characters());

    /// <summary>One line of visible text: line ends and tabs become spaces, all other controls are written out.</summary>
    public static string OneLine(string text) => Of(text, keepLines: false);

    /// <summary>Visible text that keeps its lines and tabs.</summary>
    public static string Lines(string text) => Of(text, keepLines: true);

    private static string Of(string text, bool keepLines)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0)
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            Append(visible, text, ref i, keepLines);
        }

        return visible.ToString();
    }

    private static void Append(StringBuilder visible, string text, ref int i, bool keepLines)
    {
        var c = text[i];
        if (c is '\n' or '\t' or '\r')
        {
            visible.Append(keepLines ? c : ' ');
        }
        else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && !IsTag(c, text[i + 1]))
        {
            visible.Append(c).Append(text[++i]);
        }
        else if (Suspects.Contains(c))
        {
            visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
        else
        {
            visible.Append(c);
        }
    }

    // Tag characters, U+E0000 to U+E007F: invisible text that only a machine reads.
    private static bool IsTag(char high, char low) => high == '\uDB40' && low is >= '\uDC00' and <= '\uDC7F';

    private static char[] Characters() =>
    [
        .. Range(0x00, 0x1F), .. Range(0x7F, 0x9F), '\u00AD', '\u061C', '\u180E', '\u200B', '\u200E', '\u200F', .. Range(0x2028, 0x202E),
        .. Range(0x2060, 0x206F), '\uFEFF', .. Range(0xFFF9, 0xFFFB), .. Range(0xD800, 0xDFFF),
    ];

    private static IEnumerable<char> Range(int from, int to) => Enumerable.Range(from, to - from + 1).Select(c => (char)c);
}
