using System.CommandLine;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Views;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep sources</c>: who says things.</summary>
internal static class SourcesCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal) => ListingVerb.Complete(
        new Verb("sources", "Lists sources: who says things, how many, who was first, who stands alone, and how many of them are denied or contested",
            "sitrep sources", "sitrep sources --actor Syria"),
        terminal, Listings.Sources, asked => asked.Ledger.Sources(asked.Filter), Listings.SourceEntries, asked => SourceList.Of(asked.Ledger, asked.Filter));
}
