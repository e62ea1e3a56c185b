using System.Text.Json.Serialization;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;

namespace Sitrep.Ledger.Judgements;

/// <summary>Where a person of a row stands in a case before the law, as somebody who reviews the row says it.</summary>
/// <param name="Name">Who: one of those who do it or to whom it is done.</param>
/// <param name="Status">How far the row's words say that the case has come.</param>
/// <param name="TakenBack">What the report says to end it: acquitted, overturned or dropped; null where it stands.</param>
public sealed record LegalCorrection(
    string Name,
    [property: JsonConverter(typeof(EnumWordConverter<LegalStatus>))] LegalStatus Status,
    [property: JsonConverter(typeof(EnumWordConverter<LegalStatus>))] LegalStatus? TakenBack = null)
{
    private const string Since = "since ";

    /// <summary>A standing from words: 'Ana Sol: charged', 'Ana Sol: charged, since acquitted'.</summary>
    /// <exception cref="ArgumentException">They are none of these.</exception>
    public static LegalCorrection Parse(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var colon = words.LastIndexOf(':');
        string[] said = colon < 1 ? [] : words[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries);
        return said is [var step, .. var rest] && StatusOf(step) is { } status
            ? rest switch
            {
                [] => new(words[..colon].Trim(), status),
                [var end] when end.StartsWith(Since, StringComparison.OrdinalIgnoreCase) && StatusOf(end[Since.Length..]) is { } ended => new(words[..colon].Trim(), status, ended),
                _ => throw Unclear(words),
            }
            : throw Unclear(words);
    }

    /// <summary>The standing as the row has it, on the words that it had, else on those of the whole row.</summary>
    /// <param name="row">The row, with the actors that it is to have.</param>
    /// <exception cref="ArgumentException">The person has no part in the row, or what ends the case ends none.</exception>
    internal LegalRecord In(RowRecord row)
    {
        var name = Name.Trim();
        var known = row.Legal.FirstOrDefault(standing => standing.Name == name && standing.Status == Status) ?? row.Legal.FirstOrDefault(standing => standing.Name == name);
        var person = row.Initiator.Concat(row.Recipient).FirstOrDefault(actor => actor.Name == name);
        if (known is null && person is null)
        {
            throw new ArgumentException($"'{name}' stands before the law, but is not among those who do it or to whom it is done");
        }

        if (TakenBack is not (null or LegalStatus.Acquitted or LegalStatus.Overturned or LegalStatus.Dropped))
        {
            throw new ArgumentException($"a case is ended by 'acquitted', 'overturned' or 'dropped', not by '{WordOf(TakenBack.Value)}'");
        }

        return known is null ? new(name, person!.Actor, Status, row.Quote, row.Start, row.End, TakenBack) : known with { Status = Status, TakenBack = TakenBack };
    }

    private static LegalStatus? StatusOf(string word) => Enum.GetValues<LegalStatus>().Cast<LegalStatus?>().FirstOrDefault(status => string.Equals(WordOf(status!.Value), word.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string WordOf(LegalStatus status) => EnumWords<LegalStatus>.Of(status);

    private static ArgumentException Unclear(string words) =>
        new($"'{words}' says not where somebody stands: write 'NAME: charged' or 'NAME: charged, since acquitted'; the steps are {string.Join(", ", Enum.GetValues<LegalStatus>().Select(WordOf))}");
}
