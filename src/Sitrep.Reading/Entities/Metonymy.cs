using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Entities;

/// <summary>Tells a capital that stands for its government ('Tehran denied it') from the town ('he lives in Tehran').</summary>
internal static class Metonymy
{
    private static readonly string[] Placing = ["have", "be", "lie", "remain", "become", "host", "see", "wake", "stand", "grow", "feel"];
    private static readonly string[] Dealing = ["with", "against", "by", "between", "from", "to", "on"];

    private static readonly string[] Relations =
    [
        "tie", "relation", "talk", "negotiation", "deal", "agreement", "dispute", "row", "tension", "sanction", "pressure", "war",
        "conflict", "contact", "cooperation", "dialogue", "alliance", "accord", "treaty", "pact", "trade", "standoff", "confrontation",
        "message", "demand", "warning", "threat", "concession", "support", "backing", "criticism", "reaction", "response", "denial",
    ];

    /// <summary>Whether the name with this head word does what a government does.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">Index of the name's head word.</param>
    public static bool IsGovernment(ParsedSentence sentence, int head)
    {
        head = FirstConjunct(sentence, head);
        ref readonly var word = ref sentence[head];
        if (word.Head < 0)
        {
            return false;
        }

        ref readonly var governor = ref sentence[word.Head];
        if (ParsedSentence.Is(word.Relation, "nsubj"))
        {
            return governor.Upos == PartOfSpeech.VERB && word.Relation != "nsubj:pass" && Array.IndexOf(Placing, governor.Lemma) < 0;
        }

        if (word.Relation == "nmod:poss")
        {
            return Array.IndexOf(Relations, governor.Lemma) >= 0;
        }

        var preposition = Dependents.Child(sentence, head, "case");
        return preposition >= 0 && Array.IndexOf(Dealing, sentence[preposition].Lemma) >= 0
            && (word.Relation == "obl:agent" || sentence[preposition].Lemma == "against" || Array.IndexOf(Relations, governor.Lemma) >= 0);
    }

    private static int FirstConjunct(ParsedSentence sentence, int word)
    {
        for (var steps = 0; steps < 16 && sentence[word].Relation == "conj" && sentence[word].Head >= 0; steps++)
        {
            word = sentence[word].Head;
        }

        return word;
    }
}
