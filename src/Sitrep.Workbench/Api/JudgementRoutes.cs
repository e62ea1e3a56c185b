using Microsoft.Net.Http.Headers;
using Sitrep.Ledger.Records;
using Sitrep.Workbench.Accounts;
using Sitrep.Workbench.Addresses;
using Sitrep.Workbench.Hosting;
using Sitrep.Workbench.Review;

namespace Sitrep.Workbench.Api;

/// <summary>People's judgements, for programs.</summary>
internal static class JudgementRoutes
{
    private const string Signature = "X-Reviewer";

    /// <summary>Adds the routes.</summary>
    public static void MapJudgements(this RouteGroupBuilder api)
    {
        api.MapGet("/judgements", (HttpContext context, RequestLedger request, bool? holding) =>
        {
            var address = ListAddress.Of(context.Request.Query);
            List<JudgementRecord> all = [.. request.Ledger.Judgements().All.Where(judgement => judgement.Holds || holding is not true)];
            return new ListPage<JudgementItem>(
                [.. all.Skip(address.Skip).Take(address.Take).Select(judgement => new JudgementItem(judgement, judgement.Holds))],
                all.Count,
                address.Skip + (long)address.Take < all.Count ? address.PageAt("/api/judgements", address.Skip + address.Take, ("holding", holding is true ? "true" : null)) : null);
        }).WithSummary("What people decided, in the order in which they did; 'holding=true' for what holds").Paged().WithTags("Judgements");
        api.MapGet("/judgements/{id}", (string id, RequestLedger request) => request.Ledger.Judgements().All.FirstOrDefault(judgement => judgement.Id == id) is { } judgement
            ? Results.Ok(new JudgementItem(judgement, judgement.Holds))
            : Results.Problem($"There is no judgement '{id}'.", statusCode: StatusCodes.Status404NotFound)).WithSummary("A judgement").Produces<JudgementItem>()
            .ProducesProblem(StatusCodes.Status404NotFound).WithTags("Judgements");
        api.MapPost("/judgements", Judge).RequireAuthorization(Roles.Reviewer).WithTags("Judgements")
            .WithSummary("Decides something. What is about a row, or splits an event, needs If-Match with the ETag of the row: 412 says that somebody decided meanwhile. Without accounts the header X-Reviewer says who decides")
            .Produces<JudgementRecord>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<IResult> Judge(HttpContext context, JudgementRequest request, LedgerPool pool)
    {
        if (request.Kind == JudgementKind.Withdraw && !context.User.IsInRole(Roles.Admin))
        {
            return Results.Problem("Only an admin may withdraw a report.", statusCode: StatusCodes.Status403Forbidden);
        }

        var version = context.Request.Headers[HeaderNames.IfMatch].ToString() is { Length: > 0 } match ? match.Trim('"') : null;
        var isAboutRow = request.Kind is JudgementKind.Accept or JudgementKind.Reject or JudgementKind.Correct || (request.Kind == JudgementKind.Unsure && request.Of.Count == 1);
        if (version is null && isAboutRow)
        {
            return Results.Problem("Say with If-Match which version of the row is judged: its ETag at /api/rows/ID.", statusCode: StatusCodes.Status428PreconditionRequired);
        }

        if ((ReviewerName.Of(context) ?? ReviewerName.Cleaned(context.Request.Headers[Signature].ToString())) is not { } by)
        {
            return Results.Problem($"Say with the header {Signature} under whose name the judgement is kept.", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var judgement = await pool.Write(
            ledger => JudgementForms.Sign(ledger, request.Decide(ledger, isAboutRow || request.Kind == JudgementKind.Different ? version : null), by, request.Reason),
            context.RequestAborted).ConfigureAwait(false);
        return Results.Created($"/api/judgements/{judgement.Id}", judgement);
    }
}
