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
    private readonly PlaceMemory _memory;
    private readonly PlaceMention?[] _places;
    private readonly PlaceMention?[] _adjectives;

    /// <summary>Lays the places over a sentence.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="places">Its places.</param>
    /// <param name="adjectives">Its adjectives of places ('Syrian').</param>
    /// <param name="memory">What the report has named up to here, this sentence included.</param>
    public EventPlaces(SentenceView view, IReadOnlyList<PlaceMention> places, IReadOnlyList<PlaceMention> adjectives, PlaceMemory memory)
    {
        _view = view;
        _sentence = view.Sentence;
        _memory = memory;
        _places = new PlaceMention?[_sentence.Count];
        _adjectives = new PlaceMention?[_sentence.Count];
        Fill(_places, places.Where(CanHold));
        Fill(_adjectives, adjectives);
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

        if (DoingVerbs.TopOf(_sentence, match) is var doing && doing != match.Head && InPhrase(doing, match.Unit) is { } lent)
        {
            return lent;
        }

        return AtRecipient(match, roles) ?? Above(match) ?? (null, null);
    }

    /// <summary>Whether the event's own phrase or clause locates it.</summary>
    public bool HasOwn(UnitMatch match) =>
        InPhrase(match.Head, match.Unit, match.Unit.Class == UnitClass.Noun) is not null
        || (DoingVerbs.TopOf(_sentence, match) is var doing && doing != match.Head && InPhrase(doing, match.Unit) is not null);

    private static void Fill(PlaceMention?[] over, IEnumerable<PlaceMention> places)
    {
        foreach (var place in places)
        {
            over.AsSpan(place.First.Word, place.EndWord - place.First.Word).Fill(place);
        }
    }

    // A name that is part of another, or goes with what is not there itself ('U.S. forces'), is no place of an event; 'the Yida camp' is.
    private bool CanHold(PlaceMention place)
    {
        if (place.Use != PlaceUse.Modifier)
        {
            return place.Use != PlaceUse.Embedded;
        }

        var noun = _sentence[place.HeadWord].Head;
        return noun >= 0 && IsSort(noun);
    }

    private bool IsSort(int word) => (_view.ClassesOf(word) & (_view.Lexicon.Classes.Place | _view.Lexicon.Classes.Facility)) != 0;

    private (PlaceMention?, Derivation?)? InPhrase(int head, EventUnit unit, bool named = false, int depth = 0)
    {
        foreach (var child in _sentence.Children(head))
        {
            var relation = _sentence[child].Relation;
            var oblique = ParsedSentence.Is(relation, "obl") || ParsedSentence.Is(relation, "nmod") || (relation == "advcl" && _places[child] is not null);
            if (relation == "advmod" && _sentence[child].Lemma is "there" or "here" && _memory.Recall(_view, child) is { } scene)
            {
                return (scene, new Derivation("where", $"'{_sentence[child].Form}' of '{_sentence[head].Form}': {scene.Text}, told before"));
            }

            if (oblique && relation != "nmod:poss" && IsLocative(_view.Predicates.Marker(child), unit) && IsSpot(child) && Within(child, 3) is { } place)
            {
                return (place, new Derivation("where", $"'{_view.Predicates.Marker(child)} {Named(child, place)}' of '{_sentence[head].Form}'{Before(place)}"));
            }

            // 'during a holiday in Germany', 'in protests in Bolivia': the noun between is no place, its own complement is.
            if (oblique && _view.Predicates.Marker(child) is "during" or "in" or "at" or "amid" or "on" && !IsSpot(child) && !_view.IsActor(child) && depth == 0
                && InPhrase(child, unit, false, 1) is { } inner)
            {
                return inner;
            }

            // 'the talks, held in Oslo'
            if (named && ParsedSentence.Is(relation, "acl") && TimeDistances.IsOccurring(_sentence[child].Lemma) && depth == 0 && InPhrase(child, unit, false, 1) is { } held)
            {
                return held;
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
            if (argument.Slot is not ("obj" or "on" or "of" or "against" or "into" or "at" or "with" or "between" or "subj" or "by" or "to")
                || (argument.Slot == "to" && match.Unit.Type != EventType.CONSULT))
            {
                continue;
            }

            if (argument.Slot is "subj" or "by")
            {
                if (InPhrase(argument.Word, match.Unit, match.Unit.Type == EventType.CONSULT) is { } home)
                {
                    return home;
                }

                continue;
            }

            if (IsSpot(argument.Word) && !IsParty(match, argument.Word) && Within(argument.Word, 3) is { } place)
            {
                return (place, new Derivation("where", $"'{Named(argument.Word, place)}' is where it is done{Before(place)}"));
            }

            if (InPhrase(argument.Word, match.Unit) is { } held && (match.Unit.Class != UnitClass.Noun || match.Unit.Type is EventType.ASSAULT or EventType.COERCE))
            {
                return held;
            }
        }

        return match.Unit.Type is EventType.COERCE or EventType.SANCTION ? InComplement(match) : null;
    }

    // 'broke off relations with Moscow', 'imposed sanctions on Niger': a state that it is done to, not where.
    private bool IsParty(UnitMatch match, int word) =>
        match.Unit.Type == EventType.SANCTION && _places[word] is { Place.Kind: PlaceKind.Country or PlaceKind.City };

    // 'forced the agency to suspend its work in the province', 'barred him from entering the city'
    private (PlaceMention?, Derivation?)? InComplement(UnitMatch match)
    {
        foreach (var child in _sentence.Children(match.Head))
        {
            if (_sentence[child].Relation is "xcomp" or "advcl" && _sentence[child].Xpos is "VB" or "VBG" && (_sentence[child].Relation == "xcomp" || _view.Predicates.Marker(child) == "from"))
            {
                return InPhrase(child, match.Unit) ?? (_sentence.Child(child, "obj") is >= 0 and var done ? InPhrase(done, match.Unit) : null);
            }
        }

        return null;
    }

    private bool IsHere(PlaceMention place) => place.First.Sentence == _sentence.Index;

    // The place's own words, or the word that takes it up.
    private string Named(int word, PlaceMention place) => IsHere(place) ? place.Text : _sentence[word].Form;

    private string Before(PlaceMention place) => IsHere(place) ? "" : $": {place.Text}, named before";

    // A person or a state is no spot; a town, a camp and a territory are.
    private bool IsSpot(int word)
    {
        var classes = _view.Lexicon.Classes;
        var bits = _view.ClassesOf(word);
        if (_view.Sentence[word].Upos == PartOfSpeech.NOUN && (bits & (classes.Person & ~classes.Actor)) != 0)
        {
            return false;
        }

        return _places[word] is not null || PlaceMemory.IsSort(_view.LemmaOf(word)) || (bits & (classes.Place | classes.Facility)) != 0 || _sentence[word].Lemma is "portion" or "part" or "rest" or "centre" or "center";
    }

    private (PlaceMention?, Derivation?)? Above(UnitMatch match)
    {
        var word = DoingVerbs.TopOf(_sentence, match);
        for (var steps = 0; steps < 4; steps++)
        {
            var relation = _sentence[word].Relation;
            var governor = _sentence[word].Head;
            if (BeforeWhere(word) is { } antecedent)
            {
                return (antecedent, new Derivation("where", $"'{antecedent.Text}, where'"));
            }

            if (governor >= 0 && _sentence[word].Xpos == "VB" && relation is "advcl" or "xcomp" or "acl" && IsMotion(governor) && Goal(governor) is { } goal)
            {
                return (goal, new Derivation("where", $"'{goal.Text}', where '{_sentence[governor].Form}' leads"));
            }

            if (ParsedSentence.Is(relation, "obl") && _view.Predicates.Marker(word) is "before" or "after" or "since" or "until" or "over" or "for")
            {
                // 'freed in Tripoli two weeks before the coup': the coup is elsewhere.
                return null;
            }

            if (governor >= 0 && ParsedSentence.Is(relation, "conj") && Fronted(governor, match.Unit) is { } front)
            {
                return front;
            }

            var isSetting = relation == "advcl" && _view.Predicates.Marker(word) is "when" or "while" or "as";
            if (governor < 0 || (relation is "acl:relcl" or "ccomp" or "parataxis" or "advcl" && !isSetting) || ParsedSentence.Is(relation, "conj"))
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

    // 'In Telavi demonstrators threw stones, and police arrested 14': a place before the first clause is that of those that go on from it.
    private (PlaceMention?, Derivation?)? Fronted(int verb, EventUnit unit)
    {
        var subject = _sentence.Child(verb, "nsubj") is >= 0 and var active ? active : _sentence.Child(verb, "nsubj:pass");
        return subject >= 0 && InPhrase(verb, unit) is (PlaceMention place, var because) && IsHere(place) && place.EndWord <= subject ? (place, because) : null;
    }

    // 'Ethiopia, where thousands have found refuge and are cared for'
    private PlaceMention? BeforeWhere(int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (_sentence[child].Lemma == "where" && child > 0)
            {
                var last = _sentence[child - 1].Upos == PartOfSpeech.PUNCT ? child - 2 : child - 1;
                return last >= 0 ? _places[last] : null;
            }
        }

        return ParsedSentence.Is(_sentence[verb].Relation, "conj") && _sentence[verb].Head is >= 0 and var first && first < verb ? BeforeWhere(first) : null;
    }

    private bool IsMotion(int verb) => _sentence[verb].Lemma is "go" or "return" or "travel" or "come" or "cross" or "move" or "enter" or "fly" or "head" or "rush" or "arrive" or "sail" or "march" or "back";

    // 'returned to the province to fight'
    private PlaceMention? Goal(int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (ParsedSentence.Is(_sentence[child].Relation, "obl") && _view.Predicates.Marker(child) is "to" or "into" && Within(child, 2) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Whether a preposition says where.</summary>
    public static bool IsLocative(string preposition) => Locative.Contains(preposition);

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

        return Territory(word) ?? _memory.Recall(_view, word);
    }

    // 'Nepali airspace', 'Pakistani-controlled territory', 'the Syrian capital': the country that the adjective is of.
    private PlaceMention? Territory(int word)
    {
        if (_sentence[word].Lemma is not ("territory" or "soil" or "airspace" or "land" or "water" or "waters" or "side" or "capital" or "city" or "town" or "village" or "province" or "border"
            or "coast" or "region" or "port" or "prison" or "countryside"))
        {
            return null;
        }

        foreach (var child in _sentence.Children(word))
        {
            if (_adjectives[child] is { } adjective)
            {
                return adjective;
            }

            foreach (var inner in _sentence.Children(child))
            {
                if (inner < word && _adjectives[inner] is { } held)
                {
                    return held;
                }
            }
        }

        return null;
    }
}
