using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Identities;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>A ledger in one SQLite file.</summary>
internal sealed class SqliteStore : ILedgerStore
{
    private readonly Database _database;
    private readonly RecordWriter _writer;
    private readonly Derivation _derivation;
    private readonly RowQueries _rows;
    private readonly EventQueries _events;
    private readonly ActorQueries _actors;
    private readonly IdentityQueries _identities;
    private readonly ReportQueries _reports;
    private readonly JudgementQueries _judgements;
    private readonly ReviewQueries _review;
    private readonly SearchQueries _search;
    private readonly Versions _versions;
    private readonly SourceQueries _sources;

    public SqliteStore(Database database, SqliteLedgerOptions options)
    {
        _database = database;
        _writer = new(database, options);
        _rows = new(database);
        _events = new(database);
        _actors = new(database);
        _identities = new(database, _actors);
        _reports = new(database);
        _judgements = new(database);
        _review = new(database);
        _search = new(database, _reports, _actors);
        _derivation = new(database, _search);
        _versions = new(database);
        var asked = new AskedEvents(database);
        _sources = new(database, asked);
        Overview = new OverviewQueries(database, _sources, asked);
    }

    public string Location => _database.Path;

    public bool HasReport(string key) => _reports.HasReport(key);

    public IReadOnlyList<AddOutcome> Add(IReadOnlyList<LedgerEntry> entries) => _database.Write(() => _writer.Add(entries));

    public JudgementRecord Judge(JudgementDraft draft) => _database.Write(() => _writer.Add(draft));

    public StandingJudgements Judgements() => _judgements.Standing();

    public void Derive(IProgress<long>? rowsDone) => _derivation.CatchUp(rowsDone);

    public void Rebuild(IProgress<long>? rowsDone)
    {
        _derivation.Clear();
        _derivation.CatchUp(rowsDone);
    }

    public long Version => _database.Number("SELECT max(seq) FROM chain");

    public IOverview Overview { get; }

    public LedgerSummary Summarise() => _reports.Summarise();

    public long CountRows(RowFilter filter) => _rows.Count(filter);

    public long CountEvents(RowFilter filter) => _events.Count(filter);

    public IEnumerable<(DateOnly Day, int Events)> EventDays(RowFilter filter) => _events.Days(filter);

    public long CountActors(RowFilter filter) => _actors.Count(filter);

    public IEnumerable<RowRecord> Rows(RowFilter filter, Slice slice) => _rows.Rows(filter, slice);

    public IEnumerable<RowRecord> RowsOf(string eventId) => _rows.OfEvent(eventId);

    public IEnumerable<RowRecord> RowsOfReport(string reportKey) => _rows.OfReport(reportKey);

    public RowExplanation? Why(string rowId) => _rows.Why(rowId);

    public IEnumerable<EventRecord> Events(RowFilter filter, Slice slice) => _events.Events(filter, slice);

    public IEnumerable<ActorRecord> Actors(RowFilter filter, Slice slice) => _actors.Actors(filter, slice);

    public IEnumerable<SourceRecord> Sources(RowFilter filter) => _sources.Sources(filter, Slice.All);

    public IEnumerable<StatementRecord> Statements() => _reports.Statements();

    public IReadOnlyList<StatementRecord> StatementsOf(string reportKey) => _reports.StatementsOf(reportKey);

    public IEnumerable<ContradictionRecord> Contradictions() => _events.Contradictions();

    public IEnumerable<ContradictionRecord> ContradictionsOf(string eventId) => _events.ContradictionsOf(eventId);

    public IReadOnlyList<LinkRecord> LinksOf(string eventId) => _events.Links(eventId);

    public IEnumerable<RelationRecord> Relations() => _identities.All();

    public IEnumerable<PlanRecord> Plans() => _identities.Plans();

    public IReadOnlyList<RelationRecord> RelationsOf(string actor) => _identities.Of(actor);

    public IReadOnlyList<RelationRecord> RelationsTo(string actor) => _identities.To(actor);

    public IReadOnlyList<IdentityJudgement> IdentityOf(string actor) => _identities.Judged(actor);

    public IReadOnlyList<IdentityJudgement> OpenIdentities() => _identities.Open();

    public IReadOnlyList<string> ActorsNamed(string name, int limit) => _actors.Named(NameFolding.Fold(name), limit);

    public string? Registered(string name) => _actors.Registered(name);

    public IEnumerable<(string Actor, string Name, string Kind, int Rows)> ActorNames() => _actors.Names();

    public string KeyOf(string actor) => _actors.KeyOf(actor);

    public IReadOnlyList<string> KeysBehind(string actor) => _actors.BasesOf(_actors.KeyOf(actor));

    public IEnumerable<ReportRecord> Reports(bool withEarlier) => _reports.All(withEarlier);

    public IReadOnlyList<ReportRecord> VersionsOf(string reportKey) => _versions.Of(reportKey);

    public IEnumerable<(ReportRecord Older, ReportRecord Newer)> Versions() => _versions.All();

    public string? HeirOf(string rowId) => _versions.HeirOf(rowId);

    public IEnumerable<ReportRecord> LatestReports(Slice slice) => _reports.Latest(slice);

    public ReportRecord? ReportOf(string rowId) => _reports.OfRow(rowId);

    public IEnumerable<RowToReview> ToReview(RowFilter filter) => _review.Queue(filter, _judgements.Standing());

    public EventRecord? SumUp(IReadOnlyCollection<string> rows) => _review.SumUp(rows);

    public IReadOnlyList<VoiceRecord> Voices(IReadOnlyCollection<string> rows) => _review.Voices(rows);

    public Hits<TextHit> SearchReports(string words, RowFilter filter, Slice slice) => _search.Reports(words, filter, slice);

    public Hits<RowRecord> SearchRows(string words, RowFilter filter, Slice slice) => _search.Rows(words, filter, slice);

    public Hits<ActorRecord> SearchActors(string words, Slice slice) => _search.Actors(words, slice);

    public IEnumerable<RefusalRecord> Refusals() => _reports.Refusals();

    public IReadOnlyList<FoundRecord> Find(string idPrefix, int limit) =>
        [.. Finds(idPrefix, limit).DistinctBy(found => (found.Id, found.Kind)).OrderBy(found => found.Id, StringComparer.Ordinal).Take(limit)];

    public byte[]? Bytes(string hash) => _reports.Bytes(hash);

    public Verification Verify(IProgress<long>? entriesChecked) => new Verifier(_database).Verify(entriesChecked);

    public void Dispose() => _database.Dispose();

    private IEnumerable<FoundRecord> Finds(string prefix, int limit)
    {
        var high = prefix + char.MaxValue;
        foreach (var report in _reports.ByPrefix(prefix, high, prefix, limit))
        {
            yield return new() { Id = report.Id, Report = report };
        }

        if (_actors.ByKey(prefix) is { } named)
        {
            yield return new() { Id = named.Id, Actor = named };
        }

        foreach (var row in _rows.ByPrefix(prefix, high, limit))
        {
            yield return new() { Id = row.Id, Row = row };
        }

        foreach (var happening in EventFinds(prefix, limit))
        {
            yield return new() { Id = happening.Id, Event = happening };
        }

        foreach (var statement in _reports.StatementsByPrefix(prefix, high, limit))
        {
            yield return new() { Id = statement.Id, Statement = statement };
        }

        foreach (var judgement in _judgements.ByPrefix(prefix, high, limit))
        {
            yield return new() { Id = judgement.Id, Judgement = judgement };
        }

        foreach (var actor in _actors.ByPrefix(prefix, high, limit))
        {
            yield return new() { Id = actor.Id, Actor = actor };
        }
    }

    /// <summary>An event's id is made of a row's: an old one leads to the event that the row is in now.</summary>
    private IEnumerable<EventRecord> EventFinds(string prefix, int limit)
    {
        if (EventRecord.RowOf(prefix) is not { } row)
        {
            return [];
        }

        return _rows.ByPrefix(row, row + char.MaxValue, limit).Select(found => _events.OfRow(found.Id)).OfType<EventRecord>();
    }
}
