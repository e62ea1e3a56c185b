using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Matching;

/// <summary>
/// Says how much speaks for two rows' being of one event. Symmetric, and a function of the two alone: whatever else is in
/// the ledger, and in whatever order it came, does not count.
/// </summary>
public static class PairScore
{
    /// <summary>From here on two rows are taken for one event.</summary>
    public const int Enough = 35;

    /// <summary>The score of two rows that cannot be one event.</summary>
    public const int Never = int.MinValue;

    private const int SameFigure = 8;
    private const int OtherFigure = -10;
    private const int SameStory = 15;
    private const int LikeStory = 12;
    private const int Retold = 15;
    private const int PlanAndDeed = -10;
    private const int StateAndDeed = -10;
    private const int OtherSpeech = -25;
    private const int DisputedDoer = -5;

    /// <summary>The score; <see cref="Never"/> where something speaks against it for good, or where no actor nor place and day speak for it.</summary>
    public static int Of(RowFeatures a, RowFeatures b) => Parts(a, b)?.Sum ?? Never;

    /// <summary>What speaks for and against it, with its points, the weightiest first; empty where the two cannot be one.</summary>
    public static IReadOnlyList<string> Reasons(RowFeatures a, RowFeatures b) => Parts(a, b) is { } parts ? [.. parts.Reasons()] : [];

    private static PairParts? Parts(RowFeatures a, RowFeatures b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Type != b.Type)
        {
            return null;
        }

        var (dates, sameDay) = DateScore.Of(a, b);
        var (places, samePlace) = PlaceScore.Of(a.Place, b.Place);
        var isNever = dates == Never || places == Never;
        var isTold = (isNever || OneDeed.AreOfTwoNames(a.Place, b.Place)) && OneDeed.IsTold(a, b, sameDay, samePlace);
        if (isNever)
        {
            if (!isTold)
            {
                return null;
            }

            (dates, places) = (dates == Never ? OneDeed.OtherDay : dates, places == Never ? OneDeed.OtherPlace : places);
        }

        var story = StoryMatch.Of(a, b);
        var (isStory, isOneReport) = (story != StoryLikeness.Other, a.Report == b.Report);
        var isVague = sameDay && BlockKeys.IsDatedDeed(a) && BlockKeys.IsDatedDeed(b) && WordScore.IsVagueBeside(a, b);
        var (lemmas, modes) = (isVague ? WordScore.LikeLemma : WordScore.Lemmas(a, b), WordScore.Modes(a.Mode, b.Mode));
        var words = lemmas + modes;
        var actors = ActorScore.Of(a, b, IsMutual(a) && IsMutual(b), words >= WordScore.LikeLemma, isStory || isOneReport || isTold || samePlace && sameDay);
        var isUncontested = actors is { Initiators: >= 0, Recipients: >= 0 };
        var isSupported = actors.Sum > 0;
        var isAgreed = isUncontested && sameDay && words >= WordScore.SameMode;
        if (samePlace && sameDay)
        {
            // Who is behind an attack is often disputed; that it is one attack is not.
            var isClaimedTwice = a.Claimed == true && b.Claimed == true && words >= WordScore.SameMode && actors.Recipients >= 0 && !a.Initiators.Concat(b.Initiators).Any(actor => actor.IsState);
            var isDisputed = a.Type == EventType.ASSAULT && actors.Initiators < 0 && (actors.Recipients > 0 || isClaimedTwice);
            actors = isDisputed ? actors with { Initiators = DisputedDoer } : actors;
            isSupported = actors.Sum > 0 || isClaimedTwice || isAgreed || isUncontested && a.Place!.IsFine && IsOneDeed(a, b, sameDay, words) && words >= WordScore.LikeLemma && (isStory || isOneReport);
        }

        // Reports of one story that use one word for what happened mostly speak of one thing, unless they name other people.
        var isRetold = isStory && a.Lemma == b.Lemma && (a.IsExact && b.IsExact || !a.HasDate || !b.HasDate);

        // Words are one act only where one speaks them, or to one: everybody in a story accuses.
        isSupported |= !IsSpeech(a.Type) && isUncontested
            && (isRetold || isAgreed && isStory || (story == StoryLikeness.Same || isVague && isStory && places > 0) && IsOneDeed(a, b, sameDay, words));
        var isHere = isOneReport && words >= WordScore.LikeLemma && actors.Sum > 0 && isUncontested && !IsSpeech(a.Type) && IsPlan(a.Status) == IsPlan(b.Status);
        return isSupported
            ? new(dates, places, isVague ? 0 : lemmas, isVague ? lemmas : 0, modes, actors, Figures(a, b), Statuses(a, b), Speeches(a, b), Stories(story), isRetold || isHere ? Retold : 0)
            : null;
    }

    /// <summary>
    /// Whether two rows put a deed of one type on one day, and nothing that they say of it differs: 'the explosions' of
    /// one are 'the bombing' of the other.
    /// </summary>
    private static bool IsOneDeed(RowFeatures a, RowFeatures b, bool sameDay, int words) =>
        sameDay && BlockKeys.IsDatedDeed(a) && BlockKeys.IsDatedDeed(b) && words >= 0;

    /// <summary>
    /// Whether acts of the type are words. What somebody says in one report in other words is another act.
    /// </summary>
    internal static bool IsSpeech(EventType type) => type is
        EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN or EventType.SUPPORT or EventType.AGREE;

    private static int Speeches(RowFeatures a, RowFeatures b) =>
        IsSpeech(a.Type) && a.Report == b.Report && WordScore.Lemmas(a, b) == 0 ? OtherSpeech : 0;

    /// <summary>The features without what does not count for such a row, so that rows that say the same have the same.</summary>
    public static RowFeatures Essential(RowFeatures row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { HasDate: true, Published: not null } ? row with { Published = RowFeatures.SomeDay } : row;
    }

    /// <summary>Whether both sides do the same to each other: a ceasefire of two is one whoever is named first.</summary>
    private static bool IsMutual(RowFeatures row) => row is { Type: EventType.CONSULT or EventType.AGREE or EventType.COOPERATE } or { Type: EventType.CONCEDE, Mode: "ceasefire" };

    private static int Figures(RowFeatures a, RowFeatures b)
    {
        var isOther = false;
        foreach (var figure in a.Figures)
        {
            foreach (var other in b.Figures)
            {
                if (figure.Of == other.Of && (figure.Low is not null && figure.Low == other.Low || figure.High is not null && figure.High == other.High))
                {
                    return SameFigure;
                }

                isOther |= figure.Of == other.Of && (figure.Low > other.High || other.Low > figure.High);
            }
        }

        // Of one thing a report seldom gives two numbers: five who died and twenty who died are not the same.
        return isOther && a.Report == b.Report ? OtherFigure : 0;
    }

    /// <summary>A plan for a day is the deed of that day; what merely goes on when the report appears is no deed of a day.</summary>
    private static int Statuses(RowFeatures a, RowFeatures b) =>
        IsPlan(a.Status) != IsPlan(b.Status) ? IsDated(a) && IsDated(b) ? 0 : PlanAndDeed
        : a.Lemma != b.Lemma && (GoesOn(a) && IsDated(b) || GoesOn(b) && IsDated(a)) ? StateAndDeed : 0;

    private static bool IsDated(RowFeatures row) => row is { IsExact: true, Guessed: false };

    private static bool GoesOn(RowFeatures row) => row is { Status: EventStatus.Ongoing, Guessed: true };

    private static int Stories(StoryLikeness story) => story switch
    {
        StoryLikeness.Same => SameStory,
        StoryLikeness.Alike => LikeStory,
        _ => 0,
    };

    private static bool IsPlan(EventStatus status) => status is EventStatus.Scheduled or EventStatus.Threatened or EventStatus.Possible;
}
