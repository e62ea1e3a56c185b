using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Sitrep.Workbench.Accounts;
using Sitrep.Workbench.Adding;
using Sitrep.Workbench.Api;
using Sitrep.Workbench.Exports;
using Sitrep.Workbench.Hosting;
using Sitrep.Workbench.Review;
using Sitrep.Workbench.Saved;
using Sitrep.Workbench.Screens;

namespace Sitrep.Workbench;

/// <summary>Makes the workbench: one process that serves screens and an interface for programs over one ledger.</summary>
public static class WorkbenchHost
{
    private const long LargestRequest = 64 << 20;
    private const int SignInsAMinute = 10;

    /// <summary>Makes a workbench, ready to be started.</summary>
    /// <param name="options">What it is started with.</param>
    /// <exception cref="WorkbenchException">An address other machines can reach without accounts, no address, or accounts that cannot be read.</exception>
    /// <exception cref="Ledger.Stores.LedgerException">The ledger cannot be used.</exception>
    public static WebApplication Create(WorkbenchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var urls = Urls(options);
        var accounts = options.AccountsPath is { } path ? AccountsFile.Load(path) : null;
        if (accounts is null or { Accounts.Count: 0 } && urls.FirstOrDefault(url => !RequestOrigin.IsLoopback(url)) is { } open)
        {
            throw new WorkbenchException(
                $"'{open.OriginalString}' can be reached by other machines, and there are no accounts: everybody could read and judge. Make one with 'sitrep account add NAME --role admin' and name its file with --accounts, or listen on 127.0.0.1.");
        }

        // An empty builder takes nothing from the environment: no variable can make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(WorkbenchHost).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().UseUrls([.. urls.Select(url => url.OriginalString)]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        AddServices(builder.Services, options, accounts);
        var app = builder.Build();
        if (options.LooksFirst)
        {
            app.UseFirstLook();
        }

        Lay(app, [.. RequestOrigin.Loopback, .. accounts?.Hosts ?? [], .. urls.Where(url => !IsAnyAddress(url)).Select(url => url.Host)]);
        return app;
    }

    private static List<Uri> Urls(WorkbenchOptions options)
    {
        var urls = new List<Uri>();
        foreach (var text in options.Urls.SelectMany(given => given.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            urls.Add(Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.PathAndQuery == "/" && url.UserInfo.Length == 0
                ? url
                : throw new WorkbenchException($"'{text}' is no address to listen on: write http://127.0.0.1:8377. For https put a reverse proxy before the workbench."));
        }

        return urls.Count > 0 ? urls : throw new WorkbenchException("There is no address to listen on: write --urls http://127.0.0.1:8377.");
    }

    private static bool IsAnyAddress(Uri url) => url.Host is "0.0.0.0" or "[::]" or "*" or "+";

    private static void AddServices(IServiceCollection services, WorkbenchOptions options, AccountsFile? accounts)
    {
        services.AddSingleton(options);
        services.AddSingleton(_ => new LedgerPool(options.LedgerPath, options.Clock));
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<Registers>();
        services.AddSingleton<Sentences>();
        services.AddSingleton<ReportJobs>();
        services.AddSingleton<SavedViews>();
        services.AddScoped<RequestLedger>();
        services.AddScoped<RowSentences>();
        services.AddRoutingCore();
        services.Configure<RouteHandlerOptions>(handler => handler.ThrowOnBadRequest = true);
        services.AddHttpContextAccessor();
        services.AddPeople(accounts);
        services.AddApi();
        services.AddRazorComponents();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "sitrep-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;

            // Said once and for all pages by SecurityHeaders.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        var keys = services.AddDataProtection().SetApplicationName("sitrep");
        _ = options.KeysFolder is { } folder ? keys.PersistKeysToFileSystem(new(folder)) : keys.UseEphemeralDataProtectionProvider();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(SignIn.Policy, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = SignInsAMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    private static void Lay(WebApplication app, IEnumerable<string> hosts)
    {
        // A ledger that cannot be used is said now, not at the first request.
        app.Services.GetRequiredService<LedgerPool>();
        app.UseSecurityHeaders();
        app.UseRequestOrigin(hosts.ToHashSet(StringComparer.OrdinalIgnoreCase));
        app.UseFailures();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapGet("/healthz", () => Results.Text("ok")).AllowAnonymous().ExcludeFromDescription();
        app.MapAssets();
        app.MapSignIn();
        app.MapJudgementForms();
        app.MapApi();
        app.MapExports();
        app.MapAdding();
        app.MapSaved();

        // Screens are looked at; what changes something has routes of its own.
        app.MapRazorComponents<Root>().RequireAuthorization(Roles.Reader).Add(screen =>
        {
            foreach (var methods in screen.Metadata.OfType<HttpMethodMetadata>().ToList())
            {
                screen.Metadata.Remove(methods);
            }

            screen.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
        });
        app.MapUnknown();
    }
}
