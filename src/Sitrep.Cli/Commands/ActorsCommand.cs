using System.CommandLine;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep actors</c>: who does things and has things done to them.</summary>
internal static class ActorsCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal) => ListingVerb.Complete(
        new Verb("actors", "Lists actors: states, bodies, groups and people that do things or have them done to them; names that match are not yet one person",
            "sitrep actors", "sitrep actors --place London --limit 10"),
        terminal, Listings.Actors, asked => asked.Ledger.Actors(asked.Filter));
}
