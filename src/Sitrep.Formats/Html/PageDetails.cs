using AngleSharp.Html.Dom;
using Sitrep.Formats.Provenance;

namespace Sitrep.Formats.Html;

/// <summary>What a page's head says of it: Open Graph and other meta elements, JSON-LD, canonical link, <c>time</c> and headings.</summary>
internal static class PageDetails
{
    /// <summary>Takes title, publisher, address and date into <paramref name="details"/>; of several the most explicit one.</summary>
    public static void Take(IHtmlDocument page, ReportDetails details)
    {
        var linked = LinkedArticle.Find(page);
        details.Title ??= Meta(page, "og:title") ?? linked?.Headline ?? Text(page, "h1") ?? Text(page, "title");
        details.Publisher ??= Meta(page, "og:site_name") ?? linked?.Publisher ?? Meta(page, "application-name") ?? Meta(page, "dc.publisher");
        details.Address ??= Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(Meta(page, "og:url")) ?? Address(linked?.Address);
        TakePublished(page, linked, details);
    }

    private static void TakePublished(IHtmlDocument page, LinkedArticle? linked, ReportDetails details)
    {
        string?[] written =
        [
            Meta(page, "article:published_time"), linked?.Published, Meta(page, "datepublished"), Meta(page, "pubdate"), Meta(page, "date"), Meta(page, "dc.date"),
            Meta(page, "dc.date.issued"), page.QuerySelector("[itemprop=datePublished]")?.GetAttribute("datetime") ?? page.QuerySelector("[itemprop=datePublished]")?.GetAttribute("content"),
            page.QuerySelector("time[pubdate]")?.GetAttribute("datetime"), page.QuerySelector("article time[datetime], header time[datetime], time[datetime]")?.GetAttribute("datetime"),
        ];
        foreach (var value in written)
        {
            details.TakePublished(value);
        }

        if (details.Published is null && Text(page, "time") is { } words && PublicationDate.Parse(words) is { } day)
        {
            details.TakePublished(day);
        }
    }

    private static string? Meta(IHtmlDocument page, string name)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var own = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (string.Equals(own, name, StringComparison.OrdinalIgnoreCase) && ReportDetails.Clean(meta.GetAttribute("content")) is { } content)
            {
                return content;
            }
        }

        return null;
    }

    private static string? Text(IHtmlDocument page, string selector) =>
        page.QuerySelector(selector) is { } element ? ReportDetails.Clean(BlockText.Of(element, Unseen.Is).Replace("\n\n", " ", StringComparison.Ordinal)) : null;

    // Only web addresses: a 'javascript:' link is no place that a report was published at.
    private static string? Address(string? written) =>
        Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;
}
