using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep claims</c>: who says what, row by row.</summary>
internal static class ClaimsCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("claims", "Lists claims: who says what of an event, row by row; the source nearest to the words comes first",
            "sitrep claims --contested", "sitrep claims --stance denies", "sitrep claims --source \"Meridian Wire\" --limit 20");
        var contested = new Option<bool>("--contested") { Description = "Only claims that another claim contradicts" };
        var stance = Parsed.Word<Stance>("--stance", "Only claims whose nearest source takes this stance");
        verb.Add(contested);
        verb.Add(stance);
        return ListingVerb.Complete(verb, terminal, Listings.Rows, (parsed, ledger, filter) =>
            Only(ledger, ledger.Rows(filter), parsed.GetValue(contested), parsed.GetValue(stance)));
    }

    private static IEnumerable<RowRecord> Only(Ledger.Ledger ledger, IEnumerable<RowRecord> rows, bool contested, Stance? stance)
    {
        if (stance is { } wanted)
        {
            rows = rows.Where(row => row.Stance == wanted);
        }

        if (!contested)
        {
            return rows;
        }

        var contradicted = ledger.Contradictions().SelectMany(pair => (string[])[pair.A, pair.B]).ToHashSet(StringComparer.Ordinal);
        return rows.Where(row => contradicted.Contains(row.Id));
    }
}
