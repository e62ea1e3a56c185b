using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Matching;

/// <summary>
/// What is so particular that two rows which tell it speak of one deed though they put it on other days or at other places: they
/// contradict each other. A person is killed once, and is seldom seized twice in a few days; and two reports of one story that count as
/// many dead by the same hands on one day tell of one attack.
/// </summary>
internal static class OneDeed
{
    public const int OtherDay = -5;
    public const int OtherPlace = -5;
    private const int Days = 3;
    private const int Few = 5;
    private const int Many = 10;

    /// <summary>Whether the two tell such a deed.</summary>
    /// <param name="a">One row.</param>
    /// <param name="b">The other.</param>
    /// <param name="sameDay">Whether they put it on one day.</param>
    /// <param name="samePlace">Whether they put it at one place.</param>
    public static bool IsTold(RowFeatures a, RowFeatures b, bool sameDay, bool samePlace)
    {
        if (a.Report == b.Report || !BlockKeys.IsDatedDeed(a) || !BlockKeys.IsDatedDeed(b) || Apart(a, b) > Days)
        {
            return false;
        }

        return IsOfOnePerson(a, b, samePlace) || (sameDay || samePlace && Apart(a, b) == 1) && IsOfOneCount(a, b);
    }

    /// <summary>Whether the two places are names that the gazetteer does not know, and others.</summary>
    public static bool AreOfTwoNames(PlaceFeature? a, PlaceFeature? b) => a is { Fineness: 0 } && b is { Fineness: 0 } && a.Words != b.Words;

    private static int Apart(RowFeatures a, RowFeatures b) => Math.Max(0, Math.Max(a.From!.Value - b.To!.Value, b.From!.Value - a.To!.Value));

    private static bool IsOfOnePerson(RowFeatures a, RowFeatures b, bool samePlace) =>
        WordScore.Modes(a.Mode, b.Mode) >= 0 && (IsOnce(a) && IsOnce(b) && WordScore.AreKin(a, b) || samePlace && IsDeathBeside(a, b))
        && a.Recipients.Any(actor => actor.Kind == ActorFeature.Person && b.Recipients.Any(other => other.Key == actor.Key));

    /// <summary>Whether it is done to somebody once, or not again within days.</summary>
    private static bool IsOnce(RowFeatures row) => row.Type switch
    {
        EventType.ASSAULT => WordScore.IsDeadly(row),
        EventType.COERCE => row.Mode is "arrest" or "seize" or "deport",
        EventType.CONCEDE => row.Mode is "release",
        _ => false,
    };

    /// <summary>'Shot dead' of one is 'killed' of the other.</summary>
    private static bool IsDeathBeside(RowFeatures a, RowFeatures b) => WordScore.IsVagueBeside(a, b) && (WordScore.IsDeadly(a) || WordScore.IsDeadly(b));

    /// <summary>As many by the same hands; without a story that both tell, many to the same.</summary>
    private static bool IsOfOneCount(RowFeatures a, RowFeatures b)
    {
        var isStory = StoryMatch.Of(a, b) != StoryLikeness.Other;
        return WordScore.Lemmas(a, b) > 0
            && (a.Place?.Country ?? b.Place?.Country) == (b.Place?.Country ?? a.Place?.Country)
            && ActorScore.Of(a, b, isMutual: false, isLikeDeed: true, isOneStory: true) is { Initiators: > 0, Recipients: >= 0 and var recipients }
            && (isStory || recipients > 0)
            && a.Figures.Any(figure => figure.Low >= (isStory ? Few : Many) && figure.Low == figure.High && b.Figures.Contains(figure));
    }
}
