using System.Globalization;
using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Answers about the whole ledger, out of its <see cref="Overview"/>.</summary>
internal sealed class OverviewQueries : IOverview
{
    private const string Standing = "NOT IN (SELECT report FROM absent)";

    private readonly Database _database;
    private readonly AskedEvents _asked;
    private readonly PlanQueries _plans;
    private readonly SourceQueries _sources;

    public OverviewQueries(Database database, SourceQueries sources, AskedEvents asked)
    {
        _database = database;
        _asked = asked;
        _plans = new(database);
        _sources = sources;
    }

    public IEnumerable<EventRecord> Claimed(RowFilter filter, Slice slice) => Opposed(filter, slice, (long)Dissent.None);

    public IEnumerable<EventRecord> Contested(RowFilter filter, Slice slice) => Opposed(filter, slice, (long)Dissent.OnlyDenied);

    public long CountContested(RowFilter filter)
    {
        var condition = _asked.Condition(filter);
        return _database.Number($"SELECT count(*) FROM gist g WHERE g.dissent <= {(long)Dissent.OnlyDenied} AND {condition}");
    }

    public IEnumerable<EventRecord> Foremost(RowFilter filter, DateOnly? since, int most)
    {
        var condition = _asked.Condition(filter);
        return _database.List(
            $"""
            SELECT e.json FROM (
                SELECT g.event, g.first, g.id FROM gist g WHERE {ToldFrom(since)} AND {condition} ORDER BY g.reports DESC, g.dissent, g.retold DESC, g.id LIMIT @p0
            ) s CROSS JOIN event e ON e.seq = s.event ORDER BY s.first, s.id
            """,
            [(long)most],
            EventQueries.Event);
    }

    public long CountTold(RowFilter filter, DateOnly? since)
    {
        var condition = _asked.Condition(filter);
        return _database.Number($"SELECT count(*) FROM gist g WHERE {ToldFrom(since)} AND {condition}");
    }

    public IReadOnlyList<WeekTally> EventWeeks(RowFilter filter)
    {
        var condition = _asked.Condition(filter);
        return _database.List(
            $"SELECT g.series, g.week, count(*) FROM gist g WHERE g.series IS NOT NULL AND g.week IS NOT NULL AND {condition} GROUP BY g.series, g.week",
            [],
            reader => new WeekTally(Day(reader.GetInt64(1)), (EventSeries)reader.GetInt64(0), reader.GetInt32(2)));
    }

    public IReadOnlyList<KindTally<EventType>> TypeWeeks(DateOnly since) => _database.List(
        $"SELECT week, type, count(*) FROM gist WHERE series = {(long)EventSeries.Occurred} AND week >= @p0 GROUP BY week, type",
        [(long)EventGist.MondayOf(since).DayNumber],
        reader => new KindTally<EventType>(Day(reader.GetInt64(0)), (EventType)reader.GetInt64(1), reader.GetInt32(2)));

    // The cross joins fix the order of the loops: from the few weeks to the rows of their events.
    public IReadOnlyList<KindTally<string>> CountryWeeks(DateOnly since) => _database.List(
        $"""
        SELECT g.week, l.country, count(DISTINCT g.event)
        FROM gist g CROSS JOIN node n ON n.event = g.event CROSS JOIN member m ON m.node = n.seq CROSS JOIN row r ON r.seq = m.row CROSS JOIN place l ON l.seq = r.place
        WHERE g.series = {(long)EventSeries.Occurred} AND g.week >= @p0 AND l.country <> '' GROUP BY g.week, l.country
        """,
        [(long)EventGist.MondayOf(since).DayNumber],
        reader => new KindTally<string>(Day(reader.GetInt64(0)), reader.GetString(1), reader.GetInt32(2)));

    public IReadOnlyDictionary<DateOnly, int> ReportWeeks() => _database.List(
        "SELECT published - published % 7, count(*) FROM issue WHERE first = 1 GROUP BY 1",
        [],
        reader => (Week: Day(reader.GetInt64(0)), Reports: reader.GetInt32(1))).ToDictionary(pair => pair.Week, pair => pair.Reports);

    public IReadOnlyList<IReadOnlyList<string>> Voices(RowFilter filter, DateOnly since)
    {
        var condition = _asked.Condition(filter);
        return _database.List(
            $"SELECT g.voices FROM gist g WHERE g.series = {(long)EventSeries.Occurred} AND g.week >= {EventGist.MondayOf(since).DayNumber} AND {condition}",
            [],
            reader => (IReadOnlyList<string>)reader.GetString(0).Split(Overview.Between, StringSplitOptions.RemoveEmptyEntries));
    }

    public long CountUndated(RowFilter filter)
    {
        var condition = _asked.Condition(filter);
        return _database.Number($"SELECT count(*) FROM gist g WHERE g.series = {(long)EventSeries.Occurred} AND g.week IS NULL AND {condition}");
    }

    public (long Known, long Late) Delays(RowFilter filter, int days)
    {
        var condition = _asked.Condition(filter);
        return (
            _database.Number($"SELECT count(*) FROM gist g WHERE g.delay IS NOT NULL AND {condition}"),
            _database.Number($"SELECT count(*) FROM gist g WHERE g.delay > {days} AND {condition}"));
    }

    public IEnumerable<SourceEntry> Sources(RowFilter filter, Slice slice) => _sources.Standings(filter, slice);

    public long CountSources(RowFilter filter) => _sources.Count(filter);

    public PlanMatter Plans(PlanScope scope) => _plans.Matter(scope);

    public IReadOnlySet<string> Planned(RowFilter filter)
    {
        var condition = _asked.Condition(filter);
        return _database.List($"SELECT g.id FROM gist g WHERE g.planned = 1 AND {condition}", [], reader => reader.GetString(0)).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlySet<string> ToldSince(DateOnly day) =>
        _database.List("SELECT id FROM gist WHERE told >= @p0", [(long)day.DayNumber], reader => reader.GetString(0)).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<HappenedEvent> Happened(DateOnly from, DateOnly to) => _database.List(
        $"""
        SELECT g.id, g.type, g.first, g.reports, g.actors, CASE WHEN g.type = {(long)EventType.REQUEST} THEN (SELECT json_extract(e.json, '$.quote') FROM event e WHERE e.seq = g.event) END
        FROM gist g WHERE g.happened = 1 AND g.first BETWEEN @p0 AND @p1 ORDER BY g.first, g.id
        """,
        [(long)from.DayNumber, (long)to.DayNumber],
        reader => new HappenedEvent(
            reader.GetString(0),
            (EventType)reader.GetInt64(1),
            Day(reader.GetInt64(2)),
            reader.GetInt32(3),
            reader.GetString(4).Split(Overview.Between, StringSplitOptions.RemoveEmptyEntries),
            reader.IsDBNull(5) ? null : reader.GetString(5)));

    public Tellings Told(IEnumerable<string> events)
    {
        var ids = JsonList.Of(events);
        const string Wanted = "gist g WHERE g.event IN (SELECT e.seq FROM event e WHERE e.id IN (SELECT value FROM json_each(@p0)))";
        return new(
            _database.List($"SELECT g.id FROM {Wanted} AND g.worded = 1", [ids], reader => reader.GetString(0)).ToHashSet(StringComparer.Ordinal),
            _database.List(
                """
                SELECT t.published, count(*) FROM report t WHERE t.published IS NOT NULL AND t.seq IN (
                    SELECT r.report FROM event e CROSS JOIN node n ON n.event = e.seq CROSS JOIN member m ON m.node = n.seq CROSS JOIN row r ON r.seq = m.row
                    WHERE e.id IN (SELECT value FROM json_each(@p0)))
                GROUP BY t.published
                """,
                [ids],
                reader => (Day(reader.GetInt64(0)), reader.GetInt32(1))));
    }

    public EventRecord? Event(string id) => _database.List("SELECT json FROM event WHERE id = @p0", [id], EventQueries.Event).FirstOrDefault();

    public ReportRecord? Report(string id) =>
        _database.List($"SELECT json FROM report WHERE id = @p0 AND seq {Standing} ORDER BY key LIMIT 1", [id], reader => ReportQueries.Report(reader, 0)).FirstOrDefault();

    private IEnumerable<EventRecord> Opposed(RowFilter filter, Slice slice, long most)
    {
        var conditions = new RowConditions(filter);
        var condition = filter.IsAll ? "true" : $"g.event IN ({EventQueries.Passing(conditions)})";
        return _database.Query(
            $"""
            SELECT e.json FROM (SELECT g.event FROM gist g WHERE g.dissent <= {most} AND {condition} ORDER BY g.dissent, {(slice.LatestFirst ? $"g.first >= {RowColumns.Undated}, -g.first" : "g.first")}, g.id {RowConditions.Part(slice, isNested: true)}) s
            CROSS JOIN event e ON e.seq = s.event
            """,
            conditions.Values,
            EventQueries.Event);
    }

    private static string ToldFrom(DateOnly? since) => since is null ? "true" : string.Create(CultureInfo.InvariantCulture, $"g.retold >= {since.Value.DayNumber}");

    private static DateOnly Day(long number) => DateOnly.FromDayNumber((int)number);
}
