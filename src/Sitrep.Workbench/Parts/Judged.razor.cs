using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Parts;

/// <summary>A person's decision in a line: what, who, when, why, and whether it still holds.</summary>
public sealed partial class Judged
{
    /// <summary>The decision.</summary>
    [Parameter]
    [EditorRequired]
    public required JudgementRecord Of { get; set; }

    /// <summary>What it changed of a row.</summary>
    [Parameter]
    public IReadOnlyList<string> Changes { get; set; } = [];
}
