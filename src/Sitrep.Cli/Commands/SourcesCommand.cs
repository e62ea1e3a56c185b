using System.CommandLine;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep sources</c>: who says things.</summary>
internal static class SourcesCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal) => ListingVerb.Complete(
        new Verb("sources", "Lists sources: who says things, how many, and how many of them are denied or contested",
            "sitrep sources", "sitrep sources --actor Syria"),
        terminal, Listings.Sources, asked => asked.Ledger.Sources(asked.Filter));
}
