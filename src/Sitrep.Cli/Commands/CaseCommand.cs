using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Views.Plans;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep case</c>: the life of a case against somebody.</summary>
internal static class CaseCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("case", "Shows the life of a case against somebody: plot, arrest, charge, trial set and put off, trial, verdict, appeal; each step with its sentence",
            "sitrep case \"Jon Reed\"", "sitrep case \"name:jon reed\" --format csv");
        var name = new Argument<string>("ACTOR") { Description = "A name, a key ('name:ada venn') or an id" };
        var format = Parsed.OneOf("--format", "How it is written", "table", "json", "csv");
        verb.Add(name);
        verb.Add(format);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            Listings.Steps.Write(terminal, CaseLife.Of(ledger, ledger.KeyOf(ActorCommand.Key(ledger, parsed.GetValue(name)!))), parsed.GetValue(format)!);
            return ExitCode.Done;
        });
        return verb;
    }
}
