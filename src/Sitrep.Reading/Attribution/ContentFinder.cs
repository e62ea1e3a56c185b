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
        if (entry.Takes("that") && ReportedClause.Of(tree, cue, entry) is { } clause)
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
            ?? (entry.Voice == CueVoice.Says && entry.Takes("that") ? ReportedClause.BrokenUp(tree, cue) : null);
    }

    /// <summary>
    /// A complement that the tree hangs on the cue's object or agent ('accused the guards of ...', 'told the families that ...').
    /// </summary>
    private static Content? OnObject(SentenceTree tree, int cue, CueEntry entry)
    {
        var objectWord = tree.Sentence.Child(cue, "obj");
        objectWord = objectWord < 0 ? tree.Sentence.Child(cue, "obl:agent") : objectWord;
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

    private static int Rank(SentenceTree tree, int child, CueEntry entry)
    {
        var relation = tree[child].Relation;
        return relation switch
        {
            "xcomp" or "advcl" when entry.Takes("inf") && Embedding.IsInfinitive(tree.Sentence, child) => 0,
            "xcomp" when entry.Takes("pred") && tree[child].Upos is not PartOfSpeech.VERB => 1,
            "obj" when entry.Takes("pred") && tree[child].Upos is PartOfSpeech.NOUN => 2,
            "obj" when entry.Takes("obj-ing") && HasParticiple(tree, child) => 2,
            "xcomp" or "advcl" when entry.Takes("ing") && tree[child].Xpos == "VBG" => 1,
            "advcl" when entry.Takes(Embedding.Preposition(tree.Sentence, child)) => 1,
            "obj" when entry.Takes("obj") && tree[child].Upos != PartOfSpeech.PRON => 2,
            "obl" or "nmod" or "obl:arg" when entry.Takes(Embedding.Preposition(tree.Sentence, child)) => 3,
            "obj" when entry.Takes("obj") => 4,
            _ => int.MaxValue,
        };
    }

    /// <summary>Whether a thing is found to do something: 'found <em>voters turning to the left</em>'.</summary>
    private static bool HasParticiple(SentenceTree tree, int noun)
    {
        var children = tree.Children(noun);
        return children.Length > 0 && children[^1] > noun && tree.Has(children[^1], "acl") && tree[children[^1]].Xpos is "VBG" or "VBN" && tree.First(children[^1]) == noun + 1;
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
        return source < 0 ? null : Surrounding(tree, IsOfSentence(tree, source) ? tree.Sentence.Root : MainClause(tree, source), source);
    }

    /// <summary>The word whose clause the phrase bears on: behind a comma the whole clause and no clause of purpose, reason or relation inside it.</summary>
    private static int MainClause(SentenceTree tree, int phrase)
    {
        var word = tree[phrase].Head;
        var first = tree.First(phrase);
        var last = LastOfSentence(tree, phrase);
        if (first <= 0 || (tree[first - 1].Form != "," && !last))
        {
            return word;
        }

        for (var steps = 0; steps < 16 && word >= 0 && word < first; steps++)
        {
            var above = tree[word].Head;
            if (above < 0 || above >= first || !(tree.Has(word, "advcl") || tree.Has(word, "acl") || tree.Has(word, "xcomp") || (last && tree.Has(word, "conj"))
                || tree[word].Upos is not (PartOfSpeech.VERB or PartOfSpeech.AUX)))
            {
                break;
            }

            word = above;
        }

        return word;
    }

    private static bool LastOfSentence(SentenceTree tree, int phrase)
    {
        var last = tree.Last(phrase);
        while (last + 1 < tree.Count && tree[last + 1].Upos == PartOfSpeech.PUNCT)
        {
            last++;
        }

        return last == tree.Count - 1;
    }

    /// <summary>Whether a phrase is set off before or behind the whole sentence, so that it speaks of all of it: 'According to the bank, ...'.</summary>
    private static bool IsOfSentence(SentenceTree tree, int word)
    {
        var first = tree.First(word);
        return !tree.Sentence.Dominates(word, tree.Sentence.Root) && (first == 0 || (tree[first - 1].Form is "," or "”" or "\"" && LastOfSentence(tree, word)));
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
