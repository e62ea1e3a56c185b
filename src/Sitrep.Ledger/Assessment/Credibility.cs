using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;

namespace Sitrep.Ledger.Assessment;

/// <summary>
/// Proposes how far an event is to be believed, from 1 to 6 as the Admiralty code (NATO AJP-2.1) grades information: by how many
/// independent root sources say that it happened, who denies it, and on what they differ. How reliable the sources are is graded apart.
/// </summary>
internal static class Credibility
{
    private const int MostNamed = 5;

    /// <summary>The grade and its reasons.</summary>
    /// <param name="rows">The rows of the event.</param>
    /// <param name="contradictions">Its contradictions.</param>
    public static CredibilityRecord Of(IReadOnlyList<EventRow> rows, IReadOnlyList<ContradictionRecord> contradictions)
    {
        var affirm = Roots(rows.Where(row => row.Affirms && row.Row.Stance is Stance.Asserts or Stance.Confirms));
        var allege = Roots(rows.Where(row => row.Affirms && row.Row.Stance is not (Stance.Asserts or Stance.Confirms))).Except(affirm, StringComparer.Ordinal).ToList();
        var deny = Roots(rows.Where(row => row.Denies));
        var isDenied = deny.Count > 0 || contradictions.Any(pair => pair.Kind == ContradictionKind.Denial);
        var details = contradictions.Where(pair => pair.Kind != ContradictionKind.Denial).Select(pair => EnumWords<ContradictionKind>.Of(pair.Kind)).Distinct().Order(StringComparer.Ordinal).ToList();
        var circular = Corroboration.Circular(rows.Where(row => !row.Denies));
        return new(
            Grade(affirm.Count, allege.Count, Math.Max(deny.Count, isDenied ? 1 : 0), details.Count > 0),
            [.. Reasons(affirm, allege, deny, isDenied, details), .. circular.Count > 0 ? [$"{string.Join(" and ", circular)} cite one another"] : Array.Empty<string>()]);
    }

    private static int Grade(int affirm, int allege, int deny, bool differ) => (affirm, allege, deny) switch
    {
        (0, 0, 0) => 6,
        (0, 0, _) => 5,
        (0, _, _) => 4,
        (1, _, 0) => 3,
        (_, _, 0) => differ ? 2 : 1,
        _ => affirm > deny && affirm > 1 ? 3 : 4,
    };

    private static IEnumerable<string> Reasons(List<string> affirm, List<string> allege, List<string> deny, bool isDenied, List<string> details)
    {
        yield return affirm.Count switch
        {
            0 when allege.Count == 0 && !isDenied => "no source says that it has happened",
            0 => "no source says so as a fact",
            1 => $"one source only: {affirm[0]}",
            _ => $"{affirm.Count} independent sources: {Named(affirm)}",
        };
        if (allege.Count > 0)
        {
            yield return $"alleged or suspected by {Named(allege)}";
        }

        if (isDenied)
        {
            yield return deny.Count > 0 ? $"denied by {Named(deny)}" : "denied in the report that tells of it";
        }

        if (details.Count > 0)
        {
            yield return $"the sources differ on {string.Join(", ", details)}";
        }
    }

    private static string Named(List<string> names) =>
        string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "");

    private static List<string> Roots(IEnumerable<EventRow> rows) => [.. Corroboration.RootsOf(rows)];
}
