using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>What the order and the form of a clause's verbs say of an event, without a word of the lexicon: 'had they attacked', 'is to meet', 'before they attack'.</summary>
internal static class ClauseMoods
{
    private const int ChildrenLookedAt = 24;

    /// <summary>Applies the mood of the clause whose verb is the word.</summary>
    public static void Apply(SentenceTree tree, int verb, FoldState state)
    {
        if (Inverted(tree, verb) is >= 0 and var first)
        {
            var unreal = tree[first].Lemma == "have";
            state.Set(unreal ? EventStatus.Not : EventStatus.Possible, tree[first].Form, tree[first].Span, unreal ? "what is told as if it had been was not" : "it is a condition");
            state.IsUnreal |= unreal;
        }
        else if (Arranged(tree, verb) is >= 0 and var be)
        {
            var unreal = IsPerfect(tree, verb);
            state.Set(unreal ? EventStatus.Not : EventStatus.Scheduled, tree[be].Form + " to", tree[be].Span, unreal ? "what was to have been was not" : "it is arranged for later");
        }
        else if (StillToCome(tree, verb) is >= 0 and var mark && state.Status is EventStatus.Occurred or EventStatus.Ongoing)
        {
            state.Set(EventStatus.Possible, tree[mark].Form, tree[mark].Span, "a clause of the present behind it tells what has not come yet");
        }
    }

    /// <summary>Whether the clause says that it was done again and again: 'every night', 'often'.</summary>
    public static bool IsRepeated(SentenceTree tree, int verb)
    {
        var children = tree.Children(verb);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            var child = children[i];
            if (tree[child].Lemma is "often" or "regularly" or "routinely" or "repeatedly" or "usually" or "sometimes" or "frequently" or "always"
                || (tree.Has(child, "obl") && tree.Sentence.Child(child, "det") is >= 0 and var determiner && tree[determiner].Lemma is "every" or "each"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'<em>Had</em> the army attacked', '<em>should</em> they attack', '<em>were</em> they to attack': the auxiliary before the subject of a clause that asks nothing; -1 for none.</summary>
    private static int Inverted(SentenceTree tree, int verb)
    {
        var subject = tree.Sentence.Child(verb, "nsubj");
        var first = tree.First(verb);
        return subject > first && tree[first].Head == verb && ParsedSentence.Is(tree[first].Relation, "aux") && tree[first].Form.ToLowerInvariant() is "had" or "should" or "were"
            && tree[tree.Count - 1].Form != "?" && (first == 0 || tree[first - 1].Upos == PartOfSpeech.PUNCT)
            ? first
            : -1;
    }

    /// <summary>'<em>is</em> to meet', '<em>were</em> to be destroyed': the form of 'be' before the infinitive; -1 for none.</summary>
    private static int Arranged(SentenceTree tree, int verb)
    {
        var be = -1;
        var children = tree.Children(verb);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt && children[i] < verb; i++)
        {
            ref readonly var child = ref tree[children[i]];
            if (child.Lemma == "be" && child.Xpos is "VBD" or "VBZ" or "VBP" && (child.Relation == "cop" || ParsedSentence.Is(child.Relation, "aux")))
            {
                be = children[i];
            }
            else if (be >= 0 && child.Relation == "mark" && child.Lemma == "to")
            {
                return be;
            }
        }

        return -1;
    }

    private static bool IsPerfect(SentenceTree tree, int verb)
    {
        var children = tree.Children(verb);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt && children[i] < verb; i++)
        {
            if (tree[children[i]].Lemma == "have" && ParsedSentence.Is(tree[children[i]].Relation, "aux"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'before the militia attacks', 'until they withdraw': the conjunction before a clause of the present; -1 for none.</summary>
    private static int StillToCome(SentenceTree tree, int verb)
    {
        var mark = tree.Sentence.Child(verb, "mark");
        return mark >= 0 && tree[mark].Lemma.ToLowerInvariant() is "before" or "until" or "till" && IsPresent(tree, verb) ? mark : -1;
    }

    private static bool IsPresent(SentenceTree tree, int verb)
    {
        var children = tree.Children(verb);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            if (children[i] < verb && (tree[children[i]].Relation == "cop" || ParsedSentence.Is(tree[children[i]].Relation, "aux")))
            {
                return tree[children[i]].Xpos is "VBZ" or "VBP";
            }
        }

        return tree[verb].Xpos is "VBZ" or "VBP";
    }
}
