using System.CommandLine;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep events</c>: what happened, each event once.</summary>
internal static class EventsCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal) => ListingVerb.Complete(
        new Verb("events", "Lists events: what happened, each once, by day, whatever number of reports tell of it",
            "sitrep events", "sitrep events --actor Syria --from 1986-10-01 --to 1986-10-31", "sitrep events --type COERCE --format csv"),
        terminal, Listings.Events, asked => asked.Ledger.Events(asked.Filter));
}
