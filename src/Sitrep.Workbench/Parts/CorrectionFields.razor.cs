using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Parts;

/// <summary>The fields of a row that a person may write anew.</summary>
public sealed partial class CorrectionFields
{
    /// <summary>The row as it stands.</summary>
    [Parameter]
    [EditorRequired]
    public required RowRecord Row { get; set; }

    private static string Names(IEnumerable<ParticipantRecord> actors) => string.Join('\n', actors.Select(actor => actor.Name));
}
