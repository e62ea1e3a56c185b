using Microsoft.AspNetCore.Components;

namespace Sitrep.Workbench.Screens;

/// <summary>Asks for the name that judgements are kept under, once, where the first one needs it; the judgement waits in the page and goes on with the name.</summary>
[Layout(typeof(BareFrame))]
public sealed partial class FirstNameScreen
{
    /// <summary>Where the judgement goes.</summary>
    [Parameter]
    [EditorRequired]
    public required string Action { get; set; }

    /// <summary>What the form of the judgement sent, without its token.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<(string Name, string Value)> Fields { get; set; }

    /// <summary>Where one goes who gives no name.</summary>
    [Parameter]
    [EditorRequired]
    public required string Then { get; set; }

    /// <summary>Whether what was given before is no name.</summary>
    [Parameter]
    public bool HasFailed { get; set; }
}
