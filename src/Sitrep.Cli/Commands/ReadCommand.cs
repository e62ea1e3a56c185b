using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Pipelines;
using Sitrep.Cli.Terminals;
using Sitrep.Formats;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep read</c>: reports into the ledger.</summary>
internal static class ReadCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("read", "Reads reports into the ledger: .txt, .md, .html, .jsonl, .jsonl.gz, and folders of them",
            "sitrep read reports/", "sitrep read news.jsonl.gz --ledger world.db", "sitrep read note.txt --publisher \"Harbour Courier\" --published 2021-03-04");
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders; '-' for standard input", Arity = ArgumentArity.OneOrMore };
        var published = Parsed.Day("--published", "The day of reports that do not say when they were published");
        var publisher = Parsed.Text("--publisher", "The publisher of reports that do not name theirs", "NAME");
        var threads = Parsed.Count("--threads", "How many threads read; all processors without it");
        var quiet = new Option<bool>("--quiet") { Description = "No progress and no summary; only what was refused" };
        var notes = new Option<bool>("--notes") { Description = "Says of each report what is unknown or was assumed" };
        verb.Add(paths);
        verb.Add(published);
        verb.Add(publisher);
        verb.Add(threads);
        verb.Add(quiet);
        verb.Add(notes);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            var reader = new SharedReader().Ahead();
            var intake = new ReportIntake(new() { Published = parsed.GetValue(published), Publisher = parsed.GetValue(publisher) }, Terminal.OpenInput);
            using var interruption = new Interruption();
            using var ledger = ledgerOption.OpenOrCreate(parsed);
            var isQuiet = parsed.GetValue(quiet);
            var progress = ReadingDisplay.Progress(terminal, isQuiet, ReportIntake.Measure(parsed.GetValue(paths)!));
            var items = parsed.GetValue(notes) ? intake.Read(parsed.GetValue(paths)!).Select(item => Tell(item, progress)) : intake.Read(parsed.GetValue(paths)!);
            var reading = new LedgerReading(ledger, reader, progress);
            reading.Run(items, () => intake.Taken, parsed.GetValue(threads) ?? Environment.ProcessorCount, interruption.Token);
            return ReadingDisplay.Finish(terminal, ledger, reading.Tally, isQuiet, interruption.Token.IsCancellationRequested);
        });
        return verb;
    }

    private static IntakeItem Tell(IntakeItem item, IReadingProgress progress)
    {
        foreach (var note in item.Notes)
        {
            progress.Say(ReadingMessages.Note(item.Origin.ToString(), note));
        }

        return item;
    }
}
