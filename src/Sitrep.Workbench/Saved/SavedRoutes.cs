using Microsoft.AspNetCore.Mvc;
using Sitrep.Formats.Text;
using Sitrep.Workbench.Accounts;
using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Saved;

/// <summary>Saves and removes views.</summary>
internal static class SavedRoutes
{
    private const int LongestName = 120;
    private const int LongestAddress = 2_000;

    /// <summary>Adds the routes.</summary>
    public static void MapSaved(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/saved", (HttpContext context, SavedViews views, [FromForm] string? name, [FromForm] string? address) =>
        {
            var line = VisibleText.OneLine(name ?? "").Trim();
            if (line.Length is 0 or > LongestName || !Link.IsOwn(address) || address!.Length > LongestAddress)
            {
                return Results.LocalRedirect("/saved");
            }

            views.Save(new(line, address, ReviewerName.Of(context) ?? ""));
            return Results.LocalRedirect(Notices.Add("/saved", "saved"));
        }).RequireAuthorization(Roles.Reviewer).ExcludeFromDescription();
        routes.MapPost("/saved/remove", (SavedViews views, [FromForm] string? name) =>
        {
            views.Remove(name ?? "");
            return Results.LocalRedirect(Notices.Add("/saved", "removed"));
        }).RequireAuthorization(Roles.Reviewer).ExcludeFromDescription();
    }
}
