using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Finds the clause that a verb of speech reports: behind it, before it, around it or left over by the tree.</summary>
internal static class ReportedClause
{
    private const int ChildrenLookedAt = 64;

    /// <summary>The clause as the tree or the marks show it; null for none.</summary>
    public static Content? Of(SentenceTree tree, int cue, CueEntry entry) =>
        Parenthetical(tree, cue, entry) ?? Inverted(tree, cue, entry) ?? Clause(tree, cue) ?? Inserted(tree, cue);

    /// <summary>The words that must be the clause where the tree gave the verb nothing: what stands before it, else what stands behind it.</summary>
    public static Content? BrokenUp(SentenceTree tree, int cue) => Fronted(tree, cue) ?? Rest(tree, cue);

    /// <summary>A clause that hangs on the cue as its content, one behind it rather than one before it.</summary>
    private static Content? Clause(SentenceTree tree, int cue)
    {
        Content? before = null;
        var children = tree.Children(cue);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            var child = children[i];
            if (!tree.Has(child, "ccomp") && !(child > cue && tree.Has(child, "csubj")) && !IsBareClause(tree, cue, child) && !IsThatClause(tree, cue, child) && !IsFrontedClause(tree, cue, child))
            {
                continue;
            }

            if (child > cue)
            {
                return new Content(child, null);
            }

            before ??= new Content(child, tree.Covers(child, cue) ? cue : null, SourceFinder.EndBeforeSource(tree, cue));
        }

        return before;
    }

    /// <summary>'reported, citing officials, that ...': a clause with 'that' behind the cue is its content, whatever the tree calls it.</summary>
    private static bool IsThatClause(SentenceTree tree, int cue, int child) =>
        child > cue && tree.Has(child, "advcl") && Embedding.Preposition(tree.Sentence, child) is "that" or "whether";

    /// <summary>'<em>The ferries stopped</em>, the harbour master said': a main clause before the comma of a reporting clause, whatever the tree calls it.</summary>
    private static bool IsFrontedClause(SentenceTree tree, int cue, int child) =>
        child < cue && tree.Has(child, "advcl") && tree[cue].Xpos is "VBD" or "VBZ" or "VBP" && Embedding.Preposition(tree.Sentence, child).Length == 0
        && tree.Sentence.Child(child, "nsubj") >= 0 && ContentStart.IsFinite(tree, child) && SourceFinder.EndBeforeSource(tree, cue) >= tree.Last(child);

    /// <summary>A clause set beside the cue without a conjunction, right behind it or behind a mark: 'he said: the bridge is closed'.</summary>
    private static bool IsBareClause(SentenceTree tree, int cue, int child)
    {
        var first = tree.First(child);
        return child > cue && tree.Has(child, "parataxis") && tree.Sentence.Child(child, "nsubj") >= 0
            && (first == cue + 1 || tree[first].Upos == PartOfSpeech.PUNCT || tree[first - 1].Upos == PartOfSpeech.PUNCT);
    }

    /// <summary>'The raid, the mayor said, was a mistake': a reporting clause between commas surrounds itself with what is said.</summary>
    private static Content? Parenthetical(SentenceTree tree, int cue, CueEntry entry)
    {
        if (entry.Voice != CueVoice.Says || cue + 2 >= tree.Count || tree[cue + 1].Form != "," || tree[cue].Xpos is not ("VBD" or "VBZ" or "VBP"))
        {
            return null;
        }

        var comma = SourceFinder.EndBeforeSource(tree, cue);
        return comma > 0 && tree[comma].Form == "," && tree.FirstFinite < comma && tree.Sentence.Child(cue, "ccomp") < cue
            ? new Content(cue, null, tree.Count - 1, 0) { Hole = (comma, cue + 1) }
            : null;
    }

    /// <summary>
    /// The clause right behind a speech verb with a subject, where the tree broke it up: it has a finite verb of its own.
    /// </summary>
    private static Content? Rest(SentenceTree tree, int cue)
    {
        var last = Math.Max(tree.Last(cue), LastOfClause(tree, cue));
        var subject = tree.Sentence.Child(cue, "nsubj");
        if ((subject < 0 ? !EndsSubject(tree, cue - 1) : subject > cue) || tree[cue].Xpos is not ("VBD" or "VBZ" or "VBP")
            || cue + 1 > last || tree[cue + 1].Upos is PartOfSpeech.PUNCT)
        {
            return null;
        }

        for (var word = cue + 2; word <= last && word < cue + ChildrenLookedAt; word++)
        {
            if (tree[word].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return new Content(cue, null, last, ContentStart.BehindOccasion(tree, cue));
            }
        }

        return null;
    }

    /// <summary>The word before the next mark that ends a main clause, or the last of the sentence.</summary>
    private static int LastOfClause(SentenceTree tree, int cue)
    {
        var last = cue;
        while (last + 1 < tree.Count && tree[last + 1].Form is not (";" or "." or "?" or "!" or "\u2014" or "--"))
        {
            last++;
        }

        return last;
    }

    /// <summary>Whether a subject may end in the word: a noun, a pronoun or a count ('42 percent', 'three in five').</summary>
    private static bool EndsSubject(SentenceTree tree, int word) =>
        word >= 0 && tree[word].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.PRON or PartOfSpeech.NUM or PartOfSpeech.SYM;

    /// <summary>A reporting clause with its verb first, behind what is said: '..., said the mayor'.</summary>
    private static Content? Inverted(SentenceTree tree, int cue, CueEntry entry)
    {
        if (entry.Voice != CueVoice.Says || !SourceFinder.IsInverted(tree, cue))
        {
            return null;
        }

        var head = tree[cue].Head >= 0 && tree[cue].Head < cue ? tree[cue].Head : 0;
        while (tree[head].Head is var above && above >= 0 && above < cue)
        {
            head = above;
        }

        return new Content(head, null, cue - 1, 0);
    }

    /// <summary>
    /// What stands before a reporting clause that the tree gave no content: '..., the ministry announced on Monday'.
    /// </summary>
    private static Content? Fronted(SentenceTree tree, int cue)
    {
        var end = tree[cue].Xpos is "VBD" or "VBZ" or "VBP" ? SourceFinder.EndBeforeSource(tree, cue) : -1;
        var head = tree[cue].Head;
        if (end <= 0 || head < 0 || head > end || tree.Sentence.Child(cue, "obj") >= 0)
        {
            return null;
        }

        while (tree[head].Head is var above && above >= 0 && above <= end)
        {
            head = above;
        }

        return new Content(head, null, end);
    }

    /// <summary>A cue clause that is put into or behind its content: '..., X said, ...'.</summary>
    private static Content? Inserted(SentenceTree tree, int cue)
    {
        if (!tree.Has(cue, "parataxis") || tree[cue].Head < 0 || tree.Sentence.Child(cue, "nsubj") < 0 || tree.Sentence.Child(cue, "obj") >= 0)
        {
            return null;
        }

        var head = tree[cue].Head;
        while (tree[head].Head >= 0 && tree.First(cue) > 0 && tree[tree.First(cue) - 1].Form == ",")
        {
            head = tree[head].Head;
        }

        return new Content(head, cue);
    }
}
