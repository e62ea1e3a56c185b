using Microsoft.AspNetCore.Components;

namespace Sitrep.Components.Maps;

/// <summary>One mark of a map.</summary>
public sealed partial class MapMarkDrawing : ComponentBase
{
    private const double One = 6;
    private const double Many = 11;

    /// <summary>The mark.</summary>
    [Parameter, EditorRequired]
    public required MapMark Mark { get; set; }

    /// <summary>Where it leads.</summary>
    [Parameter, EditorRequired]
    public required string To { get; set; }

    /// <summary>What it says to who cannot see it.</summary>
    [Parameter, EditorRequired]
    public required string Says { get; set; }

    /// <summary>What is written in it; a name that is read out begins with the words that are seen (WCAG 2.5.3).</summary>
    private string Number => (Mark.Events > 1 || Mark.Shape == MarkShape.Area ? Drawing.Svg.Count(Mark.Events) : "") + (Mark.Contested > 0 && Mark.Shape == MarkShape.Area ? "\u2260" : "");

    private double Radius => Mark.Shape == MarkShape.Region ? MapLayout.Reach : Mark.Events > 1 ? Many : One;
}
