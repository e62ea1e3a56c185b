using Microsoft.AspNetCore.Components;

namespace Sitrep.Workbench.Screens;

/// <summary>What is shown for an address that leads nowhere.</summary>
[Layout(typeof(BareFrame))]
public sealed partial class UnknownScreen;
