using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;
using Sitrep.Views;

namespace Sitrep.Workbench.Parts;

/// <summary>An event in short: what happened, how sure that is, and the words of a report.</summary>
public sealed partial class EventCard
{
    /// <summary>The event.</summary>
    [Parameter]
    [EditorRequired]
    public required EventRecord Event { get; set; }

    private string When => Phrases.Days(Event.When?.From, Event.When?.To, " to ");

    private string Roles => Phrases.Roles(Event.Initiator.Select(actor => actor.Name), Event.Recipient.Select(actor => actor.Name)).Replace("->", "\u2192", StringComparison.Ordinal);

    /// <summary>An accused is not a convict: what nobody asserts is told so.</summary>
    private bool IsAsserted => Event.Stances.Any(tally => tally.Word is "asserts" or "confirms");
}
