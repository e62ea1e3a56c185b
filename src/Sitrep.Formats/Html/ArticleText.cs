using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sitrep.Formats.Provenance;

namespace Sitrep.Formats.Html;

/// <summary>The running text of a page's article; the whole page's where no article stands out.</summary>
internal static class ArticleText
{
    private const string AnyAddress = "https://page.invalid/";
    private const int LeastArticle = 140;

    // The article finder costs more than the page's size; no article has so many elements.
    private const int MostElements = 20_000;

    /// <summary>The text, paragraphs set off by an empty line; empty where there is none. Takes the page apart.</summary>
    public static string Of(IHtmlDocument page, ReportDetails details)
    {
        var whole = WholePage(page);
        var article = BlockText.CountElements(page) <= MostElements ? Article(page) : "";
        if (article.Length >= Math.Min(LeastArticle, whole.Length))
        {
            return article;
        }

        details.Note(FormatMessages.WholePage);
        return whole;
    }

    private static string Article(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("*").Where(element => element.LocalName != "head" && Unseen.Is(element)).ToArray())
        {
            element.Remove();
        }

        var text = "";
        try
        {
            using var reader = new SmartReader.Reader(AnyAddress, page) { DisableJSONLD = true };
            reader.AddCustomOperationEnd(article => text = BlockText.Of(article, Unseen.Is));
            reader.GetArticle();
            return text;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Broken markup can trip the article finder; the whole page is read then, and the caller says so.
            return "";
        }
    }

    private static string WholePage(IHtmlDocument page)
    {
        var articles = page.QuerySelectorAll("article");
        INode? root = articles.Length == 1 ? articles[0] : page.QuerySelector("main") ?? page.Body;
        return root is null ? "" : BlockText.Of(root, Unseen.IsOrFurniture);
    }
}
