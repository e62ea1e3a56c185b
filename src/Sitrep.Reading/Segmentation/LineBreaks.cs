namespace Sitrep.Reading.Segmentation;

/// <summary>What a place between two tokens says of itself, before the trained splitter is asked.</summary>
internal enum LayoutBreak
{
    /// <summary>Nothing: a space or nothing stands there, or a line was wrapped.</summary>
    None,

    /// <summary>A line ends before its words would have filled it, behind a sentence or before one.</summary>
    Line,

    /// <summary>A paragraph ends.</summary>
    Paragraph,
}

/// <summary>
/// Reads line breaks. A blank line ends a paragraph. A single line break is a wrapped line if the next word would not have
/// fitted into the width of its block; else it was meant, and ends a heading, a list item, a byline or a paragraph.
/// </summary>
internal readonly struct LineBreaks
{
    /// <summary>Nobody wraps lines narrower than this.</summary>
    private const int NarrowestWrap = 45;

    private readonly string _text;

    /// <summary>Looks at a text.</summary>
    public LineBreaks(string text) => _text = text;

    /// <summary>Judges the white space between a token's end and the next token's start.</summary>
    /// <param name="end">After the last character of the token before.</param>
    /// <param name="start">First character of the token behind.</param>
    /// <param name="block">The block of lines that <paramref name="end"/> stands in; kept between calls.</param>
    public LayoutBreak Judge(int end, int start, ref TextBlock block)
    {
        var breaks = 0;
        var lineEnd = -1;
        for (var i = end; i < start; i++)
        {
            if (_text[i] is '\n' or '\u2029' or '\u2028' or '\f' || (_text[i] == '\r' && (i + 1 >= _text.Length || _text[i + 1] != '\n')))
            {
                breaks += _text[i] == '\u2029' || _text[i] == '\f' ? 2 : 1;
                lineEnd = lineEnd < 0 ? i : lineEnd;
            }
        }

        return breaks switch
        {
            0 => LayoutBreak.None,
            > 1 => LayoutBreak.Paragraph,
            _ => WasMeant(lineEnd, start, ref block) && BeginsAnew(start, end) ? LayoutBreak.Line : LayoutBreak.None,
        };
    }

    /// <summary>Whether the first word of the next line would have fitted into this one.</summary>
    private bool WasMeant(int lineEnd, int next, ref TextBlock block)
    {
        if (next >= block.End)
        {
            block = TextBlock.Around(_text, lineEnd);
        }

        var word = next;
        while (word < _text.Length && word - next < NarrowestWrap && !char.IsWhiteSpace(_text[word]))
        {
            word++;
        }

        var lineStart = lineEnd == 0 ? 0 : _text.LastIndexOf('\n', lineEnd - 1, Math.Min(lineEnd, block.Width + 2)) + 1;
        return lineEnd - lineStart + 1 + word - next <= Math.Max(block.Width, NarrowestWrap);
    }

    /// <summary>Whether the next line begins like a sentence or item, or the line before ends like one.</summary>
    private bool BeginsAnew(int start, int end)
    {
        var c = _text[start];
        return !char.IsLower(c) && c is not (',' or ';' or ')' or ']' or '&') || _text[end - 1] is '.' or '!' or '?' or ':' or '"' or '\u201D';
    }
}

/// <summary>A block of lines without a blank one between them.</summary>
/// <param name="End">Where it ends.</param>
/// <param name="Width">Length of its longest line.</param>
internal readonly record struct TextBlock(int End, int Width)
{
    /// <summary>The rest of the block from the line that ends at <paramref name="lineEnd"/> on.</summary>
    public static TextBlock Around(string text, int lineEnd)
    {
        var start = lineEnd == 0 ? 0 : text.LastIndexOf('\n', lineEnd - 1) + 1;
        var width = 0;
        while (start < text.Length)
        {
            var next = text.IndexOf('\n', start);
            next = next < 0 ? text.Length : next;
            var line = text.AsSpan(start, next - start);
            if (line.IsWhiteSpace())
            {
                break;
            }

            width = Math.Max(width, line.TrimEnd().Length);
            start = next + 1;
        }

        return new TextBlock(Math.Min(start, text.Length), width);
    }
}
