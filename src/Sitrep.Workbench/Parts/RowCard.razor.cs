using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;

namespace Sitrep.Workbench.Parts;

/// <summary>A row: who says what, with the words, and the way to them.</summary>
public sealed partial class RowCard
{
    /// <summary>The row.</summary>
    [Parameter]
    [EditorRequired]
    public required RowRecord Row { get; set; }

    /// <summary>Its report; null where that is shown elsewhere or is lost.</summary>
    [Parameter]
    public ReportRecord? Report { get; set; }

    /// <summary>Whether the way to its event is shown.</summary>
    [Parameter]
    public bool ShowEvent { get; set; }

    /// <summary>The beginning of its id on the page, which ends with the row's; null for no id.</summary>
    [Parameter]
    public string? Place { get; set; }

    private bool IsDenial => Row.Stance == Stance.Denies || Row.Status == EventStatus.Not;

    private static string Word(Stance stance) => stance.ToString().ToLowerInvariant();
}
