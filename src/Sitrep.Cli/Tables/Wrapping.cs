namespace Sitrep.Cli.Tables;

/// <summary>Breaks text into lines of a width.</summary>
internal static class Wrapping
{
    /// <summary>The lines: broken between words, inside a word only where it is longer than a line. At least one line.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var start = 0;
        while (text.Length - start > width)
        {
            var space = text.LastIndexOf(' ', start + width, width + 1);
            var end = space > start ? space : start + width;
            if (space <= start && char.IsHighSurrogate(text[end - 1]) && width > 1)
            {
                end--;
            }

            yield return text[start..end].TrimEnd();
            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }
        }

        yield return text[start..];
    }
}
