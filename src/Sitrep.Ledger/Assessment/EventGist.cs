using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Assessment;

/// <summary>The series of a trend that an event counts in.</summary>
public enum EventSeries
{
    /// <summary>It occurred or goes on, as some source asserts or confirms.</summary>
    Occurred,

    /// <summary>It is only alleged or suspected.</summary>
    Alleged,

    /// <summary>It is threatened.</summary>
    Threatened,

    /// <summary>It was prevented.</summary>
    Prevented,
}

/// <summary>What speaks against an event; the most first.</summary>
public enum Dissent
{
    /// <summary>Some of its rows cannot both hold, or a denial answers them.</summary>
    Contradicted,

    /// <summary>It is only denied, and no report claims it.</summary>
    OnlyDenied,

    /// <summary>Some row denies it, or says that it is not so, and nothing answers that.</summary>
    Denied,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>What lists, counts and series need to know of an event without reading it: a line of the overview.</summary>
public sealed record EventGist
{
    private const int DaysOfWeek = 7;

    /// <summary>The series that it counts in; null for plans, possibilities and what is only denied.</summary>
    public required EventSeries? Series { get; init; }

    /// <summary>The Monday of its week; null where it is not known to the week.</summary>
    public required DateOnly? Week { get; init; }

    /// <summary>What speaks against it.</summary>
    public required Dissent Dissent { get; init; }

    /// <summary>Whether some row announces or threatens it.</summary>
    public required bool IsPlanned { get; init; }

    /// <summary>Whether some row says that it occurred, goes on or was prevented.</summary>
    public required bool HasHappened { get; init; }

    /// <summary>The day on which a report first told of it; null where none has a day.</summary>
    public required DateOnly? FirstTold { get; init; }

    /// <summary>The day on which a report last told of it; null where none has a day.</summary>
    public required DateOnly? LastTold { get; init; }

    /// <summary>How many days after it began a report first told of it; null where either day is unknown, or it was announced.</summary>
    public required int? Delay { get; init; }

    /// <summary>Whether words of a report give its days: not only the day of publication, or of what is told beside it.</summary>
    public required bool IsWorded { get; init; }

    /// <summary>The publisher that alone told of it on the first day, where several tell of it; null where there is none.</summary>
    public required string? Opener { get; init; }

    /// <summary>The gist of an event.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="isAnswer">Whether one of its rows denies what another event claims.</param>
    public static EventGist Of(EventRecord happening, IReadOnlyCollection<EventRow> rows, bool isAnswer)
    {
        ArgumentNullException.ThrowIfNull(happening);
        ArgumentNullException.ThrowIfNull(rows);
        var told = rows.Select(row => row.Report.Published).OfType<DateOnly>().ToList();
        return new()
        {
            Series = SeriesOf(happening),
            Week = happening.When is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber < DaysOfWeek ? MondayOf(from) : null,
            Dissent = DissentOf(happening, isAnswer),
            IsPlanned = happening.Statuses.Any(tally => tally.Word is "scheduled" or "threatened"),
            HasHappened = happening.Statuses.Any(tally => tally.Word is "occurred" or "ongoing" or "prevented"),
            FirstTold = told.Count == 0 ? null : told.Min(),
            LastTold = told.Count == 0 ? null : told.Max(),
            Delay = DelayOf(rows),
            IsWorded = rows.Any(row => row.Row.When?.Basis == TimeBasis.Words),
            Opener = OpenerOf(rows),
        };
    }

    /// <summary>The key of one who has to do with an event; that of the name where no row knows one; null for a description.</summary>
    public static string? KeyOf(EventActorRecord actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Actor ?? (actor.Name.Length > 0 && char.IsUpper(actor.Name[0]) ? "name:" + NameFolding.Fold(actor.Name) : null);
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));

    private static EventSeries? SeriesOf(EventRecord happening)
    {
        var isTold = happening.Statuses.Any(tally => tally.Word is "occurred" or "ongoing");
        var isAsserted = happening.Stances.Any(tally => tally.Word is "asserts" or "confirms");
        return isTold && isAsserted ? EventSeries.Occurred
            : isTold && happening.Stances.Any(tally => tally.Word is "alleges" or "suspects") ? EventSeries.Alleged
            : happening.Statuses.Any(tally => tally.Word == "prevented") ? EventSeries.Prevented
            : happening.Statuses.Any(tally => tally.Word == "threatened") ? EventSeries.Threatened : null;
    }

    private static Dissent DissentOf(EventRecord happening, bool isAnswer) =>
        happening.Contested || happening.Disputes.Count > 0 ? Dissent.Contradicted
        : happening.Stances.All(tally => tally.Word == "denies") && !isAnswer ? Dissent.OnlyDenied
        : happening.Statuses.Any(tally => tally.Word == "not") || happening.Stances.Any(tally => tally.Word == "denies") ? Dissent.Denied
        : Dissent.None;

    private static int? DelayOf(IReadOnlyCollection<EventRow> rows)
    {
        var dated = rows.Where(row => row.Row.When is { From: not null, To: not null } && row.Report.Published is not null).ToList();
        var delay = dated.Count == 0 ? -1 : dated.Min(row => row.Report.Published!.Value.DayNumber) - dated.Min(row => row.Row.When!.From!.Value.DayNumber);
        return delay < 0 ? null : delay;
    }

    private static string? OpenerOf(IReadOnlyCollection<EventRow> rows)
    {
        var tellers = rows.Where(row => row.Report is { Publisher: not null, Published: not null }).Select(row => (Publisher: row.Report.Publisher!, Day: row.Report.Published!.Value)).Distinct().ToList();
        if (tellers.DistinctBy(teller => teller.Publisher).Count() < 2)
        {
            return null;
        }

        var earliest = tellers.Min(teller => teller.Day);
        return tellers.Where(teller => teller.Day == earliest).Select(teller => teller.Publisher).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;
    }
}
