using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Fills the slots of verbs, nouns and adjectives of one sentence. Not thread-safe; made for one sentence.</summary>
internal sealed class ArgumentReader
{
    private readonly SentenceView _view;
    private readonly Predicates _predicates;
    private readonly ParsedSentence _sentence;
    private readonly DirectObjects _objects;
    private readonly Coordination _coordination;
    private readonly PrepositionSlots _prepositions;
    private readonly NounSlots _nouns;
    private readonly Arguments?[] _verbs;

    /// <summary>Lays the grammar of slots over a sentence.</summary>
    public ArgumentReader(SentenceView view, Predicates predicates)
    {
        (_view, _predicates, _sentence) = (view, predicates, predicates.Sentence);
        _objects = new DirectObjects(view, predicates);
        _coordination = new Coordination(view);
        _prepositions = new PrepositionSlots(view, predicates, _coordination);
        _nouns = new NounSlots(view, predicates, _prepositions);
        _verbs = new Arguments?[_sentence.Count];
    }

    /// <summary>The slots of a verb: subj, obj, iobj, xcomp, ccomp, that, advcl, and one for each preposition.</summary>
    public Arguments OfVerb(int verb) => _verbs[verb] ??= ReadVerb(verb);

    private Arguments ReadVerb(int verb)
    {
        var passive = _predicates.IsPassive(verb);
        var arguments = new Arguments { Passive = passive };
        var subject = _predicates.Subject(verb);
        var ownObject = _objects.Of(verb);
        if (passive)
        {
            _prepositions.AddAgent(arguments, verb, "subj", "obl:agent");
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
        _prepositions.AddComplements(arguments, direct >= 0 ? direct : passive ? -1 : subject.Word);
        _prepositions.AddComplements(arguments, arguments.Find("iobj", []).Word);
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
        var subject = _predicates.Subject(adjective);
        arguments.Add("subj", subject.Word, subject.Path);
        AddSpeaker(arguments, adjective);
        AddDependents(arguments, adjective, false);
        return arguments;
    }

    /// <summary>The slots of a noun: poss, adj (left modifiers), one for each preposition; 'between' gives between and and.</summary>
    public Arguments OfNoun(int noun) => _nouns.Of(noun);

    /// <summary>The coordinated words that begin with a word, itself first; clauses are left out.</summary>
    public void Conjuncts(int word, List<int> into) => _coordination.Conjuncts(word, into);

    private void AddSpeaker(Arguments arguments, int word)
    {
        var speaker = _predicates.Speaker(word);
        arguments.Add("speaker", speaker.Word, speaker.Path);
    }

    private void AddDependents(Arguments arguments, int head, bool passive)
    {
        foreach (var child in _sentence.Children(head))
        {
            var relation = _sentence[child].Relation;
            if (relation is "obl:unmarked" or "nmod:unmarked" && !_view.IsTime(child))
            {
                arguments.Add(arguments.Find("obj", []).Word < 0 && child > head ? "obj" : "xcomp", child, relation);
            }
            else if (ParsedSentence.Is(relation, "obl") || ParsedSentence.Is(relation, "nmod"))
            {
                _prepositions.Add(arguments, child, passive);
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
                arguments.Add(relation, _predicates.Antecedent(child), relation);
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
                _prepositions.Add(arguments, child, false);
            }
        }
    }

    // 'ordered the soldiers to leave' with the infinitive hung on the soldiers.
    private void AddInfinitiveOfObject(Arguments arguments, int noun)
    {
        if (noun < 0 || !_view.IsActor(noun))
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
            var subject = _predicates.Subject(clause);
            arguments.Add("that", subject.Word, "subject of the content clause");
        }
        else if (_sentence[clause].Xpos == "VB")
        {
            arguments.Add("xcomp", clause, "infinitive");
        }
        else if (relation is "xcomp" or "advcl" && _predicates.Marker(clause) is { Length: > 0 } marker)
        {
            arguments.Add(marker, clause, relation + ":" + marker);
        }
    }
}
