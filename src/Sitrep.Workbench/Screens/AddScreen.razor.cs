using Microsoft.AspNetCore.Components;
using Sitrep.Workbench.Adding;

namespace Sitrep.Workbench.Screens;

/// <summary>Where one adds reports.</summary>
public sealed partial class AddScreen
{
    [Inject]
    internal ReportJobs Jobs { get; set; } = null!;
}
