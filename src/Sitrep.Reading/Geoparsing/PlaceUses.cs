using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Geoparsing;

/// <summary>Decides by the sentence's tree what a place's name does in it.</summary>
internal sealed class PlaceUses
{
    private const int MaxConjuncts = 8;

    private readonly StateRegister _states;
    private readonly PlaceLexicon _lexicon;

    public PlaceUses(StateRegister states, PlaceLexicon lexicon)
    {
        _states = states;
        _lexicon = lexicon;
    }

    /// <summary>The use of a toponym.</summary>
    /// <param name="toponym">The toponym.</param>
    /// <param name="written">Its name as written.</param>
    /// <param name="kind">What sort of place it most likely is; null where that is not known.</param>
    /// <param name="tree">Its sentence.</param>
    /// <param name="head">The word that the rest of the name hangs on.</param>
    public PlaceUse Of(Toponym toponym, ReadOnlySpan<char> written, PlaceKind? kind, ParsedSentence tree, int head)
    {
        if (toponym.InDateline)
        {
            return PlaceUse.Literal;
        }

        if (toponym.Use is PlaceUse.Adjectival or PlaceUse.Embedded)
        {
            return toponym.Use;
        }

        var first = FirstConjunct(tree, head);
        var relation = tree[first].Relation;
        if (ParsedSentence.Is(relation, "compound") || ParsedSentence.Is(relation, "amod"))
        {
            return NamesSort(tree, tree[first].Head) ? PlaceUse.Literal : PlaceUse.Modifier;
        }

        if (ParsedSentence.Is(relation, "nmod") && Belongs(relation, tree, first))
        {
            return PlaceUse.Modifier;
        }

        var acts = kind is PlaceKind.Country or PlaceKind.Continent or PlaceKind.WorldRegion or PlaceKind.Division or PlaceKind.District or PlaceKind.City or PlaceKind.Facility;
        if (acts && ParsedSentence.Is(relation, "nsubj") && !HangsOnMark(tree, first))
        {
            return IsStateSpoken(relation, tree, first, written, kind) ? PlaceUse.Metonymic : PlaceUse.Literal;
        }

        var isObject = ParsedSentence.Is(relation, "obj") || ParsedSentence.Is(relation, "iobj") || relation == "obl:agent";
        return isObject && (kind is PlaceKind.Country || IsCapital(written)) && !GoesToObject(tree, tree[first].Head) ? PlaceUse.Metonymic : PlaceUse.Literal;
    }

    // No subject acts through a full stop: a tree that says so missed the list that the name ends.
    private static bool HangsOnMark(ParsedSentence tree, int word) => tree[word].Head is >= 0 and var head && tree[head].Upos == PartOfSpeech.PUNCT;

    // A subject acts ('Tehran denied'), unless it is told of ('Kirkuk was without power'); a passive one is acted on, and only a state is spoken of so ('Iran was accused').
    private bool IsStateSpoken(string relation, ParsedSentence tree, int word, ReadOnlySpan<char> written, PlaceKind? kind)
    {
        if (relation == "nsubj:pass")
        {
            return (kind is PlaceKind.Country || IsCapital(written)) && !GoesToObject(tree, tree[word].Head);
        }

        var head = tree[word].Head;
        return head < 0 || kind is PlaceKind.Country || IsCapital(written) || tree.Child(head, "cop") < 0;
    }

    // 'Spain's interior ministry', 'the mayor of Lyon': whose somebody is, not where. 'Lyon's streets', 'the bombing of Lyon' say where.
    private bool Belongs(string relation, ParsedSentence tree, int word)
    {
        var noun = tree[word].Head;
        return noun >= 0 && (relation == "nmod:poss" || tree.Child(word, "case") is >= 0 and var preposition && tree[preposition].Form is "of")
            && (_lexicon.CueOf(tree[noun].Lemma) & PlaceCue.Office) != 0;
    }

    private bool IsCapital(ReadOnlySpan<char> written) => _states.ByCapital(written) is not null;

    // 'reach', 'shell', 'capture': what such a verb's object names is a place.
    private bool GoesToObject(ParsedSentence tree, int verb) => verb >= 0 && (_lexicon.CueOf(tree[verb].Lemma) & PlaceCue.PlaceVerb) != 0;

    private bool NamesSort(ParsedSentence tree, int noun) =>
        noun >= 0 && (_lexicon.CueOf(tree[noun].Form) & (PlaceCue.Division | PlaceCue.Area | PlaceCue.DivisionName | PlaceCue.Settlement | PlaceCue.Facility | PlaceCue.Landform)) != 0;

    private static int FirstConjunct(ParsedSentence tree, int word)
    {
        for (var steps = 0; steps < MaxConjuncts && ParsedSentence.Is(tree[word].Relation, "conj") && tree[word].Head >= 0; steps++)
        {
            word = tree[word].Head;
        }

        return word;
    }
}
