using System.Security.Cryptography;
using System.Text;
using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Review;

/// <summary>
/// Says whether something is still as a person saw it: changes with what the thing says and with every judgement about it, so that
/// nobody decides over another's head without knowing.
/// </summary>
internal static class RowVersion
{
    private const int Digits = 16;

    /// <summary>The version of a row.</summary>
    public static string Of(Ledger.Ledger ledger, RowRecord row) =>
        Hash(LedgerJson.Text(row, LedgerJson.Records.RowRecord), About(ledger, row.Id, row.Corrects ?? row.Id));

    /// <summary>The version of an event.</summary>
    public static string Of(Ledger.Ledger ledger, EventRecord happening) =>
        Hash(LedgerJson.Text(happening, LedgerJson.Records.EventRecord), About(ledger, [.. happening.Rows]));

    private static IEnumerable<string> About(Ledger.Ledger ledger, params string[] ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return ledger.Judgements().All.Where(judgement => judgement.Holds && judgement.Of.Any(wanted.Contains)).Select(judgement => judgement.Id);
    }

    private static string Hash(string content, IEnumerable<string> judgements) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content + "\n" + string.Join('\n', judgements))))[..Digits];
}
