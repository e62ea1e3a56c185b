using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Looks for words in texts, rows and names of actors; keeps the index of texts.</summary>
internal sealed class SearchQueries(Database database, ReportQueries reports, ActorQueries actors)
{
    private const int TextsAtOnce = 200;
    private const int Around = 120;
    private const int LongestQuery = 500;
    private const string Standing = "t.seq NOT IN (SELECT report FROM absent)";

    /// <summary>Whether all texts are in the index.</summary>
    public bool IsUpToDate => database.Number("SELECT max(seq) FROM report") == Indexed;

    private long Indexed => database.Number("SELECT max(id) FROM report_text_docsize");

    /// <summary>Puts some more texts into the index.</summary>
    /// <returns>How many; 0 when all are there.</returns>
    public int IndexSome()
    {
        var waiting = database.List(
            "SELECT seq, json FROM report WHERE seq > @p0 ORDER BY seq LIMIT @p1", [Indexed, (long)TextsAtOnce], reader => (Number: reader.GetInt64(0), Report: Report(reader, 1)));
        foreach (var (number, report) in waiting)
        {
            database.Run("INSERT INTO report_text (rowid, title, words) VALUES (@p0, @p1, @p2)", number, report.Title ?? "", Text(report));
        }

        return waiting.Count;
    }

    /// <summary>Takes a text out of the index, while the ledger still has it.</summary>
    public void Forget(long number, ReportRecord report)
    {
        if (database.Scalar("SELECT 1 FROM report_text_docsize WHERE id = @p0", number) is not null)
        {
            database.Run("INSERT INTO report_text (report_text, rowid, title, words) VALUES ('delete', @p0, @p1, @p2)", number, report.Title ?? "", Text(report));
        }
    }

    public Hits<TextHit> Reports(string words, RowFilter filter, Slice slice)
    {
        if (Query(words) is not { } query)
        {
            return new([], 0);
        }

        var (conditions, from) = (new RowConditions(filter), "report_text f JOIN report t ON t.seq = f.rowid");
        var where = $"report_text MATCH {Last(conditions)} AND {Standing}{(filter.IsAll ? "" : $" AND t.seq IN (SELECT r.report FROM row r JOIN member m ON m.row = r.seq WHERE {conditions.Sql})")}";
        object?[] values = [.. conditions.Values, query];
        var total = database.Number($"SELECT count(*) FROM {from} WHERE {where}", values);
        var found = database.List($"SELECT t.json FROM {from} WHERE {where} ORDER BY f.rank, t.seq {RowConditions.Part(slice)}", values, reader => Report(reader, 0));
        return new([.. found.Select(report => new TextHit(report, Excerpt(Text(report), words)))], total);
    }

    public Hits<RowRecord> Rows(string words, RowFilter filter, Slice slice)
    {
        if (Query(words) is not { } query)
        {
            return new([], 0);
        }

        var conditions = new RowConditions(filter);
        var where = $"quote MATCH {Last(conditions)}{(filter.IsAll ? "" : $" AND {conditions.Sql}")}";
        object?[] values = [.. conditions.Values, query];
        var total = database.Number($"SELECT count(*) FROM quote f JOIN row r ON r.seq = f.rowid JOIN member m ON m.row = r.seq WHERE {where}", values);
        var found = database.List(
            $"""
            SELECT r.json, e.id FROM quote f JOIN row r ON r.seq = f.rowid JOIN member m ON m.row = r.seq LEFT JOIN node n ON n.seq = m.node LEFT JOIN event e ON e.seq = n.event
            WHERE {where} ORDER BY f.rank, r.seq {RowConditions.Part(slice)}
            """,
            values,
            RowQueries.Map);
        return new(found, total);
    }

    public Hits<ActorRecord> Actors(string words, Slice slice)
    {
        var folded = Words(words).Select(NameFolding.Fold).Where(word => word.Any(char.IsLetterOrDigit)).ToList();
        if (folded.Count == 0)
        {
            return new([], 0);
        }

        // Each word begins a word of the name; an actor counts by the rows that it has a role in.
        var keys = database.List(
            """
            SELECT t.key FROM total t WHERE t.side = 0 AND t.key IN (SELECT n.key FROM name n WHERE n.seq IN (SELECT rowid FROM name_words WHERE name_words MATCH @p0)) ORDER BY t.rows DESC, t.key
            """,
            [string.Join(' ', folded.SelectMany(word => word.Split(' ')).Select(word => $"\"{word}\"*"))],
            reader => reader.GetString(0));
        return new([.. keys.Skip(slice.Skip).Take(slice.Take).Select(actors.ByKey).OfType<ActorRecord>()], keys.Count);
    }

    /// <summary>The parameter after those of the conditions.</summary>
    private static string Last(RowConditions conditions) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@p{conditions.Values.Length}");

    private string Text(ReportRecord report) => reports.Bytes(report.Text) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : "";

    private static ReportRecord Report(SqliteDataReader reader, int column) => JsonSerializer.Deserialize(reader.GetString(column), LedgerJson.Records.ReportRecord)!;

    /// <summary>All words must be there; what stands in quotation marks as one phrase; the last word may go on. Null where nothing is asked.</summary>
    private static string? Query(string words)
    {
        string[] terms = [.. Words(words).Where(term => term.Any(char.IsLetterOrDigit)).Select(term => $"\"{term}\"")];
        return terms.Length == 0 ? null : string.Join(' ', terms) + (words.TrimEnd().EndsWith('"') ? "" : "*");
    }

    private static IEnumerable<string> Words(string words)
    {
        var pieces = words[..Math.Min(words.Length, LongestQuery)].Split('"');
        return pieces.SelectMany((piece, i) => i % 2 == 1 && piece.Trim().Length > 0
            ? [piece.Trim()]
            : piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Excerpt(string text, string words)
    {
        var at = Words(words).Select(term => text.IndexOf(term, StringComparison.OrdinalIgnoreCase)).Where(found => found >= 0).DefaultIfEmpty(0).Min();
        var start = at <= Around ? 0 : text.IndexOf(' ', at - Around) is >= 0 and var space && space < at ? space : at - Around;
        var end = Math.Min(text.Length, at + (2 * Around));
        end = end < text.Length && text.LastIndexOf(' ', end) is var last && last > at ? last : end;
        return (start > 0 ? "... " : "") + string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + (end < text.Length ? " ..." : "");
    }
}
