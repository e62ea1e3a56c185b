using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// The place of an event by the clauses around its own: the clause above, a relative clause's antecedent, what somebody was doing at the time. Not
/// thread-safe; made for one sentence.
/// </summary>
internal sealed class PlacesAround(SentenceView view, SentencePlaces places, PlacePhrases phrases)
{
    private const int StepsClimbed = 4;

    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>Whether a verb, by its lemma, takes somebody to a place.</summary>
    public static bool IsMotion(string lemma) => lemma is "go" or "return" or "travel" or "come" or "cross" or "move" or "enter" or "fly" or "head" or "rush" or "arrive" or "sail" or "march" or "back";

    /// <summary>Where a verb of motion leads: 'returned to the province to fight'; null where it is not said.</summary>
    public static PlaceMention? Goal(SentenceView view, SentencePlaces places, int verb)
    {
        foreach (var child in view.Sentence.Children(verb))
        {
            if (ParsedSentence.Is(view.Sentence[child].Relation, "obl") && view.Predicates.Marker(child) is "to" or "into" && places.Within(child, 2) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The place that a clause above says, with its derivation; null for none.</summary>
    public (PlaceMention Place, Derivation Because)? Above(UnitMatch match)
    {
        var word = DoingVerbs.TopOf(_sentence, match);
        for (var steps = 0; steps < StepsClimbed; steps++)
        {
            var relation = _sentence[word].Relation;
            var governor = _sentence[word].Head;
            if (BeforeWhere(word) is { } antecedent)
            {
                return (antecedent, new Derivation("where", $"'{antecedent.Text}, where'"));
            }

            if (governor >= 0 && _sentence[word].Xpos == "VB" && relation is "advcl" or "xcomp" or "acl" && IsMotion(_sentence[governor].Lemma) && Goal(view, places, governor) is { } goal)
            {
                return (goal, new Derivation("where", $"'{goal.Text}', where '{_sentence[governor].Form}' leads"));
            }

            if (ParsedSentence.Is(relation, "obl") && view.Predicates.Marker(word) is "before" or "after" or "since" or "until" or "over" or "for")
            {
                // 'freed in Tripoli two weeks before the coup': the coup is elsewhere.
                return null;
            }

            if (governor >= 0 && ParsedSentence.Is(relation, "conj") && Fronted(governor, match.Unit) is { } front)
            {
                return front;
            }

            if (governor >= 0 && relation is "ccomp" or "parataxis" && SaidAt(match, governor) is { } said)
            {
                return said;
            }

            var isSetting = relation == "advcl" && view.Predicates.Subordinator(word) is "when" or "while" or "as";
            if (governor < 0 || (relation is "acl:relcl" or "ccomp" or "parataxis" or "advcl" && !isSetting) || ParsedSentence.Is(relation, "conj"))
            {
                return null;
            }

            if (phrases.Of(governor, match.Unit) is { } found)
            {
                return found;
            }

            word = governor;
        }

        return null;
    }

    /// <summary>
    /// The place where those whom it befell or who did it were at the time: 'was seized while driving through Basra', 'died after police opened fire in Lima'.
    /// </summary>
    public (PlaceMention Place, Derivation Because)? Beside(UnitMatch match)
    {
        if (match.Unit.Class != UnitClass.Verb || match.Unit.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.AID))
        {
            return null;
        }

        var top = DoingVerbs.TopOf(_sentence, match);
        foreach (var clause in _sentence.Children(top))
        {
            if (_sentence[clause].Relation != "advcl" || clause < top)
            {
                continue;
            }

            var marker = view.Predicates.Subordinator(clause);
            var isMeanwhile = marker is "while" or "as" or "when" && HasOwnSubject(clause) is false;
            var isCause = marker is "after" or "when" or "as" && view.Lexicon.FigureOf(view.LemmaOf(match.Head)) is "killed" or "wounded" && !PlacesLent.FollowsLength(view, clause);
            if ((isMeanwhile || isCause) && OfClause(clause, match.Unit) is { } place)
            {
                return (place, new Derivation("where", $"'{place.Text}', told of '{_sentence[clause].Form}' in the clause of '{marker}'"));
            }
        }

        return null;
    }

    // 'while trying to cross from Belgium into France' is in Belgium still.
    private PlaceMention? OfClause(int clause, EventUnit unit)
    {
        var inner = _sentence.Child(clause, "xcomp") is >= 0 and var infinitive ? infinitive : clause;
        if (inner != clause || _sentence[clause].Lemma is "leave" or "flee")
        {
            foreach (var child in _sentence.Children(inner))
            {
                if (ParsedSentence.Is(_sentence[child].Relation, "obl") && view.Predicates.Marker(child) == "from" && places.Within(child, 2) is { } origin)
                {
                    return origin;
                }
            }
        }

        if (phrases.Of(clause, unit) is { } own)
        {
            return own.Place;
        }

        if (phrases.Of(inner, unit) is { } lower)
        {
            return lower.Place;
        }

        foreach (var child in _sentence.Children(inner))
        {
            if (_sentence[child].Relation == "obj" || (ParsedSentence.Is(_sentence[child].Relation, "obl") && view.Predicates.Marker(child) is "on" or "at" or "against"))
            {
                if (places.IsSpot(child) && places.Within(child, 3) is { } struck)
                {
                    return struck;
                }

                if (phrases.Of(child, unit) is { } held)
                {
                    return held.Place;
                }
            }
        }

        return null;
    }

    private bool HasOwnSubject(int clause)
    {
        var subject = _sentence.Child(clause, "nsubj") is >= 0 and var active ? active : _sentence.Child(clause, "nsubj:pass");
        return subject >= 0 && _sentence[subject].Upos != PartOfSpeech.PRON;
    }

    // '"They should respect the law," he told reporters in Bentiu': a demand is made where it is said.
    private (PlaceMention, Derivation)? SaidAt(UnitMatch match, int speech) =>
        match.Unit.Type is EventType.REQUEST or EventType.THREATEN or EventType.ACCUSE && view.Predicates.IsSpeech(speech) && match.Head < speech && phrases.Of(speech, match.Unit) is { Place.IsLiteral: true } said
            ? said
            : null;

    // 'In Telavi demonstrators threw stones, and police arrested 14': a place before the first clause is that of those that go on from it.
    private (PlaceMention, Derivation)? Fronted(int verb, EventUnit unit)
    {
        var subject = _sentence.Child(verb, "nsubj") is >= 0 and var active ? active : _sentence.Child(verb, "nsubj:pass");
        return subject >= 0 && phrases.Of(verb, unit) is var (place, because) && places.IsHere(place) && place.EndWord <= subject ? (place, because) : null;
    }

    // 'Ethiopia, where thousands have found refuge and are cared for'
    private PlaceMention? BeforeWhere(int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (_sentence[child].Lemma == "where" && child > 0)
            {
                var last = _sentence[child - 1].Upos == PartOfSpeech.PUNCT ? child - 2 : child - 1;
                return last < 0 ? null : places.At(last) ?? (_sentence[verb].Relation == "acl:relcl" && _sentence[verb].Head is >= 0 and var noun && noun < child ? OfSort(noun) : null);
            }
        }

        return ParsedSentence.Is(_sentence[verb].Relation, "conj") && _sentence[verb].Head is >= 0 and var first && first < verb ? BeforeWhere(first) : null;
    }

    // 'Wadi, a town near the border where rebels fight': the place that the noun before 'where', or one above it, says what it is.
    private PlaceMention? OfSort(int noun)
    {
        if (places.IsSpot(noun) && places.Within(noun, 2) is { } named)
        {
            return named;
        }

        for (var steps = 0; steps < StepsClimbed && noun >= 0; steps++)
        {
            if (_sentence[noun].Upos == PartOfSpeech.NOUN && places.IsSpot(noun) && _sentence.Child(noun, "det") is > 1 and var article && _sentence[article].Lemma == "a" && _sentence[article - 1].Form == ",")
            {
                return places.At(article - 2);
            }

            noun = _sentence[noun].Head;
        }

        return null;
    }
}
