using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Applies to an event the wrappers that hang on one word of its way up: negations, auxiliaries, adverbs, and the condition of the clause.</summary>
/// <param name="tree">The sentence.</param>
/// <param name="index">Its wrappers by the words that they hang on.</param>
/// <param name="trigger">The event's words, which wrap nothing.</param>
/// <param name="state">What they are applied to.</param>
internal sealed class FoldModifiers(SentenceTree tree, WrapperIndex index, TextSpan trigger, FoldState state)
{
    private const int WrappersOnOneWord = 16;

    /// <summary>Applies what hangs on the word; <paramref name="from"/> is the word below it that the climb came from.</summary>
    public void Apply(int word, int from = -1)
    {
        var doubt = -1;
        var condition = -1;
        var applied = 0;
        for (var wrapper = index.First(word); wrapper >= 0 && applied < WrappersOnOneWord; wrapper = index.Next(wrapper), applied++)
        {
            if (trigger.Contains(tree[wrapper].Span) || IsNotOnly(wrapper) || IsHabit(wrapper))
            {
                continue;
            }

            if (index.Entry(wrapper).Function == WrapperFunction.Doubt)
            {
                doubt = wrapper;
                continue;
            }

            if (index.Entry(wrapper).Function == WrapperFunction.Condition)
            {
                condition = wrapper;
                continue;
            }

            ApplyOne(wrapper);
        }

        ApplyNegatedSubject(word, from);
        // Doubt and condition bear on the clause as a whole, whether it is negated or not.
        if (doubt >= 0)
        {
            ApplyOne(doubt);
        }

        condition = condition >= 0 ? condition : ConditionOf(word);
        if (condition >= 0)
        {
            ApplyOne(condition);
        }

        ClauseMoods.Apply(tree, word, state);
    }

    /// <summary>'If the talks fail, the army will attack': the conjunction of the clause on whose condition the word's clause stands; -1 for none.</summary>
    private int ConditionOf(int word)
    {
        var children = tree.Children(word);
        for (var i = 0; i < children.Length && i < WrappersOnOneWord; i++)
        {
            if (!tree.Has(children[i], "advcl"))
            {
                continue;
            }

            for (var wrapper = index.First(children[i]); wrapper >= 0; wrapper = index.Next(wrapper))
            {
                if (index.Entry(wrapper) is { Function: WrapperFunction.Condition, Slot: "mark" } && !(wrapper > 0 && tree[wrapper - 1].Lemma is "even" or "as"))
                {
                    return wrapper;
                }
            }
        }

        return -1;
    }

    private void ApplyOne(int wrapper)
    {
        if (tree[wrapper].Lemma is "would" or "should" && IsPerfect(tree[wrapper].Head))
        {
            state.Set(EventStatus.Not, tree[wrapper].Form + " have", tree[wrapper].Span, "what would or should have been was not");
            state.IsUnreal = true;
            return;
        }

        state.Apply(index.Entry(wrapper), tree[wrapper].Form, tree[wrapper].Span);
    }

    private bool IsPerfect(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Has(child, "aux") && tree[child].Lemma == "have")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'No weapon was found': a negated subject negates its verb; one that is the event itself has been negated already.</summary>
    private void ApplyNegatedSubject(int verb, int from)
    {
        var subject = tree.Sentence.Child(verb, "nsubj");
        if (subject < 0 || subject == from)
        {
            return;
        }

        for (var wrapper = index.First(subject); wrapper >= 0; wrapper = index.Next(wrapper))
        {
            if (index.Entry(wrapper) is { Function: WrapperFunction.Negate, Slot: "det" } or { Function: WrapperFunction.Negate, Slot: "cc", Lemma: "neither" })
            {
                ApplyOne(wrapper);
                return;
            }
        }
    }

    /// <summary>'would beat them every night': what was done again and again was done.</summary>
    private bool IsHabit(int wrapper) => tree[wrapper].Lemma == "would" && !IsPerfect(tree[wrapper].Head) && ClauseMoods.IsRepeated(tree, tree[wrapper].Head) && ConditionOf(tree[wrapper].Head) < 0;

    /// <summary>'found him not guilty': the adjective that is part of the event is negated.</summary>
    public void ApplyNegatedComplement(int verb)
    {
        var adjective = tree.Sentence.Child(verb, "xcomp");
        if (adjective < 0 || tree[adjective].Upos != PartOfSpeech.ADJ)
        {
            return;
        }

        for (var wrapper = index.First(adjective); wrapper >= 0; wrapper = index.Next(wrapper))
        {
            if (index.Entry(wrapper) is { Function: WrapperFunction.Negate })
            {
                ApplyOne(wrapper);
                return;
            }
        }
    }

    /// <summary>'not only' adds and denies nothing.</summary>
    private bool IsNotOnly(int wrapper) =>
        index.Entry(wrapper).Function == WrapperFunction.Negate && wrapper + 1 < tree.Count && tree[wrapper + 1].Lemma == "only";
}
