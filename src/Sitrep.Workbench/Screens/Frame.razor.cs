using Microsoft.AspNetCore.Components;
using Sitrep.Workbench.Accounts;
using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Screens;

/// <summary>What stands around every screen: the way to the others, search, who one is.</summary>
public sealed partial class Frame
{
    private static readonly (string Href, string Name)[] Screens =
    [
        ("/", "Picture"), ("/events", "Events"), ("/contested", "Contested"), ("/due", "Due"), ("/actors", "Actors"), ("/network", "Network"), ("/trend", "Trend"), ("/sources", "Sources"), ("/reports", "Reports"), ("/review", "Review"),
    ];

    /// <summary>The request.</summary>
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private bool HasAccounts => Http.RequestServices.GetService<AccountsFile>() is not null;

    private string? Name => ReviewerName.Of(Http);

    /// <summary>What the last action came to, as the address that it led to says.</summary>
    private string? Said => Notices.Of(Http.Request.Query["said"]);

    private bool IsHere(string href) => href == "/" ? Http.Request.Path == "/" : Http.Request.Path.StartsWithSegments(href);
}
