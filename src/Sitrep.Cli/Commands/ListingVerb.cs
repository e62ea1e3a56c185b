using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger.Stores;

namespace Sitrep.Cli.Commands;

/// <summary>Makes the verbs that list something of a ledger.</summary>
internal static class ListingVerb
{
    /// <summary>A verb with filters, a limit and a format.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="listing">How its records are written.</param>
    /// <param name="query">Its records.</param>
    public static Command Complete<T>(Verb verb, Terminal terminal, Listing<T> listing, Func<ParseResult, Ledger.Ledger, RowFilter, IEnumerable<T>> query)
    {
        var filters = new FilterOptions().AddTo(verb);
        var format = Parsed.OneOf("--format", "How it is written", "table", "json", "csv");
        verb.Add(format);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            listing.Write(terminal, query(parsed, ledger, filters.Of(parsed)).Take(filters.LimitOf(parsed)), parsed.GetValue(format)!);
            return ExitCode.Done;
        });
        return verb;
    }
}
