using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Entries;

namespace Sitrep.Ledger.Assessment;

/// <summary>
/// Counts the independent root sources behind an event. The root source of a row is the first in the chain of who says so:
/// the nearest named source, else the publisher. A named source counts once, whoever cites it; the publishers of one text
/// count once; a source without a name counts once a text.
/// </summary>
internal static class Corroboration
{
    private const string Narrator = "narrator";

    /// <summary>The names of the independent root sources that stand behind the event, sorted.</summary>
    public static IReadOnlyList<string> RootSources(IReadOnlyList<EventRow> rows) => RootsOf(rows.Where(row => !row.Denies));

    /// <summary>The names of the independent root sources of rows, sorted.</summary>
    public static IReadOnlyList<string> RootsOf(IEnumerable<EventRow> rows)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (key, name) = RootOf(row);
            if (!names.TryGetValue(key, out var known) || string.CompareOrdinal(name, known) < 0)
            {
                names[key] = name;
            }
        }

        return [.. names.Values.Order(StringComparer.Ordinal)];
    }

    private static (string Key, string Name) RootOf(EventRow row)
    {
        var nearest = row.Row.Sources is [var first, ..] ? first : Narrator;
        if (nearest == Narrator)
        {
            return ("copy\n" + row.Report.Copy, row.Report.Publisher ?? row.Report.Id);
        }

        var known = row.Index.Parties.FirstOrDefault(party => party.Role == PartyRole.Source && party.Name == nearest);
        return known?.Actor is { } actor
            ? ("actor\n" + actor, nearest)
            : ("words\n" + NameFolding.Fold(nearest) + "\n" + row.Report.Copy, nearest);
    }
}
