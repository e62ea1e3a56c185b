using Microsoft.AspNetCore.Components;
using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Parts;

/// <summary>The ways to take a list away as a file, and to save it as a view.</summary>
public sealed partial class Takeaway
{
    /// <summary>What the list is of: the beginning of the file's name.</summary>
    [Parameter]
    [EditorRequired]
    public required string What { get; set; }

    /// <summary>The formats: the endings of the file's name.</summary>
    [Parameter]
    public IReadOnlyList<string> Formats { get; set; } = ["csv", "jsonl"];

    /// <summary>What was asked for.</summary>
    [Parameter]
    [EditorRequired]
    public required ListAddress Address { get; set; }

    private string Save => "/saved" + QueryString.Create("address", Address.At("/" + What));

    private static string Name(string format) => format switch
    {
        "csv" => "CSV for spreadsheets",
        "jsonl" => "JSON lines",
        "geojson" => "GeoJSON",
        "ics" => "a calendar",
        _ => format,
    };
}
