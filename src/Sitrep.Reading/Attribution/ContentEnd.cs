using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Where the content of a cue ends: the tree breaks long contents apart and runs others into what the source says next.</summary>
internal sealed class ContentEnd(CueFinder cues)
{
    private const int ChildrenLookedAt = 64;

    /// <summary>The last word of a content whose subtree goes from the first to the last word.</summary>
    public int Of(SentenceTree tree, int cue, CueEntry entry, Content found, int first, int last)
    {
        var content = found.Head;
        if (tree.Has(content, "obj"))
        {
            last = WithPredicate(tree, cue, entry, content);
            last = WithoutOccasion(tree, content, WithoutClause(tree, content, last));
        }

        if (tree[content].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.PRON)
        {
            last = WithoutComment(tree, content, last);
        }

        last = WithRest(tree, cue, content, last);
        last = WithMainClause(tree, cue, content, first, last);
        return BeforeNextStatement(tree, cue, content, WithoutNextCue(tree, content, last));
    }

    /// <summary>An object goes on with what is predicated of it ('called the vote <em>a farce</em>', 'described him as <em>a clerk</em>').</summary>
    private static int WithPredicate(SentenceTree tree, int cue, CueEntry entry, int content)
    {
        var last = tree.Last(content);
        var children = tree.Children(cue);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            var child = children[i];
            if (child > content && ((tree.First(child) == last + 1 && (IsPredicate(tree, child) || (entry.Voice == CueVoice.Shows && tree[child].Upos != PartOfSpeech.PUNCT && !tree.Has(child, "conj"))))
                || IsCast(tree, child)))
            {
                last = tree.Last(child);
            }
        }

        return last;
    }

    /// <summary>What is predicated of the subject of a passive right behind it: '<em>The bank</em> was accused <em>of fraud</em>', 'is listed <em>as the owner</em>'; -1 for nothing.</summary>
    public static int PassivePredicate(SentenceTree tree, int cue, int content)
    {
        if (tree[content].Relation != "nsubj:pass" || content > cue)
        {
            return -1;
        }

        var children = tree.Children(cue);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            var child = children[i];
            if (child > cue && tree.First(child) == cue + 1 && (tree.Has(child, "xcomp")
                || (tree.Has(child, "obl") && Embedding.Preposition(tree.Sentence, child) is "as" or "for" or "of" or "over" or "with" or "on")
                || (tree.Has(child, "advcl") && Embedding.Preposition(tree.Sentence, child) is "as" or "for" or "of" or "to")))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>A thing ends before the words that only say when or where it was spoken of: 'praised the plan | on Friday', '| in a speech'.</summary>
    public static int WithoutOccasion(SentenceTree tree, int content, int last)
    {
        for (var word = content + 1; word < last; word++)
        {
            if (tree[word].Upos == PartOfSpeech.ADP && IsOccasion(tree, word, last))
            {
                return tree[word - 1].Form == "," ? Math.Max(content, word - 2) : word - 1;
            }

            if (tree[word].Upos == PartOfSpeech.PUNCT && tree[word].Form is not ",")
            {
                break;
            }
        }

        return IsDay(tree[last].Form) && last > content && tree[last].Relation == "obl:tmod" ? last - 1 : last;
    }

    /// <summary>Whether a phrase says on which day or in what talk or writing: 'on Friday', 'in a speech', 'on Twitter'.</summary>
    private static bool IsOccasion(SentenceTree tree, int preposition, int last)
    {
        var noun = preposition + 1;
        if (tree[preposition].Lemma == "on")
        {
            return IsDay(tree[noun].Form) || tree[noun].Form is "Twitter" or "Facebook" or "Instagram" or "Telegram";
        }

        if (tree[preposition].Lemma is not ("in" or "during" or "at"))
        {
            return false;
        }

        while (noun < last && tree[noun].Upos is PartOfSpeech.DET or PartOfSpeech.ADJ or PartOfSpeech.NUM or PartOfSpeech.PROPN or PartOfSpeech.PRON
            || (noun < last && tree[noun + 1].Upos == PartOfSpeech.NOUN && tree[noun].Upos == PartOfSpeech.NOUN))
        {
            noun++;
        }

        return tree[noun].Lemma is "speech" or "statement" or "interview" or "tweet" or "letter" or "email" or "rally" or "conference" or "briefing" or "address" or "debate" or "post" or "video"
            && tree[preposition + 1].Lemma is not "the";
    }

    public static bool IsDay(string form) => form is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    /// <summary>What somebody is said to be, behind other words: 'described the ground beneath the town <em>as a sieve</em>'.</summary>
    private static bool IsCast(SentenceTree tree, int child) =>
        (tree.Has(child, "obl") && Embedding.Preposition(tree.Sentence, child) == "as") || (tree.Has(child, "xcomp") && tree[child].Upos is PartOfSpeech.NOUN or PartOfSpeech.ADJ);

    private static bool IsPredicate(SentenceTree tree, int child) =>
        tree.Has(child, "xcomp") || tree.Has(child, "ccomp") || tree.Has(child, "obj") || (tree.Has(child, "advcl") && tree.Sentence.Child(child, "nsubj") < 0)
        || (tree.Has(child, "obl") && tree[child].Relation != "obl:tmod" && Embedding.Preposition(tree.Sentence, child) is "as" or "for" or "with" or "on" or "at" or "over" or "in" or "to");

    /// <summary>An object does not go on with a clause that the tree coordinated with it ('praised the plan | and left the room').</summary>
    private static int WithoutClause(SentenceTree tree, int content, int last)
    {
        var children = tree.Children(content);
        for (var i = children.Length - 1; i >= 0 && i >= children.Length - ChildrenLookedAt; i--)
        {
            var child = children[i];
            if (child > content && child <= last && tree.Has(child, "conj") && tree[child].Xpos is "VBD" or "VBZ" or "VBP")
            {
                last = Math.Min(last, tree.First(child) - 1);
            }
        }

        return Math.Max(last, content);
    }

    /// <summary>A thing ends before what the writer tells of it behind a comma ('praised the plan | , which the senate had thrown out').</summary>
    private static int WithoutComment(SentenceTree tree, int content, int last)
    {
        for (var word = content + 1; word + 1 < last; word++)
        {
            if (tree[word].Form == "," && (tree[word + 1].Xpos is "WDT" or "WP" or "WRB" or "WP$"))
            {
                return word - 1;
            }
        }

        return last;
    }

    /// <summary>
    /// What the tree hangs on the cue behind a content that follows it mostly belongs to the content: long contents break apart in a
    /// greedy parse. A new clause of contrast, time or comment and a next cue do not.
    /// </summary>
    private int WithRest(SentenceTree tree, int cue, int content, int last)
    {
        var end = tree.Last(cue);
        if (content < cue || last >= end || last < content)
        {
            return last;
        }

        var next = last + 1;
        if (tree[next].Form == ",")
        {
            next++;
        }
        else if (tree.Has(content, "ccomp") && tree[next].Upos is not (PartOfSpeech.PUNCT or PartOfSpeech.CCONJ))
        {
            while (next <= end && tree[next].Upos != PartOfSpeech.PUNCT)
            {
                next++;
            }

            return next - 1;
        }

        return next <= end && tree[next].Lemma == "and" && next + 1 <= end && !StartsCue(tree, next + 1, end) ? end : last;
    }

    /// <summary>A clause that opens with a subordinate one goes on behind its comma: 'that if the talks fail, <em>the army will march</em>'.</summary>
    private static int WithMainClause(SentenceTree tree, int cue, int content, int first, int last)
    {
        if (first <= cue || cue == 0 || last + 2 >= tree.Count || tree[last + 1].Form != "," || !tree.Has(content, "ccomp"))
        {
            return last;
        }

        var opening = tree[first].Lemma == "that" ? first + 1 : first;
        if (opening > last || tree[opening].Lemma is not ("if" or "once" or "when" or "after" or "as" or "while" or "because" or "although" or "since" or "unless" or "before" or "even" or "though"))
        {
            return last;
        }

        var end = last + 1;
        while (end + 1 < tree.Count && tree[end + 1].Form is not (";" or "." or "?" or "!" or "—" or "--" or "”" or "\""))
        {
            end++;
        }

        return end;
    }

    /// <summary>Leaves out a coordinated clause in which the source goes on to say something else: '... and he accused the bank of fraud', '... and called the vote a farce'.</summary>
    private int BeforeNextStatement(SentenceTree tree, int cue, int content, int last)
    {
        for (var word = content + 1; word + 1 < last; word++)
        {
            if (tree[word].Upos != PartOfSpeech.CCONJ)
            {
                continue;
            }

            if ((tree[word + 1].Lemma is "he" or "she" or "they" or "it" && StartsCue(tree, word + 2, Math.Min(last, word + 3))) || GoesOnSaying(tree, cue, word + 1, last))
            {
                return tree[word - 1].Form == "," ? word - 2 : word - 1;
            }
        }

        return last;
    }

    /// <summary>Whether a verb of speech without a subject follows in the tense of the cue: its subject is the source.</summary>
    private bool GoesOnSaying(SentenceTree tree, int cue, int next, int last)
    {
        if (next < last && tree[next].Upos == PartOfSpeech.ADV)
        {
            next++;
        }

        return next > cue && tree[next].Xpos is "VBD" or "VBZ" or "VBP" && tree[next].Xpos == tree[cue].Xpos
            && cues.At(tree, next) is { Kind: CueKind.Verb, Voice: CueVoice.Says } && tree.Sentence.Child(next, "nsubj") < 0;
    }

    private bool StartsCue(SentenceTree tree, int from, int to)
    {
        for (var word = from; word <= to && word < from + 3; word++)
        {
            if (tree[word].Upos == PartOfSpeech.VERB && cues.At(tree, word) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Leaves out a participle behind a comma that is a cue of the same source (', adding that ...').</summary>
    private int WithoutNextCue(SentenceTree tree, int content, int last)
    {
        for (var word = content + 2; word < last; word++)
        {
            if (tree[word].Xpos == "VBG" && tree[word - 1].Form == "," && cues.At(tree, word) is { Kind: CueKind.Verb, Voice: CueVoice.Says } && !tree.Has(word, "conj"))
            {
                return word - 2;
            }
        }

        return last;
    }
}
