using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Geoparsing;

/// <summary>
/// Finds the stretches of a sentence that may name places: the longest names of the gazetteer over words with capitals, adjectives of places, and names that
/// end in a word for a spot or a landform. Each is judged by its neighbours; what they leave open is for the whole report to decide.
/// </summary>
internal sealed class ToponymRecogniser
{
    private const int MaxWords = 9;
    private const int MaxHits = 48;
    private const int LargeTown = 100_000;
    private const int SmallSeat = 20_000;
    private const int LargeDistrict = 300_000;
    private const int LargeDivision = 200_000;
    private const double WellKnown = 5;

    private static readonly HashSet<string> Sorts = new(
        ["airfield", "airport", "base", "bridge", "camp", "camps", "checkpoint", "crossing", "dam", "field", "jail", "mine", "mosque", "oilfield", "plant", "port", "prison", "reactor", "refinery", "shrine",
         "site", "stadium", "terminal"],
        StringComparer.Ordinal);

    private readonly Gazetteer _gazetteer;
    private readonly StateRegister _states;
    private readonly PlaceLexicon _lexicon;
    private readonly PlaceAdjectives _adjectives;
    private readonly SpotNames _spots;

    public ToponymRecogniser(Gazetteer gazetteer, StateRegister states, PlaceLexicon lexicon)
    {
        _gazetteer = gazetteer;
        _states = states;
        _lexicon = lexicon;
        _adjectives = new PlaceAdjectives(gazetteer, states, lexicon);
        _spots = new SpotNames(lexicon);
    }

    /// <summary>Adds the sentence's candidates to a list, in text order and without overlaps.</summary>
    public void Find(SentenceNames sentence, List<Toponym> found)
    {
        for (var word = 0; word < sentence.Count;)
        {
            var candidate = CanBegin(sentence, word) ? Best(sentence, word) : null;
            if (candidate is null)
            {
                word++;
                continue;
            }

            found.Add(candidate);
            word = candidate.End;
        }
    }

    private Toponym? Best(SentenceNames sentence, int first)
    {
        if (Abbreviation(sentence, first) is { } abbreviation)
        {
            return abbreviation;
        }

        var name = Longest(sentence, first);
        var adjective = _adjectives.At(sentence, first, name?.End ?? first);
        if (adjective is not null)
        {
            return adjective;
        }

        var spot = _spots.At(sentence, first);
        if (spot is not null && (name is null || spot.End > name.End))
        {
            return spot;
        }

        if (name is null)
        {
            return null;
        }

        name.IsRejected = !new ToponymContext(sentence, name, _lexicon, _gazetteer, _states).Accepts();
        return name;
    }

    private static bool CanBegin(SentenceNames sentence, int word)
    {
        if (sentence.IsCapital(word))
        {
            return true;
        }

        return word + 2 < sentence.Count && sentence.IsHyphen(word + 1) && sentence.Form(word) is "al" or "el" or "ar" or "as" or "ash" or "ad" or "an" or "at" or "az" or "es" or "ed" or "ez"
            && sentence.IsCapital(word + 2);
    }

    private Toponym? Longest(SentenceNames sentence, int first)
    {
        for (var end = Math.Min(first + MaxWords, sentence.Count); end > first; end--)
        {
            if (!CanEnd(sentence, first, end))
            {
                continue;
            }

            var written = sentence.Written(first, end);
            if (written.Length is 0 or > PlaceNameFolding.MaxLength)
            {
                continue;
            }

            var hits = _gazetteer.Find(written);
            if (hits.Count == 0 && end - first > 1 && sentence.Form(end - 1) is "City" or "CITY" or "Town" or "TOWN" or "Township" or "Municipality" or "Village")
            {
                hits = _gazetteer.Find(sentence.Written(first, end - 1));
            }

            if (hits.Count > 0 && Take(sentence, first, end, hits) is { } toponym && (sentence.IsCapital(end - 1) || !EndsInSort(sentence, first, end) || HasFacility(toponym)))
            {
                return toponym;
            }
        }

        return null;
    }

    private static bool CanEnd(SentenceNames sentence, int first, int end)
    {
        var last = sentence.Form(end - 1);
        return EndsInSort(sentence, first, end) || ((char.IsUpper(last[0]) || char.IsAsciiDigit(last[0]) || (end - first > 1 && char.IsLetter(last[0]) && (sentence.IsHyphen(end - 2) || HasUpper(last))))
            && !sentence.Tree[end - 1].ContinuesToken);
    }

    // 'the Baiji refinery', 'Engels air base': a spot's name may end in small letters.
    private static bool EndsInSort(SentenceNames sentence, int first, int end) => end - first is > 1 and <= SpotNames.MaxWords && Sorts.Contains(sentence.Form(end - 1));

    private bool HasFacility(Toponym toponym) => Array.Exists(toponym.Hits, hit => _gazetteer.Kind(hit.Place) is PlaceKind.Facility);

    // 'd'Ivoire'.
    private static bool HasUpper(string form)
    {
        foreach (var c in form)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private Toponym? Take(SentenceNames sentence, int first, int end, PlaceHits hits)
    {
        var written = sentence.Written(first, end);
        var kept = new List<PlaceHit>(Math.Min(hits.Count, 8));
        var strong = false;
        foreach (var hit in hits)
        {
            if (kept.Count < MaxHits && Fits(written, hit, out var strongHit))
            {
                kept.Add(hit);
                strong |= strongHit;
            }
        }

        return kept.Count == 0 ? null : new Toponym
        {
            Sentence = sentence.Index,
            First = first,
            End = end,
            Span = sentence.Span(first, end),
            Hits = [.. kept],
            IsStrong = strong,
        };
    }

    // A country's short names count only as the register writes them ('US', not 'Us').
    private bool Fits(ReadOnlySpan<char> written, PlaceHit hit, out bool strong)
    {
        var kind = _gazetteer.Kind(hit.Place);
        strong = !hit.IsAlternative && kind switch
        {
            PlaceKind.City => hit.Standing == NameStanding.News || _gazetteer.Population(hit.Place) >= LargeTown || _gazetteer.Fame(hit.Place) >= WellKnown
                || (_gazetteer.Rank(hit.Place) >= 2 && _gazetteer.Population(hit.Place) >= SmallSeat),
            PlaceKind.Quarter => false,
            PlaceKind.District => written.Contains(' ') || _gazetteer.Population(hit.Place) >= LargeDistrict,
            PlaceKind.Division => _gazetteer.Population(hit.Place) is 0 or >= LargeDivision,
            _ => true,
        };
        return kind != PlaceKind.Country || written.Length > 5 || _states.ByName(written) is not null;
    }

    // 'Nev.', 'NSW': as the lexicon writes it; some only after the place that lies there.
    private Toponym? Abbreviation(SentenceNames sentence, int first)
    {
        for (var end = Math.Min(first + 2, sentence.Count); end > first; end--)
        {
            if (sentence.Form(end - 1).Length <= 12 && _lexicon.AbbreviationsOf(sentence.Written(first, end)) is { } places)
            {
                var follows = first >= 2 && (sentence.IsMark(first - 1, ',') || sentence.IsMark(first - 1, '(')) && sentence.IsCapital(first - 2);
                var hits = new List<PlaceHit>();
                foreach (var place in places)
                {
                    if (place.StandsAlone || follows)
                    {
                        hits.AddRange(HitsIn(place));
                    }
                }

                return hits.Count == 0 ? null : new Toponym
                {
                    Sentence = sentence.Index,
                    First = first,
                    End = end,
                    Span = sentence.Span(first, end),
                    Hits = [.. hits],
                    IsStrong = true,
                    HasEvidence = true,
                };
            }
        }

        return null;
    }

    private List<PlaceHit> HitsIn(PlaceAbbreviation abbreviation)
    {
        var hits = new List<PlaceHit>();
        foreach (var hit in _gazetteer.Find(abbreviation.Place))
        {
            if (hits.Count == 0 && !hit.IsAlternative && (_gazetteer.Country(hit.Place) ?? "") == abbreviation.Country)
            {
                hits.Add(hit);
            }
        }

        return hits;
    }
}
