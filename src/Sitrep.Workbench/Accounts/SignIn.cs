using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sitrep.Workbench.Addresses;
using Sitrep.Workbench.Screens;

namespace Sitrep.Workbench.Accounts;

/// <summary>Signing in and out, and giving the name that judgements are kept under.</summary>
internal static class SignIn
{
    /// <summary>The policy that keeps people from trying passwords fast.</summary>
    public const string Policy = "sign-in";

    /// <summary>Adds the routes.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", (string? then) => new RazorComponentResult<SignInScreen>(new { Then = Own(then), HasFailed = false })).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/sign-in", Enter).AllowAnonymous().RequireRateLimiting(Policy).ExcludeFromDescription();
        routes.MapPost("/sign-out", Leave).RequireAuthorization(Roles.Reader).ExcludeFromDescription();
        routes.MapPost("/name", Name).RequireAuthorization(Roles.Reviewer).ExcludeFromDescription();
    }

    private static async Task<IResult> Enter(HttpContext context, [FromForm] string? name, [FromForm] string? password, [FromForm] string? then)
    {
        if (context.RequestServices.GetService<AccountsFile>() is not { } accounts)
        {
            return Results.LocalRedirect(Own(then));
        }

        if (accounts.SignIn(name ?? "", password ?? "") is not { } account)
        {
            return new RazorComponentResult<SignInScreen>(new { Then = Own(then), HasFailed = true }) { StatusCode = StatusCodes.Status401Unauthorized };
        }

        var scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        await context.SignInAsync(scheme, Roles.Principal(account.Name, account.Role, scheme)).ConfigureAwait(false);
        return Results.LocalRedirect(Own(then));
    }

    // The form has no fields but its token, which is checked by hand as nothing is bound from it.
    private static async Task<IResult> Leave(HttpContext context, IAntiforgery antiforgery)
    {
        await antiforgery.ValidateRequestAsync(context).ConfigureAwait(false);
        if (context.RequestServices.GetService<AccountsFile>() is not null)
        {
            await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false);
        }

        return Results.LocalRedirect("/");
    }

    private static IResult Name(HttpContext context, [FromForm] string? name, [FromForm] string? then) => ReviewerName.Keep(context, name ?? "")
        ? Results.LocalRedirect(Notices.Add(Own(then), "named"))
        : Results.LocalRedirect("/name" + QueryString.Create([KeyValuePair.Create("then", (string?)Own(then)), KeyValuePair.Create("empty", (string?)"1")]));

    private static string Own(string? address) => Link.IsOwn(address) ? address! : "/";
}
