using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Matching;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Assessment;

/// <summary>Says what the rows of an event agree on, and what they do not.</summary>
public static class EventSummary
{
    /// <summary>The event and the contradictions of its rows. The order of the rows does not count.</summary>
    /// <param name="rows">Its rows; at least one.</param>
    /// <param name="denials">Denials of its rows that are rows of other events (see <see cref="ReportDenials"/>).</param>
    public static (EventRecord Event, IReadOnlyList<ContradictionRecord> Contradictions) Of(
        IReadOnlyCollection<EventRow> rows, IReadOnlyCollection<ContradictionRecord>? denials = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        EventRow[] ordered = [.. rows.OrderBy(row => row.Row.Id, StringComparer.Ordinal)];
        ContradictionRecord[] contradictions = [.. Contradictions.Among(ordered).Concat(denials ?? []).DistinctBy(pair => pair.Id)];
        var roots = Corroboration.RootSources(ordered);
        var record = new EventRecord
        {
            Id = EventRecord.IdOf(ordered.Select(row => row.Row.Id)),
            Type = Commonest(ordered, row => row.Row.Type.ToString()) is { } type ? Enum.Parse<EventType>(type) : default,
            Mode = Commonest(ordered, row => row.Row.Mode),
            Initiator = Actors(ordered, row => row.Row.Initiator),
            Recipient = Actors(ordered, row => row.Row.Recipient),
            When = When(ordered),
            Where = Where(ordered),
            Statuses = Tally(ordered.Select(row => EnumWords<Reading.Attribution.EventStatus>.Of(row.Row.Status))),
            Stances = Tally(ordered.Select(row => EnumWords<Reading.Attribution.Stance>.Of(row.Row.Stance))),
            Figures = FigureRanges.Of(ordered),
            Rows = [.. ordered.Select(row => row.Row.Id)],
            Reports = ordered.Select(row => row.Report.Key).Distinct(StringComparer.Ordinal).Count(),
            Corroboration = roots.Count,
            RootSources = roots,
            Credibility = Credibility.Of(ordered, contradictions),
            Contested = contradictions.Any(pair => pair.Kind == ContradictionKind.Denial),
            Disputes = [.. contradictions.Select(pair => EnumWords<ContradictionKind>.Of(pair.Kind)).Distinct().Order(StringComparer.Ordinal)],
            Quote = Best(ordered).Row.Quote,
        };
        return (record, contradictions);
    }

    /// <summary>The independent root sources of rows, each with the rows that go back to it, by name. The order of the rows does not count.</summary>
    public static IReadOnlyList<VoiceRecord> Voices(IEnumerable<EventRow> rows) => Corroboration.VoicesOf(rows);

    private static string? Commonest(IEnumerable<EventRow> rows, Func<EventRow, string?> field) => rows
        .Select(field)
        .OfType<string>()
        .GroupBy(value => value, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private static EventActorRecord[] Actors(IEnumerable<EventRow> rows, Func<EventRow, IReadOnlyList<ParticipantRecord>> side) =>
    [
        .. rows.SelectMany(side)
            .GroupBy(actor => actor.Actor ?? "name:" + NameFolding.Fold(actor.Name), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new EventActorRecord(
                group.GroupBy(actor => actor.Name, StringComparer.Ordinal).OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal).First().Key,
                group.Select(actor => actor.Actor).FirstOrDefault(key => key is not null))),
    ];

    /// <summary>Days that words say before days that only the publication does, single days before longer times, then by rows.</summary>
    private static DaysRecord? When(IEnumerable<EventRow> rows) => rows
        .Select(row => row.Row.When)
        .OfType<WhenRecord>()
        .GroupBy(when => (when.From, when.To))
        .OrderBy(group => group.All(when => when.Basis == TimeBasis.Publication))
        .ThenByDescending(group => group.Key.From is { } from && group.Key.To is { } to && to.DayNumber - from.DayNumber <= 1)
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key.From ?? DateOnly.MinValue)
        .ThenBy(group => group.Key.To ?? DateOnly.MaxValue)
        .Select(group => new DaysRecord(group.Key.From, group.Key.To))
        .FirstOrDefault();

    private static EventPlaceRecord? Where(IEnumerable<EventRow> rows) => rows
        .Select(row => row.Row.Where)
        .OfType<WhereRecord>()
        .GroupBy(where => new EventPlaceRecord(where.Name, where.Country, where.Lat, where.Lon, where.GeoNames, where.Precision))
        .OrderByDescending(group => group.Key.Precision is "city" or "facility" ? 2 : group.Key.Precision is "region" ? 1 : 0)
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
        .ThenBy(group => group.Key.GeoNames)
        .FirstOrDefault()?.Key;

    private static TallyRecord[] Tally(IEnumerable<string> words) =>
    [
        .. words.GroupBy(word => word, StringComparer.Ordinal)
            .Select(group => new TallyRecord(group.Key, group.Count()))
            .OrderByDescending(tally => tally.Rows)
            .ThenBy(tally => tally.Word, StringComparer.Ordinal),
    ];

    /// <summary>The row that tells the event best: rather affirming than denying, then by how much it says.</summary>
    private static EventRow Best(EventRow[] rows) => rows
        .OrderByDescending(row => row.Affirms)
        .ThenByDescending(row => Specificity.Of(RowFeatures.Of(row.Row, row.Index, row.Report)))
        .ThenBy(row => row.Row.Id, StringComparer.Ordinal)
        .First();
}
