using Microsoft.AspNetCore.Components;
using Sitrep.Workbench.Adding;

namespace Sitrep.Workbench.Screens;

/// <summary>How far a reading is, and what it came to.</summary>
public sealed partial class AddingScreen
{
    private ReportJob? _job;

    /// <summary>The reading.</summary>
    [Parameter]
    public required string Id { get; set; }

    [Inject]
    internal ReportJobs Jobs { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _job = Jobs.Find(Id);
        if (_job is null)
        {
            SayMissing();
        }
    }
}
