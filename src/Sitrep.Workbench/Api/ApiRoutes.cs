using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Net.Http.Headers;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Views;
using Sitrep.Views.Trends;
using Sitrep.Workbench.Accounts;
using Sitrep.Workbench.Addresses;
using Sitrep.Workbench.Hosting;

namespace Sitrep.Workbench.Api;

/// <summary>The interface for programs: the queries of the command line under <c>/api</c>, described by <c>/openapi/v1.json</c>.</summary>
internal static class ApiRoutes
{
    /// <summary>Adds what the interface needs.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Sitrep";
            document.Info.Version = "1";
            document.Info.Description = "Who did what to whom, when, where, who says so, who denies it: the same records as 'sitrep export' writes, and people's judgements about them.";

            // The document says nothing of the machine that it was made on.
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
        services.ConfigureHttpJsonOptions(json =>
        {
            // Records are written as exports write them, whatever answer they stand in.
            json.SerializerOptions.Encoder = LedgerJson.Records.Options.Encoder;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, LedgerJson.Records);
            json.SerializerOptions.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        });
    }

    /// <summary>Adds the routes.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization(Roles.Reader);
        var api = routes.MapGroup("/api").RequireAuthorization(Roles.Reader).ProducesProblem(StatusCodes.Status400BadRequest).AddEndpointFilter(Understood).AddEndpointFilter(Unchanged);
        Lists(api);
        Things(api);
        Views(api);
        api.MapJudgements();
    }

    private static void Lists(RouteGroupBuilder api)
    {
        api.MapGet("/reports", (HttpContext context, RequestLedger request) =>
        {
            var address = ListAddress.Of(context.Request.Query);
            return Page(address, "/api/reports", [.. request.Ledger.LatestReports(address.Slice)], request.Ledger.Summarise().Reports);
        }).Listed("The reports, the latest first", filtered: false);
        api.MapGet("/events", (HttpContext context, RequestLedger request) =>
        {
            var address = ListAddress.Of(context.Request.Query);
            return Page(address, "/api/events", [.. request.Ledger.Events(address.Filter, address.Slice)], request.Ledger.CountEvents(address.Filter));
        }).Listed("Events with a row that passes the filters, by first day; those without one last");
        api.MapGet("/rows", (HttpContext context, RequestLedger request) =>
        {
            var address = ListAddress.Of(context.Request.Query);
            return Page(address, "/api/rows", [.. request.Ledger.Rows(address.Filter, address.Slice)], request.Ledger.CountRows(address.Filter));
        }).Listed("Rows that pass the filters, by report and place in the text");
        api.MapGet("/actors", (HttpContext context, RequestLedger request) =>
        {
            var address = ListAddress.Of(context.Request.Query);
            return Page(address, "/api/actors", [.. request.Ledger.Actors(address.Filter, address.Slice)], request.Ledger.CountActors(address.Filter));
        }).Listed("Actors with a role in a row that passes the filters, by number of rows");
        api.MapGet("/sources", (HttpContext context, RequestLedger request) =>
        {
            var address = ListAddress.Of(context.Request.Query);
            return Page<SourceEntry>(address, "/api/sources", [.. SourceList.Of(request.Ledger, address.Filter, address.Slice)], request.Ledger.Overview.CountSources(address.Filter));
        }).Listed("Sources of rows that pass the filters, with how each stands to the others");
        api.MapGet("/claims", (HttpContext context, RequestLedger request, bool? contested) =>
        {
            var address = ListAddress.Of(context.Request.Query);
            var ledger = request.Ledger;
            if (contested is true)
            {
                return Page<ClaimEntry>(
                    address,
                    "/api/claims",
                    [.. ClaimList.Contested(ledger, address.Filter, address.Slice).ToList().Select(happening => ClaimList.Entry(ledger, happening))],
                    ledger.Overview.CountContested(address.Filter),
                    ("contested", "true"));
            }

            return Page<ClaimEntry>(
                address, "/api/claims", [.. ledger.Events(address.Filter, address.Slice).Select(happening => ClaimList.Entry(ledger, happening))], ledger.CountEvents(address.Filter));
        }).Listed("What is claimed of each event beside what is said against it; 'contested=true' for those alone that something speaks against");
        api.MapGet("/due", (HttpContext context, RequestLedger request, KeptAnswers kept, DateOnly? on) =>
        {
            var address = ListAddress.Of(context.Request.Query);
            var all = kept.Of<IReadOnlyList<DueEntry>>(request.Ledger, "due", (address.Filter, on), ledger => [.. DueList.Of(ledger, address.Filter, on)]);
            return Page(address, "/api/due", all, ("on", on is { } day ? Phrases.Day(day) : null));
        }).Listed("What is announced or threatened and not reported since, looked at from the day of the latest report or from 'on'");
    }

    private static void Things(RouteGroupBuilder api)
    {
        api.MapGet("/reports/{key}", (string key, RequestLedger request) => Found(request.Ledger, key, found => found.Report)).Found<ReportRecord>("A report, by key or id");
        api.MapGet("/reports/{key}/text", (string key, RequestLedger request) => One(request.Ledger, key, found => found.Report) is { } report
                ? Results.Text(request.Ledger.TextOf(report), "text/plain")
                : Missing(key)).WithSummary("The text of a report, as it was read").Produces<string>(contentType: "text/plain").ProducesProblem(StatusCodes.Status404NotFound).WithTags("Records");
        api.MapGet("/reports/{key}/rows", (string key, RequestLedger request) => One(request.Ledger, key, found => found.Report) is { } report
                ? Results.Ok(request.Ledger.RowsOf(report).ToList())
                : Missing(key)).Found<List<RowRecord>>("The rows of a report, by place in its text");
        api.MapGet("/events/{id}", (string id, RequestLedger request) => Found(request.Ledger, id, found => found.Event)).Found<EventRecord>("An event, by its id or one that it had before it grew");
        api.MapGet("/events/{id}/claims", (string id, RequestLedger request) => One(request.Ledger, id, found => found.Event) is { } happening
                ? Results.Ok(ClaimList.Entry(request.Ledger, happening))
                : Missing(id)).Found<ClaimEntry>("All that is claimed and denied of an event, and what cannot both hold");
        api.MapGet("/actors/{key}", (string key, RequestLedger request) => Found(request.Ledger, key, found => found.Actor)).Found<ActorRecord>("An actor, by key or id");
        api.MapGet("/rows/{id}", (string id, HttpContext context, RequestLedger request) =>
        {
            if (One(request.Ledger, id, found => found.Row) is not { } row)
            {
                return Missing(id);
            }

            context.Response.Headers.ETag = $"\"{Review.RowVersion.Of(request.Ledger, row)}\"";
            return Results.Ok(row);
        }).Found<RowRecord>("A row; its ETag goes into If-Match of a judgement about it");
        api.MapGet("/rows/{id}/why", (string id, RequestLedger request) => One(request.Ledger, id, found => found.Row) is { } row && request.Ledger.Why(row) is { } why
            ? Results.Ok(why)
            : Missing(id)).Found<RowExplanation>("How each field of a row came about");
    }

    private static void Views(RouteGroupBuilder api)
    {
        api.MapGet("/summary", (RequestLedger request) => request.Ledger.Summarise()).WithSummary("How much the ledger holds").WithTags("Views");
        api.MapGet("/trend", (HttpContext context, RequestLedger request, KeptAnswers kept, int? weeks, int? baseline) =>
        {
            var asked = (ListAddress.Of(context.Request.Query).Filter, Weeks: weeks ?? Trend.DefaultWeeks, Baseline: baseline ?? Trend.DefaultBaseline);
            return asked.Weeks is < 1 or > 520 || asked.Baseline is < 1 or > 5200
                ? Results.Problem("'weeks' takes 1 to 520, 'baseline' 1 to 5200.", statusCode: StatusCodes.Status400BadRequest)
                : Results.Ok(kept.Of(request.Ledger, "trend", asked, ledger => Trend.Of(ledger, asked.Filter, asked.Weeks, asked.Baseline)));
        }).WithSummary("Whether something is getting more or less, with how sure that is").Produces<TrendRecord>().Filtered().WithTags("Views");
        api.MapGet("/search", (HttpContext context, RequestLedger request, string q) =>
        {
            var address = ListAddress.Of(context.Request.Query);
            var ledger = request.Ledger;
            return new SearchAnswer(
                Found(ledger.SearchReports(q, address.Slice, address.Filter)), Found(ledger.SearchRows(q, address.Slice, address.Filter)), Found(ledger.SearchActors(q, address.Slice)));
        }).WithSummary("What has all the words of 'q', what stands in quotation marks as one phrase: reports and rows, which pass the filters, and actors by name").Filtered().WithTags("Views");
        api.MapGet("/review", (HttpContext context, RequestLedger request) =>
        {
            var address = ListAddress.Of(context.Request.Query);
            var found = request.Ledger.ToReview(address.Filter).Skip(address.Skip).Take(address.Take).ToList();
            return found.Select(item => new ReviewItem(item.Row, [.. Enum.GetValues<ReviewReasons>().Where(reason => reason != ReviewReasons.None && item.Reasons.HasFlag(reason))
                .Select(reason => JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()))])).ToList();
        }).WithSummary("Rows that nobody has decided about, what matters most first").Filtered().WithTags("Views");
    }

    private static ListPage<T> Found<T>(Hits<T> hits) => new(hits.Items, hits.Total, null);

    private static ListPage<T> Page<T>(ListAddress address, string path, IReadOnlyList<T> all, params (string Name, string? Value)[] more) =>
        Page<T>(address, path, [.. all.Skip(address.Skip).Take(address.Take)], all.Count, more);

    private static ListPage<T> Page<T>(ListAddress address, string path, IReadOnlyList<T> items, long total, params (string Name, string? Value)[] more) => new(
        items,
        total,
        address.Skip + (long)address.Take < total ? address.PageAt(path, address.Skip + address.Take, more) : null);

    /// <summary>The record that an id leads to; null for none.</summary>
    internal static T? One<T>(Ledger.Ledger ledger, string id, Func<FoundRecord, T?> kind)
        where T : class => ledger.Find(id).Select(kind).OfType<T>().FirstOrDefault();

    private static IResult Found<T>(Ledger.Ledger ledger, string id, Func<FoundRecord, T?> kind)
        where T : class => One(ledger, id, kind) is { } found ? Results.Ok(found) : Missing(id);

    private static IResult Missing(string id) => Results.Problem($"Nothing of this kind in the ledger has the id '{id}'.", statusCode: StatusCodes.Status404NotFound);

    /// <summary>A program is told at once what of its address was not understood, instead of getting another list than it asked for.</summary>
    private static ValueTask<object?> Understood(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        ListAddress.Of(context.HttpContext.Request.Query).Mistakes is { Count: > 0 } mistakes
            ? ValueTask.FromResult<object?>(Results.Problem(string.Join(' ', mistakes), statusCode: StatusCodes.Status400BadRequest))
            : next(context);

    /// <summary>Whoever has the answer of a ledger to which nothing was added since is told so.</summary>
    private static async ValueTask<object?> Unchanged(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (!HttpMethods.IsGet(request.Method))
        {
            return await next(context);
        }

        var version = $"W/\"{request.HttpContext.RequestServices.GetRequiredService<RequestLedger>().Ledger.Version}\"";
        response.Headers.ETag = version;
        response.Headers.CacheControl = "private, no-cache";
        return request.Headers[HeaderNames.IfNoneMatch] == version ? Results.StatusCode(StatusCodes.Status304NotModified) : await next(context);
    }

    private static void Listed(this RouteHandlerBuilder route, string summary, bool filtered = true)
    {
        route.WithSummary(summary).WithTags("Lists");
        _ = filtered ? route.Filtered() : route.Paged();
    }

    private static RouteHandlerBuilder Found<T>(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<T>().ProducesProblem(StatusCodes.Status404NotFound).WithTags("Records");
}
