using System.Net;
using Microsoft.Extensions.Primitives;

namespace Sitrep.Workbench.Hosting;

/// <summary>
/// Refuses requests that were meant for somebody else or come from somebody else's page: a Host that is not the workbench's own (a name
/// that was made to point here), and changes that another site's page asks for.
/// </summary>
internal static class RequestOrigin
{
    /// <summary>Refuses what is not for this workbench.</summary>
    /// <param name="app">The application.</param>
    /// <param name="hosts">The names that it answers to, without port.</param>
    public static IApplicationBuilder UseRequestOrigin(this IApplicationBuilder app, IReadOnlySet<string> hosts) => app.Use(async (context, next) =>
    {
        if (!hosts.Contains(context.Request.Host.Host))
        {
            await Refuse(context, StatusCodes.Status421MisdirectedRequest, "This workbench does not answer to that host name.").ConfigureAwait(false);
        }
        else if (!IsSafe(context.Request.Method) && IsForeign(context.Request))
        {
            await Refuse(context, StatusCodes.Status403Forbidden, "Changes can be asked for only from the workbench's own pages.").ConfigureAwait(false);
        }
        else
        {
            await next(context).ConfigureAwait(false);
        }
    });

    /// <summary>The names of this machine for itself.</summary>
    public static IReadOnlyList<string> Loopback { get; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Whether an address reaches this machine alone.</summary>
    public static bool IsLoopback(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether a method asks for no change.</summary>
    public static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>Whether a browser says that another site's page asks. Programs that are no browsers say nothing.</summary>
    private static bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site[0] is not ("same-origin" or "none"))
        {
            return true;
        }

        return !StringValues.IsNullOrEmpty(request.Headers.Origin)
            && (!Uri.TryCreate(request.Headers.Origin[0], UriKind.Absolute, out var origin) || !origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static Task Refuse(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message);
    }
}
