using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep split</c>: a person says that rows are no part of an event.</summary>
internal static class SplitCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("split", "Says that rows are no part of the event that they were put into: they make up one of their own",
            "sitrep split ev3f2a 81c0", "sitrep split ev3f2a 81c0 99ab --because \"the arrest of May, not that of March\"");
        var id = new Argument<string>("EVENT") { Description = "An event's id, or its beginning" };
        var rows = new Argument<string[]>("ROW") { Description = "The rows that are no part of it; they stay together", Arity = ArgumentArity.OneOrMore };
        verb.Add(id);
        verb.Add(rows);
        var options = new JudgementOptions().AddTo(verb);
        verb.SetAction(parsed => options.Judge(
            terminal,
            parsed,
            ledger => Decisions.Split(ledger.Judgements(), Lookup.One(ledger, parsed.GetValue(id)!, "event").Event!, [.. parsed.GetValue(rows)!.Select(row => Lookup.One(ledger, row, "row").Row!)]),
            (ledger, judgement) => $"They are an event of their own now: {ledger.Find(judgement.Of[0]).Select(found => found.Row?.Event).OfType<string>().FirstOrDefault()}."));
        return verb;
    }
}
