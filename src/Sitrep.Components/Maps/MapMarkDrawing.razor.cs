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

    private double Radius => Mark.Shape == MarkShape.Region ? MapLayout.Reach : Mark.Events > 1 ? Many : One;
}
