using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Stores;

/// <summary>How many events of a series began in a week.</summary>
/// <param name="Monday">The week's first day.</param>
/// <param name="Series">The series.</param>
/// <param name="Events">How many.</param>
public readonly record struct WeekTally(DateOnly Monday, EventSeries Series, int Events);

/// <summary>How many events of a kind that occurred began in a week.</summary>
/// <param name="Monday">The week's first day.</param>
/// <param name="Kind">The kind: a type, or the country that some row puts the event in (ISO 3166-1 alpha-2).</param>
/// <param name="Events">How many.</param>
public readonly record struct KindTally<TKind>(DateOnly Monday, TKind Kind, int Events);

/// <summary>An event that some row says has happened, as far as what was planned is held against it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="First">Its first day.</param>
/// <param name="Reports">How many reports tell of it.</param>
/// <param name="Actors">The keys of those who have to do with it.</param>
/// <param name="Quote">For a REQUEST its words, which tell an appeal from other requests; null for other types.</param>
public sealed record HappenedEvent(string Id, EventType Type, DateOnly First, int Reports, IReadOnlyList<string> Actors, string? Quote);

/// <summary>Which plans are looked at.</summary>
public sealed record PlanScope
{
    /// <summary>Those that are told of on this day or later, or whose own days are not over by then; null for all.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only by reports up to this day; null for all.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Only as reports tell of them that have to do with one of the names behind this actor's key; null for all.</summary>
    public string? Actor { get; init; }
}

/// <summary>What reports say of plans.</summary>
/// <param name="Rows">Rows that announce or threaten something, with their reports.</param>
/// <param name="Notes">What becomes of plans, with the reports that say so.</param>
public sealed record PlanMatter(IReadOnlyList<(RowRecord Row, ReportRecord Report)> Rows, IReadOnlyList<(PlanRecord Note, ReportRecord Report)> Notes);

/// <summary>When events were reported.</summary>
/// <param name="Worded">Those whose days the words of a report give.</param>
/// <param name="Reported">How many reports that tell of them were published on each day, by day.</param>
public sealed record Tellings(IReadOnlySet<string> Worded, IReadOnlyList<(DateOnly Day, int Reports)> Reported);

/// <summary>
/// Answers about the whole of a ledger, out of what is kept of each event and report for that: no answer reads all events. Days bound by rows, as everywhere.
/// </summary>
public interface IOverview
{
    /// <summary>Events with a row that passes the filter, those first that something speaks against, then by first day and id.</summary>
    IEnumerable<EventRecord> Claimed(RowFilter filter, Slice slice);

    /// <summary>Of these those that something speaks against; then those that are only denied and that no report claims, so that no denial is lost.</summary>
    IEnumerable<EventRecord> Contested(RowFilter filter, Slice slice);

    /// <summary>How many there are.</summary>
    long CountContested(RowFilter filter);

    /// <summary>
    /// Of the events with a row that passes those of which most reports tell, then those that something speaks against, then those last told of; in the order of their first day and id.
    /// </summary>
    /// <param name="filter">Which events.</param>
    /// <param name="since">Only those of which a report told on this day or later; null for all.</param>
    /// <param name="most">How many at most.</param>
    IEnumerable<EventRecord> Foremost(RowFilter filter, DateOnly? since, int most);

    /// <summary>How many events have a row that passes and were told of on a day or later; null for all.</summary>
    long CountTold(RowFilter filter, DateOnly? since);

    /// <summary>Events that are known to the week, by week and series.</summary>
    IReadOnlyList<WeekTally> EventWeeks(RowFilter filter);

    /// <summary>Events that occurred, by week and type, from the week of a day on.</summary>
    IReadOnlyList<KindTally<EventType>> TypeWeeks(DateOnly since);

    /// <summary>Events that occurred, by week and by the countries that their rows put them in, from the week of a day on.</summary>
    IReadOnlyList<KindTally<string>> CountryWeeks(DateOnly since);

    /// <summary>Reports by the week of their publication: copies once, in the week of the first.</summary>
    IReadOnlyDictionary<DateOnly, int> ReportWeeks();

    /// <summary>The root sources of each event that occurred in the week of a day or later.</summary>
    IReadOnlyList<IReadOnlyList<string>> Voices(RowFilter filter, DateOnly since);

    /// <summary>How many events that occurred are not known to the week.</summary>
    long CountUndated(RowFilter filter);

    /// <summary>Of how many events it is known when they began and were first reported, and of how many of these that was more than some days later.</summary>
    (long Known, long Late) Delays(RowFilter filter, int days);

    /// <summary>Sources of rows that pass the filter, by number of rows (most first) and name.</summary>
    IEnumerable<SourceEntry> Sources(RowFilter filter, Slice slice);

    /// <summary>How many there are.</summary>
    long CountSources(RowFilter filter);

    /// <summary>What reports say of plans, by report and place in the text.</summary>
    PlanMatter Plans(PlanScope scope);

    /// <summary>The ids of events of which a report first told on a day or later.</summary>
    IReadOnlySet<string> ToldSince(DateOnly day);

    /// <summary>The ids of events that are announced or threatened, of those that pass the filter.</summary>
    IReadOnlySet<string> Planned(RowFilter filter);

    /// <summary>Events that some row says have happened, by first day.</summary>
    IReadOnlyList<HappenedEvent> Happened(DateOnly from, DateOnly to);

    /// <summary>When events were reported.</summary>
    Tellings Told(IEnumerable<string> events);

    /// <summary>The event with exactly this id; null where there is none.</summary>
    EventRecord? Event(string id);

    /// <summary>The report that stands and has exactly this id; null where there is none.</summary>
    ReportRecord? Report(string id);
}
