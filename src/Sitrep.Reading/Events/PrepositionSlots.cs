using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Fills the slots of prepositions: one for each preposition of a phrase, and the two parties of 'between'. Not thread-safe; made for one sentence.</summary>
internal sealed class PrepositionSlots(SentenceView view, Predicates predicates, Coordination coordination)
{
    private const int DeepestComplement = 2;

    private readonly ParsedSentence _sentence = predicates.Sentence;

    /// <summary>Adds a phrase under each of its prepositions.</summary>
    /// <param name="arguments">What is filled.</param>
    /// <param name="word">Head of the phrase.</param>
    /// <param name="passive">Whether it hangs on a passive verb, whose 'by' is no preposition of a place.</param>
    public void Add(Arguments arguments, int word, bool passive)
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

    /// <summary>Adds the agent of a passive verb or participle ('by the police').</summary>
    public void AddAgent(Arguments arguments, int verb, string slot, string path)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (ParsedSentence.Is(_sentence[child].Relation, "obl") && predicates.Marker(child) == "by" && !view.IsTime(child))
            {
                arguments.Add(slot, child, path);
            }
        }
    }

    /// <summary>Adds the phrases that hang on a noun in a slot: 'an attack on the town' under the verb above it.</summary>
    public void AddComplements(Arguments arguments, int word, int depth = 0)
    {
        if (word < 0 || depth > DeepestComplement)
        {
            return;
        }

        foreach (var child in _sentence.Children(word))
        {
            // What is 'of' a complement is no complement of the whole: 'a trial for the murder of a clerk'.
            if (ParsedSentence.Is(_sentence[child].Relation, "nmod") && (depth == 0 || predicates.Marker(child) != "of"))
            {
                Add(arguments, child, false);
                AddComplements(arguments, child, depth + 1);
            }
        }
    }

    private void AddParties(Arguments arguments, int child)
    {
        var parties = new List<int>();
        coordination.Conjuncts(child, parties);
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
