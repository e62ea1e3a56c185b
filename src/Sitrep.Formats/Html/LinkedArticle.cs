using System.Text.Json;
using AngleSharp.Html.Dom;
using Sitrep.Formats.Provenance;

namespace Sitrep.Formats.Html;

/// <summary>What the JSON-LD of a page says of its article.</summary>
/// <param name="Headline">Its headline.</param>
/// <param name="Publisher">The publisher's name.</param>
/// <param name="Published">Its date as written.</param>
/// <param name="Address">Its address.</param>
internal sealed record LinkedArticle(string? Headline, string? Publisher, string? Published, string? Address)
{
    private const int Longest = 1 << 20;
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>The first article described; null where there is none. Broken JSON-LD is passed over.</summary>
    public static LinkedArticle? Find(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (script.TextContent is { Length: > 0 and < Longest } json && Parse(json) is { } article)
            {
                return article;
            }
        }

        return null;
    }

    private static LinkedArticle? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Search(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static LinkedArticle? Search(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(Search).FirstOrDefault(found => found is not null);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (IsArticle(element))
        {
            return new(String(element, "headline"), Name(element), String(element, "datePublished"), String(element, "url") ?? String(element, "mainEntityOfPage"));
        }

        return element.TryGetProperty("@graph", out var graph) ? Search(graph) : null;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return false;
        }

        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type];
        return types.Any(t => t.ValueKind == JsonValueKind.String && (t.GetString()!.EndsWith("Article", StringComparison.Ordinal) || t.GetString()!.EndsWith("Posting", StringComparison.Ordinal)));
    }

    private static string? Name(JsonElement element)
    {
        if (!element.TryGetProperty("publisher", out var publisher))
        {
            return null;
        }

        var one = publisher.ValueKind == JsonValueKind.Array && publisher.GetArrayLength() > 0 ? publisher[0] : publisher;
        return one.ValueKind == JsonValueKind.Object ? String(one, "name") : one.ValueKind == JsonValueKind.String ? ReportDetails.Clean(one.GetString()) : null;
    }

    private static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? ReportDetails.Clean(value.GetString()) : null;
}
