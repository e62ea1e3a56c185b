using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Attribution;

/// <summary>Finds quotations by their marks, paragraph by paragraph, in linear time.</summary>
internal static class QuotationFinder
{
    /// <summary>
    /// The quotations of a text with their marks, in order and without overlaps. A paragraph's end closes an open one, as
    /// papers repeat the opening mark in the next paragraph.
    /// </summary>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        var open = -1;
        var closer = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (open < 0)
            {
                closer = CloserOf(text, i);
                open = closer == '\0' ? -1 : i;
            }
            else if (text[i] == '\n' || Closes(text, i, closer))
            {
                var end = text[i] == '\n' ? i : i + (closer == '\'' ? 2 : 1);
                found.Add(new TextSpan(open, end));
                open = -1;
                i = end - 1;
            }
        }

        if (open >= 0)
        {
            found.Add(new TextSpan(open, text.Length));
        }

        return found;
    }

    /// <summary>The mark that would close a quotation which the mark at the offset opens; NUL where none opens there.</summary>
    private static char CloserOf(string text, int at) => text[at] switch
    {
        '“' => '”',
        '"' => '"',
        '«' => '»',
        '„' => '“',
        '‘' when IsWordEdge(text, at - 1) => '’',
        '\'' when IsPair(text, at) && IsWordEdge(text, at - 1) => '\'',
        '`' when at + 1 < text.Length && text[at + 1] == '`' => '\'',
        _ => '\0',
    };

    private static bool Closes(string text, int at, char closer) => closer switch
    {
        '’' => text[at] == closer && IsWordEdge(text, at + 1) && at > 0 && !char.IsWhiteSpace(text[at - 1]),
        '\'' => text[at] == closer && IsPair(text, at),
        '"' or '”' => text[at] == closer || (IsDouble(text[at]) && at > 0 && !char.IsWhiteSpace(text[at - 1]) && IsWordEdge(text, at + 1)),
        _ => text[at] == closer,
    };

    /// <summary>Editors mix straight and curved marks: either may close what the other opened.</summary>
    private static bool IsDouble(char mark) => mark is '"' or '”';

    private static bool IsPair(string text, int at) => at + 1 < text.Length && text[at + 1] == '\'';

    private static bool IsWordEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
