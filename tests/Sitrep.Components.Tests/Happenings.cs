using System.Globalization;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Events;
using Sitrep.Views;

namespace Sitrep.Components.Tests;

/// <summary>Events for tests.</summary>
internal static class Happenings
{
    /// <summary>An event of a number, with what a test cares for.</summary>
    public static EventRecord Event(
        int number, string? from = null, string? to = null, string status = "occurred", bool contested = false, EventPlaceRecord? where = null, string by = "Raiders", string whom = "the mill", string stance = "asserts") => new()
        {
            Id = "ev" + number.ToString("0000", CultureInfo.InvariantCulture),
            Type = EventType.ASSAULT,
            Initiator = [new(by, by)],
            Recipient = [new(whom, whom)],
            When = from is null && to is null ? null : new(Day(from), Day(to)),
            Where = where,
            Statuses = [new(status, 1)],
            Stances = contested ? [new(stance, 1), new("denies", 1)] : [new(stance, 1)],
            Figures = [],
            Rows = ["r" + number.ToString("0000", CultureInfo.InvariantCulture)],
            Reports = 1,
            Corroboration = 1,
            RootSources = ["Harbour Post"],
            Credibility = new(3, ["one source"]),
            Contested = contested,
            Disputes = [],
            Quote = "Raiders struck the mill",
        };

    /// <summary>A day, 'yyyy-MM-dd'; null for null.</summary>
    public static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time line of events whose days stand in words.</summary>
    public static TimelineView Timeline(params EventRecord[] events) => new(
        [.. events.Where(e => e.When is not null).Select(e => new TimelineBar(e, e.Statuses[0].Word is "scheduled" or "threatened" ? TimelineLane.Due : TimelineLane.Happened, false))],
        [.. events.Where(e => e.When is null)],
        []);
}
