using Microsoft.AspNetCore.Components;

namespace Sitrep.Workbench.Parts;

/// <summary>What of an address or a form could not be understood.</summary>
public sealed partial class Mistakes
{
    /// <summary>The mistakes, in sentences; empty for none.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<string> Of { get; set; }
}
