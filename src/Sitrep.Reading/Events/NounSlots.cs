using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Fills the slots of nouns. Not thread-safe; made for one sentence.</summary>
internal sealed class NounSlots(SentenceView view, Predicates predicates, PrepositionSlots prepositions)
{
    private readonly ParsedSentence _sentence = predicates.Sentence;

    /// <summary>The slots of a noun: poss, adj (left modifiers), one for each preposition; 'between' gives between and and.</summary>
    public Arguments Of(int noun)
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
        if (noun > 0 && n.Form.EndsWith("ing", StringComparison.Ordinal) && _sentence[noun - 1].Upos is PartOfSpeech.ADP or PartOfSpeech.SCONJ)
        {
            // 'accused of bombing Kordofan', 'after shelling Kabul': the name right behind the gerund, wherever the tree hung it.
            arguments.Add("of", LastOfName(noun + 1), "name behind the gerund");
        }

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

    // The last word of the proper nouns that begin at a word; -1 where there are none.
    private int LastOfName(int first)
    {
        var last = first;
        while (last < _sentence.Count && _sentence[last].Upos == PartOfSpeech.PROPN)
        {
            last++;
        }

        return last > first ? last - 1 : -1;
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
            AddLeftModifier(arguments, noun, child);
        }
        else if (ParsedSentence.Is(c.Relation, "nmod") || ParsedSentence.Is(c.Relation, "obl"))
        {
            AddNominalPreposition(arguments, child);
        }
        else if (c.Relation is "acl" && predicates.IsPassive(child))
        {
            prepositions.AddAgent(arguments, child, "by", "agent of the participle");
        }
    }

    private void AddLeftModifier(Arguments arguments, int noun, int child)
    {
        if (_sentence[noun].Lemma is "talk" or "meeting" or "summit" or "conference" or "negotiation" or "accord" or "agreement" && view.NameAt(child) is { Kind: EntityKind.Place, Actor: null })
        {
            // 'the Munich talks' are held there; 'the Tehran talks' may be those of a government.
            return;
        }

        if (_sentence[noun].Lemma == "war" && _sentence[child].Relation == "compound" && view.NameAt(child) is { Kind: EntityKind.State } && !HasTarget(noun))
        {
            // 'the Chad war' is fought there, by whomever.
            return;
        }

        if (_sentence[child].Lemma is "lead" or "led" && _sentence.Children(child) is [var leader, ..])
        {
            arguments.Add("adj", leader, "leader in the compound");
            return;
        }

        arguments.Add("adj", child, _sentence[child].Relation);
    }

    private bool HasTarget(int noun)
    {
        foreach (var child in _sentence.Children(noun))
        {
            if (child > noun && ParsedSentence.Is(_sentence[child].Relation, "nmod") && predicates.Marker(child) is "on" or "against" or "with")
            {
                return true;
            }
        }

        return false;
    }

    private void AddNominalPreposition(Arguments arguments, int child)
    {
        prepositions.Add(arguments, child, false);
        if (predicates.Marker(child) != "between")
        {
            prepositions.AddComplements(arguments, child, 1);
        }
    }
}
