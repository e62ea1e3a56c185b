using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Reads reports, statements, refusals, kept bytes and sums.</summary>
internal sealed class ReportQueries(Database database)
{
    private const string Standing = "seq NOT IN (SELECT report FROM absent)";
    private const string Kept = "seq NOT IN (SELECT report FROM absent WHERE why = 'withdrawn')";

    public IEnumerable<ReportRecord> All(bool withEarlier) => database.Query($"SELECT json FROM report WHERE {(withEarlier ? Kept : Standing)} ORDER BY id, key", [], Report);

    /// <summary>Reports with the latest first; those without a day, which sorts below all days, last.</summary>
    public IEnumerable<ReportRecord> Latest(Slice slice) =>
        database.Query($"SELECT json FROM report WHERE {Standing} ORDER BY published DESC, seq DESC {RowConditions.Part(slice)}", [], Report);

    /// <summary>The report of a row.</summary>
    public ReportRecord? OfRow(string row) => database.List(
        "SELECT t.json FROM row r JOIN report t ON t.seq = r.report WHERE r.id = @p0 AND t.seq NOT IN (SELECT report FROM absent WHERE why = 'withdrawn')", [row], Report).FirstOrDefault();

    /// <summary>Reports by the beginning of their key, or by the id that they have; also earlier versions.</summary>
    public IEnumerable<ReportRecord> ByPrefix(string low, string high, string id, int limit) => database.Query(
        $"""
        SELECT json FROM (
            SELECT seq, key, json FROM report WHERE key >= @p0 AND key < @p1
            UNION SELECT seq, key, json FROM report WHERE id = @p2
            UNION SELECT seq, key, json FROM report WHERE given = 0 AND id >= @p0 AND id < @p1)
        WHERE {Kept} ORDER BY key LIMIT @p3
        """,
        [low, high, id, (long)limit],
        Report);

    public IEnumerable<StatementRecord> Statements() => database.Query(
        $"SELECT details FROM report WHERE {Standing} ORDER BY id, key", [], reader => RowQueries.Details(reader, 0).Statements)
        .SelectMany(statements => statements.OrderBy(s => s.Cue.Start).ThenBy(s => s.Id, StringComparer.Ordinal));

    public IReadOnlyList<StatementRecord> StatementsOf(string key) =>
        [.. database.List("SELECT details FROM report WHERE key = @p0", [key], reader => RowQueries.Details(reader, 0).Statements)
            .SelectMany(statements => statements.OrderBy(s => s.Cue.Start).ThenBy(s => s.Id, StringComparer.Ordinal))];

    public IEnumerable<StatementRecord> StatementsByPrefix(string low, string high, int limit) => database.Query(
        "SELECT s.id, t.details FROM statement s JOIN report t ON t.seq = s.report WHERE s.id >= @p0 AND s.id < @p1 ORDER BY s.id LIMIT @p2",
        [low, high, (long)limit],
        reader => RowQueries.Details(reader, 1).Statements.First(statement => statement.Id == reader.GetString(0)));

    public IEnumerable<RefusalRecord> Refusals() => database.Query(
        "SELECT json FROM refusal ORDER BY name, id", [], reader => JsonSerializer.Deserialize(reader.GetString(0), LedgerJson.Records.RefusalRecord)!);

    public bool HasReport(string key) => database.Scalar("SELECT 1 FROM report WHERE key = @p0", key) is not null;

    public byte[]? Bytes(string hash)
    {
        var key = Convert.FromHexString(hash);
        return database.Scalar("SELECT bytes FROM blob WHERE hash = @p0", key) is byte[] packed ? Packing.Unpack(packed) : null;
    }

    public LedgerSummary Summarise()
    {
        long Count(string table) => database.Number($"SELECT count(*) FROM {table}");
        DateOnly? Day(string which) =>
            database.Scalar($"SELECT {which}(published) FROM report WHERE {Standing}") is long day ? DateOnly.FromDayNumber((int)day) : null;
        return new(
            Count("report") - Count("absent"), Count("refusal"), Count("member"), Count("event"), Count("statement"), Count("contradiction"), Day("min"), Day("max"));
    }

    public static ReportRecord Report(SqliteDataReader reader, int column) =>
        JsonSerializer.Deserialize(reader.GetString(column), LedgerJson.Records.ReportRecord)!;

    private static ReportRecord Report(SqliteDataReader reader) => Report(reader, 0);
}
