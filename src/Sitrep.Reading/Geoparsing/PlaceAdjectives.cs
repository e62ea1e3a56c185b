using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Geoparsing;

/// <summary>Finds adjectives of countries and regions before the noun that they go with: 'Peruvian exports', 'West African troops'.</summary>
internal sealed class PlaceAdjectives(Gazetteer gazetteer, StateRegister states, PlaceLexicon lexicon)
{
    private const int LongestWords = 3;
    private const int LongestAdjective = 40;

    /// <summary>The adjective that begins at a word and is no shorter than a name found there; null for none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">Its first word.</param>
    /// <param name="nameEnd">Index after the name that begins there; <paramref name="first"/> where there is none.</param>
    public Toponym? At(SentenceNames sentence, int first, int nameEnd)
    {
        for (var end = Math.Min(first + LongestWords, sentence.Count); end > first && end >= nameEnd; end--)
        {
            var written = sentence.Written(first, end);
            var place = sentence.Form(first) is "The" or "the" or "THE" ? -1 : PlaceOf(written);
            if (place >= 0 && sentence.IsCapital(end - 1))
            {
                return ModifiesNoun(sentence, end) ? new Toponym
                {
                    Sentence = sentence.Index,
                    First = first,
                    End = end,
                    Span = sentence.Span(first, end),
                    Hits = [new PlaceHit(place, NameStanding.Usual)],
                    IsStrong = true,
                    HasEvidence = true,
                    Use = PlaceUse.Adjectival,
                } : null;
            }
        }

        return null;
    }

    private int PlaceOf(ReadOnlySpan<char> adjective)
    {
        if (adjective.Length is < 4 or > LongestAdjective)
        {
            return -1;
        }

        if (states.Find(adjective) is { Role: StateNameRole.Adjective or StateNameRole.People } name && name.State.Adjectives.Count > 0)
        {
            var country = gazetteer.CountryPlace(name.State.Key);
            return country >= 0 ? country : FirstHit(name.State.Name);
        }

        return lexicon.PlaceOfAdjective(adjective) is { } place ? FirstHit(place) : -1;
    }

    private int FirstHit(string name)
    {
        foreach (var hit in gazetteer.Find(name))
        {
            return hit.Place;
        }

        return -1;
    }

    // An adjective of nationality before the noun it goes with; alone it is a people or a language.
    private static bool ModifiesNoun(SentenceNames sentence, int end)
    {
        var upos = sentence.Upos(end - 1);
        if (upos is PartOfSpeech.NOUN || end >= sentence.Count)
        {
            return false;
        }

        var next = sentence.Form(end);
        return upos == PartOfSpeech.ADJ || sentence.IsHyphen(end) || (char.IsLetter(next[0]) && sentence.Upos(end) is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ or PartOfSpeech.X);
    }
}
