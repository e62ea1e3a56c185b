using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Assessment;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Reads rows with their reports, their actors under the keys that people's judgements gave them.</summary>
internal sealed class EventRows(Database database)
{
    private const string Columns = "SELECT r.json, r.indexed, r.report, t.json, r.seq FROM ";

    /// <summary>The rows of a query.</summary>
    /// <param name="from">What stands after FROM; the row is <c>r</c>, its report <c>t</c>.</param>
    /// <param name="values">The values of its parameters.</param>
    public List<(long Row, long Report, EventRow Told)> Of(string from, params ReadOnlySpan<object?> values)
    {
        var renamed = database.List("SELECT key, actor FROM renamed", [], reader => (Key: reader.GetString(0), Actor: reader.GetString(1)))
            .ToDictionary(pair => pair.Key, pair => pair.Actor, StringComparer.Ordinal);
        var (number, report) = (-1L, default(ReportRecord));
        return database.List(Columns + from, values, reader =>
        {
            // Consecutive rows mostly share their report.
            if (report is null || reader.GetInt64(2) != number)
            {
                (number, report) = (reader.GetInt64(2), JsonSerializer.Deserialize(reader.GetString(3), LedgerJson.Records.ReportRecord)!);
            }

            return (reader.GetInt64(4), number, Read(reader, report, renamed));
        });
    }

    private static EventRow Read(SqliteDataReader reader, ReportRecord report, Dictionary<string, string> renamed)
    {
        var told = new EventRow(RowQueries.Json(reader, 0), EntryContent.ReadIndex(reader.GetString(1)), report);
        return renamed.Count == 0 ? told : told with
        {
            Row = told.Row with { Initiator = Rename(told.Row.Initiator, renamed), Recipient = Rename(told.Row.Recipient, renamed) },
            Index = told.Index with { Parties = [.. told.Index.Parties.Select(party => party with { Actor = Renamed(party.Actor, renamed) })] },
        };
    }

    private static ParticipantRecord[] Rename(IReadOnlyList<ParticipantRecord> actors, Dictionary<string, string> renamed) =>
        [.. actors.Select(actor => actor with { Actor = Renamed(actor.Actor, renamed) })];

    private static string? Renamed(string? key, Dictionary<string, string> renamed) => key is null ? null : renamed.GetValueOrDefault(key, key);
}
