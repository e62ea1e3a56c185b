using System.Text;
using AngleSharp.Dom;

namespace Sitrep.Formats.Html;

/// <summary>The text of an element as it reads: a paragraph for each block, space collapsed, linear in the markup whatever its depth.</summary>
internal static class BlockText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul", "br",
    };

    /// <summary>Reads the element.</summary>
    /// <param name="root">The element.</param>
    /// <param name="without">Names of elements to leave out, with commas; null for none.</param>
    public static string Of(INode root, string? without)
    {
        var skipped = new HashSet<string>(without?.Split(',') ?? [], StringComparer.OrdinalIgnoreCase);
        var paragraphs = new ParagraphBuilder();
        var node = root;
        while (true)
        {
            if (Enter(node, skipped, paragraphs) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node != root && node.NextSibling is null)
            {
                Leave(node, paragraphs);
                node = node.Parent!;
            }

            Leave(node, paragraphs);
            if (node == root)
            {
                return paragraphs.ToString();
            }

            node = node.NextSibling!;
        }
    }

    private static bool Enter(INode node, HashSet<string> skipped, ParagraphBuilder paragraphs)
    {
        if (node is IText text)
        {
            paragraphs.Add(text.Data);
        }

        Leave(node, paragraphs);
        return node is IElement element && !skipped.Contains(element.LocalName) && element.LocalName is not ("head" or "script" or "style");
    }

    private static void Leave(INode node, ParagraphBuilder paragraphs)
    {
        if (node is IElement element && Blocks.Contains(element.LocalName))
        {
            paragraphs.Break();
        }
    }

    private sealed class ParagraphBuilder
    {
        private readonly StringBuilder _text = new();
        private bool _break;
        private bool _space;

        public void Break() => _break = true;

        public void Add(string text)
        {
            foreach (var c in text)
            {
                if (char.IsWhiteSpace(c))
                {
                    _space = true;
                    continue;
                }

                if (_text.Length > 0 && (_break || _space))
                {
                    _text.Append(_break ? "\n\n" : " ");
                }

                _break = _space = false;
                _text.Append(c);
            }
        }

        public override string ToString() => _text.ToString();
    }
}
