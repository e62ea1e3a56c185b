namespace Sitrep.Formats.Provenance;

/// <summary>
/// The block of <c>name: value</c> lines between two lines of <c>---</c> that a text or Markdown file may begin with: title, publisher, published
/// (or date), url, id. Other names are ignored.
/// </summary>
internal static class FrontMatter
{
    private const int MostLines = 100;

    /// <summary>Takes the block's values into <paramref name="details"/> and gives the text after it; a text without a block is given back as it is.</summary>
    public static string Take(string text, ReportDetails details)
    {
        var line = NextLine(text, 0, out var position);
        if (!line.TrimEnd().SequenceEqual("---"))
        {
            return text;
        }

        var pairs = new List<(string Name, string Value)>();
        for (var lines = 0; position < text.Length && lines < MostLines; lines++)
        {
            line = NextLine(text, position, out position).TrimEnd();
            if (line.SequenceEqual("---") || line.SequenceEqual("..."))
            {
                pairs.ForEach(pair => Take(pair.Name, pair.Value, details));
                return text[position..];
            }

            if (line.IndexOf(':') is > 0 and var colon)
            {
                pairs.Add((line[..colon].Trim().ToString(), Unquote(line[(colon + 1)..].Trim())));
            }
        }

        return text;
    }

    private static void Take(string name, string written, ReportDetails details)
    {
        var value = ReportDetails.Clean(written);
        switch (name.ToLowerInvariant())
        {
            case "id": details.Id ??= value; break;
            case "title" or "headline": details.Title ??= value; break;
            case "publisher" or "site": details.Publisher ??= value; break;
            case "published" or "date": details.TakePublished(value); break;
            case "url" or "address" or "link": details.Address ??= value; break;
            default: break;
        }
    }

    private static string Unquote(ReadOnlySpan<char> value) =>
        value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1].ToString() : value.ToString();

    private static ReadOnlySpan<char> NextLine(string text, int start, out int next)
    {
        var end = text.IndexOf('\n', start);
        next = end < 0 ? text.Length : end + 1;
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start);
    }
}
