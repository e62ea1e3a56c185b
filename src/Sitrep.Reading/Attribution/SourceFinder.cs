using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Finds the noun phrase that names the source of a cue, by the cue's place in the tree.</summary>
internal static class SourceFinder
{
    private const int StepsClimbed = 12;
    private const int LongestSource = 12;

    /// <summary>The head word of the source of a verb or adjective; -1 where the sentence names none.</summary>
    public static int OfPredicate(SentenceTree tree, int predicate)
    {
        if (IsInverted(tree, predicate) && NounIn(tree, predicate + 1, Math.Min(tree.Count, predicate + LongestSource)) is >= 0 and var behind)
        {
            return behind;
        }

        if (Quoted(tree, predicate) is >= 0 and var quoted)
        {
            return quoted;
        }

        var word = predicate;
        for (var steps = 0; steps < StepsClimbed && word >= 0; steps++)
        {
            if (OwnSubject(tree, word) is var own && own >= 0)
            {
                return own;
            }

            if (Agent(tree, word) is var agent && agent >= 0)
            {
                return agent;
            }

            if (IsPassive(tree, word) && word == predicate)
            {
                return -1;
            }

            word = Controller(tree, word, out var noun);
            if (noun >= 0)
            {
                return Author(tree, noun) is >= 0 and var author ? author : noun;
            }
        }

        return -1;
    }

    /// <summary>'The union issued a statement calling ...': who puts out the paper that the participle hangs on; -1 for nobody or for no paper.</summary>
    private static int Author(SentenceTree tree, int noun) =>
        tree[noun].Lemma is "statement" or "letter" or "tweet" or "message" or "memo" or "note" or "email" or "e-mail" or "release" or "post" or "resolution"
        && tree[noun].Relation == "obj" && tree[noun].Head is >= 0 and var verb
            ? OwnSubject(tree, verb)
            : -1;

    /// <summary>'quoted a spokesman as saying': whom the verb above quotes; -1 for nobody.</summary>
    public static int Quoted(SentenceTree tree, int predicate) =>
        tree[predicate].Head is >= 0 and var above && tree[above].Lemma is "quote" or "cite" && tree[predicate].Xpos == "VBG"
        && Embedding.Preposition(tree.Sentence, predicate) == "as"
            ? IsPassive(tree, above) ? tree.Sentence.Child(above, "nsubj") : tree.Sentence.Child(above, "obj")
            : -1;

    /// <summary>
    /// Whether a finite verb stands right behind a comma or closing mark and before its subject, with a clause or quotation before it:
    /// '..., said the mayor'.
    /// </summary>
    public static bool IsInverted(SentenceTree tree, int verb) =>
        verb >= 2 && verb + 1 < tree.Count
        && tree[verb].Xpos is "VBD" or "VBZ" or "VBP" or "VBN"
        && tree[verb - 1].Upos == PartOfSpeech.PUNCT && tree[verb - 1].Form is "," or "”" or "\"" or "''" or "’"
        && tree[verb + 1].Upos is PartOfSpeech.PROPN or PartOfSpeech.NOUN or PartOfSpeech.DET or PartOfSpeech.PRON or PartOfSpeech.NUM or PartOfSpeech.ADJ
        && tree[verb + 1].Lemma is not "that"
        && (tree[verb - 1].Form != "," || (tree.FirstFinite >= 0 && tree.FirstFinite < verb - 1))
        && !HasSubjectOrClause(tree, verb);

    private static bool HasSubjectOrClause(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if ((child > verb && tree.Has(child, "ccomp")) || (child < verb && (tree[child].Relation == "aux" || tree.Has(child, "nsubj"))))
            {
                return true;
            }
        }

        return tree.Has(verb, "conj") && tree.Sentence.Child(verb, "cc") >= 0;
    }

    /// <summary>The head word of the complement of a preposition of source ('according to'), the one behind it where the tree has another.</summary>
    public static int OfPreposition(SentenceTree tree, int preposition)
    {
        var head = tree[preposition].Head;
        return head > preposition && tree[head].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.PRON or PartOfSpeech.NUM
            ? head
            : NounIn(tree, preposition + 1, Math.Min(tree.Count, preposition + LongestSource));
    }

    /// <summary>
    /// The head word of the noun phrase right before a verb that the tree gave no subject: between the last comma or closing mark and
    /// the verb; -1 where there is none.
    /// </summary>
    public static int Before(SentenceTree tree, int verb)
    {
        var end = EndBeforeSource(tree, verb);
        return end < 0 ? -1 : NounIn(tree, end + 1, verb);
    }

    /// <summary>The head word of the noun phrase that ends right before a verb which the tree gave no subject; -1 where there is none.</summary>
    public static int Touching(SentenceTree tree, int verb)
    {
        var first = verb;
        while (first > 0 && first > verb - LongestSource
            && tree[first - 1].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.PRON or PartOfSpeech.ADJ or PartOfSpeech.NUM or PartOfSpeech.DET)
        {
            first--;
        }

        return NounIn(tree, first, verb);
    }

    /// <summary>
    /// Index of the comma or closing mark that parts what is said from a reporting clause behind it, 'source, verb'; -1 where the
    /// sentence has no such clause at the verb.
    /// </summary>
    public static int EndBeforeSource(SentenceTree tree, int verb)
    {
        for (var word = verb - 1; word > 0 && word >= verb - LongestSource; word--)
        {
            if (tree[word].Upos == PartOfSpeech.PUNCT && tree[word].Form is "," or "”" or "\"" or "''")
            {
                return NounIn(tree, word + 1, verb) < 0 ? -1 : word;
            }

            if (tree[word].Upos is PartOfSpeech.VERB or PartOfSpeech.SCONJ)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The word that the first noun phrase in a stretch hangs on; -1 for none.</summary>
    public static int NounIn(SentenceTree tree, int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            if (tree[word].Upos is not (PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.PRON))
            {
                continue;
            }

            while (tree[word].Head is var head && head >= from && head < to && tree[head].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN)
            {
                word = head;
            }

            return word;
        }

        return -1;
    }

    /// <summary>Whether the verb is a passive.</summary>
    public static bool IsPassive(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree[child].Relation is "aux:pass" or "nsubj:pass" or "csubj:pass")
            {
                return true;
            }
        }

        return IsOpening(tree, verb) || (IsBareParticiple(tree, verb) && !HasActiveComplement(tree, verb));
    }

    /// <summary>'<em>Asked</em> if the port was safe, ...': a participle that opens its sentence without a subject.</summary>
    private static bool IsOpening(SentenceTree tree, int verb) =>
        verb == 0 && tree.Count > 2 && tree[verb].Xpos is "VBN" or "VBD" && tree.Sentence.Child(verb, "nsubj") < 0;

    private static bool IsBareParticiple(SentenceTree tree, int verb) =>
        tree[verb].Xpos == "VBN" && tree.Has(verb, "acl") && !tree[verb].Relation.EndsWith("relcl", StringComparison.Ordinal);

    /// <summary>
    /// Whether a participle behind a noun has what only an active verb takes: 'the ministry denied that ...' is often parsed as
    /// a noun with a participle.
    /// </summary>
    private static bool HasActiveComplement(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree[child].Relation is "obj" or "iobj" or "ccomp")
            {
                return true;
            }
        }

        return tree[tree[verb].Head].Head < 0;
    }

    private static int OwnSubject(SentenceTree tree, int verb)
    {
        var subject = -1;
        foreach (var child in tree.Children(verb))
        {
            if (tree[child].Relation is "nsubj" or "nsubj:outer")
            {
                subject = child;
            }
        }

        return subject >= 0 && tree[subject].Relation != "nsubj:pass" && !IsExpletive(tree, verb) ? subject : -1;
    }

    private static bool IsExpletive(SentenceTree tree, int verb) => tree.Sentence.Child(verb, "expl") >= 0;

    /// <summary>Whether the word names nobody: 'nobody', 'none of them', 'no one', 'neither side'.</summary>
    public static bool IsNobody(SentenceTree tree, int word) =>
        tree[word].Lemma.ToLowerInvariant() is "nobody" or "none" or "neither"
        || (tree.Sentence.Child(word, "det") is >= 0 and var determiner && tree[determiner].Lemma.ToLowerInvariant() is "no" or "neither");

    /// <summary>The head word of the 'by' phrase of a passive; -1 for none.</summary>
    public static int OfAgent(SentenceTree tree, int verb) => Agent(tree, verb);

    private static int Agent(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree[child].Relation == "obl:agent"
                || (tree.Has(child, "obl") && IsPassive(tree, verb) && Embedding.Preposition(tree.Sentence, child) == "by"))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>
    /// The verb whose subject a verb without one shares, or the noun that it hangs on as a participle; -1 where it shares none.
    /// </summary>
    private static int Controller(SentenceTree tree, int verb, out int noun)
    {
        noun = -1;
        var head = tree[verb].Head;
        if (head < 0)
        {
            return -1;
        }

        if (tree.Has(verb, "acl") && (tree[verb].Xpos == "VBG" || IsBareParticiple(tree, verb)))
        {
            noun = head;
            return -1;
        }

        if (tree.Has(verb, "xcomp"))
        {
            if (tree.Sentence.Child(head, "obj") >= 0)
            {
                return -1;
            }

            noun = tree.Sentence.Child(head, "nsubj");
            return noun < 0 ? head : -1;
        }

        if (tree.Has(verb, "advcl"))
        {
            noun = tree.Sentence.Child(head, "nsubj");
            return noun < 0 ? head : -1;
        }

        return tree.Has(verb, "conj") ? head : -1;
    }
}
