using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Identities;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Stores;

/// <summary>
/// Where a ledger lives. Records are only ever added; events, their rows and contradictions are derived from them. One
/// instance serves one thread. What is derived is asked for only after <see cref="Derive"/>. Enumerations read as they go: finish or dispose one before adding.
/// </summary>
/// <remarks>Failures that a person can act on are <see cref="LedgerException"/>.</remarks>
public interface ILedgerStore : IDisposable
{
    /// <summary>What to call the ledger in messages: a path or a server's name.</summary>
    string Location { get; }

    /// <summary>Whether the report with the key is there.</summary>
    bool HasReport(string key);

    /// <summary>Adds entries, all or none of them; entries that are there already are passed over.</summary>
    IReadOnlyList<AddOutcome> Add(IReadOnlyList<LedgerEntry> entries);

    /// <summary>Adds a judgement; what it changes shows after <see cref="Derive"/>.</summary>
    JudgementRecord Judge(JudgementDraft draft);

    /// <summary>All judgements, in the order in which they were made.</summary>
    StandingJudgements Judgements();

    /// <summary>
    /// Derives events and contradictions of the rows that were added since it was last called; a step at a time, each whole.
    /// </summary>
    /// <param name="rowsDone">Told now and then how many rows are done; null where nobody asks.</param>
    void Derive(IProgress<long>? rowsDone);

    /// <summary>Throws away what is derived and derives it anew.</summary>
    /// <inheritdoc cref="Derive" path="/param"/>
    void Rebuild(IProgress<long>? rowsDone);

    /// <summary>The number of the last entry of the chain: another one whenever something was added.</summary>
    long Version { get; }

    /// <summary>Answers about the whole of the ledger.</summary>
    IOverview Overview { get; }

    /// <summary>How much there is.</summary>
    LedgerSummary Summarise();

    /// <summary>How many rows pass the filter.</summary>
    long CountRows(RowFilter filter);

    /// <summary>How many events have a row that passes the filter.</summary>
    long CountEvents(RowFilter filter);

    /// <summary>How many events that have a row that passes the filter begin on each day, by day; those without a first day are left out.</summary>
    IEnumerable<(DateOnly Day, int Events)> EventDays(RowFilter filter);

    /// <summary>How many actors have a role in a row that passes the filter.</summary>
    long CountActors(RowFilter filter);

    /// <summary>Rows, by report id and place in the text.</summary>
    IEnumerable<RowRecord> Rows(RowFilter filter, Slice slice);

    /// <summary>The rows of an event, by report id and place in the text.</summary>
    IEnumerable<RowRecord> RowsOf(string eventId);

    /// <summary>The rows of a report, by place in the text.</summary>
    IEnumerable<RowRecord> RowsOfReport(string reportKey);

    /// <summary>How the fields of a row came about; null for an unknown row.</summary>
    RowExplanation? Why(string rowId);

    /// <summary>Events with a row that passes the filter, by first day (those without one last) and id.</summary>
    IEnumerable<EventRecord> Events(RowFilter filter, Slice slice);

    /// <summary>Actors with a role in a row that passes the filter, by number of rows (most first) and key.</summary>
    IEnumerable<ActorRecord> Actors(RowFilter filter, Slice slice);

    /// <summary>Sources of rows that pass the filter, by number of rows (most first) and name.</summary>
    IEnumerable<SourceRecord> Sources(RowFilter filter);

    /// <summary>All statements, by report id and place in the text.</summary>
    IEnumerable<StatementRecord> Statements();

    /// <summary>The statements of a report, by place in the text; empty for an unknown report.</summary>
    IReadOnlyList<StatementRecord> StatementsOf(string reportKey);

    /// <summary>All contradictions, by id.</summary>
    IEnumerable<ContradictionRecord> Contradictions();

    /// <summary>The contradictions between rows of an event, by id.</summary>
    IEnumerable<ContradictionRecord> ContradictionsOf(string eventId);

    /// <summary>Why the rows of an event are one, by row id.</summary>
    IReadOnlyList<LinkRecord> LinksOf(string eventId);

    /// <summary>All that reports say that actors are, by report.</summary>
    IEnumerable<RelationRecord> Relations();

    /// <summary>All that reports say becomes of what is planned, by report.</summary>
    IEnumerable<PlanRecord> Plans();

    /// <summary>What reports say of an actor: roles, membership, parents, other names; by day.</summary>
    IReadOnlyList<RelationRecord> RelationsOf(string actor);

    /// <summary>What reports say that leads to an actor: its members, parts, office holders; by day.</summary>
    IReadOnlyList<RelationRecord> RelationsTo(string actor);

    /// <summary>The machine's judgements of who an actor is and is not.</summary>
    IReadOnlyList<IdentityJudgement> IdentityOf(string actor);

    /// <summary>Pairs of actors that the machine could not judge.</summary>
    IReadOnlyList<IdentityJudgement> OpenIdentities();

    /// <summary>Keys of actors one of whose names has these words, those with most rows first.</summary>
    IReadOnlyList<string> ActorsNamed(string name, int limit);

    /// <summary>The register's key of the one actor that reports call so; null where none or several are.</summary>
    string? Registered(string name);

    /// <summary>The names of all actors, by key: how each is written, its kind, and in how many rows it has a role under it.</summary>
    IEnumerable<(string Actor, string Name, string Kind, int Rows)> ActorNames();

    /// <summary>The key that an actor has now, by one that it has or had.</summary>
    string KeyOf(string actor);

    /// <summary>The keys of the names, and of the bearers of names, that stand behind an actor's.</summary>
    IReadOnlyList<string> KeysBehind(string actor);

    /// <summary>All reports, by id and key; earlier versions only where asked for.</summary>
    IEnumerable<ReportRecord> Reports(bool withEarlier);

    /// <summary>The versions of a report, itself among them, the earliest first.</summary>
    IReadOnlyList<ReportRecord> VersionsOf(string reportKey);

    /// <summary>Earlier versions that left the views, each with the one that stands, by id and key.</summary>
    IEnumerable<(ReportRecord Older, ReportRecord Newer)> Versions();

    /// <summary>The id of the row of a later version that stands for a row of an earlier one; null where there is none.</summary>
    string? HeirOf(string rowId);

    /// <summary>Reports by day of publication, the latest first, those without a day last.</summary>
    IEnumerable<ReportRecord> LatestReports(Slice slice);

    /// <summary>The report that a row was taken from; null for an unknown row and for one of a withdrawn report.</summary>
    ReportRecord? ReportOf(string rowId);

    /// <summary>Rows that nobody has decided about, what matters most first: contested, then consequential, unsure, of a single source.</summary>
    IEnumerable<RowToReview> ToReview(RowFilter filter);

    /// <summary>What an event of these rows would say; null where none of them is known. Nothing is changed.</summary>
    EventRecord? SumUp(IReadOnlyCollection<string> rows);

    /// <summary>The independent root sources of rows, each with the rows that go back to it, by name.</summary>
    IReadOnlyList<VoiceRecord> Voices(IReadOnlyCollection<string> rows);

    /// <summary>Reports whose title or text has all the words (what stands in quotation marks as one phrase) and that have a row that passes, the best first.</summary>
    Hits<TextHit> SearchReports(string words, RowFilter filter, Slice slice);

    /// <summary>Rows that pass and whose quote has all the words, the best first.</summary>
    Hits<RowRecord> SearchRows(string words, RowFilter filter, Slice slice);

    /// <summary>Actors with a name in which all the words begin a word, by number of rows.</summary>
    Hits<ActorRecord> SearchActors(string words, Slice slice);

    /// <summary>All refusals, by name and id.</summary>
    IEnumerable<RefusalRecord> Refusals();

    /// <summary>What has the id, or an id that begins so, up to <paramref name="limit"/> finds, by id.</summary>
    IReadOnlyList<FoundRecord> Find(string idPrefix, int limit);

    /// <summary>The bytes with the hash; null where there are none.</summary>
    byte[]? Bytes(string hash);

    /// <summary>Checks hashes, the chain, and that every quote stands in its text.</summary>
    Verification Verify(IProgress<long>? entriesChecked);
}
