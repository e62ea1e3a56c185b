using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sitrep.Formats.Markdown;

/// <summary>The words of a Markdown document: one paragraph a block, marks, addresses, images, code and raw HTML left out.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The text of all blocks but the first heading.</summary>
    /// <param name="markdown">The document with LF line ends.</param>
    /// <param name="heading">The document's first block, where it is a heading; null elsewhere.</param>
    public static string Of(string markdown, out string? heading)
    {
        heading = null;
        var text = new StringBuilder(markdown.Length);
        var first = true;
        foreach (var block in Markdig.Markdown.Parse(markdown, Pipeline).Descendants<LeafBlock>())
        {
            if (block is CodeBlock or HtmlBlock || block.Inline is null)
            {
                continue;
            }

            var words = Words(block.Inline);
            if (words.Length == 0)
            {
                continue;
            }

            if (first && block is HeadingBlock)
            {
                heading = words;
            }
            else
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(words);
            }

            first = false;
        }

        return text.ToString();
    }

    private static string Words(ContainerInline inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines.Descendants<Inline>())
        {
            if (IsInImage(inline))
            {
                continue;
            }

            switch (inline)
            {
                case LiteralInline literal: words.Append(literal.Content.AsSpan()); break;
                case CodeInline code: words.Append(code.Content); break;
                case HtmlEntityInline entity: words.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: words.Append(link.Url); break;
                case LineBreakInline: words.Append(' '); break;
                default: break;
            }
        }

        return words.ToString().Trim();
    }

    private static bool IsInImage(Inline inline)
    {
        for (Inline? above = inline; above is not null; above = above.Parent)
        {
            if (above is LinkInline { IsImage: true })
            {
                return true;
            }
        }

        return false;
    }
}
