using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>The words of a source's noun phrase.</summary>
internal static class SourcePhrase
{
    private const int LongestSource = 12;

    /// <summary>
    /// The stretch of a source's noun phrase with its apposition and relative clauses, without preposition, conjunction and
    /// marks at its ends, and without the cue's own clause where that hangs on the phrase.
    /// </summary>
    public static TextSpan Span(SentenceTree tree, int head, int cue)
    {
        var first = tree.First(head);
        var last = tree.Last(head);
        if (cue >= 0 && cue > head && cue <= last)
        {
            last = Math.Max(head, tree.First(TopBelow(tree, head, cue)) - 1);
        }
        else if (cue >= 0 && cue < head && cue >= first)
        {
            first = Math.Min(head, cue + 1);
        }

        first = WithTornNoun(tree, AfterMark(tree, first, head), head);
        while (first < head && IsEdge(tree, first, head))
        {
            first++;
        }

        last = WithoutOccasion(tree, head, last);
        while (last > head && tree[last].Upos == PartOfSpeech.PUNCT)
        {
            last--;
        }

        return tree.Span(first, last);
    }

    /// <summary>The last word of a phrase without a phrase behind a comma that says on what occasion or where it was said ('the mayor, at a rally').</summary>
    private static int WithoutOccasion(SentenceTree tree, int head, int last)
    {
        var children = tree.Children(head);
        if (children.Length == 0 || children[^1] <= head)
        {
            return last;
        }

        var behind = children[^1];
        while (behind > head && tree[behind].Upos == PartOfSpeech.PUNCT && children.Length > 1)
        {
            children = children[..^1];
            behind = children[^1];
        }

        var first = tree.First(behind);
        return behind > head && tree.Has(behind, "nmod") && first > head + 1 && tree[first - 1].Form == ","
            && Embedding.Preposition(tree.Sentence, behind) is "at" or "in" or "on" or "for" or "during" or "after" or "like" or "with" or "by" or "via"
            ? first - 1
            : last;
    }

    /// <summary>
    /// The first word of a phrase with the nouns right before it that the tree made a second subject of the same verb
    /// ('<em>customs</em> officers said').
    /// </summary>
    public static int WithTornNoun(SentenceTree tree, int first, int head)
    {
        while (first > 0 && tree[first - 1].Upos is PartOfSpeech.NOUN or PartOfSpeech.PROPN
            && tree.Has(head, "nsubj") && tree.Has(first - 1, "nsubj") && tree[first - 1].Head == tree[head].Head)
        {
            first--;
        }

        return first;
    }

    /// <summary>The first word of a phrase behind the last quotation mark or dash before its head: what stands before belongs to a quotation or dateline.</summary>
    private static int AfterMark(SentenceTree tree, int first, int head)
    {
        for (var word = head - 1; word >= first && word >= head - 2 * LongestSource; word--)
        {
            if (tree[word].Upos == PartOfSpeech.PUNCT
                && (tree[word].Form is "”" or "''" or "—" or "―" or "--" or "–" || (tree[word].Form == "\"" && word > 0 && tree[word - 1].Form is "," or "." or "?" or "!")))
            {
                return word + 1;
            }
        }

        return first;
    }

    private static bool IsEdge(SentenceTree tree, int word, int head) =>
        tree[word].Upos == PartOfSpeech.PUNCT
        || (tree[word].Head == head && (tree[word].Relation is "case" or "cc" or "mark" or "advmod" or "fixed"))
        || tree[word].Relation == "fixed";

    /// <summary>The ancestor of the word, or itself, that hangs on the head directly.</summary>
    private static int TopBelow(SentenceTree tree, int head, int word)
    {
        for (var steps = 0; steps < 256 && tree[word].Head >= 0 && tree[word].Head != head; steps++)
        {
            word = tree[word].Head;
        }

        return word;
    }
}
