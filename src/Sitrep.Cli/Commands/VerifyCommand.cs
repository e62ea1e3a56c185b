using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Views;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep verify</c>: is everything as it was read?</summary>
internal static class VerifyCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("verify", "Checks all hashes, the custody chain, and that every quote stands in its text word for word",
            "sitrep verify", "sitrep verify --ledger case.db");
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            return Verify(terminal, ledger);
        });
        return verb;
    }

    private static int Verify(Terminal terminal, Ledger.Ledger ledger)
    {
        var found = ledger.Verify();
        foreach (var flaw in found.Flaws)
        {
            terminal.Error.WriteLine($"unsound: {flaw.What} {flaw.Id}: {VisibleText.OneLine(flaw.Message)}");
        }

        var erased = found.Erased == 0 ? "" : $", {Phrases.Count(found.Erased)} of them erased by judgement";
        var size = $"{Phrases.Count(found.Entries, "entry", "entries")}{erased} and {Phrases.Count(found.Rows, "quote")} checked";
        terminal.Out.WriteLine(found.Sound
            ? $"Sound: {size}. Head of the chain: {found.Head ?? "none, the ledger is empty"}"
            : $"NOT SOUND: {size}, {Phrases.Count(found.Flaws.Count, "flaw")}.");
        return found.Sound ? ExitCode.Done : ExitCode.Refused;
    }
}
