using System.CommandLine;
using System.Text;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Judgements;
using Sitrep.Views;
using Sitrep.Views.Exports;
using Sitrep.Views.Watchlists;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep watchlist</c>: who of a list may be among the actors?</summary>
internal static class WatchlistCommand
{
    private static readonly Listing<ScreeningHit> Hits = new(
        [
            new("LISTED", hit => Phrases.Stack(hit.Listed, hit.Entry == hit.Listed ? "" : hit.Entry, hit.Note ?? ""), Flexible: true),
            new("MAY BE", hit => Phrases.Stack(hit.Name, hit.Actor), Flexible: true),
            new("BECAUSE", hit => Phrases.Stack([.. hit.Reasons]), Flexible: true),
            new("ROWS", hit => Phrases.Count(hit.Rows)),
        ],
        CsvTables.Hits,
        () => ViewJson.Default.ScreeningHit);

    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("watchlist", "Lists actors of the ledger that may be somebody on your lists, with what fits and what differs; --keep keeps a list in the ledger and holds it against all that is read. Nothing is merged",
            "sitrep watchlist persons.csv", "sitrep watchlist entities.ftm.json --keep --because \"the list of March\"", "sitrep watchlist --format csv > hits.csv");
        var path = new Argument<string?>("LIST") { Description = "CSV with a column 'name', or FollowTheMoney entities as OpenSanctions publishes them; without it, the lists that are kept", Arity = ArgumentArity.ZeroOrOne };
        var keep = new Option<bool>("--keep") { Description = "Keeps the list in the ledger: who, when and why; 'sitrep undo' takes it out, a later list of the name takes its place" };
        var name = Parsed.Text("--name", "What to call the list that is kept; without it, the file's name", "NAME");
        var format = Parsed.OneOf("--format", "How it is written", "table", "json", "csv");
        verb.Add(path);
        verb.Add(keep);
        verb.Add(name);
        verb.Add(format);
        var options = new JudgementOptions().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = options.Open(parsed);
            if (parsed.GetValue(path) is not { } list)
            {
                Hits.Write(terminal, Screening.OfKept(ledger), parsed.GetValue(format)!);
                return ExitCode.Done;
            }

            var bytes = File.ReadAllBytes(list);
            var exitCode = ExitCode.Done;
            var entries = Watchlist.Read(new StringReader(Encoding.UTF8.GetString(bytes)), flaw =>
            {
                terminal.Error.WriteLine($"sitrep: {VisibleText.OneLine($"{list}: {flaw}")}.");
                exitCode = ExitCode.Refused;
            }).ToList();
            if (!parsed.GetValue(keep))
            {
                Hits.Write(terminal, Screening.Of(ledger, entries), parsed.GetValue(format)!);
                return exitCode;
            }

            if (entries.Count == 0)
            {
                throw new CommandException($"'{VisibleText.OneLine(list)}' holds no entry: nothing was kept.", ExitCode.Refused);
            }

            var judgement = ledger.Judge(JudgementDraft.Watch(parsed.GetValue(name) is { Length: > 0 } called ? called : Path.GetFileName(list), bytes, options.By(parsed), options.Because(parsed)));
            terminal.Out.WriteLine(VisibleText.Lines($"{Phrases.Count(entries.Count, "entry", "entries")} kept as '{judgement.Of[0]}'; 'sitrep watchlist' lists who may be whom. Judgement {judgement.Id}; 'sitrep undo {judgement.Id}' takes it back."));
            return exitCode;
        });
        return verb;
    }
}
