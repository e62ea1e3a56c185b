using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Attribution;

namespace Sitrep.Workbench.Parts;

/// <summary>The filters of a list, as a form that leads to an address.</summary>
public sealed partial class FilterForm
{
    /// <summary>The path that the form leads to.</summary>
    [Parameter]
    [EditorRequired]
    public required string Path { get; set; }

    /// <summary>What is asked for now.</summary>
    [Parameter]
    [EditorRequired]
    public required RowFilter Filter { get; set; }

    /// <summary>What else of the address stays; none by default.</summary>
    [Parameter]
    public IReadOnlyList<(string Name, string Value)> Keep { get; set; } = [];

    private static string Word(EventStatus status) => status.ToString().ToLowerInvariant();
}
