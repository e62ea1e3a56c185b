using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>A verb or adjective that lends an event noun its arguments.</summary>
/// <param name="Head">Index of the verb or adjective.</param>
/// <param name="Unit">The lexicon's entry.</param>
/// <param name="Given">Its filled slots.</param>
internal sealed record SupportMatch(int Head, SupportUnit Unit, Arguments Given)
{
    /// <summary>Who does what the noun names; Word is -1 for none.</summary>
    public Argument Doer => Unit.Doer is { } slot ? Given.Find(slot, []) : new Argument("", -1, "");

    /// <summary>To whom it is done; Word is -1 for none.</summary>
    public Argument Undergoer => Unit.Undergoer is { } slot ? Given.Find(slot, []) : new Argument("", -1, "");

    /// <summary>Adds the obliques of the verb to the noun's own slots: 'imposed sanctions on X'.</summary>
    public void Lend(Arguments arguments, int noun)
    {
        foreach (var item in Given.Items)
        {
            if (item.Word != noun && item.Slot is not ("subj" or "obj" or "iobj" or "xcomp" or "ccomp" or "that" or "advcl"))
            {
                arguments.Add(item.Slot, item.Word, item.Path + " of '" + Unit.Words[0][0] + "'");
            }
        }
    }
}

/// <summary>Finds what supports an event noun. Not thread-safe; made for one sentence.</summary>
internal sealed class SupportFinder(SentenceView view)
{
    private const int MaximumConjuncts = 6;

    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>The verb or adjective that supports a noun; null for none.</summary>
    public SupportMatch? Of(int noun)
    {
        var first = FirstConjunct(noun);
        return Above(first) is { } above && Supports(above, noun) ? above
            : Below(noun) is { } below && Supports(below, noun) ? below
            : Beside(noun) is { } beside && Supports(beside, noun) ? beside : null;
    }

    private bool Supports(SupportMatch support, int noun)
    {
        if (support.Unit.Only.Count == 0)
        {
            return true;
        }

        foreach (var unit in view.Lexicon.UnitsOf(view.LemmaOf(noun)))
        {
            if (unit.Class == UnitClass.Noun && support.Unit.Only.Contains(unit.Type))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstConjunct(int noun)
    {
        for (var steps = 0; steps < MaximumConjuncts && ParsedSentence.Is(_sentence[noun].Relation, "conj") && _sentence[noun].Head >= 0; steps++)
        {
            noun = _sentence[noun].Head;
        }

        return noun;
    }

    private SupportMatch? Above(int noun)
    {
        var governor = _sentence[noun].Head;
        if (governor < 0)
        {
            return _sentence.Child(noun, "cop") is var copula and >= 0 && view.Predicates.Marker(noun).Length > 0
                ? Copular(noun, copula) : null;
        }

        var slot = SlotOf(noun);
        if (slot is null)
        {
            return null;
        }

        if (slot == "of" && HappeningWords.IsStretch(_sentence[governor].Lemma) && _sentence[governor].Head >= 0 && SlotOf(governor) is not null)
        {
            // 'a wave of protests swept the country'
            return Above(governor);
        }

        if (_sentence[governor].Upos == PartOfSpeech.NOUN && Match(governor, slot, -1) is { } predicate)
        {
            return predicate;
        }

        if (_sentence[governor].Upos == PartOfSpeech.NOUN && _sentence[governor].Head is var above and >= 0)
        {
            return Match(above, slot, governor);
        }

        return (slot is "subj" or "obj" ? Raised(governor, noun) : null) ?? Match(governor, slot, -1);
    }

    // 'The trial is expected to open': the subject is understood with the infinitive below.
    private SupportMatch? Raised(int governor, int subject)
    {
        if (!ParsedSentence.Is(_sentence[subject].Relation, "nsubj"))
        {
            return null;
        }

        var infinitive = _sentence.Child(governor, "xcomp");
        return infinitive < 0 ? null : Match(infinitive, view.Predicates.IsPassive(infinitive) ? "obj" : "subj", -1);
    }

    // 'The town is under attack': the noun is the predicate.
    private SupportMatch? Copular(int noun, int copula)
    {
        foreach (var unit in view.Lexicon.SupportOf(_sentence[copula].Lemma))
        {
            if (unit.Noun == view.Predicates.Marker(noun))
            {
                return new SupportMatch(noun, unit, view.Reader.OfAdjective(noun));
            }
        }

        return null;
    }

    // 'the attack that the rebels carried out', 'the sanctions imposed on X'.
    private SupportMatch? Below(int noun)
    {
        foreach (var child in _sentence.Children(noun))
        {
            if (_sentence[child].Relation == "acl" && _sentence[noun].Head < 0 && !view.Predicates.IsPassive(child) && Match(child, "subj", -1) is { } main)
            {
                return main;
            }

            if (ParsedSentence.Is(_sentence[child].Relation, "acl") && Match(child, "obj", -1) is { } match
                && (match.Given.Find("obj", []).Word == noun || match.Given.Passive))
            {
                return match;
            }
        }

        return null;
    }

    // 'after clashes erupted between ...' with the noun hung on the clause before: the verb right behind it that has no subject of its own.
    private SupportMatch? Beside(int noun)
    {
        var verb = noun + 1;
        return verb < _sentence.Count && _sentence[verb].Xpos == "VBD" && _sentence[noun].Head != verb && _sentence.Child(verb, "nsubj") < 0 ? Match(verb, "subj", -1) : null;
    }

    private string? SlotOf(int noun)
    {
        var relation = _sentence[noun].Relation;
        return relation switch
        {
            "obj" or "nsubj:pass" or "xcomp" => "obj",
            "nsubj" or "csubj" => "subj",
            _ when ParsedSentence.Is(relation, "obl") || ParsedSentence.Is(relation, "nmod") => view.Predicates.Marker(noun) is { Length: > 0 } marker ? marker : null,
            _ => null,
        };
    }

    private SupportMatch? Match(int head, string slot, int between)
    {
        return Match(head, view.LemmaOf(head), _sentence[head].Upos is PartOfSpeech.ADJ or PartOfSpeech.NOUN, slot, between)
            ?? (view.IsStatePassive(head) ? Match(head, _sentence[head].Form.ToLowerInvariant(), true, slot, between) : null);
    }

    private SupportMatch? Match(int head, string lemma, bool adjective, string slot, int between)
    {
        foreach (var unit in view.Lexicon.SupportOf(lemma))
        {
            if (unit.Adjective == adjective && unit.Noun.Split('/').Contains(slot) && HasRest(unit, head, between))
            {
                return new SupportMatch(head, unit, unit.Adjective ? view.Reader.OfAdjective(head) : view.Reader.OfVerb(head));
            }
        }

        return null;
    }

    private bool HasRest(SupportUnit unit, int head, int between)
    {
        if (between >= 0 && !unit.Words.Skip(1).Any(w => w.Contains(_sentence[between].Lemma)) && !IsObject(between))
        {
            return false;
        }

        foreach (var alternatives in unit.Words.Skip(1))
        {
            if (!HasChild(head, alternatives))
            {
                return false;
            }
        }

        return true;
    }

    // 'charged the clerk with the murder', hung on the clerk.
    private bool IsObject(int word) => _sentence[word].Relation is "obj" or "nsubj:pass" && view.IsActor(word);

    private bool HasChild(int head, IReadOnlyList<string> alternatives)
    {
        foreach (var child in _sentence.Children(head))
        {
            if (alternatives.Contains(_sentence[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
