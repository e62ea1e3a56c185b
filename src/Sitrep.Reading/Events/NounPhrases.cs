using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>
/// The words that name what a noun phrase speaks of: its head with compounds, adjectives, numerals and possessors before it and a short
/// 'of' complement after it; without determiners, hedges, relative clauses and appositions.
/// </summary>
internal static class NounPhrases
{
    private const int MaximumComplement = 8;

    /// <summary>The stretch of text of the name of a phrase.</summary>
    public static TextSpan Name(SentenceView view, int head)
    {
        var first = head;
        while (first > 0 && IsKeptBefore(view, first - 1, head))
        {
            first--;
        }

        while (first < head && IsStray(view, first, head))
        {
            first++;
        }

        return view.Sentence[first].Span.Cover(view.Sentence[LastKept(view, head)].Span);
    }

    // A mark or small word, what became of them, or the day before a name that is none: no part of the name.
    private static bool IsStray(SentenceView view, int word, int head) =>
        view.Sentence[word].Upos is PartOfSpeech.PUNCT or PartOfSpeech.DET or PartOfSpeech.ADP or PartOfSpeech.CCONJ
        || Clauses.IsResult(view.Sentence, word)
        || (view.IsTime(word) && !view.IsTime(head));

    /// <summary>The possessive pronoun of a phrase ('its' of 'its troops'); -1 for none.</summary>
    public static int PossessivePronoun(SentenceView view, int head)
    {
        foreach (var child in view.Sentence.Children(head))
        {
            if (view.Sentence[child].Relation == "nmod:poss" && view.Sentence[child].Upos is PartOfSpeech.PRON or PartOfSpeech.DET)
            {
                return child;
            }
        }

        return -1;
    }

    private static bool IsKeptBefore(SentenceView view, int word, int head)
    {
        var sentence = view.Sentence;
        var top = ChildOf(sentence, word, head);
        if (top < 0 || top > head)
        {
            return false;
        }

        ref readonly var t = ref sentence[top];
        if (t.Relation == "nmod:poss")
        {
            return t.Upos is not (PartOfSpeech.PRON or PartOfSpeech.DET) && (word == top || sentence[word].Relation is not "det");
        }

        if (t.Relation == "nummod")
        {
            return word == top || sentence[word].Upos == PartOfSpeech.NUM;
        }

        return t.Relation is "amod" or "compound" or "flat" or "nmod:desc" or "nmod" or "punct" && sentence[top].Form is not ("," or "(" or ")");
    }

    private static int LastKept(SentenceView view, int head)
    {
        var sentence = view.Sentence;
        var last = head;
        for (var i = head + 1; i < sentence.Count && i - head <= MaximumComplement + 1; i++)
        {
            var top = ChildOf(sentence, i, head);
            if (top <= head)
            {
                break;
            }

            if (sentence[top].Relation is "flat" or "compound")
            {
                last = i;
                continue;
            }

            return IsComplement(view, top, head) ? EndOfComplement(sentence, top, head, last) : last;
        }

        return last;
    }

    private static bool IsComplement(SentenceView view, int word, int head)
    {
        if (view.Sentence[word] is { Relation: "acl", Xpos: "VBN", Lemma: "lead" } && word == head + 1)
        {
            return true;
        }

        if (!ParsedSentence.Is(view.Sentence[word].Relation, "nmod"))
        {
            return false;
        }

        var marker = view.Predicates.Marker(word);
        return marker == "of"
            || (marker is "in" && !view.IsTime(word) && view.Sentence[word].Upos == PartOfSpeech.PROPN && view.NameAt(head) is null
                && view.Sentence[head].Lemma is "court" or "government" or "leadership" or "tribunal" or "ministry" or "embassy" or "authority");
    }

    private static int EndOfComplement(ParsedSentence sentence, int complement, int head, int otherwise)
    {
        var last = complement;
        for (var i = complement + 1; i < sentence.Count && i - head <= MaximumComplement && sentence.Dominates(complement, i); i++)
        {
            if (sentence[i].Relation is "acl" or "acl:relcl" or "appos" or "advcl" || sentence[i].Form is "," or "(" or "\u2013" or "-")
            {
                break;
            }

            if (sentence[i].Relation is not ("case" or "cc" or "det"))
            {
                last = i;
            }
        }

        return last - head <= MaximumComplement ? last : otherwise;
    }

    // The child of the head that a word hangs below; -1 where it does not hang below the head within a few steps.
    private static int ChildOf(ParsedSentence sentence, int word, int head)
    {
        for (var steps = 0; word >= 0 && steps < 6; steps++)
        {
            if (sentence[word].Head == head)
            {
                return word;
            }

            word = sentence[word].Head;
        }

        return -1;
    }
}
