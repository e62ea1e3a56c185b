using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sitrep.Components.Linking;
using Sitrep.Views;

namespace Sitrep.Components.Calendars;

/// <summary>A calendar of what is due and what never came: months with their days, each state a shape and a word. The tables beside it are its equal.</summary>
public sealed partial class DueCalendar : ComponentBase
{
    private static readonly (string Short, string Long)[] WeekDays = [("Mo", "Monday"), ("Tu", "Tuesday"), ("We", "Wednesday"), ("Th", "Thursday"), ("Fr", "Friday"), ("Sa", "Saturday"), ("Su", "Sunday")];
    private IReadOnlyList<DueMonth> _months = [];
    private int _elsewhere;

    /// <summary>What is due.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DueEntry> Entries { get; set; }

    /// <summary>The day that is looked from.</summary>
    [Parameter, EditorRequired]
    public required DateOnly On { get; set; }

    /// <summary>Where days lead.</summary>
    [Parameter]
    public ViewLinks Links { get; set; } = ViewLinks.None;

    /// <summary>The beginning of the ids of the tables' rows that days lead to: <c>ID-yyyy-MM-dd</c>, of what should have come <c>ID-past-yyyy-MM-dd</c>.</summary>
    [Parameter]
    public string Id { get; set; } = "due";

    /// <summary>How many months are drawn at most.</summary>
    [Parameter]
    public int Months { get; set; } = 9;

    /// <inheritdoc/>
    protected override void OnParametersSet() => (_months, _elsewhere) = MonthLayout.Of(Entries, On, Months);

    private static string Name(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static IEnumerable<(DueStanding Standing, int Count)> Standings(IReadOnlyList<DueEntry> entries) =>
        DueWords.All.Select(standing => (standing, entries.Count(entry => DueWords.Of(entry) == standing))).Where(pair => pair.Item2 > 0);

    private string Target(DateOnly day, IReadOnlyList<DueEntry> entries) =>
        Links.ToPart($"{Id}-{(entries.Any(entry => entry.State != DueState.Unreported && entry.Event.When?.From == day) ? "" : "past-")}{Phrases.Day(day)}");

    private static string Says(DateOnly day, IReadOnlyList<DueEntry> entries) =>
        $"{day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: {string.Join("; ", Standings(entries).Select(pair => $"{pair.Count} {DueWords.Long(pair.Standing)}"))}";
}
