using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Gathers the words that 'and' joins, also where the tree tore them apart. Not thread-safe; made for one sentence.</summary>
internal sealed class Coordination(SentenceView view)
{
    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>The coordinated words that begin with a word, itself first; clauses are left out.</summary>
    public void Conjuncts(int word, List<int> into)
    {
        if (into.Count == 0 && TornConjunct(word) is var first and >= 0)
        {
            into.Add(first);
        }

        into.Add(word);
        foreach (var child in _sentence.Children(word))
        {
            if (ParsedSentence.Is(_sentence[child].Relation, "conj") && _sentence[child].Upos is not (PartOfSpeech.VERB or PartOfSpeech.AUX)
                && into.Count < 40)
            {
                Conjuncts(child, into);
            }
        }

        if (MisplacedConjunct(word) is var stray and >= 0 && !into.Contains(stray))
        {
            Conjuncts(stray, into);
        }
    }

    // 'King Omar of Ruria and Sultan Said of Mosk': a person joined to the other's country is joined to the person.
    private int MisplacedConjunct(int word)
    {
        if (view.NameAt(word) is not { Kind: EntityKind.Person })
        {
            return -1;
        }

        foreach (var complement in _sentence.Children(word))
        {
            if (complement > word && ParsedSentence.Is(_sentence[complement].Relation, "nmod") && _sentence.Child(complement, "conj") is var joined and >= 0
                && view.NameAt(joined) is { Kind: EntityKind.Person } && view.NameAt(complement) is { Kind: not EntityKind.Person })
            {
                return joined;
            }
        }

        return -1;
    }

    // 'The king and the president signed': the tree may make two subjects of the verb of what 'and' joins.
    private int TornConjunct(int word)
    {
        ref readonly var w = ref _sentence[word];
        if (w.Head < 0 || !ParsedSentence.Is(w.Relation, "nsubj"))
        {
            return -1;
        }

        foreach (var sibling in _sentence.Children(w.Head))
        {
            if (sibling < word && _sentence[sibling].Relation == w.Relation && !view.IsTime(sibling) && JoinsWithAnd(sibling, word))
            {
                return sibling;
            }
        }

        return -1;
    }

    private bool JoinsWithAnd(int first, int second)
    {
        for (var i = second - 1; i > first; i--)
        {
            if (_sentence[i].Upos == PartOfSpeech.CCONJ)
            {
                return _sentence[i].Lemma == "and" && (i - 1 == first || view.NameAt(i - 1)?.HeadWord == first);
            }

            if (_sentence[i].Upos is not (PartOfSpeech.DET or PartOfSpeech.ADJ or PartOfSpeech.NUM or PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.PART))
            {
                return false;
            }
        }

        return false;
    }
}
