using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sitrep.Formats.Provenance;

namespace Sitrep.Formats.Html;

/// <summary>The running text of a page's article; the whole page's where no article stands out.</summary>
internal static class ArticleText
{
    private const string AnyAddress = "https://page.invalid/";
    private const int LeastArticle = 140;
    private const string Unseen = "script,style,noscript,template,iframe,object,svg,math,canvas,audio,video,form,button,select,textarea,[hidden],[aria-hidden=true]";
    private const string Furniture = "nav,header,footer,aside,figure,menu,dialog";

    /// <summary>The text, paragraphs set off by an empty line; empty where there is none. Takes the page apart.</summary>
    public static string Of(IHtmlDocument page, ReportDetails details)
    {
        RemoveUnseen(page);
        var whole = WholePage(page);
        var article = Article(page);
        if (article.Length >= Math.Min(LeastArticle, whole.Length))
        {
            return article;
        }

        details.Note(FormatMessages.WholePage);
        return whole;
    }

    // What a reader of the page does not see is not read: a hidden instruction or name is no part of the report.
    private static void RemoveUnseen(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll(Unseen).Concat(page.QuerySelectorAll("[style]").Where(HidesItself)).ToArray())
        {
            element.Remove();
        }
    }

    private static bool HidesItself(IElement element)
    {
        var style = element.GetAttribute("style")!.Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static string Article(IHtmlDocument page)
    {
        var text = "";
        try
        {
            using var reader = new SmartReader.Reader(AnyAddress, page) { DisableJSONLD = true };
            reader.AddCustomOperationEnd(article => text = BlockText.Of(article, null));
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
        IElement? root = page.QuerySelectorAll("article").Length == 1 ? page.QuerySelector("article") : page.QuerySelector("main") ?? page.Body;
        return root is null ? "" : BlockText.Of(root, Furniture);
    }
}
