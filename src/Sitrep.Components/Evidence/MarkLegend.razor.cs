using Microsoft.AspNetCore.Components;

namespace Sitrep.Components.Evidence;

/// <summary>What the underlines of a marked text mean.</summary>
public sealed partial class MarkLegend : ComponentBase
{
    private static string Meaning(MarkKind kind) => kind switch
    {
        MarkKind.Who => "who does it, or to whom",
        MarkKind.Deed => "what is done",
        MarkKind.When => "a time",
        MarkKind.Where => "a place",
        MarkKind.Count => "a number",
        _ => "who says so, and the words for it",
    };
}
