using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Views;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep claims</c>: who says what, row by row.</summary>
internal static class ClaimsCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("claims", "Lists claims: who says what of each event, beside who denies it; the source nearest to the words comes first",
            "sitrep claims --contested", "sitrep claims --stance denies", "sitrep claims --source \"Meridian Wire\" --limit 20");
        var contested = new Option<bool>("--contested") { Description = "Only events of which something is denied or contradicted" };
        var stance = Parsed.Word<Stance>("--stance", "Only where the nearest source takes this stance");
        verb.Add(contested);
        verb.Add(stance);
        return ListingVerb.Complete(
            verb,
            terminal,
            Listings.Rows,
            asked => Rows(asked, asked.Parsed.GetValue(contested), asked.Parsed.GetValue(stance)),
            Listings.Claims,
            asked => Entries(asked, asked.Parsed.GetValue(contested), asked.Parsed.GetValue(stance)));
    }

    // What one row says never goes without what is said against it: the table lists events whole.
    private static IEnumerable<ClaimEntry> Entries(Asked asked, bool contested, Stance? stance) =>
        ClaimList.Of(asked.Ledger, asked.Filter, contested)
            .Where(entry => stance is null || entry.Claims.Concat(entry.Denials).Any(row => row.Stance == stance));

    private static IEnumerable<RowRecord> Rows(Asked asked, bool contested, Stance? stance)
    {
        var rows = asked.Ledger.Rows(asked.Filter).Where(row => stance is null || row.Stance == stance);
        if (!contested)
        {
            return rows;
        }

        var events = ClaimList.Of(asked.Ledger, asked.Filter, contestedOnly: true).Select(entry => entry.Event.Id).ToHashSet(StringComparer.Ordinal);
        return rows.Where(row => row.Event is not null && events.Contains(row.Event));
    }
}
