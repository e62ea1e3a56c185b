using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Sitrep.Components.Tests;

/// <summary>Renders a component as a page would hold it, without a browser.</summary>
internal static class Page
{
    /// <summary>The markup of a component.</summary>
    public static async Task<string> MarkupOf<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value)))).ToHtmlString());
    }

    /// <summary>The elements of a component.</summary>
    public static async Task<IElement> Of<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        var markup = await MarkupOf<T>(parameters);
        Assert.DoesNotContain(" style=", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", markup, StringComparison.Ordinal);
        return new HtmlParser().ParseDocument($"<body>{markup}</body>").Body!;
    }
}
