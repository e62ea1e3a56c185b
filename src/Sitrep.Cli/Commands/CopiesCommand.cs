using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Views;
using Command = System.CommandLine.Command;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep copies</c>: reports that were copied from earlier ones.</summary>
internal static class CopiesCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("copies", "Lists reports that were copied from earlier ones: the same, nearly the same, parts of them, or a later version by the same publisher",
            "sitrep copies", "sitrep copies --format csv > copies.csv");
        var format = Parsed.OneOf("--format", "How it is written", "table", "json", "csv");
        verb.Add(format);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            Listings.Copies.Write(terminal, CopyList.Of(ledger), parsed.GetValue(format)!);
            return ExitCode.Done;
        });
        return verb;
    }
}
