using Sitrep.Ledger.Records;

namespace Sitrep.Views;

/// <summary>What a person wrote otherwise than the machine.</summary>
public static class RowChanges
{
    private const string None = "none";

    private static readonly (string Name, Func<RowRecord, string> Value)[] Fields =
    [
        ("type", row => row.Type.ToString().ToLowerInvariant()),
        ("mode", row => row.Mode ?? ""),
        ("contexts", row => string.Join(", ", row.Contexts).Replace('_', ' ')),
        ("status", row => row.Status.ToString().ToLowerInvariant()),
        ("who says so", row => string.Join(" < ", row.Sources)),
        ("stance", row => row.Stance.ToString().ToLowerInvariant()),
        ("who", row => string.Join(", ", row.Initiator.Select(actor => actor.Name))),
        ("to whom", row => string.Join(", ", row.Recipient.Select(actor => actor.Name))),
        ("when", row => Phrases.Days(row.When?.From, row.When?.To)),
        ("where", row => Phrases.Place(row.Where?.Name, row.Where?.Country)),
        ("numbers", row => string.Join("; ", row.Figures.Select(figure => Phrases.Figure(figure.Of, figure.Low, figure.High)))),
        ("before the law", row => string.Join("; ", row.Legal.Select(LegalWords.Of))),
    ];

    /// <summary>The fields that differ, each as 'numbers: killed 12, was killed 15'.</summary>
    public static IReadOnlyList<string> Of(RowRecord before, RowRecord after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. Fields.Select(field => (field.Name, Was: field.Value(before), Is: field.Value(after)))
                .Where(field => field.Was != field.Is)
                .Select(field => $"{field.Name}: {Said(field.Is)}, was {Said(field.Was)}"),
        ];
    }

    /// <summary>What a judgement that corrects a row changed of the machine's; empty for all others, and where that row is gone.</summary>
    public static IReadOnlyList<string> Of(Ledger.Ledger ledger, JudgementRecord judgement)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(judgement);
        return judgement.Row is { } after && ledger.Find(judgement.Of[0]).Select(found => found.Row).FirstOrDefault(row => row?.Id == judgement.Of[0]) is { } before ? Of(before, after) : [];
    }

    private static string Said(string value) => value.Length > 0 ? value : None;
}
