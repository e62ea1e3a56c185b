using Microsoft.AspNetCore.Components;
using Sitrep.Components.Linking;
using Sitrep.Ledger.Records;

namespace Sitrep.Components.Tables;

/// <summary>Events in a table: when, what, who to whom, where, how sure, and the words of a report.</summary>
public sealed partial class EventTable : ComponentBase
{
    /// <summary>The events, in the order in which they are shown.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<EventRecord> Events { get; set; }

    /// <summary>Where events lead.</summary>
    [Parameter]
    public ViewLinks Links { get; set; } = ViewLinks.None;

    /// <summary>The beginning of the ids of its rows, each of which ends with its event's.</summary>
    [Parameter]
    public string Id { get; set; } = "events";

    /// <summary>What the table is of.</summary>
    [Parameter]
    public string Caption { get; set; } = "Events";

    /// <summary>How many events are shown at most.</summary>
    [Parameter]
    public int Most { get; set; } = 500;
}
