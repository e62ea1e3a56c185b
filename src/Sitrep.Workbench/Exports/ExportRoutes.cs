using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Sitrep.Components.Briefs;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Views;
using Sitrep.Views.Briefs;
using Sitrep.Views.Exports;
using Sitrep.Workbench.Accounts;
using Sitrep.Workbench.Addresses;
using Sitrep.Workbench.Hosting;

namespace Sitrep.Workbench.Exports;

/// <summary>What a screen shows, as a file: the same writers as 'sitrep export' and 'sitrep brief', with the filters of the address.</summary>
internal static class ExportRoutes
{
    private static readonly Dictionary<string, (string Type, Action<Stream, Ledger.Ledger, RowFilter> Write)> Files = new(StringComparer.Ordinal)
    {
        ["events.csv"] = Csv(CsvTables.Events, (ledger, filter) => ledger.Events(filter)),
        ["events.jsonl"] = Json((output, ledger, filter) => JsonLines.Write(output, ledger.Events(filter), LedgerJson.Records.EventRecord)),
        ["events.geojson"] = ("application/geo+json", (output, ledger, filter) => GeoJson.Write(output, ledger.Events(filter))),
        ["rows.csv"] = Csv(CsvTables.Rows, (ledger, filter) => ledger.Rows(filter)),
        ["rows.jsonl"] = Json((output, ledger, filter) => JsonLines.Write(output, ledger.Rows(filter), LedgerJson.Records.RowRecord)),
        ["actors.csv"] = Csv(CsvTables.Actors, (ledger, filter) => ledger.Actors(filter)),
        ["actors.jsonl"] = Json((output, ledger, filter) => JsonLines.Write(output, ledger.Actors(filter), LedgerJson.Records.ActorRecord)),
        ["sources.csv"] = Csv(CsvTables.Sources, (ledger, filter) => ledger.Sources(filter)),
        ["sources.jsonl"] = Json((output, ledger, filter) => JsonLines.Write(output, ledger.Sources(filter), LedgerJson.Records.SourceRecord)),
        ["contested.csv"] = Csv(CsvTables.Events, (ledger, filter) => ClaimList.Contested(ledger, filter)),
        ["contested.jsonl"] = Json((output, ledger, filter) => JsonLines.Write(output, ClaimList.Contested(ledger, filter), LedgerJson.Records.EventRecord)),
        ["due.csv"] = Csv(CsvTables.Events, (ledger, filter) => DueList.Of(ledger, filter).Select(entry => entry.Event)),
        ["due.ics"] = ("text/calendar; charset=utf-8", (output, ledger, filter) => Text(output, writer => ICalendar.Write(writer, DueList.Of(ledger, filter), ledger.Summarise().LastPublished))),
        ["judgements.csv"] = Csv(CsvTables.Judgements, (ledger, _) => ledger.Judgements().All),
        ["judgements.jsonl"] = Json((output, ledger, _) => JsonLines.Write(output, ledger.Judgements().All, LedgerJson.Records.JudgementRecord)),
        ["brief.html"] = ("text/html; charset=utf-8", (output, ledger, filter) => Text(output, writer => BriefHtml.Write(writer, BriefMaker.Of(ledger, filter)))),
        ["brief.md"] = ("text/markdown; charset=utf-8", (output, ledger, filter) => Text(output, writer => BriefMarkdown.Write(writer, BriefMaker.Of(ledger, filter)))),
    };

    /// <summary>Adds the route.</summary>
    public static void MapExports(this IEndpointRouteBuilder routes) => routes.MapGet("/export/{name}", (string name, HttpContext context, RequestLedger request) =>
    {
        var address = ListAddress.Of(context.Request.Query);
        if (!Files.TryGetValue(name, out var file))
        {
            return Results.Text($"There is no such export: take one of {string.Join(", ", Files.Keys)}.", statusCode: StatusCodes.Status404NotFound);
        }

        if (address.Mistakes.Count > 0)
        {
            return Results.Text(string.Join('\n', address.Mistakes), statusCode: StatusCodes.Status400BadRequest);
        }

        // Never shown in the workbench's own name: a file to keep.
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        context.Response.ContentType = file.Type;

        // The writers write as they read; what is large is never held as a whole.
        context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        file.Write(context.Response.Body, request.Ledger, address.Filter);
        return Results.Empty;
    }).RequireAuthorization(Roles.Reader).ExcludeFromDescription();

    private static (string, Action<Stream, Ledger.Ledger, RowFilter>) Csv<T>(CsvTable<T> table, Func<Ledger.Ledger, RowFilter, IEnumerable<T>> records) =>
        ("text/csv; charset=utf-8", (output, ledger, filter) => Text(output, writer => table.Write(writer, records(ledger, filter))));

    private static (string, Action<Stream, Ledger.Ledger, RowFilter>) Json(Action<Stream, Ledger.Ledger, RowFilter> write) => ("application/jsonl; charset=utf-8", write);

    private static void Text(Stream output, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(writer);
    }
}
