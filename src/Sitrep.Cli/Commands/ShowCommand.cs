using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Explanations;
using Sitrep.Cli.Pipelines;
using Sitrep.Cli.Terminals;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep show</c>: one thing with its evidence.</summary>
internal static class ShowCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("show", "Shows one row, event, report, actor or statement with the words that it rests on, who says so and who denies it",
            "sitrep show 3f2a", "sitrep show 3f2a --why");
        var id = new Argument<string>("ID") { Description = "An id as the lists give it, or its beginning" };
        var why = new Option<bool>("--why") { Description = "Also how each field of the row was derived; of an event, the row that tells it best" };
        verb.Add(id);
        verb.Add(why);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            Show(terminal, ledger, Find(ledger, parsed.GetValue(id)!), parsed.GetValue(why));
            return ExitCode.Done;
        });
        return verb;
    }

    private static FoundRecord Find(Ledger.Ledger ledger, string id)
    {
        var found = string.IsNullOrWhiteSpace(id) ? [] : ledger.Find(id);
        var exact = found.Where(record => record.Id == id || record.Report?.Id == id || record.Actor?.Actor == id).ToList();
        var candidates = exact.Count > 0 ? exact : found;
        return candidates.Count switch
        {
            1 => candidates[0],
            0 => throw new CommandException($"nothing in the ledger has an id that begins with '{VisibleText.OneLine(id)}': ids stand first in the lists of 'sitrep events' and 'sitrep claims'.", ExitCode.Usage),
            _ => throw new CommandException($"'{VisibleText.OneLine(id)}' may be any of these; write more of one:\n{string.Join('\n', candidates.Select(Describe))}", ExitCode.Usage),
        };
    }

    private static string Describe(FoundRecord found) => VisibleText.OneLine(found switch
    {
        { Row: { } row } => $"  {found.Id}  row: {row.Quote}",
        { Event: { } happening } => $"  {found.Id}  event: {happening.Quote}",
        { Report: { } report } => $"  {report.Key}  report: {report.Publisher} {report.Title}",
        { Actor: { } actor } => $"  {found.Id}  actor: {actor.Name}",
        _ => $"  {found.Id}  statement: {found.Statement?.Cue.Text}",
    });

    private static void Show(Terminal terminal, Ledger.Ledger ledger, FoundRecord found, bool why)
    {
        var view = new LedgerView(terminal, ledger);
        switch (found)
        {
            case { Row: { } row }: view.Show(row); break;
            case { Event: { } happening }: view.Show(happening); break;
            case { Report: { } report }: view.Show(report); break;
            case { Actor: { } actor }: view.Show(actor); break;
            case { Statement: { } statement }: view.Show(statement); break;
            default: break;
        }

        if (why && RowToExplain(ledger, found) is { } explained && view.ReportOf(explained) is { } origin)
        {
            new WhyView(terminal, ledger, new SharedReader()).Show(explained, origin);
        }
    }

    private static RowRecord? RowToExplain(Ledger.Ledger ledger, FoundRecord found) =>
        found.Row ?? (found.Event is { } happening ? ledger.RowsOf(happening).OrderBy(row => row.Quote == happening.Quote ? 0 : 1).FirstOrDefault() : null);
}
