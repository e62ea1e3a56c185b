using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Finds in the tree what a cue ascribes to its source.</summary>
internal static class ContentFinder
{
    private const int ChildrenLookedAt = 64;

    /// <summary>The content's head word and whether the content surrounds the cue's own clause; null for none.</summary>
    public static Content? Of(SentenceTree tree, int cue, CueEntry entry) => entry.Kind switch
    {
        CueKind.Noun => OfNoun(tree, cue, entry),
        CueKind.Adv => Surrounding(tree, tree[cue].Head, cue),
        CueKind.Prep => OfPreposition(tree, cue),
        _ => OfPredicate(tree, cue, entry),
    };

    private static Content? OfPredicate(SentenceTree tree, int cue, CueEntry entry)
    {
        if (entry.Takes("that") && (Parenthetical(tree, cue, entry) ?? Inverted(tree, cue, entry) ?? Clause(tree, cue) ?? Inserted(tree, cue)) is { } clause)
        {
            return clause;
        }

        var children = tree.Children(cue);
        Content? found = null;
        var rank = int.MaxValue;
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            if (Rank(tree, children[i], entry) is var own && own < rank)
            {
                rank = own;
                found = new Content(children[i], null);
            }
        }

        return found ?? OnObject(tree, cue, entry) ?? PassiveSubject(tree, cue, entry)
            ?? (entry.Voice == CueVoice.Says && entry.Takes("that") ? Fronted(tree, cue) ?? Rest(tree, cue) : null);
    }

    /// <summary>
    /// A complement that the tree hangs on the cue's object ('accused the guards of ...', 'told the families that ...').
    /// </summary>
    private static Content? OnObject(SentenceTree tree, int cue, CueEntry entry)
    {
        var objectWord = tree.Sentence.Child(cue, "obj");
        if (objectWord < 0)
        {
            return null;
        }

        var children = tree.Children(objectWord);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            if (children[i] > objectWord && FrameOnObject(tree, children[i]) is { } frame && entry.Takes(frame))
            {
                return new Content(children[i], null);
            }
        }

        return null;
    }

    private static string? FrameOnObject(SentenceTree tree, int child)
    {
        if (tree[child].Relation == "acl:relcl")
        {
            return tree[tree.First(child)].Lemma == "that" ? "that" : null;
        }

        return Embedding.SlotOf(tree.Sentence, child) switch
        {
            null or "" => null,
            Embedding.Infinitive => "inf",
            Embedding.Clause => "that",
            var preposition => preposition,
        };
    }

    /// <summary>A clause that hangs on the cue as its content, one behind it rather than one before it.</summary>
    private static Content? Clause(SentenceTree tree, int cue)
    {
        Content? before = null;
        var children = tree.Children(cue);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            var child = children[i];
            if (!tree.Has(child, "ccomp") && !IsBareClause(tree, cue, child) && !IsThatClause(tree, cue, child))
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
        child > cue && tree.Has(child, "advcl") && Embedding.Preposition(tree.Sentence, child) == "that";

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
                return new Content(cue, null, last, cue + 1);
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

    private static int Rank(SentenceTree tree, int child, CueEntry entry)
    {
        var relation = tree[child].Relation;
        return relation switch
        {
            "xcomp" or "advcl" when entry.Takes("inf") && Embedding.IsInfinitive(tree.Sentence, child) => 0,
            "xcomp" or "advcl" when entry.Takes("ing") && tree[child].Xpos == "VBG" => 1,
            "advcl" when entry.Takes(Embedding.Preposition(tree.Sentence, child)) => 1,
            "obj" when entry.Takes("obj") && tree[child].Upos != PartOfSpeech.PRON => 2,
            "obl" or "nmod" or "obl:arg" when entry.Takes(Embedding.Preposition(tree.Sentence, child)) => 3,
            "obj" when entry.Takes("obj") => 4,
            _ => int.MaxValue,
        };
    }

    private static Content? PassiveSubject(SentenceTree tree, int cue, CueEntry entry)
    {
        if (!entry.Takes("obj"))
        {
            return null;
        }

        var subject = tree.Sentence.Child(cue, "nsubj:pass");
        return subject >= 0 ? new Content(subject, null) : null;
    }

    private static Content? OfNoun(SentenceTree tree, int cue, CueEntry entry)
    {
        foreach (var child in tree.Children(cue))
        {
            var slot = child > cue ? Embedding.SlotOf(tree.Sentence, child) : null;
            var fits = slot switch
            {
                null => false,
                "relcl" => entry.Takes("that") && IsContentClause(tree, cue, child),
                Embedding.Clause => entry.Takes("that"),
                Embedding.Infinitive => entry.Takes("inf"),
                _ => slot.Length > 0 && entry.Takes(slot),
            };
            if (fits)
            {
                return new Content(child, null);
            }
        }

        return Following(tree, cue, entry);
    }

    /// <summary>A clause right behind the noun that the tree hangs on the noun's verb.</summary>
    private static Content? Following(SentenceTree tree, int cue, CueEntry entry)
    {
        var verb = tree[cue].Head;
        if (verb < 0)
        {
            return null;
        }

        var siblings = tree.Children(verb);
        for (var i = siblings.Length - 1; i >= 0 && siblings[i] > cue; i--)
        {
            if (Embedding.NounBefore(tree, siblings[i]) == cue
                && entry.Takes(Embedding.IsInfinitive(tree.Sentence, siblings[i]) ? "inf" : tree[cue + 1].Lemma))
            {
                return new Content(siblings[i], null);
            }
        }

        return null;
    }

    /// <summary>Whether a clause parsed as a relative one begins with 'that' right behind the noun and has a subject besides.</summary>
    private static bool IsContentClause(SentenceTree tree, int noun, int verb)
    {
        var first = tree.First(verb);
        var subject = tree.Sentence.Child(verb, "nsubj");
        return first == noun + 1 && tree[first].Lemma == "that" && subject > first;
    }

    /// <summary>'according to X': the clause that the phrase hangs on, without the phrase.</summary>
    private static Content? OfPreposition(SentenceTree tree, int cue)
    {
        var source = tree[cue].Head;
        return source < 0 ? null : Surrounding(tree, IsOfSentence(tree, source) ? tree.Sentence.Root : tree[source].Head, source);
    }

    /// <summary>Whether a phrase is set off before or behind the whole sentence, so that it speaks of all of it: 'According to the bank, ...'.</summary>
    private static bool IsOfSentence(SentenceTree tree, int word)
    {
        var first = tree.First(word);
        var last = tree.Last(word);
        while (last + 1 < tree.Count && tree[last + 1].Upos == PartOfSpeech.PUNCT)
        {
            last++;
        }

        return !tree.Sentence.Dominates(word, tree.Sentence.Root) && (first == 0 || (last == tree.Count - 1 && tree[first - 1].Form is "," or "”" or "\""));
    }

    /// <summary>The clause around a word, without what hangs on the word.</summary>
    private static Content? Surrounding(SentenceTree tree, int word, int without)
    {
        for (var steps = 0; steps < 16 && word >= 0; steps++)
        {
            if (tree[word].Head < 0 || tree[word].Relation is "ccomp" or "advcl" or "acl:relcl" or "parataxis" or "acl"
                || (tree[word].Relation == "conj" && tree.Sentence.Child(word, "nsubj") >= 0))
            {
                return new Content(word, without);
            }

            word = tree[word].Head;
        }

        return null;
    }
}

/// <summary>Where a cue's content stands.</summary>
/// <param name="Head">The word that it hangs on.</param>
/// <param name="Without">A word below it whose subtree is the reporting clause and no content; null for none.</param>
/// <param name="Last">Where it ends, where that is not the end of the head's subtree; -1 for the subtree's end.</param>
/// <param name="First">Where it begins, where that is not the start of the head's subtree; -1 for the subtree's start.</param>
internal readonly record struct Content(int Head, int? Without, int Last = -1, int First = -1)
{
    /// <summary>First and last word of a reporting clause with its marks that stands inside and is no content; null for none.</summary>
    public (int First, int Last)? Hole { get; init; }
}
