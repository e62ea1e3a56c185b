using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger.Sqlite;

/// <summary>Checks a ledger from its first entry to its last.</summary>
internal sealed class Verifier(Database database)
{
    private const int MostFlaws = 100;
    private const int TellEvery = 500;
    private readonly List<Flaw> _flaws = [];
    private byte[] _previous = [];
    private long _number;
    private long _reports;
    private long _refusals;
    private long _judgements;
    private long _rows;
    private long _erased;
    private HashSet<string> _gone = [];

    public Verification Verify(IProgress<long>? entriesChecked)
    {
        _gone = [.. new JudgementQueries(database).Standing().Erased];
        var links = database.Query(
            "SELECT seq, kind, id, at, tool, content, previous, hash FROM chain ORDER BY seq",
            [],
            reader => new Link(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetFieldValue<byte[]>(5),
                reader.GetFieldValue<byte[]>(6),
                reader.GetFieldValue<byte[]>(7)));
        foreach (var link in links.TakeWhile(_ => _flaws.Count < MostFlaws))
        {
            Check(link);
            if (_number % TellEvery == 0)
            {
                entriesChecked?.Report(_number);
            }
        }

        CheckCounts();
        foreach (var flaw in new Overview(database).Flaws(MostFlaws - _flaws.Count))
        {
            Fault("overview", flaw.Of, flaw.Message);
        }

        entriesChecked?.Report(_number);
        return new(_number, _rows, _number == 0 ? null : Convert.ToHexStringLower(_previous), _flaws) { Erased = _erased };
    }

    private void Check(Link link)
    {
        var name = $"{link.Kind} '{link.Id}'";
        if (link.Number != ++_number)
        {
            Fault("chain", link.Id, $"Entry {_number} is missing: after entry {_number - 1} comes entry {link.Number} ({name}).");
            _number = link.Number;
        }

        if (!link.Previous.AsSpan().SequenceEqual(_previous))
        {
            Fault("chain", link.Id, $"Entry {link.Number} ({name}) does not follow from the entry before it: one of the two was changed or put in.");
        }

        var hash = EntryContent.HashLink(link.Number, link.Kind, link.Id, link.At, link.Tool, link.Content, link.Previous);
        if (!hash.AsSpan().SequenceEqual(link.Hash))
        {
            Fault("chain", link.Id, $"Entry {link.Number} ({name}) was changed: its hash does not fit what it says.");
        }

        _previous = link.Hash;
        if (link.Kind == EntryContent.Report)
        {
            CheckReport(link);
        }
        else if (link.Kind == EntryContent.Judgement)
        {
            CheckJudgement(link);
        }
        else
        {
            CheckRefusal(link);
        }
    }

    private void CheckReport(Link link)
    {
        _reports++;
        var found = database.List(
            "SELECT seq, json, details, id, published, text_hash FROM report WHERE key = @p0",
            [link.Id],
            reader => (
                Sequence: reader.GetInt64(0),
                Json: Encoding.UTF8.GetBytes(reader.GetString(1)),
                Details: reader.GetFieldValue<byte[]>(2),
                Id: reader.GetString(3),
                Published: reader.IsDBNull(4) ? (long?)null : reader.GetInt64(4),
                Text: Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(5))));
        if (_gone.Contains(link.Id))
        {
            CheckErased(link, found.Count == 0);
            _reports--;
            return;
        }

        if (found.Count == 0)
        {
            Fault("record", link.Id, $"Report '{link.Id}' of entry {link.Number} is gone.");
            return;
        }

        try
        {
            var (sequence, json, packed, id, published, text) = found[0];
            var details = Packing.Unpack(packed);
            var rows = StoredRows(sequence);
            var report = JsonSerializer.Deserialize(json, LedgerJson.Records.ReportRecord)!;
            if (!EntryContent.HashReport(json, rows.Select(row => row.Hashed), details).AsSpan().SequenceEqual(link.Content)
                || report.Key != link.Id || report.Id != id || report.Published?.DayNumber != published || report.Text != text)
            {
                Fault("record", link.Id, $"Report '{id}' or what was read from it was changed after it was added (entry {link.Number}).");
            }

            CheckBytes("raw", report.Raw, report.Id);
            CheckRows(report, rows, CheckBytes("text", report.Text, report.Id));
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException)
        {
            Fault("record", link.Id, $"Report '{found[0].Id}' cannot be made out any more (entry {link.Number}): {failure.Message}");
        }
    }

    private List<StoredRow> StoredRows(long report) => database.List(
        "SELECT json, id, start, type, status, stance, first, last, indexed FROM row WHERE report = @p0 AND judgement IS NULL ORDER BY seq",
        [report],
        reader => new StoredRow(
            Encoding.UTF8.GetBytes(reader.GetString(0)),
            reader.GetString(1),
            reader.GetInt64(2),
            new RowColumns(
                reader.GetInt64(3),
                reader.GetInt64(4),
                reader.GetInt64(5),
                reader.IsDBNull(6) ? null : reader.GetInt64(6),
                reader.IsDBNull(7) ? null : reader.GetInt64(7)),
            Encoding.UTF8.GetBytes(reader.GetString(8))));

    private void CheckRows(ReportRecord report, List<StoredRow> rows, byte[]? bytes)
    {
        if (rows.Count != report.Rows)
        {
            Fault("record", report.Id, $"Report '{report.Id}' gave {report.Rows} rows; {rows.Count} are there.");
        }

        var text = bytes is null ? null : Encoding.UTF8.GetString(bytes);
        foreach (var stored in rows)
        {
            _rows++;
            var row = JsonSerializer.Deserialize(stored.Bytes, LedgerJson.Records.RowRecord)!;
            if (row.Id != stored.Id || row.Start != stored.Start || RowColumns.Of(row) != stored.Columns)
            {
                Fault("record", stored.Id, $"Row '{stored.Id}' of report '{report.Id}' is not filed under what it says.");
            }

            if (text is not null && RowEvidence.Fault(row, text) is { } fault)
            {
                Fault(fault.What, row.Id, $"Row '{row.Id}' of report '{report.Id}': {fault.Message}");
            }
        }
    }

    private void CheckRefusal(Link link)
    {
        _refusals++;
        if (database.Scalar("SELECT json FROM refusal WHERE id = @p0", link.Id) is not string json)
        {
            Fault("record", link.Id, $"What could not be read, of entry {link.Number}, is gone.");
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(json);
        if (!EntryContent.HashRecord(bytes).AsSpan().SequenceEqual(link.Content))
        {
            Fault("record", link.Id, $"What is kept of something that could not be read was changed after it was added (entry {link.Number}).");
            return;
        }

        var refusal = JsonSerializer.Deserialize(bytes, LedgerJson.Records.RefusalRecord)!;
        CheckBytes("raw", refusal.Raw, refusal.Name);
    }

    /// <summary>A judgement is as it was made, and so is a row that came with it.</summary>
    private void CheckJudgement(Link link)
    {
        _judgements++;
        var text = database.Scalar("SELECT json FROM judgement WHERE id = @p0", link.Id) as string;
        if (_gone.Contains(link.Id))
        {
            CheckErased(link, text is null);
            _judgements--;
            return;
        }

        if (text is not { } json)
        {
            Fault("record", link.Id, $"Judgement '{link.Id}' of entry {link.Number} is gone.");
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(json);
        if (!EntryContent.HashRecord(bytes).AsSpan().SequenceEqual(link.Content))
        {
            Fault("record", link.Id, $"Judgement '{link.Id}' was changed after it was made (entry {link.Number}).");
            return;
        }

        var judgement = JsonSerializer.Deserialize(bytes, LedgerJson.Records.JudgementRecord)!;
        if (judgement is { Kind: JudgementKind.Watch, Value: { } list })
        {
            CheckBytes("raw", list, judgement.Of[0]);
        }

        if (judgement.Row is { } row)
        {
            _rows++;
            if (CorrectedRows.Flaw(database, link.Id, row) is { } flaw)
            {
                Fault(flaw.What, flaw.Id, $"{flaw.Message} (entry {link.Number}).");
            }
        }
    }

    /// <summary>Of what a judgement of the chain erased only the hash is left.</summary>
    private void CheckErased(Link link, bool isGone)
    {
        _erased++;
        if (!isGone)
        {
            Fault("record", link.Id, $"The {link.Kind} '{link.Id}' of entry {link.Number} was to be erased and is still there: run any command that lists the ledger's events, then verify again.");
        }
    }

    private byte[]? CheckBytes(string what, string hash, string of)
    {
        var packed = database.Scalar("SELECT bytes FROM blob WHERE hash = @p0", Convert.FromHexString(hash)) as byte[];
        try
        {
            if (packed is not null && Packing.Unpack(packed) is var bytes && Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash)
            {
                return bytes;
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException)
        {
            // Said below: bytes that cannot be unpacked are not the bytes that were added.
        }

        var (name, id) = (what == "raw" ? "bytes" : "text", of);
        Fault(what, id, packed is null ? $"The {name} of '{id}' is gone." : $"The {name} of '{id}' was changed: its SHA-256 is no longer {hash}.");
        return null;
    }

    private void CheckCounts()
    {
        if (_flaws.Count < MostFlaws)
        {
            Compare("report", _reports);
            Compare("refusal", _refusals);
            Compare("row", _rows);
            Compare("judgement", _judgements);
        }
    }

    private void Compare(string table, long chained)
    {
        var there = database.Number($"SELECT count(*) FROM {table}");
        if (there != chained)
        {
            Fault("chain", table, $"There are {there} records of kind '{table}', but the chain holds {chained}: some were put in or taken out behind its back, or its end was cut off.");
        }
    }

    private void Fault(string what, string id, string message) => _flaws.Add(new(what, id, message));

    private sealed record Link(long Number, string Kind, string Id, string At, string Tool, byte[] Content, byte[] Previous, byte[] Hash);

    private sealed record StoredRow(byte[] Bytes, string Id, long Start, RowColumns Columns, byte[] Index)
    {
        public (ReadOnlyMemory<byte>, ReadOnlyMemory<byte>) Hashed => (Bytes, Index);
    }
}
