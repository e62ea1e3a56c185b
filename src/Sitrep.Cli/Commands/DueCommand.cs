using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Views;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep due</c>: what is announced or threatened and has not come yet.</summary>
internal static class DueCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("due", "Lists what is due: announced or threatened for the day of the newest report or later, and not said to have come",
            "sitrep due", "sitrep due --on 1986-11-01", "sitrep due --unreported");
        var on = Parsed.Day("--on", "The day to look ahead from, instead of that of the newest report");
        var unreported = new Option<bool>("--unreported") { Description = "Also what was due before that day and of which no report says what became of it" };
        verb.Add(on);
        verb.Add(unreported);
        return ListingVerb.Complete(
            verb,
            terminal,
            Listings.Events,
            asked => Due(asked, asked.Parsed.GetValue(on), asked.Parsed.GetValue(unreported)).Select(entry => entry.Event),
            Listings.Due,
            asked => Due(asked, asked.Parsed.GetValue(on), asked.Parsed.GetValue(unreported)));
    }

    private static IEnumerable<DueEntry> Due(Asked asked, DateOnly? on, bool unreported) =>
        DueList.Of(asked.Ledger, asked.Filter, on).Where(entry => unreported || entry.State != DueState.Unreported);
}
