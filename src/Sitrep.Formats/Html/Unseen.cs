using AngleSharp.Dom;

namespace Sitrep.Formats.Html;

/// <summary>What a reader of a page does not read: it is no part of the report, be it a script or a hidden instruction.</summary>
internal static class Unseen
{
    private static readonly HashSet<string> Machinery = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "canvas", "audio", "video", "form", "button", "select", "textarea", "head",
    };

    private static readonly HashSet<string> Furniture = new(StringComparer.OrdinalIgnoreCase) { "nav", "header", "footer", "aside", "figure", "menu", "dialog" };

    /// <summary>Whether the element is not shown, or shows no text of the page.</summary>
    public static bool Is(IElement element) =>
        Machinery.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && Hides(style.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>Whether the element is not shown, or stands around the articles of a site rather than in one.</summary>
    public static bool IsOrFurniture(IElement element) => Furniture.Contains(element.LocalName) || Is(element);

    private static bool Hides(string style) =>
        style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
}
