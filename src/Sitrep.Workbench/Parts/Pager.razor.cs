using Microsoft.AspNetCore.Components;
using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Parts;

/// <summary>Which part of a list is shown, and the way to the others.</summary>
public sealed partial class Pager
{
    /// <summary>The path of the list.</summary>
    [Parameter]
    [EditorRequired]
    public required string Path { get; set; }

    /// <summary>What was asked for.</summary>
    [Parameter]
    [EditorRequired]
    public required ListAddress Address { get; set; }

    /// <summary>How many there are.</summary>
    [Parameter]
    [EditorRequired]
    public required long Total { get; set; }
}
