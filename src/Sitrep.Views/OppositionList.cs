using Sitrep.Ledger.Records;

namespace Sitrep.Views;

/// <summary>Two rows that cannot both hold.</summary>
/// <param name="Kind">Why not.</param>
/// <param name="A">The row that asserts, or one of the two.</param>
/// <param name="B">The row that denies, or the other one.</param>
/// <param name="On">What they differ on, in a few words: 'killed: 3 against 9'.</param>
public sealed record Opposition(ContradictionKind Kind, RowRecord A, RowRecord B, string On);

/// <summary>What cannot both hold of an event, pair by pair.</summary>
public static class OppositionList
{
    /// <summary>The pairs: of each kind some that show as many rows as they can, the denials first.</summary>
    /// <param name="entry">The claims of an event.</param>
    /// <param name="most">How many of each kind at most.</param>
    public static IReadOnlyList<Opposition> Of(ClaimEntry entry, int most)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var rows = entry.Claims.Concat(entry.Denials).DistinctBy(row => row.Id).ToDictionary(row => row.Id, StringComparer.Ordinal);
        return [.. entry.Contradictions.GroupBy(pair => pair.Kind).OrderBy(group => group.Key).SelectMany(group => Telling(group, rows, most))];
    }

    private static IEnumerable<Opposition> Telling(IGrouping<ContradictionKind, ContradictionRecord> pairs, Dictionary<string, RowRecord> rows, int most)
    {
        var (seen, sayings, given) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var pair in pairs)
        {
            // A pair that shows nothing new, and one that says in other rows what a pair before it said, is passed over.
            if (given == most)
            {
                yield break;
            }

            if (!rows.TryGetValue(pair.A, out var a) || !rows.TryGetValue(pair.B, out var b) || (seen.Contains(a.Id) && seen.Contains(b.Id)) || !sayings.Add(a.Quote + "\n" + b.Quote))
            {
                continue;
            }

            seen.Add(a.Id);
            seen.Add(b.Id);
            given++;
            yield return new(pair.Kind, a, b, On(pair.Kind, a, b));
        }
    }

    private static string On(ContradictionKind kind, RowRecord a, RowRecord b) => kind switch
    {
        ContradictionKind.Figures => Figures(a, b),
        ContradictionKind.Date => $"{Phrases.Days(a.When?.From, a.When?.To)} against {Phrases.Days(b.When?.From, b.When?.To)}",
        ContradictionKind.Place => $"{Phrases.Place(a.Where?.Name, a.Where?.Country)} against {Phrases.Place(b.Where?.Name, b.Where?.Country)}",
        ContradictionKind.Responsibility => $"{Names(a)} against {Names(b)}",
        _ => "one says so, the other denies it",
    };

    private static string Figures(RowRecord a, RowRecord b)
    {
        var differing = a.Figures.SelectMany(one => b.Figures.Where(other => other.Of == one.Of && (one.High < other.Low || other.High < one.Low)), (one, other) =>
            $"{one.Of}: {Number(one)} against {Number(other)}");
        return string.Join("; ", differing.Distinct()) is { Length: > 0 } told ? told : "numbers";
    }

    private static string Number(FigureRecord figure) => Phrases.Figure("", figure.Low, figure.High).Trim();

    private static string Names(RowRecord row) => row.Initiator.Count == 0 ? "nobody named" : string.Join(", ", row.Initiator.Select(actor => actor.Name));
}
