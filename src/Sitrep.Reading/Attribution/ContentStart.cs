using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Where the content of a cue begins: with whom or what it speaks of, and not with the words that only join it to the cue.</summary>
internal static class ContentStart
{
    private const int ChildrenLookedAt = 24;
    private const int LongestSubject = 16;
    private const int LongestOccasion = 10;

    /// <summary>The first word of a content whose subtree begins at the word.</summary>
    public static int Of(SentenceTree tree, int cue, CueEntry entry, int content, int first)
    {
        if (first <= cue)
        {
            return first;
        }

        if (first == cue + 1 && tree.Has(content, "ccomp"))
        {
            first = BehindOccasion(tree, cue);
        }

        if (!entry.Lemma.Contains(' ', StringComparison.Ordinal) && AddressedBetween(tree, cue, content, first) is >= 0 and var addressed)
        {
            return addressed;
        }

        return tree.Has(content, "ccomp") ? WithTornSubject(tree, cue, content, first) : BehindPreposition(tree, content, first);
    }

    /// <summary>The subject of a passive or of a verb of seeming of which the rest is said ('<em>The navy</em> is expected <em>to leave</em>', '<em>It</em> seems <em>calm</em>'); -1 for none.</summary>
    public static int PassiveSubject(SentenceTree tree, int cue, CueEntry entry, int content)
    {
        var subject = tree.Sentence.Child(cue, entry.Voice == CueVoice.Seems ? "nsubj" : "nsubj:pass");
        return subject >= 0 && subject < cue && content > cue && tree.Sentence.Child(cue, "expl") < 0 && (IsSaidOf(tree, content) || tree.Has(content, "xcomp")) ? subject : -1;
    }

    /// <summary>
    /// Whose act or trait the content is, where the cue is put to them ('urged <em>the army to leave</em>', 'accused <em>the bank of fraud</em>'); -1 where
    /// nobody stands between.
    /// </summary>
    private static int AddressedBetween(SentenceTree tree, int cue, int content, int first)
    {
        if (!IsSaidOf(tree, content))
        {
            return -1;
        }

        var children = tree.Children(cue);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            var child = children[i];
            if (child <= cue || child >= content || !(tree[child].Relation is "obj" or "iobj" || (tree.Has(child, "obl") && Embedding.Preposition(tree.Sentence, child) is "on" or "for")))
            {
                continue;
            }

            var start = tree.First(child);
            return start > cue && start < first && IsJoined(tree, child, first) ? BehindPreposition(tree, child, start) : -1;
        }

        return -1;
    }

    /// <summary>Whether nothing but words that hang on the phrase or marks stand between it and the word.</summary>
    private static bool IsJoined(SentenceTree tree, int phrase, int next)
    {
        var last = phrase;
        while (last + 1 < next && tree.Sentence.Dominates(phrase, last + 1))
        {
            last++;
        }

        return last + 1 == next || (last + 2 == next && tree[last + 1].Upos is PartOfSpeech.PUNCT or PartOfSpeech.ADV);
    }

    private static bool IsSaidOf(SentenceTree tree, int content) =>
        Embedding.IsInfinitive(tree.Sentence, content)
        || (tree[content].Upos is PartOfSpeech.VERB or PartOfSpeech.NOUN or PartOfSpeech.ADJ && Embedding.Preposition(tree.Sentence, content) is "of" or "for" or "as" or "with");

    /// <summary>A finite clause without a subject, where the tree gave its subject to the cue: 'says <em>the plan to raise taxes</em> would fail'.</summary>
    private static int WithTornSubject(SentenceTree tree, int cue, int content, int first)
    {
        if (first - cue - 1 is <= 0 or > LongestSubject || Embedding.Preposition(tree.Sentence, content).Length > 0 || HasSubject(tree, content) || !IsFinite(tree, content))
        {
            return first;
        }

        var start = cue + 1;
        var noun = false;
        for (var word = cue + 1; word < first; word++)
        {
            if (tree[word].Lemma == "that" && tree[word].Upos == PartOfSpeech.SCONJ)
            {
                start = word;
            }

            if (tree[word].Upos == PartOfSpeech.PUNCT && tree[word].Form is ":" or ";" or ",")
            {
                return first;
            }

            noun |= tree[word].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.PRON;
        }

        return noun ? start : first;
    }

    private static bool HasSubject(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Has(child, "nsubj") || tree.Has(child, "csubj") || tree[child].Relation == "expl")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the verb or one of its auxiliaries is finite.</summary>
    public static bool IsFinite(SentenceTree tree, int verb)
    {
        if (tree[verb].Xpos is "VBD" or "VBZ" or "VBP")
        {
            return true;
        }

        foreach (var child in tree.Children(verb))
        {
            if (tree[child].Relation is "aux" or "aux:pass" or "cop" && tree[child].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A content behind a preposition starts behind it ('spoke of <em>an invasion</em>', 'worried about <em>losing the valley</em>').</summary>
    private static int BehindPreposition(SentenceTree tree, int head, int first)
    {
        while (first < head && (tree[first].Relation is "case" || (tree[first].Relation == "mark" && tree[first].Xpos == "IN" && IsPlain(tree[first].Lemma))))
        {
            first++;
        }

        return first;
    }

    private static bool IsPlain(string preposition) => preposition is "of" or "about" or "for" or "with" or "at" or "against" or "over" or "on" or "by" or "in";

    /// <summary>
    /// The first word of a clause behind a verb of speech: behind the words that only say when or where it was said ('said <em>on Friday</em> that').
    /// </summary>
    public static int BehindOccasion(SentenceTree tree, int cue)
    {
        var start = BehindDay(tree, cue + 1);
        var phrase = start > cue + 1 || (cue + 1 < tree.Count && tree[cue + 1].Upos is PartOfSpeech.ADP or PartOfSpeech.ADV);
        for (var word = start; phrase && word < tree.Count && word <= cue + LongestOccasion; word++)
        {
            if (tree[word].Lemma == "that" && tree[word].Upos == PartOfSpeech.SCONJ)
            {
                return word;
            }

            if (tree[word].Upos is PartOfSpeech.VERB or PartOfSpeech.AUX or PartOfSpeech.PRON or PartOfSpeech.PUNCT)
            {
                break;
            }
        }

        return Math.Min(start, tree.Count - 1);
    }

    /// <summary>The word behind a day of the week that stands at the word, with its preposition and comma; the word itself where none does.</summary>
    private static int BehindDay(SentenceTree tree, int word)
    {
        var day = word < tree.Count && tree[word].Upos == PartOfSpeech.ADP ? word + 1 : word;
        if (day >= tree.Count || !ContentEnd.IsDay(tree[day].Form))
        {
            return word;
        }

        return day + 1 < tree.Count && tree[day + 1].Form == "," ? day + 2 : day + 1;
    }

    /// <summary>
    /// The first word of what stands behind a phrase that names the source inside a clause; where the phrase opens the clause, behind what the tree tore off it
    /// ('According to the mayor, <em>a former miner,</em> the dam is safe').
    /// </summary>
    public static int BehindPhrase(SentenceTree tree, int clause, int first, int phrase)
    {
        var next = tree.Last(phrase) + 1;
        var subject = tree.Sentence.Child(clause, "nsubj");
        if (tree.First(phrase) != first || subject <= next)
        {
            return next;
        }

        for (var word = tree.First(subject) - 1; word > next; word--)
        {
            if (tree[word].Form == ",")
            {
                return word + 1;
            }
        }

        return next;
    }
}
