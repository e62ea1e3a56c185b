using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Workbench.Api;

/// <summary>Describes the filters and pages that lists take, which are read from the address as a whole.</summary>
internal static class ApiParameters
{
    private static readonly (string Name, string Says)[] Filters =
    [
        ("actor", "An actor in either role: its key, its name, or whole words of its name"),
        ("type", "The type: " + string.Join(", ", Enum.GetNames<EventType>())),
        ("status", "What the text says of the event: " + string.Join(", ", Enum.GetNames<EventStatus>().Select(name => name.ToLowerInvariant()))),
        ("from", "First day wanted, as 2020-10-14"),
        ("to", "Last day wanted"),
        ("place", "A place's name, a country's two letters, or a GeoNames id; several with '|' between them"),
        ("source", "Who says so: a source or publisher"),
        ("text", "Words that the quote holds, as one string"),
    ];

    private static readonly (string Name, string Says)[] Pages = [("skip", "How many are left out before the page; 0 by default"), ("take", "How many are on the page, 1 to 500; 50 by default")];

    /// <summary>Says that a route takes the filters, and pages.</summary>
    public static RouteHandlerBuilder Filtered(this RouteHandlerBuilder route) => route.With([.. Filters, .. Pages]);

    /// <summary>Says that a route gives pages.</summary>
    public static RouteHandlerBuilder Paged(this RouteHandlerBuilder route) => route.With(Pages);

    private static RouteHandlerBuilder With(this RouteHandlerBuilder route, (string Name, string Says)[] parameters) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters ??= [];
        foreach (var (name, says) in parameters)
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Description = says,
                Schema = new OpenApiSchema { Type = name is "skip" or "take" ? JsonSchemaType.Integer : JsonSchemaType.String, Default = name == "skip" ? JsonValue.Create(0) : null },
            });
        }

        return Task.CompletedTask;
    });
}
