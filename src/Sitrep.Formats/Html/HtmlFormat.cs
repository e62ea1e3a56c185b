using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sitrep.Formats.Provenance;
using Sitrep.Formats.Text;

namespace Sitrep.Formats.Html;

/// <summary>A web page that is one report: its article's text and what its head says of it. Nothing is fetched and no script runs.</summary>
internal static class HtmlFormat
{
    /// <summary>Reads the whole page.</summary>
    public static IntakeItem Read(Origin origin, ReadOnlyMemory<byte> bytes, IntakeOptions options)
    {
        var (html, note) = TextDecoder.Decode(bytes.Span, DeclaredCharset.Of(bytes.Span));
        if (TagNesting.Deepest(html) > TagNesting.Allowed)
        {
            return IntakeItem.Refuse(origin, FormatMessages.NestsTooDeep(TagNesting.Allowed), bytes);
        }

        var details = new ReportDetails();
        details.Note(note);
        var page = Parse(html);
        PageDetails.Take(page, details);
        var text = ArticleText.Of(page, details);
        if (text.Length == 0)
        {
            return IntakeItem.Refuse(origin, FormatMessages.NoArticle, bytes);
        }

        Dateline.Take(text, details);
        return ItemMaker.Make(origin, bytes, text, details, options);
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
}
