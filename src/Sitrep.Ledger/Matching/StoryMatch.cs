namespace Sitrep.Ledger.Matching;

/// <summary>Whether two reports tell one story.</summary>
internal enum StoryLikeness
{
    /// <summary>Nothing says so; or they are one report.</summary>
    Other,

    /// <summary>They share some of the names that they speak of most.</summary>
    Alike,

    /// <summary>They share many of them.</summary>
    Same,
}

/// <summary>Tells whether two reports tell one story, by the names that both speak of.</summary>
internal static class StoryMatch
{
    private const int FewestSame = 3;
    private const int FewestAlike = 1;
    private const int Part = 3;

    /// <summary>Longest time between reports on one event without a date, in days.</summary>
    public const int News = 3;

    /// <summary>How alike the stories of two rows' reports are.</summary>
    public static StoryLikeness Of(RowFeatures a, RowFeatures b)
    {
        if (a.Report == b.Report || !IsNews(a, b))
        {
            return StoryLikeness.Other;
        }

        var shared = Shared(a.Story, b.Story);
        return shared * Part < Math.Min(a.Story.Count, b.Story.Count) ? StoryLikeness.Other
            : shared >= FewestSame ? StoryLikeness.Same
            : shared >= FewestAlike ? StoryLikeness.Alike : StoryLikeness.Other;
    }

    /// <summary>Whether the two were published within days, or it is not known when.</summary>
    public static bool IsNews(RowFeatures a, RowFeatures b) =>
        a.Published is not (>= 0 and var first) || b.Published is not (>= 0 and var second) || Math.Abs(first - second) <= News;

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
