using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger;
using Sitrep.Ledger.Records;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep merge</c>: a person says that events, or actors, are one.</summary>
internal static class MergeCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("merge", "Says that two or more events, or actors, are one; holds whatever is read later",
            "sitrep merge ev3f2a ev81c0 --because \"the bombing of the market and 'the attack' are one\"", "sitrep merge \"name:ada venn\" \"name:a venn\"",
            "sitrep merge ev3f2a ev81c0 --unsure");
        var ids = new Argument<string[]>("ID") { Description = "Two or more events by id, or actors by key or id", Arity = new ArgumentArity(2, 1000) };
        var unsure = new Option<bool>("--unsure") { Description = "Only notes that it was looked at and left open" };
        verb.Add(ids);
        verb.Add(unsure);
        var options = new JudgementOptions().AddTo(verb);
        verb.SetAction(parsed => options.Judge(
            terminal,
            parsed,
            ledger => Decisions.Merge([.. parsed.GetValue(ids)!.Select(id => Lookup.One(ledger, id, "event", "actor"))], parsed.GetValue(unsure)),
            Say));
        return verb;
    }

    private static string Say(Ledger.Ledger ledger, JudgementRecord judgement)
    {
        if (judgement.Kind == JudgementKind.Unsure)
        {
            return "Noted as open; nothing was changed.";
        }

        var found = ledger.Find(judgement.Subject == JudgementSubject.Row ? "ev" + judgement.Of[0] : judgement.Of[0]);
        return found.Select(record => record.Event?.Id ?? record.Actor?.Actor).OfType<string>().FirstOrDefault() is { } id ? $"They are one now: {id}." : "They are one now.";
    }
}
