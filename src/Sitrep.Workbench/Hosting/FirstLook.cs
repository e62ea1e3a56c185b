using Microsoft.AspNetCore.Http.Features;
using Sitrep.Ledger.Stores;
using Sitrep.Workbench.Accounts;
using Sitrep.Workbench.Addresses;
using Sitrep.Workbench.Screens;

namespace Sitrep.Workbench.Hosting;

/// <summary>
/// Looks at each kind of screen once by itself as soon as the workbench has started: what the runtime has to compile, what is read from the
/// disk and what is kept for all is there before a person asks for it. Changes nothing, and nobody sees it.
/// </summary>
internal static class FirstLook
{
    /// <summary>
    /// Asks what the first screen asks while the application is still being laid, and takes the first look when it has started. To be called
    /// before anything else is laid into it.
    /// </summary>
    public static void UseFirstLook(this WebApplication app)
    {
        _ = Task.Run(() => Ask(app.Services));
        RequestDelegate? everything = null;
        ((IApplicationBuilder)app).Use(next => everything = next);
        app.Lifetime.ApplicationStarted.Register(() => Task.Run(() => Look(app, everything!)));
    }

    private static void Ask(IServiceProvider services)
    {
        try
        {
            using var scope = services.CreateScope();
            PictureAnswers.Of(scope.ServiceProvider.GetRequiredService<RequestLedger>().Ledger, services.GetRequiredService<KeptAnswers>(), RowFilter.All);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A ledger that cannot be used is told of by who opens it for good.
        }
    }

    private static async Task Look(WebApplication app, RequestDelegate everything)
    {
        try
        {
            foreach (var address in Addresses(app.Services))
            {
                app.Lifetime.ApplicationStopping.ThrowIfCancellationRequested();
                await Look(app.Services, everything, address).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever is wrong is said to the person who asks; a workbench that ends while this looks needs no word.
        }
    }

    private static async Task Look(IServiceProvider services, RequestDelegate everything, string address)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, "?" + after) : (address, "");
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Scheme = Uri.UriSchemeHttp,
            Protocol = HttpProtocol.Http11,
            Path = Uri.UnescapeDataString(path),
            QueryString = query,
            Headers = new HeaderDictionary { ["Host"] = RequestOrigin.Loopback[0] },
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        var contexts = services.GetRequiredService<IHttpContextFactory>();
        var context = contexts.Create(features);
        try
        {
            // With accounts nobody is signed in here: it looks as a reader.
            context.User = Roles.Principal("", Role.Reader, nameof(FirstLook));
            await everything(context).ConfigureAwait(false);
        }
        finally
        {
            contexts.Dispose(context);
        }
    }

    private static List<string> Addresses(IServiceProvider services)
    {
        List<string> all = ["/", "/network", "/due", "/contested", "/events", "/review", "/trend", "/sources", "/reports", "/actors", "/search?q=a"];
        using var scope = services.CreateScope();
        var ledger = scope.ServiceProvider.GetRequiredService<RequestLedger>().Ledger;
        var one = new Slice(0, 1);
        all.AddRange(ledger.Events(slice: one with { LatestFirst = true }).Select(happening => Link.Event(happening.Id)));
        all.AddRange(ledger.LatestReports(one).Select(report => Link.Report(report.Key)));
        all.AddRange(ledger.Actors(slice: one).Select(actor => Link.Actor(actor.Actor)));
        return all;
    }
}
