using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// Says where an event takes place: a place that its own clause or phrase locates it in, the place that it is done to, or that of a clause around it. Never
/// an actor's nationality. Not thread-safe; made for one sentence.
/// </summary>
internal sealed class EventPlaces
{
    private static readonly HashSet<string> Locative = new(
        ["in", "at", "near", "inside", "outside", "within", "across", "around", "throughout", "along", "on", "over", "off", "into", "through", "between"], StringComparer.Ordinal);

    private readonly SentenceView _view;
    private readonly ParsedSentence _sentence;
    private readonly SentencePlaces _places;
    private readonly PlacePhrases _phrases;
    private readonly PlacesDoneTo _doneTo;
    private readonly PlacesAround _around;

    /// <summary>Lays the places over a sentence.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="places">Its places.</param>
    public EventPlaces(SentenceView view, SentencePlaces places)
    {
        _view = view;
        _sentence = view.Sentence;
        _places = places;
        _phrases = new PlacePhrases(view, places);
        _doneTo = new PlacesDoneTo(view, places, _phrases);
        _around = new PlacesAround(view, places, _phrases);
    }

    /// <summary>Whether a preposition says where.</summary>
    public static bool IsLocative(string preposition) => Locative.Contains(preposition);

    /// <summary>The place of an event, with its derivation; nulls where it is unknown.</summary>
    /// <param name="match">The event's unit.</param>
    /// <param name="roles">Its participants.</param>
    /// <param name="events">Heads of the sentence's other events: what is said of them is theirs.</param>
    public (PlaceMention? Place, Derivation? Because) Of(UnitMatch match, RoleFilling roles, IReadOnlyCollection<int> events)
    {
        if (_phrases.Of(match.Head, match.Unit, match.Unit.Class == UnitClass.Noun, events) is { } own)
        {
            return own;
        }

        foreach (var word in match.Words)
        {
            if (word != match.Head && _phrases.Of(word, match.Unit) is { } consumed)
            {
                return consumed;
            }
        }

        if (DoingVerbs.TopOf(_sentence, match) is var doing && doing != match.Head && _phrases.Of(doing, match.Unit) is { } lent)
        {
            return lent;
        }

        if (HappeningClauses.Of(_view, match) is >= 0 and var clause && _phrases.Of(clause, match.Unit) is { } shared)
        {
            return shared;
        }

        return (_doneTo.Of(match, roles, events) ?? _around.Above(match) ?? _around.Beside(match)) is { } found ? found : (null, null);
    }

    /// <summary>Whether the event's own phrase or clause locates it.</summary>
    public bool HasOwn(UnitMatch match) =>
        _phrases.Of(match.Head, match.Unit, match.Unit.Class == UnitClass.Noun) is not null
        || (DoingVerbs.TopOf(_sentence, match) is var doing && doing != match.Head && _phrases.Of(doing, match.Unit) is not null)
        || (HappeningClauses.Of(_view, match) is >= 0 and var clause && !IsDeed(clause) && _phrases.Of(clause, match.Unit) is not null) || _doneTo.Swept(match) is not null;

    // 'five died in artillery fire in the hills': the deed is told as one row already.
    private bool IsDeed(int verb) => _view.Lexicon.IsVerbOf(EventType.ASSAULT, _view.LemmaOf(verb)) || _view.Lexicon.IsVerbOf(EventType.COERCE, _view.LemmaOf(verb));

    /// <summary>
    /// Where the report has placed what a noun with 'the' takes up: 'The rally was broken up' after 'a rally in Lyon'; null where it has not.
    /// </summary>
    public (PlaceMention Place, Derivation Because)? ToldBefore(UnitMatch match)
    {
        foreach (var word in match.Words)
        {
            if (_sentence[word].Upos == PartOfSpeech.NOUN && _places.TakenUp(word) is { } place)
            {
                return (place, new Derivation("where", $"'the {_view.LemmaOf(word)}': {place.Text}, told before"));
            }
        }

        return null;
    }
}
