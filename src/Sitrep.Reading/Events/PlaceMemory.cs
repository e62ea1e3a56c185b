using Sitrep.Reading.Coreference;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// What a report has named so far as places, for the words that take it up: 'in the country', 'in the city', 'at the camp', 'there'. One for a report;
/// sentences must be noted in order. Not thread-safe.
/// </summary>
internal sealed class PlaceMemory
{
    // A place named longer ago is no longer what 'the country' means.
    private const int Reach = 6;

    // Bounds the work on a report full of names.
    private const int NamesSeen = 20;

    private static readonly Dictionary<string, PlaceKind[]> Sorts = new(StringComparer.Ordinal)
    {
        ["country"] = [PlaceKind.Country],
        ["nation"] = [PlaceKind.Country],
        ["kingdom"] = [PlaceKind.Country],
        ["republic"] = [PlaceKind.Country],
        ["sultanate"] = [PlaceKind.Country],
        ["emirate"] = [PlaceKind.Country],
        ["city"] = [PlaceKind.City],
        ["town"] = [PlaceKind.City],
        ["village"] = [PlaceKind.City, PlaceKind.Facility],
        ["province"] = [PlaceKind.Division],
        ["state"] = [PlaceKind.Division],
        ["governorate"] = [PlaceKind.Division],
        ["district"] = [PlaceKind.District, PlaceKind.Quarter],
        ["county"] = [PlaceKind.District, PlaceKind.Division],
        ["island"] = [PlaceKind.Island],
        ["region"] = [PlaceKind.Division, PlaceKind.Region],
        ["territory"] = [PlaceKind.Region, PlaceKind.Division],
        ["enclave"] = [PlaceKind.Region],
        ["peninsula"] = [PlaceKind.Region, PlaceKind.Landform],
    };

    private readonly List<PlaceMention> _named = [];
    private readonly Dictionary<string, PlaceMention> _spots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceMention> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceMention?> _happenings = new(StringComparer.Ordinal);
    private readonly List<PlaceMention> _adjectives = [];
    private PlaceMention? _scene;
    private PlaceMention? _dateline;
    private bool _isAbroad;

    /// <summary>Takes note of a sentence's places, and of the spots that it says lie in them ('the embassy in London', 'the Yida camp').</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="places">Its places.</param>
    /// <param name="adjectives">Its adjectives of places ('Syrian'), which name the state too.</param>
    public void Note(SentenceView view, IReadOnlyList<PlaceMention> places, IReadOnlyList<PlaceMention> adjectives)
    {
        foreach (var adjective in adjectives)
        {
            NoteCountry(adjective);
            _adjectives.Add(adjective);
        }

        foreach (var place in places)
        {
            if (place.Place is not null && place.Use != PlaceUse.Embedded)
            {
                _named.Add(place);
                _dateline ??= place.InDateline ? place : null;
                _isAbroad |= place.IsLiteral && _dateline is not null && place.Place.Country != _dateline.Place!.Country;
                NoteCountry(place);
                NoteSpot(view, place);
                NoteHappening(view, place);
            }
        }
    }

    /// <summary>Whether a noun, by its lemma, names a sort of place that it may take up ('the country').</summary>
    public static bool IsSort(string lemma) => Sorts.ContainsKey(lemma);

    /// <summary>Takes note of where an event took place: what 'there' and 'the scene' mean.</summary>
    public void NoteScene(PlaceMention place) => _scene = place;

    /// <summary>The place that a noun with 'the' takes up; null where it takes up none.</summary>
    public PlaceMention? Recall(SentenceView view, int word)
    {
        var lemma = view.LemmaOf(word);
        if (lemma is "there" or "here" or "scene" or "spot" or "vicinity" && view.Sentence[word].Upos is PartOfSpeech.ADV or PartOfSpeech.NOUN)
        {
            return _scene is not null && view.Sentence.Index - _scene.First.Sentence <= Reach ? _scene : null;
        }

        if (Owner(view, word) is { } owner)
        {
            return lemma is "territory" or "soil" or "airspace" or "land" or "border" or "water" or "waters" or "country" ? _countries.GetValueOrDefault(owner) : null;
        }

        if (!IsTakenUp(view.Sentence, word))
        {
            return null;
        }

        if (_spots.TryGetValue(lemma, out var spot) || (_happenings.TryGetValue(lemma, out spot) && spot is not null))
        {
            return spot;
        }

        return Sorts.TryGetValue(lemma, out var kinds) ? Latest(kinds, view, word) : Local(view, word);
    }

    // 'LIMA -- Gunmen stormed the embassy': a building that the report places nowhere is where the report comes from, unless it tells of places abroad.
    private PlaceMention? Local(SentenceView view, int word) =>
        _dateline is not null && !_isAbroad && view.Sentence[word].Upos == PartOfSpeech.NOUN && (view.ClassesOf(word) & view.Lexicon.Classes.Facility) != 0 ? _dateline : null;

    // The last place of the sort before the word: one that says where before one that stands for those who act, but in the same sentence either.
    private PlaceMention? Latest(PlaceKind[] kinds, SentenceView view, int word)
    {
        PlaceMention? acting = null;
        var sentence = view.Sentence.Index;
        for (var i = _named.Count - 1; i >= 0 && sentence - _named[i].First.Sentence <= Reach; i--)
        {
            var place = _named[i];
            if (Array.IndexOf(kinds, place.Place!.Kind) < 0 || (place.First.Sentence == sentence && (place.First.Word >= word || IsOtherSide(view, place, word))))
            {
                continue;
            }

            if (place.IsLiteral)
            {
                return acting is { First.Sentence: var said } && said == sentence && place.First.Sentence < sentence ? acting : place;
            }

            acting ??= place;
        }

        return acting ?? (kinds is [PlaceKind.Country] ? LandOfAdjectives(view, word) : null);
    }

    // 'The Chadian government bans rallies in the country': the one country that the adjectives before are of.
    private PlaceMention? LandOfAdjectives(SentenceView view, int word)
    {
        PlaceMention? land = null;
        for (var i = _adjectives.Count - 1; i >= 0 && i >= _adjectives.Count - NamesSeen && view.Sentence.Index - _adjectives[i].First.Sentence <= Reach; i--)
        {
            var adjective = _adjectives[i];
            if (adjective.Place is not { Kind: PlaceKind.Country } place || (adjective.First.Sentence == view.Sentence.Index && adjective.First.Word >= word))
            {
                continue;
            }

            if (land is not null && land.Place!.Country != place.Country)
            {
                return null;
            }

            land ??= adjective;
        }

        return land;
    }

    // 'Germany will send arms to the republic': whoever sends, strikes or leaves is not whom or where it goes to.
    private static bool IsOtherSide(SentenceView view, PlaceMention acting, int word) =>
        !acting.IsLiteral && view.Sentence[acting.HeadWord].Head == view.Sentence[word].Head && view.Predicates.Marker(word) is "to" or "into" or "against" or "on" or "over" or "from" or "with";

    private void NoteCountry(PlaceMention place)
    {
        if (place.Place is { Kind: PlaceKind.Country, Country: { } code })
        {
            _countries[code] = place;
        }
    }

    private void NoteSpot(SentenceView view, PlaceMention place)
    {
        var noun = view.Sentence[place.HeadWord].Head;
        var relation = view.Sentence[place.HeadWord].Relation;
        if (noun >= 0 && relation is "compound" or "nmod" or "nmod:poss" && view.Sentence[noun].Upos == PartOfSpeech.NOUN
            && (relation != "nmod" || EventPlaces.IsLocative(view.Predicates.Marker(place.HeadWord))) && (view.ClassesOf(noun) & (view.Lexicon.Classes.Place | view.Lexicon.Classes.Facility)) != 0
            && !Sorts.ContainsKey(view.LemmaOf(noun)))
        {
            _spots[view.LemmaOf(noun)] = place;
        }
    }

    // 'a rally in Lyon': what 'the rally' means later, unless the report places two of the kind apart.
    private void NoteHappening(SentenceView view, PlaceMention place)
    {
        // Also where the tree hangs the place on the verb: 'planned a rally in Lyon'.
        var noun = ParsedSentence.Is(view.Sentence[place.HeadWord].Relation, "nmod") ? view.Sentence[place.HeadWord].Head : place.First.Word - 2;
        if (noun < 0 || place.Use != PlaceUse.Literal || view.Sentence[noun].Upos != PartOfSpeech.NOUN || !EventPlaces.IsLocative(view.Predicates.Marker(place.HeadWord)) || !IsHappening(view, noun))
        {
            return;
        }

        var lemma = view.LemmaOf(noun);
        _happenings[lemma] = !_happenings.TryGetValue(lemma, out var known) || known?.Place?.Country == place.Place!.Country ? place : null;
    }

    private static bool IsHappening(SentenceView view, int noun)
    {
        foreach (var unit in view.Lexicon.UnitsOf(view.LemmaOf(noun)))
        {
            if (unit.Class == UnitClass.Noun)
            {
                return true;
            }
        }

        return false;
    }

    // 'in their territory': the key of the state that the pronoun stands for, or whose its bearers are ('Chadian officials').
    private string? Owner(SentenceView view, int word)
    {
        foreach (var child in view.Sentence.Children(word))
        {
            if (view.Sentence[child].Relation == "nmod:poss" && view.Sentence[child].Upos == PartOfSpeech.PRON)
            {
                return view.ChainAt(child) is not { } chain ? "" : chain.Actor is { } key && _countries.ContainsKey(key) ? key : StateOf(chain) ?? chain.Actor ?? "";
            }
        }

        return null;
    }

    private static string? CountryIn(ActorChain chain, PlaceMention place) =>
        place.Place is { Kind: PlaceKind.Country, Country: { } code } && chain.References.Any(r => r.Span.Start <= place.Span.Start && r.Span.End >= place.Span.End) ? code : null;

    private string? StateOf(ActorChain chain)
    {
        for (var i = _adjectives.Count - 1; i >= 0 && i >= _adjectives.Count - NamesSeen; i--)
        {
            if (CountryIn(chain, _adjectives[i]) is { } code)
            {
                return code;
            }
        }

        for (var i = _named.Count - 1; i >= 0 && i >= _named.Count - NamesSeen; i--)
        {
            if (CountryIn(chain, _named[i]) is { } code)
            {
                return code;
            }
        }

        return null;
    }

    private static bool IsTakenUp(ParsedSentence sentence, int word)
    {
        foreach (var child in sentence.Children(word))
        {
            if (sentence[child].Relation is "det" && sentence[child].Lemma is "the" or "this" or "that")
            {
                return true;
            }
        }

        return false;
    }
}
