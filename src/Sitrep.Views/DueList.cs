using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Attribution;

namespace Sitrep.Views;

/// <summary>Where something announced stands.</summary>
public enum DueState
{
    /// <summary>Its day is still to come.</summary>
    Upcoming,

    /// <summary>It is announced without a day.</summary>
    Undated,

    /// <summary>Its day is past, and no report says that it took place, nor that it did not.</summary>
    Unreported,
}

/// <summary>Something that is announced.</summary>
/// <param name="Event">The event.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Outcome">What may be its coming about, told as another event: of its type, by or to one of its actors, near its days; null where there is none.</param>
public sealed record DueEntry(EventRecord Event, DueState State, EventRecord? Outcome);

/// <summary>What is due: announced or threatened, and not reported since.</summary>
public static class DueList
{
    private const int Early = 7;
    private const int Late = 31;

    /// <summary>What is due, by day; what has none comes last. Reads the ledger as it goes.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which events: those with a row that passes.</param>
    /// <param name="on">The day to look from: what ends on it or later is upcoming, and later reports are not known yet; null for that of the latest report.</param>
    public static IEnumerable<DueEntry> Of(Ledger.Ledger ledger, RowFilter filter, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var today = on ?? ledger.Summarise().LastPublished;
        var told = default(ILookup<string, EventRecord>);
        return ledger.Events(filter).Where(on is { } day ? WasOpenOn(ledger, day) : IsOpen).Select(happening =>
        {
            var state = StateOf(happening, today);
            return new DueEntry(happening, state, state == DueState.Unreported ? Outcome(happening, told ??= Told(ledger, today)) : null);
        });
    }

    /// <summary>What has come about, by type and actor.</summary>
    private static ILookup<string, EventRecord> Told(Ledger.Ledger ledger, DateOnly? today) => ledger.Events()
        .Where(happening => happening.When?.From is { } from && (today is null || from <= today) && happening.Statuses.Any(tally => tally.Word is "occurred" or "ongoing" or "prevented"))
        .SelectMany(happening => Keys(happening).Select(key => (key, happening)))
        .ToLookup(pair => pair.key, pair => pair.happening, StringComparer.Ordinal);

    /// <summary>The nearest event that may be what was due: at most a week before its days and a month after them.</summary>
    private static EventRecord? Outcome(EventRecord due, ILookup<string, EventRecord> told)
    {
        if (due.When is not { From: { } from, To: { } to })
        {
            return null;
        }

        return Keys(due).SelectMany(key => told[key])
            .Where(happening => happening.When!.From >= from.AddDays(-Early) && happening.When.From <= to.AddDays(Late) && (due.Mode is null || happening.Mode is null || due.Mode == happening.Mode))
            .OrderBy(happening => Math.Abs(happening.When!.From!.Value.DayNumber - from.DayNumber))
            .ThenBy(happening => happening.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Keys(EventRecord happening) =>
        happening.Initiator.Concat(happening.Recipient).Select(actor => actor.Actor).OfType<string>().Distinct(StringComparer.Ordinal).Select(actor => $"{happening.Type} {actor}");

    private static DueState StateOf(EventRecord happening, DateOnly? today) => happening.When switch
    {
        null => DueState.Undated,
        { To: { } last } when last < today => DueState.Unreported,
        _ => DueState.Upcoming,
    };

    /// <summary>Whether something is announced or threatened, and no report says what became of it.</summary>
    internal static bool IsOpen(EventRecord happening) =>
        IsAnnounced(happening) && !happening.Statuses.Any(tally => tally.Word is "occurred" or "ongoing" or "prevented" or "not");

    private static bool IsAnnounced(EventRecord happening) => happening.Statuses.Any(tally => tally.Word is "scheduled" or "threatened");

    /// <summary>Whether something was announced and not reported since, as far as the reports of a day and those before it say.</summary>
    private static Func<EventRecord, bool> WasOpenOn(Ledger.Ledger ledger, DateOnly day)
    {
        var later = ledger.Reports().Where(report => report.Published > day).Select(report => report.Id).ToHashSet(StringComparer.Ordinal);
        return happening => IsAnnounced(happening)
            && ledger.RowsOf(happening).Where(row => !later.Contains(row.Report)).Select(row => row.Status).ToList() is var known
            && known.Any(status => status is EventStatus.Scheduled or EventStatus.Threatened)
            && known.All(status => status is EventStatus.Scheduled or EventStatus.Threatened or EventStatus.Possible);
    }
}
