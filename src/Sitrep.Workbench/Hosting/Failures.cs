using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Formats.Text;
using Sitrep.Ledger;
using Sitrep.Ledger.Stores;
using Sitrep.Workbench.Accounts;
using Sitrep.Workbench.Review;
using Sitrep.Workbench.Screens;

namespace Sitrep.Workbench.Hosting;

/// <summary>The one place where whatever goes wrong becomes a message: a page for a person, a problem (RFC 9457) for a program.</summary>
internal static class Failures
{
    /// <summary>Turns failures of all that comes after it into answers.</summary>
    public static IApplicationBuilder UseFailures(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (LedgerException failure) when (!context.Response.HasStarted)
        {
            await Answer(context, StatusCodes.Status503ServiceUnavailable, "The ledger cannot be used now", failure.Message).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is DecisionException or StaleException && !context.Response.HasStarted)
        {
            await Answer(
                context,
                failure is StaleException ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status422UnprocessableEntity,
                "Nothing was decided",
                failure.Message).ConfigureAwait(false);
        }
        catch (AntiforgeryValidationException) when (!context.Response.HasStarted)
        {
            await Answer(context, StatusCodes.Status400BadRequest, "Nothing was changed", "The form did not come from a page of this workbench, or the page is too old: go back, reload it and send it again.").ConfigureAwait(false);
        }
        catch (BadHttpRequestException failure) when (!context.Response.HasStarted)
        {
            await Answer(context, failure.StatusCode, "The request cannot be understood", failure.Message).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !context.Response.HasStarted)
        {
            await Answer(
                context,
                StatusCodes.Status500InternalServerError,
                "A fault of Sitrep",
                $"{failure.GetType().Name}: {failure.Message} Please report it.").ConfigureAwait(false);
        }
    });

    /// <summary>Answers what has no page.</summary>
    public static void MapUnknown(this IEndpointRouteBuilder routes) => routes.MapMethods("/{**path}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api")
            ? Results.Problem("There is nothing at this address: /openapi/v1.json says what there is.", statusCode: StatusCodes.Status404NotFound)
            : new RazorComponentResult<UnknownScreen> { StatusCode = StatusCodes.Status404NotFound }).RequireAuthorization(Roles.Reader).ExcludeFromDescription().WithOrder(int.MaxValue);

    /// <summary>Answers with a failure.</summary>
    public static Task Answer(HttpContext context, int status, string title, string message)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/api"))
        {
            return Results.Problem(VisibleText.Lines(message), statusCode: status, title: title).ExecuteAsync(context);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{Text(title)} - Sitrep</title>"
            + $"<link rel=\"stylesheet\" href=\"{AssetFiles.Href("components.css")}\"><link rel=\"stylesheet\" href=\"{AssetFiles.Href("workbench.css")}\"></head><body><main class=\"alone\"><h1>{Text(title)}</h1><p>{Text(VisibleText.OneLine(message))}</p>"
            + "<p><a href=\"/\">Back to the picture</a></p></main></body></html>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
