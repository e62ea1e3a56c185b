using Microsoft.AspNetCore.Components;
using Sitrep.Components.Linking;
using Sitrep.Views.Briefs;

namespace Sitrep.Components.Briefs;

/// <summary>A brief as a page: its sentences with what they cite, time line and map drawn, the evidence at the end.</summary>
public sealed partial class BriefPage : ComponentBase
{
    private const double Wide = 800;
    private ViewLinks _links = ViewLinks.None;

    /// <summary>The brief.</summary>
    [Parameter, EditorRequired]
    public required Brief Brief { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // An event leads to the first of its rows that the brief cites.
        var cited = Brief.Evidence.Where(evidence => evidence.Row.Event is not null).GroupBy(evidence => evidence.Row.Event!).ToDictionary(group => group.Key, group => $"#e{group.Min(evidence => evidence.Number)}", StringComparer.Ordinal);
        _links = new() { ToEvent = id => cited.GetValueOrDefault(id) };
    }
}
