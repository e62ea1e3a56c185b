using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Sitrep.Components.Drawing;

/// <summary>A <c>text</c> element of a drawing; Razor keeps that tag's name for itself.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Where it is anchored, from the left.</summary>
    [Parameter]
    public double X { get; set; }

    /// <summary>Its base line, from the top.</summary>
    [Parameter]
    public double Y { get; set; }

    /// <summary>Its class.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Where on the words the anchor is: 'start', 'middle' or 'end'.</summary>
    [Parameter]
    public string Anchor { get; set; } = "start";

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Svg.Number(X));
        builder.AddAttribute(2, "y", Svg.Number(Y));
        builder.AddAttribute(3, "class", Class);
        builder.AddAttribute(4, "text-anchor", Anchor == "start" ? null : Anchor);
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
