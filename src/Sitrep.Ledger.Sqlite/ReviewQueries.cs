using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Finds what people should look at next, and what an event of certain rows would say.</summary>
internal sealed class ReviewQueries(Database database)
{
    private const string Contested = "EXISTS (SELECT 1 FROM disputed d WHERE d.row = r.seq)";
    private const string Unsure = "(r.status = 5 OR r.stance IN (2, 3, 4))";
    private const string SingleSource = "json_extract(e.json, '$.corroboration') = 1";

    // ASSAULT, COERCE, MOBILIZE, SANCTION and THREATEN, by their numbers; as the ranks of the queue use the index of types.
    private const string Consequential = "r.type IN (10, 12, 13, 14, 15)";

    // Each rank takes what the ranks before it left; a rank is read only when those before it are used up.
    private static readonly string[] Ranks =
    [
        $"r.seq IN (SELECT row FROM disputed) AND {Consequential}",
        $"r.seq IN (SELECT row FROM disputed) AND NOT {Consequential}",
        $"{Consequential} AND {Unsure} AND NOT {Contested}",
        $"{Consequential} AND NOT {Unsure} AND {SingleSource} AND NOT {Contested}",
        $"NOT {Consequential} AND {Unsure} AND NOT {Contested}",
        $"NOT {Consequential} AND NOT {Unsure} AND {SingleSource} AND NOT {Contested}",
    ];

    private readonly EventRows _rows = new(database);

    /// <summary>The rows that nobody has decided about, what matters most first.</summary>
    public IEnumerable<RowToReview> Queue(RowFilter filter, StandingJudgements standing)
    {
        var conditions = new RowConditions(filter);
        object?[] values = [.. conditions.Values, Decided(standing)];
        return Ranks.SelectMany(rank => database.Query(
            $"""
            SELECT r.json, e.id, {Contested}, {Consequential}, {Unsure}, {SingleSource}
            FROM row r JOIN member m ON m.row = r.seq JOIN node n ON n.seq = m.node JOIN event e ON e.seq = n.event
            WHERE {rank} AND {conditions.Sql} AND r.id NOT IN (SELECT value FROM json_each(@p{values.Length - 1}))
            ORDER BY r.seq
            """,
            values,
            reader => new RowToReview(
                RowQueries.Map(reader),
                (reader.GetBoolean(2) ? ReviewReasons.Contested : 0) | (reader.GetBoolean(3) ? ReviewReasons.Consequential : 0)
                | (reader.GetBoolean(4) ? ReviewReasons.Unsure : 0) | (reader.GetBoolean(5) ? ReviewReasons.SingleSource : 0))));
    }

    /// <summary>What an event of these rows would say; null where none of them is known.</summary>
    public EventRecord? SumUp(IReadOnlyCollection<string> rows)
    {
        var told = Told(rows);
        return told.Count == 0 ? null : EventSummary.Of(told).Event;
    }

    /// <summary>The independent root sources of these rows, each with the rows that go back to it.</summary>
    public IReadOnlyList<VoiceRecord> Voices(IReadOnlyCollection<string> rows) => EventSummary.Voices(Told(rows));

    private List<EventRow> Told(IReadOnlyCollection<string> rows) =>
        [.. _rows.Of("row r JOIN report t ON t.seq = r.report WHERE r.id IN (SELECT value FROM json_each(@p0)) ORDER BY r.seq", JsonList.Of(rows)).Select(row => row.Told)];

    /// <summary>The rows that a person has said something of, and those that a person wrote.</summary>
    private static string Decided(StandingJudgements standing) => JsonList.Of(standing.All
        .Where(judgement => judgement.Holds && judgement is { Kind: JudgementKind.Accept or JudgementKind.Correct or JudgementKind.Reject } or { Kind: JudgementKind.Unsure, Subject: JudgementSubject.Row, Of.Count: 1 })
        .SelectMany(judgement => judgement.Of.Concat(judgement.Row is { } row ? [row.Id] : [])));
}
