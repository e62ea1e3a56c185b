using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Explanations;
using Sitrep.Cli.Pipelines;
using Sitrep.Cli.Terminals;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep show</c>: one thing with its evidence.</summary>
internal static class ShowCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("show", "Shows one row, event, report, actor, judgement or statement with the words that it rests on, who says so and who denies it",
            "sitrep show 3f2a", "sitrep show 3f2a --why");
        var id = new Argument<string>("ID") { Description = "An id as the lists give it, or its beginning" };
        var why = new Option<bool>("--why") { Description = "Also how each field of the row was derived; of an event, the row that tells it best" };
        verb.Add(id);
        verb.Add(why);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            Show(terminal, ledger, Lookup.One(ledger, parsed.GetValue(id)!), parsed.GetValue(why));
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Show(Terminal terminal, Ledger.Ledger ledger, FoundRecord found, bool why)
    {
        var view = new LedgerView(terminal, ledger);
        switch (found)
        {
            case { Row: { } row }: view.Show(row); break;
            case { Event: { } happening }: view.Show(happening); break;
            case { Report: { } report }: view.Show(report); break;
            case { Actor: { } actor }: view.Show(actor); break;
            case { Judgement: { } judgement }: view.Show(judgement); break;
            case { Statement: { } statement }: view.Show(statement); break;
            default: break;
        }

        if (why && found.Event is { } merged)
        {
            view.ShowLinks(merged);
        }

        if (why && RowToExplain(ledger, found) is { } explained && view.ReportOf(explained) is { } origin)
        {
            new WhyView(terminal, ledger, new SharedReader()).Show(explained, origin);
        }
    }

    private static RowRecord? RowToExplain(Ledger.Ledger ledger, FoundRecord found) =>
        found.Row ?? (found.Event is { } happening ? ledger.RowsOf(happening).OrderBy(row => row.Quote == happening.Quote ? 0 : 1).FirstOrDefault() : null);
}
