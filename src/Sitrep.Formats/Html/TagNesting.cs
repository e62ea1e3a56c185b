namespace Sitrep.Formats.Html;

/// <summary>Estimates how deep a page nests before it is parsed: parsing costs the square of the depth.</summary>
internal static class TagNesting
{
    /// <summary>Deepest nesting that is parsed; browsers stop at 512.</summary>
    public const int Allowed = 2000;

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option",
    };

    /// <summary>The greatest surplus of opening over closing tags at any place; tags that close by themselves do not count.</summary>
    public static int Deepest(string html)
    {
        int depth = 0, deepest = 0;
        var lookup = Void.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closing = html[at + 1] == '/';
            var start = at + (closing ? 2 : 1);
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            if (end > start && !lookup.Contains(html.AsSpan(start, end - start)))
            {
                depth = closing ? Math.Max(0, depth - 1) : depth + 1;
                deepest = Math.Max(deepest, depth);
            }
        }

        return deepest;
    }
}
