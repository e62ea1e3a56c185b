using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Parts;

/// <summary>A row beside the text that it rests on: its fields, the chain of who says so, how it came about.</summary>
public sealed partial class RowDetails
{
    /// <summary>The row.</summary>
    [Parameter]
    [EditorRequired]
    public required RowRecord Row { get; set; }

    /// <summary>Its report.</summary>
    [Parameter]
    public ReportRecord? Report { get; set; }

    /// <summary>How its fields came about; null where nothing is known of that.</summary>
    [Parameter]
    public RowExplanation? Why { get; set; }

    /// <summary>Whether that is told at once.</summary>
    [Parameter]
    public bool IsWhyOpen { get; set; }

    /// <summary>Where its heading leads; null for nowhere.</summary>
    [Parameter]
    public string? To { get; set; }

    /// <summary>Whether it stands among others and so has a heading of its own; without one it is alone on its screen.</summary>
    [Parameter]
    public bool HasHeading { get; set; } = true;

    private static IReadOnlyList<EventActorRecord> Of(IEnumerable<ParticipantRecord> actors) => [.. actors.Select(actor => new EventActorRecord(actor.Name, actor.Actor))];
}
