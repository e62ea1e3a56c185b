namespace Sitrep.Ledger.Matching;

/// <summary>Tells whether two reports tell one story, by the names that both speak of.</summary>
internal static class StoryMatch
{
    private const int Fewest = 3;

    /// <summary>Longest time between reports on one event without a date, in days.</summary>
    private const int News = 3;

    /// <summary>Whether the reports of the two rows are different ones and tell one story.</summary>
    public static bool IsTold(RowFeatures a, RowFeatures b)
    {
        if (a.Report == b.Report || a.Published is { } first && b.Published is { } second && Math.Abs(first - second) > News)
        {
            return false;
        }

        var shared = Shared(a.Story, b.Story);
        return shared >= Fewest && shared * 3 >= Math.Min(a.Story.Count, b.Story.Count);
    }

    private static int Shared(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Count && j < b.Count)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
