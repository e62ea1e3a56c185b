using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// Says where an event takes place: a place that its own clause or phrase locates it in, or the place that it is done to. Never an actor's
/// nationality. Not thread-safe; made for one sentence.
/// </summary>
internal sealed class EventPlaces
{
    private static readonly HashSet<string> Locative = new(
        ["in", "at", "near", "inside", "outside", "within", "across", "around", "throughout", "along", "on", "over", "off", "into", "through", "between"], StringComparer.Ordinal);

    private readonly SentenceView _view;
    private readonly ParsedSentence _sentence;
    private readonly PlaceMention?[] _places;

    /// <summary>Lays the places over a sentence.</summary>
    public EventPlaces(SentenceView view, IReadOnlyList<PlaceMention> places)
    {
        _view = view;
        _sentence = view.Sentence;
        _places = new PlaceMention?[_sentence.Count];
        foreach (var place in places)
        {
            _places.AsSpan(place.First.Word, place.EndWord - place.First.Word).Fill(place);
        }
    }

    /// <summary>The place of an event, with its derivation.</summary>
    public (PlaceMention? Place, Derivation? Because) Of(UnitMatch match, RoleFilling roles)
    {
        if (InPhrase(match.Head, match.Unit, match.Unit.Class == UnitClass.Noun) is { } own)
        {
            return own;
        }

        foreach (var word in match.Words)
        {
            if (word != match.Head && InPhrase(word, match.Unit) is { } consumed)
            {
                return consumed;
            }
        }

        if (match.Support is { } support && InPhrase(support.Head, match.Unit) is { } lent)
        {
            return lent;
        }

        return AtRecipient(match, roles) ?? Above(match) ?? (null, null);
    }

    /// <summary>Whether the event's own phrase or clause locates it.</summary>
    public bool HasOwn(UnitMatch match) =>
        InPhrase(match.Head, match.Unit, match.Unit.Class == UnitClass.Noun) is not null
        || (match.Support is { } support && InPhrase(support.Head, match.Unit) is not null);

    private (PlaceMention?, Derivation?)? InPhrase(int head, EventUnit unit, bool named = false, int depth = 0)
    {
        foreach (var child in _sentence.Children(head))
        {
            var relation = _sentence[child].Relation;
            var oblique = ParsedSentence.Is(relation, "obl") || ParsedSentence.Is(relation, "nmod");
            if (oblique && relation != "nmod:poss" && IsLocative(_view.Predicates.Marker(child), unit) && IsSpot(child) && Within(child, 3) is { } place)
            {
                return (place, new Derivation("where", $"'{_view.Predicates.Marker(child)} {place.Text}' of '{_sentence[head].Form}'"));
            }

            // 'during a holiday in Germany', 'in protests in Bolivia': the noun between is no place, its own complement is.
            if (oblique && _view.Predicates.Marker(child) is "during" or "in" or "at" or "amid" or "on" && !IsSpot(child) && !_view.IsActor(child) && depth == 0
                && InPhrase(child, unit, false, 1) is { } inner)
            {
                return inner;
            }

            if (relation == "compound" && child < head && named && _places[child] is { } modifier && _view.ChainAt(child) is null or { Kind: Entities.EntityKind.Place })
            {
                return (modifier, new Derivation("where", $"'{modifier.Text}' names the event"));
            }
        }

        return null;
    }

    private (PlaceMention?, Derivation?)? AtRecipient(UnitMatch match, RoleFilling roles)
    {
        if (match.Unit.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.AID or EventType.PROTEST or EventType.CONSULT or EventType.MOBILIZE
            or EventType.SANCTION or EventType.CONCEDE))
        {
            return null;
        }

        foreach (var argument in match.Arguments.Items)
        {
            if (argument.Slot is not ("obj" or "on" or "of" or "against" or "into" or "at" or "with" or "between" or "subj" or "by"))
            {
                continue;
            }

            if (argument.Slot is "subj" or "by")
            {
                if (InPhrase(argument.Word, match.Unit) is { } home)
                {
                    return home;
                }

                continue;
            }

            if (IsSpot(argument.Word) && Within(argument.Word, 3) is { } place)
            {
                return (place, new Derivation("where", $"'{place.Text}' is where it is done"));
            }

            if (InPhrase(argument.Word, match.Unit) is { } held && match.Unit.Class != UnitClass.Noun)
            {
                return held;
            }
        }

        return null;
    }

    // A person or a state is no spot; a town, a camp and a territory are.
    private bool IsSpot(int word)
    {
        var classes = _view.Lexicon.Classes;
        var bits = _view.ClassesOf(word);
        return _places[word] is not null || (bits & (classes.Place | classes.Facility)) != 0 || _sentence[word].Lemma is "portion" or "part" or "rest" or "centre" or "center";
    }

    private (PlaceMention?, Derivation?)? Above(UnitMatch match)
    {
        var word = match.Support?.Head ?? match.Head;
        for (var steps = 0; steps < 4; steps++)
        {
            var relation = _sentence[word].Relation;
            var governor = _sentence[word].Head;
            if (governor < 0 || relation is "acl:relcl" or "ccomp" or "parataxis" or "advcl" || ParsedSentence.Is(relation, "conj"))
            {
                return null;
            }

            if (InPhrase(governor, match.Unit) is { } found)
            {
                return found;
            }

            word = governor;
        }

        return null;
    }

    private static bool IsLocative(string preposition, EventUnit unit) =>
        Locative.Contains(preposition)
        || (preposition == "to" && unit.Type is EventType.CONSULT or EventType.MOBILIZE or EventType.AID or EventType.PROTEST)
        || (preposition == "from" && unit.Type is EventType.RETREAT)
        || (preposition is "of" or "out" && unit.Type is EventType.RETREAT or EventType.SANCTION);

    private PlaceMention? Within(int word, int depth)
    {
        if (_places[word] is { } place)
        {
            return place;
        }

        if (depth == 0)
        {
            return null;
        }

        foreach (var child in _sentence.Children(word))
        {
            var relation = _sentence[child].Relation;
            if ((ParsedSentence.Is(relation, "nmod") || relation is "compound" or "appos" or "flat" or "obl") && Within(child, depth - 1) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }
}
