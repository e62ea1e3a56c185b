using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Fills the slots of verbs, nouns and adjectives of one sentence. Not thread-safe; made for one sentence.</summary>
internal sealed class ArgumentReader(SentenceView view, Predicates predicates)
{
    private readonly ParsedSentence _sentence = predicates.Sentence;
    private readonly DirectObjects _objects = new(view, predicates);
    private readonly Coordination _coordination = new(view);
    private readonly Arguments?[] _verbs = new Arguments?[predicates.Sentence.Count];

    /// <summary>The slots of a verb: subj, obj, iobj, xcomp, ccomp, that, advcl, and one for each preposition.</summary>
    public Arguments OfVerb(int verb) => _verbs[verb] ??= ReadVerb(verb);

    private Arguments ReadVerb(int verb)
    {
        var passive = predicates.IsPassive(verb);
        var arguments = new Arguments { Passive = passive };
        var subject = predicates.Subject(verb);
        var ownObject = _objects.Of(verb);
        if (passive)
        {
            AddAgent(arguments, verb);
            arguments.Add(ownObject.Word >= 0 ? "iobj" : "obj", subject.Word, subject.Path + ", passive");
            arguments.Add("obj", ownObject.Word, ownObject.Path);
        }
        else
        {
            arguments.Add("subj", subject.Word, subject.Path);
            arguments.Add("obj", ownObject.Word, ownObject.Path);
        }

        AddSpeaker(arguments, verb);
        AddDependents(arguments, verb, passive);
        var direct = arguments.Find("obj", []).Word;
        AddObliquesOfObject(arguments, direct >= 0 ? direct : passive ? -1 : subject.Word);
        AddObliquesOfObject(arguments, arguments.Find("iobj", []).Word);
        AddInfinitiveOfObject(arguments, direct);
        return arguments;
    }

    /// <summary>The slots of a modal: those of the verb that it stands with, and speaker.</summary>
    public Arguments OfModal(int modal)
    {
        var verb = _sentence[modal].Head;
        return verb < 0 ? new Arguments() : OfVerb(verb);
    }

    /// <summary>The slots of an adjective: subj, xcomp, ccomp and one for each preposition.</summary>
    public Arguments OfAdjective(int adjective)
    {
        var arguments = new Arguments();
        var subject = predicates.Subject(adjective);
        arguments.Add("subj", subject.Word, subject.Path);
        AddSpeaker(arguments, adjective);
        AddDependents(arguments, adjective, false);
        return arguments;
    }

    /// <summary>The slots of a noun: poss, adj (left modifiers), one for each preposition; 'between' gives between and and.</summary>
    public Arguments OfNoun(int noun)
    {
        var arguments = new Arguments();
        foreach (var child in _sentence.Children(noun))
        {
            AddOfNoun(arguments, noun, child);
        }

        if (_sentence.Child(noun, "cop") >= 0 && _sentence.Child(noun, "nsubj") is var subject and >= 0)
        {
            arguments.Add("subj", predicates.Antecedent(subject), "subject of the predicate noun");
        }

        ref readonly var n = ref _sentence[noun];
        if (ParsedSentence.Is(n.Relation, "conj") && n.Head >= 0 && _sentence[n.Head].Upos == PartOfSpeech.NOUN)
        {
            foreach (var child in _sentence.Children(n.Head))
            {
                if (child != noun && _sentence[child].Relation is "nmod:poss" or "amod" && child < n.Head)
                {
                    AddOfNoun(arguments, n.Head, child);
                }
            }
        }

        return arguments;
    }

    /// <summary>The coordinated words that begin with a word, itself first; clauses are left out.</summary>
    public void Conjuncts(int word, List<int> into) => _coordination.Conjuncts(word, into);

    private void AddSpeaker(Arguments arguments, int word)
    {
        var speaker = predicates.Speaker(word);
        arguments.Add("speaker", speaker.Word, speaker.Path);
    }

    private void AddAgent(Arguments arguments, int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (ParsedSentence.Is(_sentence[child].Relation, "obl") && predicates.Marker(child) == "by" && !view.IsTime(child))
            {
                arguments.Add("subj", child, "obl:agent");
            }
        }
    }

    private void AddDependents(Arguments arguments, int head, bool passive)
    {
        foreach (var child in _sentence.Children(head))
        {
            var relation = _sentence[child].Relation;
            if (relation is "obl:unmarked" or "nmod:unmarked" && !view.IsTime(child))
            {
                arguments.Add(arguments.Find("obj", []).Word < 0 && child > head ? "obj" : "xcomp", child, relation);
            }
            else if (ParsedSentence.Is(relation, "obl") || ParsedSentence.Is(relation, "nmod"))
            {
                AddPrepositions(arguments, child, passive);
            }
            else if (relation == "obj" && child > arguments.Find("obj", []).Word && arguments.Find("obj", []).Word >= 0)
            {
                arguments.Add("xcomp", child, "second object");
            }
            else if (relation == "advmod" && _sentence[child].Xpos == "RB")
            {
                AddObliquesOfAdverb(arguments, child);
            }
            else if (relation is "iobj" or "xcomp" or "ccomp" or "advcl")
            {
                arguments.Add(relation, predicates.Antecedent(child), relation);
                AddClause(arguments, child, relation);
            }
        }
    }

    // 'walked away from the talks': the phrase hangs on the adverb.
    private void AddObliquesOfAdverb(Arguments arguments, int adverb)
    {
        foreach (var child in _sentence.Children(adverb))
        {
            if (child > adverb && ParsedSentence.Is(_sentence[child].Relation, "obl"))
            {
                AddPrepositions(arguments, child, false);
            }
        }
    }

    // 'ordered the soldiers to leave' with the infinitive hung on the soldiers.
    private void AddInfinitiveOfObject(Arguments arguments, int noun)
    {
        if (noun < 0 || !view.IsActor(noun))
        {
            return;
        }

        foreach (var child in _sentence.Children(noun))
        {
            if (_sentence[child].Relation == "acl" && _sentence[child].Xpos == "VB")
            {
                arguments.Add("xcomp", child, "infinitive after the object");
            }
        }
    }

    private void AddClause(Arguments arguments, int clause, string relation)
    {
        if (relation is "ccomp")
        {
            var subject = predicates.Subject(clause);
            arguments.Add("that", subject.Word, "subject of the content clause");
        }
        else if (_sentence[clause].Xpos == "VB")
        {
            arguments.Add("xcomp", clause, "infinitive");
            AddRecipientOfInfinitive(arguments, clause);
        }
        else if (relation is "xcomp" or "advcl" && predicates.Marker(clause) is { Length: > 0 } marker)
        {
            arguments.Add(marker, clause, relation + ":" + marker);
        }
    }

    // 'refused to meet the envoy', 'agreed to talk to the rebels': whom the act that is spoken of would reach.
    private void AddRecipientOfInfinitive(Arguments arguments, int infinitive)
    {
        if (_sentence.Child(infinitive, "obj") is var direct and >= 0 && view.IsActor(direct))
        {
            arguments.Add("xobj", direct, "object of the infinitive");
        }

        foreach (var child in _sentence.Children(infinitive))
        {
            if (ParsedSentence.Is(_sentence[child].Relation, "obl") && predicates.Marker(child) is "to" or "with" or "on" or "for" or "against" or "from" && view.IsActor(child))
            {
                arguments.Add("xobj", child, "oblique of the infinitive");
            }
        }
    }

    private void AddPrepositions(Arguments arguments, int word, bool passive)
    {
        if (predicates.Marker(word) == "between")
        {
            AddParties(arguments, word);
            return;
        }

        foreach (var child in _sentence.Children(word))
        {
            if (_sentence[child].Relation is "case" && child < word && !(passive && _sentence[child].Lemma == "by"))
            {
                arguments.Add(_sentence[child].Lemma, predicates.Antecedent(word), _sentence[word].Relation + ":" + _sentence[child].Lemma);
            }
        }
    }

    private void AddObliquesOfObject(Arguments arguments, int word, int depth = 0)
    {
        if (word < 0 || depth > 2)
        {
            return;
        }

        foreach (var child in _sentence.Children(word))
        {
            // What is 'of' a complement is no complement of the whole: 'a trial for the murder of a clerk'.
            if (ParsedSentence.Is(_sentence[child].Relation, "nmod") && (depth == 0 || predicates.Marker(child) != "of"))
            {
                AddPrepositions(arguments, child, false);
                AddObliquesOfObject(arguments, child, depth + 1);
            }
        }
    }

    private void AddOfNoun(Arguments arguments, int noun, int child)
    {
        ref readonly var c = ref _sentence[child];
        if (c.Relation == "nmod:poss")
        {
            arguments.Add("poss", predicates.Antecedent(child), "nmod:poss");
        }
        else if (child < noun && (c.Relation is "amod" or "compound" or "nmod:desc" or "nmod"))
        {
            AddLeftModifier(arguments, child);
        }
        else if (ParsedSentence.Is(c.Relation, "nmod") || ParsedSentence.Is(c.Relation, "obl"))
        {
            AddNominalPreposition(arguments, child);
        }
        else if (c.Relation is "acl" && predicates.IsPassive(child))
        {
            AddAgent(arguments, child);
            RelabelAgent(arguments);
        }
    }

    private static void RelabelAgent(Arguments arguments)
    {
        var agent = arguments.Find("subj", []);
        arguments.Add("by", agent.Word, "agent of the participle");
    }

    private void AddLeftModifier(Arguments arguments, int child)
    {
        if (_sentence[child].Lemma is "lead" or "led" && _sentence.Children(child) is [var leader, ..])
        {
            arguments.Add("adj", leader, "leader in the compound");
            return;
        }

        arguments.Add("adj", child, _sentence[child].Relation);
    }

    private void AddNominalPreposition(Arguments arguments, int child)
    {
        if (predicates.Marker(child) == "between")
        {
            AddParties(arguments, child);
            return;
        }

        AddPrepositions(arguments, child, false);
        AddObliquesOfObject(arguments, child, 1);
    }

    private void AddParties(Arguments arguments, int child)
    {
        var parties = new List<int>();
        Conjuncts(child, parties);
        if (parties.Count == 1)
        {
            AddDetachedParty(child, parties);
        }

        arguments.Add("between", parties[0], "nmod:between");
        foreach (var party in parties.Skip(1))
        {
            arguments.Add("and", party, "nmod:between, second");
        }
    }

    // 'between the army and the rebels' whose second party the parser hung elsewhere: the noun phrase right after the 'and'.
    private void AddDetachedParty(int first, List<int> parties)
    {
        var and = first + 1;
        if (and >= _sentence.Count || _sentence[and].Lemma != "and")
        {
            return;
        }

        var party = -1;
        for (var i = and + 1; i < _sentence.Count && i <= and + 5; i++)
        {
            if (_sentence[i].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN)
            {
                party = i;
            }
            else if (party >= 0 || _sentence[i].Upos is not (PartOfSpeech.DET or PartOfSpeech.ADJ or PartOfSpeech.NUM))
            {
                break;
            }
        }

        if (party >= 0)
        {
            parties.Add(party);
        }
    }
}
