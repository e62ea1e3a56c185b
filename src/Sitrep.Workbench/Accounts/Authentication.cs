using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Sitrep.Workbench.Accounts;

/// <summary>Who asks: whoever sits at this machine, or, with accounts, who signed in or sends an API token.</summary>
internal static class Authentication
{
    /// <summary>The cookie that keeps who is signed in.</summary>
    public const string Cookie = "sitrep";

    /// <summary>The scheme that picks one of the others.</summary>
    private const string Any = "any";
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan SignedIn = TimeSpan.FromHours(12);

    /// <summary>Adds what tells who asks, and what each may.</summary>
    /// <param name="services">The services.</param>
    /// <param name="accounts">The accounts; null where whoever sits at this machine may everything.</param>
    public static void AddPeople(this IServiceCollection services, AccountsFile? accounts)
    {
        if (accounts is null)
        {
            services.AddAuthentication(LocalPerson.Scheme).AddScheme<AuthenticationSchemeOptions, LocalPerson>(LocalPerson.Scheme, null);
        }
        else
        {
            services.AddSingleton(accounts);
            services.AddAuthentication(Any)
                .AddPolicyScheme(Any, null, options => options.ForwardDefaultSelector = context =>
                    context.Request.Headers.Authorization.Count > 0 ? TokenHolder.Scheme : CookieAuthenticationDefaults.AuthenticationScheme)
                .AddScheme<AuthenticationSchemeOptions, TokenHolder>(TokenHolder.Scheme, null)
                .AddCookie(SetUp);
        }

        var authorization = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetNames<Role>())
        {
            authorization.AddPolicy(role, policy => policy.RequireAuthenticatedUser().RequireRole(role));
        }

        // What says nothing of who may is for admins alone.
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(Roles.Admin).Build());
    }

    private static void SetUp(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Cookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SignedIn;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "then";
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);

        // Whoever lost the account or its role loses it at once, not when the cookie ends.
        options.Events.OnValidatePrincipal = context =>
        {
            var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountsFile>();
            var name = context.Principal?.Identity?.Name;
            if (accounts.Accounts.FirstOrDefault(account => account.Name == name) is { } account)
            {
                context.ReplacePrincipal(Roles.Principal(account.Name, account.Role, CookieAuthenticationDefaults.AuthenticationScheme));
            }
            else
            {
                context.RejectPrincipal();
            }

            return Task.CompletedTask;
        };
    }

    /// <summary>A person who is not signed in and only looks is led to where one signs in; all others are told no.</summary>
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var isPage = HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api");
        if (isPage && status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    }

    /// <summary>Whoever sits at this machine.</summary>
    private sealed class LocalPerson(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public new const string Scheme = "local";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.Success(
            new(Roles.Principal(ReviewerName.Kept(Context) ?? "", Role.Admin, Scheme), Scheme)));
    }

    /// <summary>A program with an API token, or a person who gives one by hand.</summary>
    private sealed class TokenHolder(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccountsFile accounts)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public new const string Scheme = "token";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var header = Request.Headers.Authorization.ToString();
            return Task.FromResult(header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && accounts.OfToken(header[Bearer.Length..].Trim()) is { } account
                ? AuthenticateResult.Success(new(Roles.Principal(account.Name, account.Role, Scheme), Scheme))
                : AuthenticateResult.Fail("No account has this token."));
        }
    }
}
