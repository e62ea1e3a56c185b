using Sitrep.Ledger.Blocking;

namespace Sitrep.Ledger.Matching;

/// <summary>Weighs who does it and to whom.</summary>
internal static class ActorScore
{
    private const int SameActor = 20;
    private const int SameState = 12;
    private const int SameDescription = 12;
    private const int AlikeName = 12;
    private const int OtherActor = -20;

    /// <summary>Each side for itself; for what two do with each other, crosswise where that fits better.</summary>
    /// <param name="a">One row.</param>
    /// <param name="b">The other.</param>
    /// <param name="isMutual">Whether two do it with each other.</param>
    /// <param name="isLikeDeed">Whether one word or one mode tells what happened.</param>
    /// <param name="isOneStory">Whether equal descriptions mean the same: 'the police' of one story, not of two.</param>
    public static SideScores Of(RowFeatures a, RowFeatures b, bool isMutual, bool isLikeDeed, bool isOneStory)
    {
        var straight = new SideScores(Side(a.Initiators, b.Initiators, isLikeDeed, isOneStory), Side(a.Recipients, b.Recipients, isLikeDeed, isOneStory));
        if (!isMutual)
        {
            return straight;
        }

        var crossed = new SideScores(Side(a.Initiators, b.Recipients, isLikeDeed, isOneStory), Side(a.Recipients, b.Initiators, isLikeDeed, isOneStory));
        return crossed.Sum > straight.Sum ? crossed : straight;
    }

    /// <summary>The best that some two actors give; <see cref="OtherActor"/> where all are known and differ; 0 where one side is unknown.</summary>
    private static int Side(IReadOnlyList<ActorFeature> a, IReadOnlyList<ActorFeature> b, bool isLikeDeed, bool isOneStory)
    {
        var best = a.Count == 0 || b.Count == 0 ? 0 : int.MinValue;
        foreach (var actor in a)
        {
            foreach (var other in b)
            {
                best = Math.Max(best, Pair(actor, other, isLikeDeed, isOneStory));
            }
        }

        return best;
    }

    private static int Pair(ActorFeature a, ActorFeature b, bool isLikeDeed, bool isOneStory)
    {
        if (a.Key is not null && a.Key == b.Key)
        {
            return Same(a.Key, isLikeDeed);
        }

        if (a.Folded == b.Folded)
        {
            return (a.Key ?? b.Key) is { } key ? Same(key, isLikeDeed) : isOneStory ? SameDescription : 0;
        }

        if (IsRegistered(a.Key) && IsRegistered(b.Key))
        {
            // What the treasury of a state does its state does.
            return a.IsState && b.Kind == ActorFeature.Body || b.IsState && a.Kind == ActorFeature.Body ? 0 : OtherActor;
        }

        if (NameWords.Alike(a.Folded, b.Folded))
        {
            return isOneStory || a.Key is not null && b.Key is not null ? AlikeName : 0;
        }

        // 'two teachers' may be the two people named elsewhere; two names may not be one another.
        return a.Key is null || b.Key is null ? 0 : OtherActor;
    }

    /// <summary>A state is party to many deeds of a day: it tells less than a person or a group does, unless the deeds are alike.</summary>
    private static int Same(string key, bool isLikeDeed) => !isLikeDeed && key.Length == 2 && char.IsAsciiLetterUpper(key[0]) && char.IsAsciiLetterUpper(key[1]) ? SameState : SameActor;

    /// <summary>Whether the key is of the register, not made from a name.</summary>
    private static bool IsRegistered(string? key) => key is not null && !key.StartsWith("name:", StringComparison.Ordinal);
}

/// <summary>How well the two sides of two rows fit.</summary>
/// <param name="Initiators">Who does it.</param>
/// <param name="Recipients">To whom.</param>
internal readonly record struct SideScores(int Initiators, int Recipients)
{
    public int Sum => Initiators + Recipients;
}
