using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Pipelines;
using Sitrep.Cli.Terminals;
using Sitrep.Formats;
using Sitrep.Formats.Text;
using Sitrep.Ledger;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Sqlite;
using Sitrep.Reading.Documents;
using Sitrep.Views;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep reread</c>: the reports of a ledger, read by this version into a new one.</summary>
internal static class RereadCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("reread", "Reads the reports of a ledger again with this version, into a new ledger; people's judgements are carried over, and what changed is said",
            "sitrep reread new.db", "sitrep reread new.db --ledger case.db");
        var path = new Argument<string>("NEW") { Description = "The new ledger; the old one stays as it is" };
        verb.Add(path);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var old = ledgerOption.Open(parsed);
            using var fresh = SqliteLedger.Create(parsed.GetValue(path)!);
            return Reread(terminal, old, fresh);
        });
        return verb;
    }

    private static int Reread(Terminal terminal, Ledger.Ledger old, Ledger.Ledger fresh)
    {
        using var interruption = new Interruption();
        var taken = 0L;
        var reports = old.Reports(withEarlier: true).ToList();
        var reading = new LedgerReading(fresh, new SharedReader(), ReadingDisplay.Progress(terminal, quiet: false, reports.Sum(report => (long)report.Length)));
        reading.Run(reports.Select(report => { taken += report.Length; return Item(old, report); }).Concat(old.Refusals().Select(refusal => Item(old, refusal))), () => taken, Environment.ProcessorCount, interruption.Token);
        if (interruption.Token.IsCancellationRequested)
        {
            throw new CommandException($"stopped before the end: remove '{VisibleText.OneLine(fresh.Location)}' and begin again.", ExitCode.Refused);
        }

        var difference = Rereading.Difference(old, fresh);
        terminal.Out.WriteLine($"{Phrases.Count(reports.Count, "report")} read again: {Phrases.Count(difference.Same, "row")} as before, {Phrases.Count(difference.Changed)} changed, {Phrases.Count(difference.Gone)} gone, {Phrases.Count(difference.New)} new.");
        var carried = Rereading.Carry(old, fresh);
        fresh.Complete();
        terminal.Out.WriteLine($"{Phrases.Count(carried.Count(judgement => judgement.Carried is not null), "judgement")} carried over, {Phrases.Count(carried.Count(judgement => judgement.Carried is null))} not.");
        foreach (var judgement in carried.Where(judgement => judgement.Why is not null))
        {
            terminal.Out.WriteLine(VisibleText.OneLine($"{(judgement.Carried is null ? "needs another look" : "carried over")}: {judgement.Judgement.Id}, {judgement.Judgement.Kind.ToString().ToLowerInvariant()} by {judgement.Judgement.By}: {judgement.Why}"));
        }

        return ExitCode.Done;
    }

    private static IntakeItem Item(Ledger.Ledger old, ReportRecord report) => new()
    {
        Origin = new(report.Id, 0),
        Bytes = old.RawOf(report),
        Report = new Report
        {
            Text = old.TextOf(report),
            GivenId = report.Id == report.Text ? null : report.Id,
            Title = report.Title,
            Publisher = report.Publisher,
            Address = report.Url,
            Published = report.Published,
        },
    };

    private static IntakeItem Item(Ledger.Ledger old, RefusalRecord refusal) => new() { Origin = new(refusal.Name, 0), Bytes = old.RawOf(refusal), Refusal = refusal.Reason };
}
