using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Turns a content of the tree into stretches of text.</summary>
internal sealed class ContentSpans
{
    private const int ChildrenLookedAt = 64;

    private readonly CueFinder _cues;

    public ContentSpans(CueFinder cues)
    {
        _cues = cues;
    }

    /// <summary>The stretches of the content: one, or two around a reporting clause; none where nothing is left.</summary>
    public IEnumerable<TextSpan> Of(SentenceTree tree, int cue, Content content)
    {
        if (content.Hole is { } hole)
        {
            return Trimmed(tree, content.First, hole.First - 1).Concat(Trimmed(tree, hole.Last + 1, content.Last));
        }

        if (content.First >= 0)
        {
            return Trimmed(tree, content.First, content.Last);
        }

        var first = tree.First(content.Head);
        var last = content.Last >= 0 ? Math.Min(content.Last, tree.Last(content.Head)) : tree.Last(content.Head);
        if (content.Without is { } without)
        {
            return Trimmed(tree, first, tree.First(without) - 1).Concat(Trimmed(tree, tree.Last(without) + 1, last));
        }

        if (tree.Has(content.Head, "obj"))
        {
            last = WithPredicate(tree, cue, content.Head);
        }

        last = WithRest(tree, cue, content.Head, last);

        return Trimmed(tree, SkipPreposition(tree, content.Head, first), BeforeNextStatement(tree, content.Head, WithoutNextCue(tree, content.Head, last)));
    }

    /// <summary>Leaves out a coordinated clause in which the source goes on to say something else: '... and he accused the bank of fraud'.</summary>
    private int BeforeNextStatement(SentenceTree tree, int content, int last)
    {
        for (var word = content + 1; word + 1 < last; word++)
        {
            if (tree[word].Upos == PartOfSpeech.CCONJ && tree[word + 1].Lemma is "he" or "she" or "they" or "it" && StartsCue(tree, word + 2, Math.Min(last, word + 3)))
            {
                return word - 1;
            }
        }

        return last;
    }

    /// <summary>An object goes on with what is predicated of it ('called the vote <em>a farce</em>', 'described him as <em>a clerk</em>').</summary>
    private static int WithPredicate(SentenceTree tree, int cue, int content)
    {
        var last = tree.Last(content);
        var children = tree.Children(cue);
        for (var i = 0; i < children.Length && i < ChildrenLookedAt; i++)
        {
            var child = children[i];
            if (child > content && tree.First(child) == last + 1 && IsPredicate(tree, child))
            {
                last = tree.Last(child);
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

    private bool StartsCue(SentenceTree tree, int from, int to)
    {
        for (var word = from; word <= to && word < from + 3; word++)
        {
            if (tree[word].Upos == PartOfSpeech.VERB && _cues.At(tree, word) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPredicate(SentenceTree tree, int child) =>
        tree.Has(child, "xcomp") || tree.Has(child, "ccomp") || tree.Has(child, "obj") || tree.Has(child, "advcl")
        || (tree.Has(child, "obl") && tree[child].Relation != "obl:tmod" && Embedding.Preposition(tree.Sentence, child) is "as" or "for" or "with" or "on" or "at" or "over" or "in" or "to");

    /// <summary>Leaves out a participle behind a comma that is a cue of the same source (', adding that ...').</summary>
    private int WithoutNextCue(SentenceTree tree, int content, int last)
    {
        var children = tree.Children(content);
        for (var i = children.Length - 1; i >= 0 && i >= children.Length - ChildrenLookedAt; i--)
        {
            var child = children[i];
            if (child > content && tree.Has(child, "advcl") && tree[child].Xpos == "VBG" && tree.Last(child) >= last - 1
                && tree.First(child) == child && tree[child - 1].Form == "," && _cues.At(tree, child) is not null)
            {
                return child - 1;
            }
        }

        return last;
    }

    /// <summary>A content behind a preposition starts behind it ('spoke of <em>an invasion</em>').</summary>
    private static int SkipPreposition(SentenceTree tree, int head, int first)
    {
        while (first < head && tree[first].Relation is "case" && tree[first].Head == head)
        {
            first++;
        }

        return first;
    }

    private static IEnumerable<TextSpan> Trimmed(SentenceTree tree, int first, int last)
    {
        while (first <= last && IsOuterMark(tree, first))
        {
            first++;
        }

        while (last >= first && IsOuterMark(tree, last))
        {
            last--;
        }

        if (first <= last)
        {
            yield return tree.Span(first, last);
        }
    }

    private static bool IsOuterMark(SentenceTree tree, int word) =>
        tree[word].Upos == PartOfSpeech.PUNCT && tree[word].Form is "," or "." or ":" or ";" or "-" or "--" or "–" or "—";
}
