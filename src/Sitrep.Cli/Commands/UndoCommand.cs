using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep undo</c>: a judgement no longer holds.</summary>
internal static class UndoCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("undo", "Takes a judgement back; it stays in the record, and an undoing can itself be undone", "sitrep undo j3f2a", "sitrep undo j3f2a --because \"the wrong Venn\"");
        var id = new Argument<string>("JUDGEMENT") { Description = "A judgement's id, or its beginning; 'sitrep judgements' lists them" };
        verb.Add(id);
        var options = new JudgementOptions().AddTo(verb);
        verb.SetAction(parsed => options.Judge(
            terminal,
            parsed,
            ledger => Decisions.Undo(ledger.Judgements(), Lookup.One(ledger, parsed.GetValue(id)!, "judgement").Id),
            (_, judgement) => $"Judgement {judgement.Of[0]} no longer holds."));
        return verb;
    }
}
