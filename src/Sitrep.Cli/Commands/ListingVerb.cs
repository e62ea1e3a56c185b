using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Pipelines;
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
    public static Command Complete<T>(Verb verb, Terminal terminal, Listing<T> listing, Func<Asked, IEnumerable<T>> query) =>
        Complete(verb, terminal, listing, query, listing.Columns, query);

    /// <summary>A verb whose table lists something else than its JSON and CSV.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="listing">How its records are written in JSON and CSV.</param>
    /// <param name="query">Its records in JSON and CSV.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="tableQuery">The records of the table.</param>
    public static Command Complete<T, TTable>(
        Verb verb, Terminal terminal, Listing<T> listing, Func<Asked, IEnumerable<T>> query, IReadOnlyList<Column<TTable>> columns, Func<Asked, IEnumerable<TTable>> tableQuery)
    {
        var filters = new FilterOptions().AddTo(verb);
        var format = Parsed.OneOf("--format", "How it is written", "table", "json", "csv");
        verb.Add(format);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            ledger.Complete(new Merging(ReadingDisplay.Progress(terminal)));
            var asked = new Asked(parsed, ledger, filters.Of(parsed));
            if (parsed.GetValue(format) == "table")
            {
                Listing<TTable>.WriteTable(terminal, tableQuery(asked).Take(filters.LimitOf(parsed)), columns);
            }
            else
            {
                listing.Write(terminal, query(asked).Take(filters.LimitOf(parsed)), parsed.GetValue(format)!);
            }

            return ExitCode.Done;
        });
        return verb;
    }
}

/// <summary>What a listing verb is asked for.</summary>
/// <param name="Parsed">The whole command line.</param>
/// <param name="Ledger">The ledger.</param>
/// <param name="Filter">The filter.</param>
internal sealed record Asked(ParseResult Parsed, Ledger.Ledger Ledger, RowFilter Filter);
