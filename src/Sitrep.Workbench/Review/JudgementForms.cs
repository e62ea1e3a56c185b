using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Ledger;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Workbench.Accounts;
using Sitrep.Workbench.Addresses;
using Sitrep.Workbench.Hosting;
using Sitrep.Workbench.Screens;

namespace Sitrep.Workbench.Review;

/// <summary>Takes the decisions of the screens' forms, and leads back to a page that says what they came to.</summary>
internal static class JudgementForms
{
    private const string Token = "__RequestVerificationToken";

    /// <summary>Adds the routes.</summary>
    public static void MapJudgementForms(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/judge", (HttpContext context, IAntiforgery antiforgery, LedgerPool pool) => Judge(context, antiforgery, pool, Role.Reviewer))
            .RequireAuthorization(Roles.Reviewer).ExcludeFromDescription();
        routes.MapPost("/withdraw", (HttpContext context, IAntiforgery antiforgery, LedgerPool pool) => Judge(context, antiforgery, pool, Role.Admin))
            .RequireAuthorization(Roles.Admin).ExcludeFromDescription();
        routes.MapPost("/undo", Undo).RequireAuthorization(Roles.Reviewer).ExcludeFromDescription();
    }

    private static async Task<IResult> Judge(HttpContext context, IAntiforgery antiforgery, LedgerPool pool, Role role)
    {
        await antiforgery.ValidateRequestAsync(context).ConfigureAwait(false);
        var form = await context.Request.ReadFormAsync().ConfigureAwait(false);
        var then = Then(form);
        if (!Enum.TryParse<JudgementKind>(form["kind"], ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || (kind == JudgementKind.Withdraw) != (role == Role.Admin))
        {
            throw new DecisionException("the form says nothing that can be decided here.");
        }

        if (Signer(context, form) is not { } by)
        {
            return AskName(context, form, then);
        }

        var request = new JudgementRequest
        {
            Kind = kind,
            Of = [.. form["of"].OfType<string>()],
            Event = Text(form, "event"),
            Value = Text(form, "value"),
            Reason = string.Join(": ", ((string?[])[Text(form, "why"), Text(form, "reason")]).OfType<string>()) is { Length: > 0 } reason ? reason : null,
            Correction = kind == JudgementKind.Correct ? CorrectionForm.Read(form) : null,
        };
        await pool.Write(ledger => Sign(ledger, request.Decide(ledger, Text(form, "version")), by, request.Reason), context.RequestAborted).ConfigureAwait(false);
        return Results.LocalRedirect(Notices.Add(then, kind.ToString().ToLowerInvariant()));
    }

    /// <summary>The judgement waits in the page that asks for the name.</summary>
    private static RazorComponentResult<FirstNameScreen> AskName(HttpContext context, IFormCollection form, string then) => new(new
    {
        Action = context.Request.Path.Value!,
        Fields = (IReadOnlyList<(string, string)>)[.. form.Where(field => field.Key is not (Token or "by")).SelectMany(field => field.Value.Select(value => (field.Key, value ?? "")))],
        Then = then,
        HasFailed = form.ContainsKey("by"),
    });

    private static async Task<IResult> Undo(HttpContext context, IAntiforgery antiforgery, LedgerPool pool)
    {
        await antiforgery.ValidateRequestAsync(context).ConfigureAwait(false);
        var form = await context.Request.ReadFormAsync().ConfigureAwait(false);
        var by = ReviewerName.Of(context);
        var undone = by is null ? null : await pool.Write(
            ledger => (Text(form, "of") is { } id ? Decisions.Undo(ledger.Judgements(), id) : Decisions.UndoLast(ledger.Judgements(), by)) is { } draft ? Sign(ledger, draft, by, null) : null,
            context.RequestAborted).ConfigureAwait(false);
        return Results.LocalRedirect(Notices.Add(Then(form), undone is null ? "nothing" : "undo"));
    }

    /// <summary>Adds a decision under somebody's name, and brings the events in line with it.</summary>
    public static JudgementRecord Sign(Ledger.Ledger ledger, JudgementDraft draft, string by, string? reason)
    {
        var judgement = ledger.Judge(draft with { By = by, Reason = reason });
        ledger.Complete();
        return judgement;
    }

    /// <summary>Whose name stands under a decision: the one that is known, else the one that the form gives, which is kept.</summary>
    private static string? Signer(HttpContext context, IFormCollection form) =>
        ReviewerName.Of(context) ?? (Text(form, "by") is { } given && ReviewerName.Keep(context, given) ? given : null);

    private static string? Text(IFormCollection form, string name) => form[name].ToString() is var text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string Then(IFormCollection form) => Link.IsOwn(form["then"]) ? form["then"]! : "/review";
}
