using Sitrep.Ledger.Records;

namespace Sitrep.Ledger.Matching;

/// <summary>Finds, for the rows of a report, the rows of a later version that say the same.</summary>
public static class RowHeirs
{
    /// <summary>
    /// The heirs by the id of the row that they stand for. Rows of one type and quote come first, in the order of the texts; then the only row of
    /// its type, word and status on both sides. A row without an heir says what the later version does not say any more, or says otherwise.
    /// </summary>
    /// <param name="older">The rows of the earlier version, by place in the text.</param>
    /// <param name="newer">The rows of the later one, likewise.</param>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<RowRecord> older, IReadOnlyList<RowRecord> newer)
    {
        var heirs = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var quotes = newer.ToLookup(row => (row.Type, row.Quote, row.Trigger.Text));
        foreach (var rows in older.GroupBy(row => (row.Type, row.Quote, row.Trigger.Text)))
        {
            foreach (var (row, heir) in rows.Zip(quotes[rows.Key]))
            {
                heirs.Add(row.Id, heir.Id);
                taken.Add(heir.Id);
            }
        }

        var words = newer.Where(row => !taken.Contains(row.Id)).ToLookup(Word);
        foreach (var rows in older.Where(row => !heirs.ContainsKey(row.Id)).GroupBy(Word))
        {
            if (rows.Count() == 1 && words[rows.Key].Count() == 1)
            {
                heirs.Add(rows.First().Id, words[rows.Key].First().Id);
            }
        }

        return heirs;
    }

    private static (object Type, string Word, object Status, object Stance) Word(RowRecord row) => (row.Type, row.Trigger.Text.ToUpperInvariant(), row.Status, row.Stance);
}
