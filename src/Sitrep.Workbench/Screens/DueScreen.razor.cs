using System.Globalization;
using Sitrep.Components.Linking;
using Sitrep.Views;
using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Screens;

/// <summary>What is due, and what never came.</summary>
public sealed partial class DueScreen
{
    private const int Most = 100;
    private IReadOnlyList<DueEntry> _entries = [];

    /// <summary>The day to look from; null for that of the latest report.</summary>
    private DateOnly? On { get; set; }

    /// <summary>The day that is looked from.</summary>
    private DateOnly Day { get; set; }

    private ViewLinks Links => ScreenLinks.Of(Address, "/due");

    private IEnumerable<(string Id, string Heading, string Nothing, IReadOnlyList<DueEntry> Entries)> Sections =>
    [
        ("upcoming", "Still to come", "Nothing is due on a day that is still to come.", [.. Of(DueState.Upcoming).OrderBy(entry => entry.Event.When?.To ?? DateOnly.MaxValue).ThenBy(entry => entry.Event.When?.From)]),
        ("undated", "Announced without a day", "Nothing is announced without a day.", Of(DueState.Undated)),
        ("unreported", "Was due, and no report says what became of it", "Of all that was due the reports say what became of it.", [.. Of(DueState.Unreported).Reverse()]),
    ];

    /// <summary>What the tables list: each day of the calendar leads to a row of theirs.</summary>
    private IReadOnlyList<DueEntry> Listed => [.. Sections.SelectMany(section => section.Entries.Take(Most))];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        On = DateOnly.TryParseExact(Http.Request.Query["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        Day = On ?? Ledger.Summarise().LastPublished ?? new(1970, 1, 1);
        _entries = Kept.Of<IReadOnlyList<DueEntry>>(Ledger, "due", (Address.Filter, On), ledger => [.. DueList.Of(ledger, Address.Filter, On)]);
    }

    private IReadOnlyList<DueEntry> Of(DueState state) => [.. _entries.Where(entry => entry.State == state)];
}
