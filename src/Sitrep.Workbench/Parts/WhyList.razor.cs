using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Parts;

/// <summary>How each field of a row came about, and what the words around the event did to it.</summary>
public sealed partial class WhyList
{
    /// <summary>The explanation.</summary>
    [Parameter]
    [EditorRequired]
    public required RowExplanation Of { get; set; }
}
