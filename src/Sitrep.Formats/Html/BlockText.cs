using System.Text;
using AngleSharp.Dom;

namespace Sitrep.Formats.Html;

/// <summary>The text of an element as it reads: a paragraph for each block, space collapsed, linear in the markup whatever its depth and breadth.</summary>
internal static class BlockText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul", "br",
    };

    /// <summary>Reads the element.</summary>
    /// <param name="root">The element.</param>
    /// <param name="isLeftOut">Whether an element, with all in it, is left out.</param>
    public static string Of(INode root, Func<IElement, bool> isLeftOut)
    {
        var paragraphs = new ParagraphBuilder();
        Walk(
            root,
            node => Enter(node, isLeftOut, paragraphs),
            node => Border(node, paragraphs));
        return paragraphs.ToString();
    }

    /// <summary>The number of elements in an element, itself included.</summary>
    public static int CountElements(INode root)
    {
        var count = 0;
        Walk(
            root,
            node =>
            {
                count += node is IElement ? 1 : 0;
                return true;
            },
            _ => { });
        return count;
    }

    // The children are asked for by number: a node's next sibling is found by searching all its siblings.
    private static void Walk(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        var open = new Stack<(INode Node, int Next)>();
        if (enter(root))
        {
            open.Push((root, 0));
        }

        while (open.TryPop(out var place))
        {
            var children = place.Node.ChildNodes;
            if (place.Next >= children.Length)
            {
                leave(place.Node);
                continue;
            }

            open.Push((place.Node, place.Next + 1));
            var child = children[place.Next];
            if (enter(child))
            {
                open.Push((child, 0));
            }
        }
    }

    private static bool Enter(INode node, Func<IElement, bool> isLeftOut, ParagraphBuilder paragraphs)
    {
        if (node is IText text)
        {
            paragraphs.Add(text.Data);
        }

        Border(node, paragraphs);
        return node is IElement element && !isLeftOut(element);
    }

    private static void Border(INode node, ParagraphBuilder paragraphs)
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
