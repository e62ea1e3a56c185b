using Microsoft.AspNetCore.Components;

namespace Sitrep.Workbench.Parts;

/// <summary>What every form that decides about a row sends with it.</summary>
public sealed partial class DecisionFields
{
    /// <summary>What is decided.</summary>
    [Parameter]
    [EditorRequired]
    public required string Kind { get; set; }

    /// <summary>The row's id.</summary>
    [Parameter]
    [EditorRequired]
    public required string Row { get; set; }

    /// <summary>The version of the row that the person sees.</summary>
    [Parameter]
    [EditorRequired]
    public required string Version { get; set; }

    /// <summary>Where one goes afterwards.</summary>
    [Parameter]
    [EditorRequired]
    public required string Then { get; set; }
}
