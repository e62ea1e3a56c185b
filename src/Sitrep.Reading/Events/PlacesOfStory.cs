using Sitrep.Reading.Entities;
using Sitrep.Reading.Geoparsing;

namespace Sitrep.Reading.Events;

/// <summary>
/// Lends the place of a paragraph's label ('Peruvian protests: ...') to events that tell of no other. Not thread-safe; made for one sentence.
/// </summary>
/// <param name="view">The sentence.</param>
/// <param name="label">The label that holds for it.</param>
/// <param name="places">The sentence's places behind the label.</param>
/// <param name="adjectives">Its adjectives of places.</param>
internal sealed class PlacesOfStory(SentenceView view, StoryLabel label, IReadOnlyList<PlaceMention> places, IReadOnlyList<PlaceMention> adjectives)
{
    /// <summary>The label's place, with its derivation; null where it says nothing of the event.</summary>
    /// <param name="mention">The event.</param>
    /// <param name="published">The day of publication: what lies far behind it is of other stories.</param>
    public (PlaceMention Place, Derivation Because)? For(EventMention mention, DateOnly? published)
    {
        if (label.Place is not { Place.Country: { } country } place || IsLongPast(mention, published) || mention.Type is not (EventType.ASSAULT or EventType.PROTEST or EventType.COERCE or EventType.CONCEDE or EventType.RETREAT)
            || places.Any(p => p.Place is { Country: { } other } && other != country) || IsEverywhere())
        {
            return null;
        }

        // What another state's police or courts do, they do at home.
        return mention.Type is EventType.COERCE or EventType.CONCEDE && mention.Initiators.Any(i => IsOfOther(i, country))
            ? null
            : (place, new Derivation("where", $"'{place.Text}', in the label of the paragraph"));
    }

    private bool IsOfOther(Participant actor, string country) =>
        (actor is { Kind: EntityKind.State, Actor: { } state } && state != country)
        || adjectives.Any(a => a.Place is { Country: { } other } && other != country && a.Span.Start >= actor.Span.Start && a.Span.End <= actor.Span.End && actor.Head.Sentence == view.Sentence.Index);

    private static bool IsLongPast(EventMention mention, DateOnly? published) =>
        published is { } day && mention.When is { Basis: TimeBasis.Words, Interval.To: { } last } && day.DayNumber - last.DayNumber > EventTimes.LongestNews;

    // 'demonstrate worldwide', 'rallies abroad'
    private bool IsEverywhere()
    {
        for (var word = label.End; word < view.Sentence.Count; word++)
        {
            if (view.LemmaOf(word) is "abroad" or "elsewhere" or "expatriate" or "diaspora" or "global" or "globally" or "internationally" or "overseas" or "worldwide")
            {
                return true;
            }
        }

        return false;
    }
}
