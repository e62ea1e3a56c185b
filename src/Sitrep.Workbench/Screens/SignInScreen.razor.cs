using Microsoft.AspNetCore.Components;

namespace Sitrep.Workbench.Screens;

/// <summary>Where one signs in.</summary>
[Layout(typeof(BareFrame))]
public sealed partial class SignInScreen
{
    /// <summary>Where one goes afterwards.</summary>
    [Parameter]
    public string Then { get; set; } = "/";

    /// <summary>Whether the name or password given before was wrong.</summary>
    [Parameter]
    public bool HasFailed { get; set; }
}
