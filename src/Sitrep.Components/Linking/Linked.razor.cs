using Microsoft.AspNetCore.Components;

namespace Sitrep.Components.Linking;

/// <summary>Words that lead somewhere where there is somewhere to go, and stand plainly where not.</summary>
public sealed partial class Linked : ComponentBase
{
    /// <summary>The address; null for none.</summary>
    [Parameter]
    public string? To { get; set; }

    /// <summary>The class of the element.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>The words.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
