using System.CommandLine;
using Sitrep.Cli.Arguments;
using Sitrep.Cli.Tables;
using Sitrep.Cli.Terminals;
using Sitrep.Views;
using Sitrep.Views.Exports;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep export</c>: the ledger for other programs. The same reports give the same bytes.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("export", "Writes the ledger for other programs; the same reports give the same bytes, in whatever order they were read",
            "sitrep export jsonl > rows.jsonl", "sitrep export csv --of events > events.csv", "sitrep export geojson > events.geojson", "sitrep export ics > due.ics");
        var format = new Argument<string>("FORMAT") { Description = "jsonl (a record a line), csv (cells that a spreadsheet would take for formulas are set behind an apostrophe), geojson (events) or ics (what is due)" };
        format.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is not ("jsonl" or "csv" or "geojson" or "ics"))
            {
                result.AddError($"'{result.Tokens[0].Value}' is no format of export: write jsonl, csv, geojson or ics");
            }
        });
        var of = Parsed.OneOf("--of", "What is written", "rows", "events", "actors", "relations", "statements", "contradictions", "judgements");
        var withoutPersons = new Option<bool>("--without-persons") { Description = "Leaves persons out: their names, and the quotes, which may name others" };
        verb.Add(format);
        verb.Add(of);
        verb.Add(withoutPersons);
        var ledgerOption = new LedgerOption().AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var ledger = ledgerOption.Open(parsed);
            var persons = parsed.GetValue(withoutPersons) ? new PrivatePersons(ledger) : null;
            switch (parsed.GetValue(format))
            {
                case "geojson":
                    GeoJson.Write(terminal.Data, ledger.Events().Select(record => persons?.Without(record) ?? record));
                    return ExitCode.Done;
                case "ics":
                    ICalendar.Write(
                        terminal.Out, DueList.Of(ledger, new()).Select(entry => persons is null ? entry : entry with { Event = persons.Without(entry.Event) }), ledger.Summarise().LastPublished);
                    return ExitCode.Done;
                default: break;
            }

            Write(terminal, ledger, parsed.GetValue(of)!, parsed.GetValue(format) == "csv", persons);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Write(Terminal terminal, Ledger.Ledger ledger, string of, bool csv, PrivatePersons? persons)
    {
        switch (of)
        {
            case "events": Write(terminal, ledger.Events().Select(record => persons?.Without(record) ?? record), Listings.Events, csv); break;
            case "actors": Write(terminal, ledger.Actors().Where(record => persons?.IsPerson(record) is not true), Listings.Actors, csv); break;
            case "relations": Write(terminal, ledger.Relations().Where(record => persons?.IsAbout(record) is not true).Select(record => persons?.Without(record) ?? record), Listings.Relations, csv); break;
            case "statements": Write(terminal, ledger.Statements().Select(record => persons?.Without(record) ?? record), Listings.Statements, csv); break;
            case "contradictions": Write(terminal, ledger.Contradictions(), Listings.Contradictions, csv); break;
            case "judgements" when persons is not null:
                throw new CommandException("judgements are in people's own words, which may name anybody: they are not exported with --without-persons.", ExitCode.Usage);
            case "judgements": Write(terminal, ledger.Judgements().All, Listings.Judgements, csv); break;
            default: Write(terminal, ledger.Rows().Select(record => persons?.Without(record) ?? record), Listings.Rows, csv); break;
        }
    }

    private static void Write<T>(Terminal terminal, IEnumerable<T> records, Listing<T> listing, bool csv)
    {
        if (csv)
        {
            listing.Csv.Write(terminal.Out, records);
        }
        else
        {
            JsonLines.Write(terminal.Data, records, listing.Json());
        }
    }
}
