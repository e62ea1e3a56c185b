using Microsoft.AspNetCore.Components;

namespace Sitrep.Workbench.Parts;

/// <summary>Asks for the name that a judgement is kept under, where it is not known yet.</summary>
public sealed partial class SignatureField
{
    /// <summary>The name; null where it is still to be asked for.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>The beginning of its id: one of its own on each page.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }
}
