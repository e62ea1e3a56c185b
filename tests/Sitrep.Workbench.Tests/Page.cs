using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sitrep.Workbench.Tests;

/// <summary>A page as a browser would take it.</summary>
internal sealed class Page(string html)
{
    /// <summary>As it came.</summary>
    public string Html { get; } = html;

    /// <summary>Its elements.</summary>
    public IDocument Document { get; } = new HtmlParser().ParseDocument(html);

    /// <summary>All its words.</summary>
    public string Text => Document.Body!.TextContent;

    /// <summary>The token of its forms.</summary>
    public string Token => Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

    /// <summary>Where its links lead, inside the workbench.</summary>
    public IReadOnlyList<string> Links => [.. Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith('/'))];

    /// <summary>What every page must hold for people who do not see it or do not use a mouse, and what the policy against scripts would break; empty for a good page.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        void Expect(bool holds, string otherwise)
        {
            if (!holds)
            {
                faults.Add(otherwise);
            }
        }

        Expect(Document.QuerySelectorAll("h1").Length == 1, "not one h1");
        Expect(Document.QuerySelectorAll("main").Length == 1, "not one main");
        Expect(!string.IsNullOrWhiteSpace(Document.Title), "no title");
        Expect(Document.DocumentElement.GetAttribute("lang") == "en", "no language");
        Expect(Document.QuerySelectorAll("[style], style").Length == 0, "a style in the page");
        Expect(Document.QuerySelectorAll("script:not([src])").Length == 0, "a script in the page");
        Expect(Document.QuerySelectorAll("script[src]").All(script => script.GetAttribute("src")!.StartsWith("/assets/", StringComparison.Ordinal)), "a script from elsewhere");
        Expect(Document.All.All(element => element.Attributes.All(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal))), "an event handler in the page");
        Expect(Document.QuerySelectorAll("a[href]").All(link => link.GetAttribute("href") is ['/' or '#', ..]), "a link to elsewhere");
        Expect(Document.QuerySelectorAll("img, iframe, object, embed, audio, video").Length == 0, "something that would be fetched");
        var ids = Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        faults.AddRange(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"the id '{group.Key}' {group.Count()} times"));
        foreach (var field in Document.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            Expect(field.HasAttribute("aria-label") || field.Ancestors<AngleSharp.Html.Dom.IHtmlLabelElement>().Any() || (field.Id is { } id && Document.QuerySelector($"label[for='{id}']") is not null), $"no label: {field.OuterHtml}");
        }

        foreach (var form in Document.QuerySelectorAll("form[method=post]"))
        {
            Expect(form.QuerySelector("input[name=__RequestVerificationToken]") is not null, $"a form without a token: {form.GetAttribute("action")}");
        }

        return faults;
    }
}
