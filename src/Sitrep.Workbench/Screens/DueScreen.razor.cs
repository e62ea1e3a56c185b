using System.Globalization;
using Sitrep.Views;

namespace Sitrep.Workbench.Screens;

/// <summary>What is due, and what never came.</summary>
public sealed partial class DueScreen
{
    private const int Most = 100;
    private IReadOnlyList<DueEntry> _entries = [];

    /// <summary>The day to look from; null for that of the latest report.</summary>
    private DateOnly? On { get; set; }

    private IEnumerable<(string Id, string Heading, string Nothing, IReadOnlyList<DueEntry> Entries)> Sections =>
    [
        ("upcoming", "Still to come", "Nothing is due on a day that is still to come.", Of(DueState.Upcoming)),
        ("undated", "Announced without a day", "Nothing is announced without a day.", Of(DueState.Undated)),
        ("unreported", "Was due, and no report says what became of it", "Of all that was due the reports say what became of it.", Of(DueState.Unreported)),
    ];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        On = DateOnly.TryParseExact(Http.Request.Query["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        _entries = Kept.Of<IReadOnlyList<DueEntry>>(Ledger, "due", (Address.Filter, On), ledger => [.. DueList.Of(ledger, Address.Filter, On)]);
    }

    private IReadOnlyList<DueEntry> Of(DueState state) => [.. _entries.Where(entry => entry.State == state)];
}
