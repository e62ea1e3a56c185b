using Microsoft.AspNetCore.Components;

namespace Sitrep.Workbench.Parts;

/// <summary>How much more there is than is shown, and where.</summary>
public sealed partial class Rest
{
    /// <summary>How many are shown at most.</summary>
    [Parameter]
    [EditorRequired]
    public required int Shown { get; set; }

    /// <summary>How many there are.</summary>
    [Parameter]
    [EditorRequired]
    public required int All { get; set; }

    /// <summary>Where all are shown.</summary>
    [Parameter]
    [EditorRequired]
    public required string Path { get; set; }

    /// <summary>What one of them is called.</summary>
    [Parameter]
    [EditorRequired]
    public required string What { get; set; }
}
