using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep due</c>: what is announced or threatened and has not come yet.</summary>
internal static class DueCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("due", "Lists what is due: events announced or threatened for the day of the newest report or later, of which no report says that they took place",
            "sitrep due", "sitrep due --on 1986-11-01");
        var on = Parsed.Day("--on", "The day to look ahead from, instead of that of the newest report");
        verb.Add(on);
        return ListingVerb.Complete(verb, terminal, Listings.Events, (parsed, ledger, filter) => Due(ledger, filter, parsed.GetValue(on)));
    }

    /// <summary>The events that are due, by day; those without one come last.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which events may be among them.</param>
    /// <param name="on">The day to look ahead from; null for that of the newest report.</param>
    public static IEnumerable<EventRecord> Due(Ledger.Ledger ledger, RowFilter filter, DateOnly? on)
    {
        var today = on ?? ledger.Summarise().LastPublished;
        return ledger.Events(filter).Where(happening => IsOpen(happening) && (today is null || happening.When?.To is null || happening.When.To >= today));
    }

    private static bool IsOpen(EventRecord happening) =>
        happening.Statuses.Any(tally => tally.Word is "scheduled" or "threatened")
        && !happening.Statuses.Any(tally => tally.Word is "occurred" or "ongoing" or "prevented");
}
