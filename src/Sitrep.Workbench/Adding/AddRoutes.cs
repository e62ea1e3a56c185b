using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Sitrep.Workbench.Accounts;

namespace Sitrep.Workbench.Adding;

/// <summary>Takes reports that a person drops or pastes.</summary>
internal static class AddRoutes
{
    /// <summary>Adds the route.</summary>
    public static void MapAdding(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/add", Add).RequireAuthorization(Roles.Admin).ExcludeFromDescription();

    private static async Task<IResult> Add(HttpContext context, IAntiforgery antiforgery, ReportJobs jobs)
    {
        await antiforgery.ValidateRequestAsync(context).ConfigureAwait(false);
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (!jobs.IsPossible)
        {
            return Results.LocalRedirect("/add");
        }

        if (form.ContainsKey("case"))
        {
            return Results.LocalRedirect("/adding/" + jobs.Begin(null, null, null).Id);
        }

        var files = await Files(form).ConfigureAwait(false);
        return Results.LocalRedirect(files.Count == 0
            ? "/add?empty=1"
            : "/adding/" + jobs.Begin(files, Text(form, "publisher"), Day(form)).Id);
    }

    private static async Task<List<GivenFile>> Files(IFormCollection form)
    {
        var files = new List<GivenFile>();
        foreach (var file in form.Files.Where(file => file.Length > 0))
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes).ConfigureAwait(false);

            // A name from outside: only its last part, and never a place in this machine's files.
            files.Add(new(file.FileName.Split('/', '\\')[^1], bytes.ToArray()));
        }

        if (Text(form, "text") is { } pasted)
        {
            var title = Text(form, "title");
            files.Add(new("pasted.txt", Encoding.UTF8.GetBytes(title is null ? pasted : $"{title.ReplaceLineEndings(" ")}\n\n{pasted}")));
        }

        return files;
    }

    private static DateOnly? Day(IFormCollection form) =>
        DateOnly.TryParseExact(form["published"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(IFormCollection form, string name) => form[name].ToString() is var text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
