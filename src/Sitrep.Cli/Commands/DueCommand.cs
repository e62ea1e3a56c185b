using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Views.Plans;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep due</c>: what is announced or threatened, and what became of it.</summary>
internal static class DueCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("due", "Lists what is due: announced or threatened for the day of the newest report or later, on the day that it was last put off to",
            "sitrep due", "sitrep due --on 1986-11-01", "sitrep due --unreported", "sitrep due --all");
        var on = Parsed.Day("--on", "The day to look ahead from, instead of that of the newest report; later reports are not known yet");
        var unreported = new Option<bool>("--unreported") { Description = "Also what was due before that day and of which no report says what became of it" };
        var all = new Option<bool>("--all") { Description = "Also what has happened, with the event that it came as, was called off, or did not take place" };
        verb.Add(on);
        verb.Add(unreported);
        verb.Add(all);
        return ListingVerb.Complete(
            verb,
            terminal,
            Listings.Lives,
            asked => PlanLives.Of(asked.Ledger, asked.Filter, asked.Parsed.GetValue(on))
                .Where(life => life.State is PlanState.Upcoming or PlanState.Undated || asked.Parsed.GetValue(all) || (life.State == PlanState.Unreported && asked.Parsed.GetValue(unreported))));
    }
}
