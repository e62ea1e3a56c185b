using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger;
using Sitrep.Views;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep withdraw</c>: a report leaves every view and export.</summary>
internal static class WithdrawCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("withdraw", "Takes a report out of every list and export (a court order, a wrong file); its hash, who did it and why stay in the chain",
            "sitrep withdraw report-17 --because \"court order of 2021-03-04\"");
        var id = new Argument<string>("REPORT") { Description = "A report's id or key, or its beginning" };
        verb.Add(id);
        var options = new JudgementOptions().AddTo(verb);
        verb.SetAction(parsed =>
        {
            var (name, rows) = ("", 0);
            return options.Judge(
                terminal,
                parsed,
                ledger =>
                {
                    var report = Lookup.One(ledger, parsed.GetValue(id)!, "report").Report!;
                    (name, rows) = (report.Id, ledger.RowsOf(report).Count());
                    return Decisions.Withdraw(report);
                },
                (_, judgement) => $"Report {name} is withdrawn with {Phrases.Count(rows, "row")}; its text was SHA-256 {judgement.Anchors[0].Text}.");
        });
        return verb;
    }
}
