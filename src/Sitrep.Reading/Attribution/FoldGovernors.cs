using Sitrep.Reading.Events;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Finds what governs a word on an event's way up: the lexicon's entry of its head, in the construction in which it hangs there.</summary>
/// <param name="tree">The sentence.</param>
/// <param name="index">Its wrappers.</param>
/// <param name="mention">The event.</param>
/// <param name="state">How far its fold has come.</param>
internal sealed class FoldGovernors(SentenceTree tree, WrapperIndex index, EventMention mention, FoldState state)
{
    /// <summary>The entry of the word that governs the word below it in the slot; <paramref name="head"/> moves to where the tree has it too low or too high. Null for none.</summary>
    public WrapperEntry? Of(int word, ref int head, string slot) =>
        NounEntry(word, ref head, slot) ?? index.Governor(head, ClaimSlot(word, head, slot)) ?? WhileEntry(head, slot) ?? StrayEntry(word, ref head, slot);

    /// <summary>
    /// The entry of a verb that lasts in a perfect with 'since', or of a noun for what lasts in a clause of the present and without a
    /// date of its own; null for others.
    /// </summary>
    public WrapperEntry? Lasting(int word)
    {
        if (tree[word].Upos == PartOfSpeech.NOUN)
        {
            return mention.When is not { Basis: TimeBasis.Words } && Tense.IsInPresentClause(tree.Sentence, word) ? index.Governor(word, Embedding.Lasting) : null;
        }

        return Tense.IsSince(tree.Sentence, word) ? index.Governor(word, Embedding.Since) : null;
    }

    /// <summary>The entry of the noun that a clause directly follows though the tree hangs it on the noun's verb.</summary>
    private WrapperEntry? NounEntry(int word, ref int head, string slot)
    {
        var noun = slot is Embedding.Object or Embedding.Subject ? -1 : Embedding.NounBefore(tree, word);
        if (noun < 0)
        {
            return null;
        }

        var entry = index.Governor(noun, slot == Embedding.Purpose ? Embedding.Infinitive : slot == "that" ? Embedding.Clause : slot);
        if (entry is not null)
        {
            head = noun;
        }

        return entry;
    }

    /// <summary>The object of a verb that treats claims otherwise than deeds ('rejected the accusation', 'rejected a ceasefire').</summary>
    private string ClaimSlot(int word, int head, string slot) =>
        slot == Embedding.Object && index.IsClaim(word) && index.Governor(head, Embedding.Claim) is not null ? Embedding.Claim : slot;

    private WrapperEntry? WhileEntry(int head, string slot)
    {
        var caught = slot == Embedding.While && state.Intended || slot == "before" && state.Status == EventStatus.Possible;
        return caught ? index.Governor(head, Embedding.While) : null;
    }

    /// <summary>
    /// The entry that a complement has to the verb where the tree hangs it one word too low or calls it a clause of purpose:
    /// 'accused the guards of torturing', 'called on the army to withdraw'.
    /// </summary>
    private WrapperEntry? StrayEntry(int word, ref int head, string slot)
    {
        if (slot == Embedding.Purpose)
        {
            return index.Governor(head, Embedding.Infinitive);
        }

        if (slot == "relcl")
        {
            return tree[tree.First(word)].Lemma == "that" && tree[head].Upos == PartOfSpeech.NOUN && tree.Sentence.Child(word, "nsubj") > tree.First(word)
                ? index.Governor(head, Embedding.Clause)
                : null;
        }

        if (!(tree.Has(head, "obj") || tree[head].Relation == "obl:agent") || tree[head].Head is not (>= 0 and var verb) || slot is Embedding.Object or Embedding.Subject)
        {
            return null;
        }

        var entry = index.Governor(verb, slot);
        if (entry is not null)
        {
            head = verb;
        }

        return entry;
    }
}
