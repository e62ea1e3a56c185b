using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// The places of one sentence by its words: those that its names say, and those that other words take up or imply ('the camp', 'Nepali airspace'). Not
/// thread-safe; made for one sentence.
/// </summary>
internal sealed class SentencePlaces
{
    private readonly SentenceView _view;
    private readonly ParsedSentence _sentence;
    private readonly PlaceMemory _memory;
    private readonly PlaceMention?[] _places;
    private readonly PlaceMention?[] _adjectives;
    private readonly PlaceMention?[] _modifiers;
    private readonly PlaceMention?[] _named;

    /// <summary>Lays the places over a sentence.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="places">Its places.</param>
    /// <param name="adjectives">Its adjectives of places ('Syrian').</param>
    /// <param name="memory">What the report has named up to here, this sentence included.</param>
    public SentencePlaces(SentenceView view, IReadOnlyList<PlaceMention> places, IReadOnlyList<PlaceMention> adjectives, PlaceMemory memory)
    {
        _view = view;
        _sentence = view.Sentence;
        _memory = memory;
        _places = new PlaceMention?[_sentence.Count];
        _adjectives = new PlaceMention?[_sentence.Count];
        _modifiers = new PlaceMention?[_sentence.Count];
        _named = new PlaceMention?[_sentence.Count];
        Fill(_places, places.Where(CanHold));
        Fill(_named, places.Where(place => place.Use == PlaceUse.Metonymic));
        Fill(_adjectives, adjectives);
        Fill(_modifiers, places.Where(place => place.Use == PlaceUse.Modifier));
    }

    /// <summary>The place whose name covers a word; null for none.</summary>
    public PlaceMention? At(int word) => _places[word];

    /// <summary>
    /// The town or spot before a noun for a happening there ('the Munich talks', 'the Lockerbie bombing'); null for none, and for a state, which has a part in it.
    /// </summary>
    public PlaceMention? Naming(int word) =>
        (_places[word] ?? _modifiers[word]) is { Place.Kind: PlaceKind.City or PlaceKind.Quarter or PlaceKind.Facility or PlaceKind.District or PlaceKind.Island } place ? place : _places[word];

    /// <summary>The country, region or town that a name or an adjective before a noun is of ('Chad', 'Chadian'); null for none.</summary>
    public PlaceMention? LandAt(int word) => _adjectives[word] ?? _places[word] ?? _modifiers[word] ?? _named[word];

    /// <summary>The place that a word takes up ('there', 'the country'); null for none.</summary>
    public PlaceMention? TakenUp(int word) => _memory.Recall(_view, word);

    /// <summary>Whether a word stands for a spot: a town, a camp and a territory are one, a person and a state are not.</summary>
    public bool IsSpot(int word)
    {
        var classes = _view.Lexicon.Classes;
        var bits = _view.ClassesOf(word);
        if (_sentence[word].Upos == PartOfSpeech.NOUN && (bits & (classes.Person & ~classes.Actor)) != 0)
        {
            return false;
        }

        return _places[word] is not null || (IsCourt(_view.LemmaOf(word)) && Within(word, 1) is not null) || PlaceMemory.IsSort(_view.LemmaOf(word)) || (bits & (classes.Place | classes.Facility)) != 0 || _sentence[word].Lemma is "portion" or "part" or "rest" or "centre" or "center";
    }

    /// <summary>The place of a noun phrase: its own name, one of its complements, or what it takes up; null for none.</summary>
    /// <param name="word">The head of the phrase.</param>
    /// <param name="depth">How many steps below it a name may stand.</param>
    public PlaceMention? Within(int word, int depth)
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
            if ((ParsedSentence.Is(relation, "nmod") || relation is "compound" or "appos" or "flat" or "obl" or "conj") && Within(child, depth - 1) is { } inner)
            {
                return inner;
            }
        }

        return Territory(word) ?? _memory.Recall(_view, word);
    }

    /// <summary>
    /// The last place before a word that is named with 'in', 'to', 'from' or the like: what 'there' means in 'fled to Oman and were treated there'.
    /// </summary>
    public PlaceMention? NamedBefore(int word)
    {
        for (var before = word - 1; before >= 0; before--)
        {
            if (_places[before] is { IsLiteral: true } place && _view.Predicates.Marker(place.HeadWord) is var marker && (EventPlaces.IsLocative(marker) || marker is "to" or "from"))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Whether a noun, by its lemma, is a court: what it does, it does where it sits.</summary>
    public static bool IsCourt(string lemma) => lemma is "court" or "tribunal" or "magistrate" or "jury";

    /// <summary>Whether a noun, by its lemma, is a mission abroad, which speaks where it is.</summary>
    public static bool IsMission(string lemma) => lemma is "embassy" or "consulate" or "legation";

    /// <summary>Whether a place is named in this sentence.</summary>
    public bool IsHere(PlaceMention place) => place.First.Sentence == _sentence.Index;

    /// <summary>The place's own words, or the word that takes it up.</summary>
    public string Named(int word, PlaceMention place) => IsHere(place) ? place.Text : _sentence[word].Form;

    /// <summary>Which place it is, where the sentence only takes it up; else nothing.</summary>
    public string Before(PlaceMention place) => IsHere(place) ? "" : $": {place.Text}, named before";

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
        return noun >= 0 && IsPlaceNoun(noun);
    }

    // Also 'an Oslo court', which sits there.
    private bool IsPlaceNoun(int word) => IsCourt(_view.LemmaOf(word)) || (_view.ClassesOf(word) & (_view.Lexicon.Classes.Place | _view.Lexicon.Classes.Facility)) != 0;

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
