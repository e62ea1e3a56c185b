using Microsoft.AspNetCore.Components;
using Sitrep.Components.Linking;
using Sitrep.Views;

namespace Sitrep.Components.Calendars;

/// <summary>What is due in a table, by day: what, who, where it stands, the words of a report.</summary>
public sealed partial class DueTable : ComponentBase
{
    /// <summary>What is due, by day.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DueEntry> Entries { get; set; }

    /// <summary>Where events lead.</summary>
    [Parameter]
    public ViewLinks Links { get; set; } = ViewLinks.None;

    /// <summary>The beginning of the ids of its rows: the first of each day ends with the day.</summary>
    [Parameter]
    public string Id { get; set; } = "due";

    /// <summary>What the table is of.</summary>
    [Parameter]
    public string Caption { get; set; } = "Due, by day";

    /// <summary>How many entries are shown at most.</summary>
    [Parameter]
    public int Most { get; set; } = 100;

    /// <summary>The entries with the ids of their rows: the first of a day is found by its day.</summary>
    private IEnumerable<(DueEntry Entry, string Row)> Rows()
    {
        var days = new HashSet<DateOnly>();
        return Entries.Take(Most).Select(entry => (entry, entry.Event.When?.From is { } day && days.Add(day) ? $"{Id}-{Phrases.Day(day)}" : $"{Id}-{entry.Event.Id}"));
    }
}
