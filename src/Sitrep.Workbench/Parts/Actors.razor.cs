using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Parts;

/// <summary>Names of actors, each leading to its actor where the ledger knows one.</summary>
public sealed partial class Actors
{
    /// <summary>The actors.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<EventActorRecord> Of { get; set; }
}
