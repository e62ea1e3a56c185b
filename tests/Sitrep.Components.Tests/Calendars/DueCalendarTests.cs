using AngleSharp.Dom;
using Sitrep.Components.Calendars;
using Sitrep.Components.Linking;
using Sitrep.Views;
using static Sitrep.Components.Tests.Happenings;

namespace Sitrep.Components.Tests.Calendars;

public sealed class DueCalendarTests
{
    private static readonly DateOnly Today = new(2031, 5, 10);

    [Fact]
    public async Task ADayShowsWhatIsDueByShapeAndWordAndOpensIt()
    {
        var page = await Calendar(Due(1, "2031-05-12"), Due(2, "2031-05-12"), Due(3, "2031-05-02", state: DueState.Unreported));

        var month = Assert.Single(page.QuerySelectorAll(".st-month"));
        Assert.Equal("May 2031", month.QuerySelector("caption")!.TextContent);
        var due = Day(page, "2031-05-12");
        Assert.Contains("\u25CF 2 due", due.TextContent, StringComparison.Ordinal);
        Assert.Contains("12 May 2031:", due.TextContent, StringComparison.Ordinal);
        Assert.Contains("12 May 2031: 2 due", due.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Contains("\u2715", Day(page, "2031-05-02").TextContent, StringComparison.Ordinal);
        Assert.Contains("never", Day(page, "2031-05-02").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMonthHasItsDaysUnderTheirWeekdays()
    {
        var page = await Calendar(Due(1, "2031-05-12"));

        // 1 May 2031 is a Thursday.
        var weeks = page.QuerySelectorAll(".st-month tbody tr").Select(week => week.QuerySelectorAll("td").Select(day => day.QuerySelector(".st-day-number")?.TextContent ?? "").ToArray()).ToList();
        Assert.Equal(["", "", "", "1", "2", "3", "4"], weeks[0]);
        Assert.Equal(31, weeks.SelectMany(week => week).Count(day => day.Length > 0));
        Assert.Equal("10", page.QuerySelector(".st-day-on .st-day-number")!.TextContent);
    }

    [Fact]
    public async Task WhatMayHaveComeIsToldApart()
    {
        var page = await Calendar(Due(1, "2031-05-02", state: DueState.Unreported) with { Outcome = Event(9, "2031-05-03", "2031-05-03") });

        Assert.Contains("\u25D0", Day(page, "2031-05-02").TextContent, StringComparison.Ordinal);
        Assert.Contains("may have come", Day(page, "2031-05-02").GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsKnownToTheMonthStandsUnderItAndWhatIsNotIsCounted()
    {
        var page = await Calendar(Due(1, "2031-06-01", "2031-06-30"), Due(2, "2031-01-01", "2031-12-31"), Due(3, null, state: DueState.Undated));

        Assert.Contains("Some day of the month", page.QuerySelector(".st-month tfoot")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("2 more", page.QuerySelector(".st-note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MonthsWithNothingAreLeftOutAndTheNearestAreTaken()
    {
        var entries = Enumerable.Range(0, 30).Select(month => Due(month, Today.AddMonths(month - 10).ToString("O", System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        var page = await Calendar(entries);

        var names = page.QuerySelectorAll(".st-month caption").Select(caption => caption.TextContent).ToList();
        Assert.Equal(9, names.Count);
        Assert.Equal("May 2031", names[0]);
        Assert.Equal("January 2032", names[^1]);
    }

    [Fact]
    public async Task TheTableHasARowForEachAndTheDayLeadsToIt()
    {
        var page = await Page.Of<DueTable>((nameof(DueTable.Entries), (IReadOnlyList<DueEntry>)[Due(1, "2031-05-12"), Due(2, "2031-05-12"), Due(3, null, state: DueState.Undated)]));

        Assert.Equal(["due-2031-05-12", "due-ev0002", "due-ev0003"], page.QuerySelectorAll("tbody tr").Select(row => row.Id));
        Assert.Contains("due", page.QuerySelector("tbody tr")!.QuerySelectorAll("td")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingDueSaysWhatToDo() => Assert.Contains("Widen the filter", (await Calendar()).QuerySelector(".st-empty")!.TextContent, StringComparison.Ordinal);

    private static DueEntry Due(int number, string? from, string? to = null, DueState state = DueState.Upcoming) => new(Event(number, from, to ?? from, "scheduled"), state, null);

    private static Task<IElement> Calendar(params DueEntry[] entries) => Page.Of<DueCalendar>((nameof(DueCalendar.Entries), entries), (nameof(DueCalendar.On), Today), (nameof(DueCalendar.Links), ViewLinks.None));

    private static IElement Day(IElement page, string day) => Assert.Single(page.QuerySelectorAll($"td a[href='#due-{day}'], td a[href='#due-past-{day}']"));
}
