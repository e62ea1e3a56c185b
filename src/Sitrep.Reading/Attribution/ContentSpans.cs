using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Turns a content of the tree into stretches of text.</summary>
internal static class ContentSpans
{
    /// <summary>The stretches of the content: one, or two around a reporting clause; none where nothing is left.</summary>
    public static IEnumerable<TextSpan> Of(SentenceTree tree, Content content)
    {
        var first = tree.First(content.Head);
        var last = tree.Last(content.Head);
        if (content.Without is not { } without)
        {
            return Trimmed(tree, SkipPreposition(tree, content.Head, first), last);
        }

        return Trimmed(tree, first, tree.First(without) - 1).Concat(Trimmed(tree, tree.Last(without) + 1, last));
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
