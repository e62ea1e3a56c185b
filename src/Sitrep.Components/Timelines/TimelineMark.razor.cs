using Microsoft.AspNetCore.Components;
using Sitrep.Components.Drawing;

namespace Sitrep.Components.Timelines;

/// <summary>One bar of a time line: ends that are not known are drawn as arrows.</summary>
public sealed partial class TimelineMark : ComponentBase
{
    private const double Inset = 5;
    private const double Height = 14;
    private const double Arrow = 7;

    /// <summary>The bar.</summary>
    [Parameter, EditorRequired]
    public required PlacedBar Bar { get; set; }

    /// <summary>Where its row begins.</summary>
    [Parameter]
    public double Y { get; set; }

    /// <summary>The fill of approximate bars.</summary>
    [Parameter, EditorRequired]
    public required string Hatch { get; set; }

    /// <summary>Where it leads.</summary>
    [Parameter]
    public string? To { get; set; }

    /// <summary>What it says to who cannot see it.</summary>
    [Parameter, EditorRequired]
    public required string Says { get; set; }

    private string? Fill => Bar.Bar.IsApproximate ? Hatch : null;

    private string Class => $"st-bar{(Bar.Bar.IsApproximate ? "" : " st-bar-sure")}{(Bar.Bar.Event.Contested ? " st-bar-contested" : "")}";

    private string Outline
    {
        get
        {
            var (left, right, top, bottom) = (Bar.X, Bar.X + Bar.Drawn, Y + Inset, Y + Inset + Height);
            var middle = Svg.Number((top + bottom) / 2);
            var (inLeft, inRight) = (Bar.IsOpenBefore ? left + Arrow : left, Bar.IsOpenAfter ? Math.Max(left, right - Arrow) : right);
            return $"M{Svg.Number(inLeft)} {Svg.Number(top)}H{Svg.Number(inRight)}{(Bar.IsOpenAfter ? $"L{Svg.Number(right)} {middle}L{Svg.Number(inRight)} {Svg.Number(bottom)}" : $"V{Svg.Number(bottom)}")}"
                + $"H{Svg.Number(inLeft)}{(Bar.IsOpenBefore ? $"L{Svg.Number(left)} {middle}" : "")}Z";
        }
    }
}
