using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep split</c>: a person says that rows are no part of an event.</summary>
internal static class SplitCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("split", "Says that rows are no part of the event that they were put into, or that two actors are not one, or that some reports mean another bearer of a name",
            "sitrep split ev3f2a 81c0", "sitrep split \"name:ada venn\" \"name:ada venne\"", "sitrep split \"name:ada venn\" REPORT", "sitrep split ev3f2a 81c0 99ab --because \"the arrest of May, not that of March\"");
        var id = new Argument<string>("EVENT") { Description = "An event's id, or its beginning; or an actor's key or id" };
        var rows = new Argument<string[]>("ROW") { Description = "The rows that are no part of it; they stay together. Of an actor: a key that is another's, or the reports that mean another", Arity = ArgumentArity.OneOrMore };
        verb.Add(id);
        verb.Add(rows);
        var options = new JudgementOptions().AddTo(verb);
        verb.SetAction(parsed => options.Judge(
            terminal,
            parsed,
            ledger => Lookup.One(ledger, parsed.GetValue(id)!, "event", "actor") is { Actor: { } actor }
                ? Decide(ledger, actor.Actor, parsed.GetValue(rows)!)
                : Decisions.Split(ledger.Judgements(), Lookup.One(ledger, parsed.GetValue(id)!, "event").Event!, [.. parsed.GetValue(rows)!.Select(row => Lookup.One(ledger, row, "row").Row!)]),
            (ledger, judgement) => judgement.Subject == JudgementSubject.Actor
                ? $"{judgement.Of[0]} is none of {string.Join(", ", judgement.Of.Skip(1))}."
                : $"They are an event of their own now: {ledger.Find(judgement.Of[0]).Select(found => found.Row?.Event).OfType<string>().FirstOrDefault()}."));
        return verb;
    }

    private static JudgementDraft Decide(Ledger.Ledger ledger, string actor, string[] others)
    {
        var behind = ledger.KeysBehind(actor);
        return others is [var key] && (behind.Contains(key) || ledger.Find(key).Any(found => found.Actor is not null))
            ? Decisions.Split(ledger.Judgements(), actor, behind, key, ledger.KeyOf(key))
            : Decisions.Split(behind, [.. others.Select(report => Lookup.One(ledger, report, "report").Report!)]);
    }
}
