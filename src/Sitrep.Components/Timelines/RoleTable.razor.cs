using Microsoft.AspNetCore.Components;
using Sitrep.Components.Drawing;
using Sitrep.Components.Linking;
using Sitrep.Views;
using Sitrep.Views.Actors;

namespace Sitrep.Components.Timelines;

/// <summary>What an actor is or is tied to, over time: a line for each, its days drawn on one scale, with what it rests on and the words that say so.</summary>
public sealed partial class RoleTable : ComponentBase
{
    private const double Wide = 190;
    private const double High = 18;
    private const double Least = 4;
    private TimeScale? _scale;

    /// <summary>The lines.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ProfileLine> Lines { get; set; }

    /// <summary>Where reports and actors lead.</summary>
    [Parameter]
    public ViewLinks Links { get; set; } = ViewLinks.None;

    /// <summary>What the table is of.</summary>
    [Parameter]
    public string Caption { get; set; } = "Roles, by first day";

    /// <summary>How many lines are shown at most.</summary>
    [Parameter]
    public int Most { get; set; } = 60;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        List<DateOnly> days = [.. Lines.Take(Most).SelectMany(line => (DateOnly?[])[line.From, line.To]).OfType<DateOnly>()];
        _scale = days.Count == 0 ? null : TimeScale.Of(days, Wide);
    }

    private static string Basis(ProfileLine line) => line.Basis switch
    {
        ProfileBasis.Asserted => "asserted",
        ProfileBasis.Alleged => "only alleged",
        ProfileBasis.Contested => "\u2260 contested",
        ProfileBasis.Inferred => "inferred",
        ProfileBasis.Register => "register",
        ProfileBasis.Machine => "judged by the machine",
        _ => "judged by a person",
    };

    private static string Class(ProfileLine line) => $"st-role st-role-{line.Basis.ToString().ToLowerInvariant()}";

    /// <summary>The days of a line as a bar; open ends are arrows. Empty where it has none.</summary>
    private string Bar(ProfileLine line)
    {
        if (_scale is not { } scale || (line.From is null && line.To is null))
        {
            return "";
        }

        var (left, right) = (line.From is { } from ? Math.Clamp(scale.X(from), 0, Wide - Least) : 0, line.To is { } to ? Math.Clamp(scale.EndX(to), Least, Wide) : Wide);
        right = Math.Max(right, left + Least);
        var (top, bottom, middle) = (4.0, High - 4, High / 2);
        var (inLeft, inRight) = (line.From is null ? Math.Min(right, left + 6) : left, line.To is null ? Math.Max(left, right - 6) : right);
        return $"M{Svg.Number(inLeft)} {Svg.Number(top)}H{Svg.Number(inRight)}{(line.To is null ? $"L{Svg.Number(right)} {Svg.Number(middle)}L{Svg.Number(inRight)} {Svg.Number(bottom)}" : $"V{Svg.Number(bottom)}")}"
            + $"H{Svg.Number(inLeft)}{(line.From is null ? $"L{Svg.Number(left)} {Svg.Number(middle)}" : "")}Z";
    }

    private static string Days(ProfileLine line) => line switch
    {
        { From: null, To: null } => "",
        { From: null, To: { } to } => $"until {Phrases.Day(to)}",
        { From: { } from, To: null } => $"from {Phrases.Day(from)} on",
        var known => Phrases.Days(known.From, known.To, " to "),
    };
}
