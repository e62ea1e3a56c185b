using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sitrep.Ledger.Entries;

/// <summary>What the chain holds fast of an entry: one hash over every part of it.</summary>
public static class EntryContent
{
    /// <summary>Chain kind of a report.</summary>
    public const string Report = "report";

    /// <summary>Chain kind of what could not be read.</summary>
    public const string Refusal = "refusal";

    /// <summary>Chain kind of a person's decision.</summary>
    public const string Judgement = "judgement";

    /// <summary>SHA-256 over the JSON of a report's record, of its rows and their indexes in their order, and of its details.</summary>
    public static byte[] HashReport(
        ReadOnlyMemory<byte> report, IEnumerable<(ReadOnlyMemory<byte> Row, ReadOnlyMemory<byte> Index)> rows, ReadOnlyMemory<byte> details)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, report.Span);
        foreach (var (row, index) in rows)
        {
            Append(hash, row.Span);
            Append(hash, index.Span);
        }

        Append(hash, details.Span);
        return hash.GetHashAndReset();
    }

    /// <summary>SHA-256 over the JSON of the record of a refusal or a judgement.</summary>
    public static byte[] HashRecord(ReadOnlySpan<byte> json) => SHA256.HashData(json);

    /// <summary>
    /// The hash of a link of the chain, over all that it says and the hash before it: whoever changes an entry must change
    /// every hash after it.
    /// </summary>
    public static byte[] HashLink(long number, string kind, string id, string at, string tool, ReadOnlySpan<byte> content, ReadOnlySpan<byte> previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes(string.Join('\n', number, kind, id, at, tool)));
        Append(hash, content);
        Append(hash, previous);
        return hash.GetHashAndReset();
    }

    /// <summary>The JSON of an entry's details.</summary>
    public static byte[] Write(EntryDetails details) => JsonSerializer.SerializeToUtf8Bytes(details, StoreJson.Default.EntryDetails);

    /// <summary>Details from their JSON.</summary>
    /// <exception cref="JsonException">It is not the JSON of details.</exception>
    public static EntryDetails ReadDetails(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, StoreJson.Default.EntryDetails) ?? throw new JsonException("The details are null.");

    /// <summary>The JSON of a row's index.</summary>
    public static byte[] Write(RowIndex index) => JsonSerializer.SerializeToUtf8Bytes(index, StoreJson.Default.RowIndex);

    /// <summary>A row's index from its JSON.</summary>
    /// <exception cref="JsonException">It is not the JSON of an index.</exception>
    public static RowIndex ReadIndex(string json) =>
        JsonSerializer.Deserialize(json, StoreJson.Default.RowIndex) ?? throw new JsonException("The index is null.");

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
