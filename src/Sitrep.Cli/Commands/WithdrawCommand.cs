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
            "sitrep withdraw report-17 --because \"a wrong file\"", "sitrep withdraw report-17 --erase --because \"court order of 2021-03-04\"");
        var id = new Argument<string>("REPORT") { Description = "A report's id or key, or its beginning" };
        var erase = new Option<bool>("--erase") { Description = "Also takes its bytes, its rows and its words out of the file for good; only hashes, who did it and why are left, and nothing takes it back" };
        verb.Add(id);
        verb.Add(erase);
        var options = new JudgementOptions().AddTo(verb);
        verb.SetAction(parsed =>
        {
            var (name, rows, copies) = ("", 0, new List<string>());
            return options.Judge(
                terminal,
                parsed,
                ledger =>
                {
                    var report = Lookup.One(ledger, parsed.GetValue(id)!, "report").Report!;
                    (name, rows) = (report.Id, ledger.RowsOf(report).Count());
                    copies.AddRange(ledger.Reports(withEarlier: true).Where(other => other.Copy == report.Copy).Concat(ledger.VersionsOf(report)).Where(other => other.Key != report.Key).Select(other => other.Id).Distinct());
                    return Decisions.Withdraw(report) with { Erases = parsed.GetValue(erase) };
                },
                (_, judgement) => $"Report {name} is withdrawn with {Phrases.Count(rows, "row")}{(judgement.Erases is null ? "" : " and erased")}; its text was SHA-256 {judgement.Anchors[0].Text}."
                    + (copies.Count == 0 ? "" : $" Its words also stand in other reports, which stay: {string.Join(", ", copies)}."));
        });
        return verb;
    }
}
