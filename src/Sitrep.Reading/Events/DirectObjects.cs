using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// Finds the direct object of a verb, also where a relative clause, a participle, a small clause or coordination leaves it to be understood.
/// Not thread-safe; made for one sentence.
/// </summary>
internal sealed class DirectObjects(SentenceView view, Predicates predicates)
{
    private readonly ParsedSentence _sentence = predicates.Sentence;

    /// <summary>The object that a verb has or is understood to have; Word is -1 for none.</summary>
    public Argument Of(int verb)
    {
        var own = _sentence.Child(verb, "obj");
        if (own >= 0)
        {
            return new Argument("obj", predicates.Antecedent(own), "obj");
        }

        // 'urged the rebels to leave': who is to leave is the object, whatever the tree calls it.
        if (_sentence.Child(verb, "iobj") is var asked and >= 0 && _sentence.Child(verb, "xcomp") >= 0)
        {
            return new Argument("obj", predicates.Antecedent(asked), "iobj before an infinitive");
        }

        if (_sentence[verb].Relation == "amod" && HasSubject(verb))
        {
            return new Argument("obj", _sentence[verb].Head, "noun after the verb");
        }

        if (_sentence.Child(verb, "xcomp") is var named and >= 0 && _sentence[named].Upos is PartOfSpeech.PROPN or PartOfSpeech.NOUN
            && _sentence.Child(named, "case") < 0 && view.IsActor(named) && !predicates.IsPassive(verb))
        {
            return new Argument("obj", named, "noun phrase after the verb");
        }

        if (SmallClauseSubject(verb) is { Word: >= 0 } small)
        {
            return small;
        }

        ref readonly var v = ref _sentence[verb];
        if ((v.Relation == "acl:relcl" || (v.Relation == "acl" && v.Xpos == "VBD")) && v.Head >= 0 && HasSubject(verb) && !HasRelativePronoun(verb))
        {
            return new Argument("obj", v.Head, "noun of the relative clause");
        }

        return predicates.IsPassive(verb) ? new Argument("obj", -1, "") : SharedObject(verb);
    }

    // 'found the officer guilty', 'called the editor a liar': the object heads a clause without a verb.
    private Argument SmallClauseSubject(int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (child > verb && _sentence[child].Relation is "xcomp" or "ccomp" && _sentence[child].Upos is PartOfSpeech.ADJ or PartOfSpeech.NOUN
                && _sentence.Child(child, "cop") < 0 && _sentence.Child(child, "mark") < 0 && _sentence.Child(child, "nsubj") is var subject and >= 0)
            {
                return new Argument("obj", subject, "subject of the small clause");
            }
        }

        return new Argument("obj", -1, "");
    }

    private Argument SharedObject(int verb)
    {
        ref readonly var v = ref _sentence[verb];
        if (ParsedSentence.Is(v.Relation, "conj") && v.Head >= 0 && _sentence[v.Head].Upos == PartOfSpeech.VERB)
        {
            var first = _sentence.Child(v.Head, "obj");
            if (first > verb)
            {
                return new Argument("obj", first, "obj shared by the conjuncts");
            }
        }

        foreach (var child in _sentence.Children(verb))
        {
            if (ParsedSentence.Is(_sentence[child].Relation, "conj") && _sentence[child].Upos == PartOfSpeech.VERB && child - verb <= 3
                && !HasSubject(child) && _sentence.Child(child, "obj") is var later and >= 0)
            {
                return new Argument("obj", later, "obj shared by the conjuncts");
            }
        }

        return new Argument("obj", -1, "");
    }

    private bool HasRelativePronoun(int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (predicates.Antecedent(child) != child || _sentence[child].Lemma is "where" or "when" || HasWhose(child))
            {
                return true;
            }
        }

        return false;
    }

    // 'a trader whose brother was wounded'
    private bool HasWhose(int noun)
    {
        foreach (var child in _sentence.Children(noun))
        {
            if (_sentence[child].Xpos == "WP$")
            {
                return true;
            }
        }

        return false;
    }

    private bool HasSubject(int verb) => _sentence.Child(verb, "nsubj") >= 0;
}
