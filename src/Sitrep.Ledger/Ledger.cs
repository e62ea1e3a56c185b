using System.Text;
using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Identities;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Reading.Documents;

namespace Sitrep.Ledger;

/// <summary>
/// The record of many reports: what was read, word for word, and what it says; only ever added to. One instance serves one
/// thread. Enumerations read as they go: finish or dispose one before adding. Events and contradictions are brought up to
/// date before they are asked for.
/// </summary>
public sealed class Ledger : IDisposable
{
    private const int FindLimit = 20;
    private readonly ILedgerStore _store;
    private bool _isComplete;

    /// <summary>Makes the ledger over a store, which it owns from now on.</summary>
    public Ledger(ILedgerStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
    }

    /// <summary>What to call it in messages: a path or a server's name.</summary>
    public string Location => _store.Location;

    /// <summary>Whether the report is there already, so that reading it again can be spared.</summary>
    public bool Contains(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return _store.HasReport(ReportRecord.KeyOf(report));
    }

    /// <summary>
    /// Adds entries, all or none of them. An entry that is there already is passed over; a given id that another report has
    /// is refused by name, and its bytes are kept. Events and contradictions follow when <see cref="Complete"/> is called, or
    /// when they are next asked for.
    /// </summary>
    /// <returns>What became of each, in the order given.</returns>
    /// <exception cref="LedgerException">Nothing was added: the ledger is locked, full, damaged.</exception>
    public IReadOnlyList<AddOutcome> Add(IReadOnlyList<LedgerEntry> entries)
    {
        _isComplete = false;
        return _store.Add(entries);
    }

    /// <summary>
    /// Brings events and contradictions up to date with what was added: once after many <see cref="Add"/>s is cheapest. Cut
    /// short at any moment it goes on where it was.
    /// </summary>
    /// <param name="rowsDone">Told now and then how many rows are done; null where nobody asks.</param>
    /// <exception cref="LedgerException">The ledger is locked, full, damaged.</exception>
    public void Complete(IProgress<long>? rowsDone = null)
    {
        if (!_isComplete)
        {
            _store.Derive(rowsDone);
            _isComplete = true;
        }
    }

    /// <summary>
    /// Adds a person's decision. It is never changed, only undone by another one; machine output stays beside it.
    /// </summary>
    /// <returns>The decision with its id.</returns>
    /// <exception cref="LedgerException">Nothing was added: the ledger is locked, full, damaged; or what is to be undone has erased a report.</exception>
    public JudgementRecord Judge(JudgementDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Kind == JudgementKind.Undo && Judgements().All.FirstOrDefault(judgement => judgement.Erases is not null && draft.Of.Contains(judgement.Id)) is { } erasing)
        {
            throw new LedgerException($"Judgement {erasing.Id} erased a report: its bytes are gone from the ledger '{Location}', and undoing cannot bring them back.");
        }

        _isComplete = false;
        return _store.Judge(draft);
    }

    /// <summary>All decisions of people, and what they come to.</summary>
    public StandingJudgements Judgements() => _store.Judgements();

    /// <summary>Derives events and contradictions anew from the rows; the result is the same as before.</summary>
    /// <inheritdoc cref="Complete" path="/param"/>
    public void Rebuild(IProgress<long>? rowsDone = null) => _store.Rebuild(rowsDone);

    /// <summary>The number of the last entry of the chain: another one whenever something was added.</summary>
    public long Version => _store.Version;

    /// <summary>Answers about the whole of the ledger, out of what is kept for them.</summary>
    public IOverview Overview => Completed().Overview;

    /// <summary>How much the ledger holds.</summary>
    public LedgerSummary Summarise() => Completed().Summarise();

    /// <summary>How many rows pass the filter.</summary>
    public long CountRows(RowFilter? filter = null) => Completed().CountRows(filter ?? RowFilter.All);

    /// <summary>How many events have a row that passes the filter.</summary>
    public long CountEvents(RowFilter? filter = null) => Completed().CountEvents(filter ?? RowFilter.All);

    /// <summary>How many events that have a row that passes the filter begin on each day, by day; those without a first day are left out. No event is read for it.</summary>
    public IEnumerable<(DateOnly Day, int Events)> EventDays(RowFilter? filter = null) => Completed().EventDays(filter ?? RowFilter.All);

    /// <summary>How many actors have a role in a row that passes the filter.</summary>
    public long CountActors(RowFilter? filter = null) => Completed().CountActors(filter ?? RowFilter.All);

    /// <summary>Rows, by report id and place in the text.</summary>
    /// <param name="filter">Which; null for all.</param>
    /// <param name="slice">Which part of them; null for the whole.</param>
    public IEnumerable<RowRecord> Rows(RowFilter? filter = null, Slice? slice = null) => Completed().Rows(filter ?? RowFilter.All, slice ?? Slice.All);

    /// <summary>The rows of an event, by report id and place in the text.</summary>
    public IEnumerable<RowRecord> RowsOf(EventRecord happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Completed().RowsOf(happening.Id);
    }

    /// <summary>The rows of a report, by place in the text.</summary>
    public IEnumerable<RowRecord> RowsOf(ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Completed().RowsOfReport(report.Key);
    }

    /// <summary>How the fields of a row came about.</summary>
    /// <returns>The explanation; null where the ledger has no such row.</returns>
    public RowExplanation? Why(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _store.Why(row.Id);
    }

    /// <summary>Events with a row that passes the filter, by first day (those without one last) and id.</summary>
    /// <inheritdoc cref="Rows" path="/param"/>
    public IEnumerable<EventRecord> Events(RowFilter? filter = null, Slice? slice = null) => Completed().Events(filter ?? RowFilter.All, slice ?? Slice.All);

    /// <summary>Actors with a role in a row that passes the filter, by number of rows (most first) and key.</summary>
    /// <inheritdoc cref="Rows" path="/param"/>
    public IEnumerable<ActorRecord> Actors(RowFilter? filter = null, Slice? slice = null) => Completed().Actors(filter ?? RowFilter.All, slice ?? Slice.All);

    /// <summary>Sources of rows that pass the filter, by number of rows (most first) and name.</summary>
    public IEnumerable<SourceRecord> Sources(RowFilter? filter = null)
    {
        var letters = Judgements().Reliabilities;
        return Completed().Sources(filter ?? RowFilter.All).Select(source => source with { Reliability = letters.GetValueOrDefault(NameFolding.Fold(source.Name)) });
    }

    /// <summary>All statements, by report id and place in the text.</summary>
    public IEnumerable<StatementRecord> Statements() => Completed().Statements();

    /// <summary>The statements of a report, by place in the text.</summary>
    public IReadOnlyList<StatementRecord> StatementsOf(ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Completed().StatementsOf(report.Key);
    }

    /// <summary>All contradictions, by id.</summary>
    public IEnumerable<ContradictionRecord> Contradictions() => Completed().Contradictions();

    /// <summary>The contradictions between rows of an event, by id.</summary>
    public IEnumerable<ContradictionRecord> ContradictionsOf(EventRecord happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Completed().ContradictionsOf(happening.Id);
    }

    /// <summary>The machine's judgements that made the rows of an event one, with their scores and reasons, by row id.</summary>
    public IReadOnlyList<LinkRecord> LinksOf(EventRecord happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Completed().LinksOf(happening.Id);
    }

    /// <inheritdoc cref="ILedgerStore.Relations"/>
    public IEnumerable<RelationRecord> Relations() => Completed().Relations();

    /// <inheritdoc cref="ILedgerStore.Plans"/>
    public IEnumerable<PlanRecord> Plans() => Completed().Plans();

    /// <inheritdoc cref="ILedgerStore.RelationsOf"/>
    public IReadOnlyList<RelationRecord> RelationsOf(string actor) => Completed().RelationsOf(actor);

    /// <inheritdoc cref="ILedgerStore.RelationsTo"/>
    public IReadOnlyList<RelationRecord> RelationsTo(string actor) => Completed().RelationsTo(actor);

    /// <inheritdoc cref="ILedgerStore.IdentityOf"/>
    public IReadOnlyList<IdentityJudgement> IdentityOf(string actor) => Completed().IdentityOf(actor);

    /// <summary>Pairs of actors that the machine could not judge and no person has judged: questions for a review, those with most points first.</summary>
    public IReadOnlyList<IdentityJudgement> OpenIdentities()
    {
        var open = Completed().OpenIdentities();
        var judged = Judgements().All.Where(judgement => judgement is { Holds: true, Subject: JudgementSubject.Actor }).ToList();
        return [.. open.Where(pair => !judged.Any(judgement => judgement.Of.Contains(pair.A) && judgement.Of.Contains(pair.B)))];
    }

    /// <inheritdoc cref="ILedgerStore.ActorsNamed"/>
    public IReadOnlyList<string> ActorsNamed(string name, int limit = FindLimit) => Completed().ActorsNamed(name, limit);

    /// <inheritdoc cref="ILedgerStore.Registered"/>
    public string? Registered(string name) => Completed().Registered(name);

    /// <inheritdoc cref="ILedgerStore.KeyOf"/>
    public string KeyOf(string actor) => Completed().KeyOf(actor);

    /// <inheritdoc cref="ILedgerStore.KeysBehind"/>
    public IReadOnlyList<string> KeysBehind(string actor) => Completed().KeysBehind(actor);

    /// <summary>All reports, by id and key.</summary>
    /// <param name="withEarlier">Whether to give earlier versions too, whose rows left the views for those of the later one.</param>
    public IEnumerable<ReportRecord> Reports(bool withEarlier = false) => Completed().Reports(withEarlier);

    /// <summary>The versions of a report, itself among them, the earliest first; the last one's rows are in the views.</summary>
    public IReadOnlyList<ReportRecord> VersionsOf(ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Completed().VersionsOf(report.Key);
    }

    /// <summary>Earlier versions, each with the one that stands, by id and key.</summary>
    public IEnumerable<(ReportRecord Older, ReportRecord Newer)> Versions() => Completed().Versions();

    /// <summary>The id of the row of a later version that stands for a row of an earlier one; null where there is none.</summary>
    public string? HeirOf(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Completed().HeirOf(row.Id);
    }

    /// <summary>Reports by day of publication, the latest first, those without a day last.</summary>
    /// <param name="slice">Which part of them.</param>
    public IEnumerable<ReportRecord> LatestReports(Slice slice) => Completed().LatestReports(slice);

    /// <summary>The report that a row was taken from.</summary>
    /// <returns>The report; null where it is withdrawn, or the ledger has no such row.</returns>
    public ReportRecord? ReportOf(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Completed().ReportOf(row.Id);
    }

    /// <summary>Rows that nobody has decided about, what matters most first: contested, then consequential, unsure, of a single source.</summary>
    public IEnumerable<RowToReview> ToReview(RowFilter? filter = null) => Completed().ToReview(filter ?? RowFilter.All);

    /// <summary>What an event of these rows would say: a look ahead at a merge or a split, which changes nothing.</summary>
    /// <returns>The event; null where the ledger knows none of the rows.</returns>
    public EventRecord? SumUp(IReadOnlyCollection<string> rows) => Completed().SumUp(rows);

    /// <summary>The independent root sources of rows, each with the rows that go back to it, by name: copies, and all who cite one source, are one.</summary>
    /// <param name="rows">Ids of rows; unknown ones are passed over.</param>
    public IReadOnlyList<VoiceRecord> Voices(IReadOnlyCollection<string> rows) => Completed().Voices(rows);

    /// <summary>Reports whose title or text has all the words (what stands in quotation marks as one phrase; the last may go on), the best first.</summary>
    /// <param name="words">The words; without a letter or digit nothing is found.</param>
    /// <param name="slice">Which part of what is found.</param>
    /// <param name="filter">Only what has a row that passes; null for all.</param>
    public Hits<TextHit> SearchReports(string words, Slice slice, RowFilter? filter = null) => Completed().SearchReports(words, filter ?? RowFilter.All, slice);

    /// <summary>Rows whose quote has all the words, the best first.</summary>
    /// <inheritdoc cref="SearchReports" path="/param"/>
    public Hits<RowRecord> SearchRows(string words, Slice slice, RowFilter? filter = null) => Completed().SearchRows(words, filter ?? RowFilter.All, slice);

    /// <summary>Actors with a name in which all the words begin a word, by number of rows.</summary>
    /// <inheritdoc cref="SearchReports" path="/param"/>
    public Hits<ActorRecord> SearchActors(string words, Slice slice) => Completed().SearchActors(words, slice);

    /// <summary>All that could not be read, by name and id.</summary>
    public IEnumerable<RefusalRecord> Refusals() => _store.Refusals();

    /// <summary>
    /// What has the id, or an id that begins so: rows, events (also by an id that they had before they grew), reports (also
    /// by the id that the input gave), actors (also by their key), statements.
    /// </summary>
    /// <returns>The finds by id, 20 at most; empty where nothing begins so.</returns>
    public IReadOnlyList<FoundRecord> Find(string idOrPrefix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idOrPrefix);
        return Completed().Find(idOrPrefix, FindLimit);
    }

    /// <summary>The text of a report, as it was read.</summary>
    /// <exception cref="LedgerException">The ledger has lost it.</exception>
    public string TextOf(ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Encoding.UTF8.GetString(Kept(report.Text, "text", report.Id));
    }

    /// <summary>The bytes that a report was taken from, unaltered.</summary>
    /// <exception cref="LedgerException">The ledger has lost them.</exception>
    public byte[] RawOf(ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Kept(report.Raw, "bytes", report.Id);
    }

    /// <summary>The lists of those whom users watch, with their bytes as they were given.</summary>
    /// <exception cref="LedgerException">The ledger has lost them.</exception>
    public IReadOnlyList<(JudgementRecord Judgement, byte[] Bytes)> Watchlists() =>
        [.. Judgements().Holding(JudgementKind.Watch).Select(judgement => (judgement, Kept(judgement.Value!, "bytes", judgement.Of[0])))];

    /// <summary>The names of all actors, by key: how each is written, its kind, and in how many rows it has a role under it.</summary>
    public IEnumerable<(string Actor, string Name, string Kind, int Rows)> ActorNames() => Completed().ActorNames();

    /// <summary>The bytes of something that could not be read, unaltered.</summary>
    /// <exception cref="LedgerException">The ledger has lost them.</exception>
    public byte[] RawOf(RefusalRecord refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Kept(refusal.Raw, "bytes", refusal.Name);
    }

    /// <summary>Checks all hashes, the custody chain, and that every quote stands in its text with the trigger inside.</summary>
    /// <param name="entriesChecked">Told now and then how many entries are done; null where nobody asks.</param>
    public Verification Verify(IProgress<long>? entriesChecked = null) => _store.Verify(entriesChecked);

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private ILedgerStore Completed()
    {
        Complete();
        return _store;
    }

    private byte[] Kept(string hash, string what, string id) =>
        _store.Bytes(hash) ?? throw new LedgerException(
            $"The ledger '{Location}' has lost the {what} of '{id}' (SHA-256 {hash}): run 'sitrep verify', and read the report again into a new ledger.");
}
