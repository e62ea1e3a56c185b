using Sitrep.Reading.Events;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>What verbs of saying do to an event beyond their entry in the lexicon: claims that are denied or false, denials that are withheld, requests that are turned down, warnings.</summary>
/// <param name="tree">The sentence.</param>
/// <param name="index">Its wrappers.</param>
/// <param name="mention">The event.</param>
/// <param name="state">How far its fold has come.</param>
internal sealed class FoldDenials(SentenceTree tree, WrapperIndex index, EventMention mention, FoldState state)
{
    /// <summary>Whether a verb of denial or confirmation is itself negated ('did not deny', 'neither confirmed nor denied').</summary>
    public bool IsWithheld(int verb)
    {
        var first = tree.Has(verb, "conj") ? tree[verb].Head : verb;
        foreach (var child in tree.Children(verb))
        {
            if (child < verb && tree[child].Lemma is "not" or "neither" or "nor" or "never" or "n't")
            {
                return true;
            }
        }

        foreach (var child in tree.Children(first))
        {
            if (child < verb && tree[child].Lemma is "neither" or "nor")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the event is itself something said ('rejected the request'): turned down, it has been said all the same.</summary>
    public bool IsUttered(int word, string slot) =>
        word == mention.Head.Word && slot is Embedding.Object or Embedding.Claim && tree[word].Upos == PartOfSpeech.NOUN
        && (mention.Type is EventType.REQUEST or EventType.THREATEN or EventType.REJECT or EventType.ACCUSE || tree[word].Lemma is "offer" or "proposal" or "invitation");

    /// <summary>'The claim that ... is false': what is said of the claim is said of what it claims.</summary>
    public void ApplyVerdict(int claim)
    {
        if (Embedding.SlotOf(tree.Sentence, claim) == Embedding.Subject && tree[claim].Head is var verdict && tree[verdict].Upos == PartOfSpeech.ADJ
            && index.Governor(verdict, Embedding.Clause) is { Function: WrapperFunction.Negate } entry)
        {
            state.Apply(entry, tree[verdict].Form, tree[verdict].Span);
        }
    }

    /// <summary>Whether the verb says it falsely ('falsely reported that'): the report is false, whatever else stands around it.</summary>
    public bool ApplyFalsely(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree[child].Relation == "advmod" && tree[child].Lemma is "falsely" or "wrongly" or "incorrectly" or "mistakenly")
            {
                state.Set(EventStatus.Not, tree[child].Form + " " + tree[verb].Form, tree[child].Span, "what is said falsely is not so");
                return true;
            }
        }

        return false;
    }

    /// <summary>The verb that denies the claim whose noun is the word; -1 for none.</summary>
    public int Above(int claim)
    {
        var slot = Embedding.SlotOf(tree.Sentence, claim);
        var verb = tree[claim].Head;
        return slot == Embedding.Object && (index.Governor(verb, Embedding.Claim) ?? index.Governor(verb, slot))?.Function == WrapperFunction.Deny
            ? verb
            : -1;
    }

    /// <summary>Whether the verb warns of what its subject will do ('The militia warned that it would attack'): that is a threat.</summary>
    public bool ApplyWarning(int verb, int clause)
    {
        if (tree[verb].Lemma is not "warn" || tree.Sentence.Child(clause, "nsubj") is not (>= 0 and var doer) || tree[doer].Lemma.ToLowerInvariant() is not ("it" or "they" or "he" or "she" or "we" or "i")
            || tree.Sentence.Child(clause, "aux") is not (>= 0 and var will) || tree[will].Lemma is not ("will" or "would"))
        {
            return false;
        }

        state.Set(EventStatus.Threatened, tree[verb].Form, tree[verb].Span, "who warns of a deed of their own threatens it");
        return true;
    }
}
