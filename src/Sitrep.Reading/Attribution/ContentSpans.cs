using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Turns a content of the tree into stretches of text.</summary>
internal sealed class ContentSpans
{
    private readonly ContentEnd _end;

    public ContentSpans(CueFinder cues)
    {
        _end = new ContentEnd(cues);
    }

    /// <summary>The stretches of the content: one, or two around a reporting clause; none where nothing is left.</summary>
    public IEnumerable<TextSpan> Of(SentenceTree tree, int cue, CueEntry entry, Content content)
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
            return Trimmed(tree, first, tree.First(without) - 1).Concat(Trimmed(tree, ContentStart.BehindPhrase(tree, content.Head, first, without), last));
        }

        var start = ContentStart.Of(tree, cue, entry, content.Head, first);
        var spans = Trimmed(tree, start, _end.Of(tree, cue, entry, content, first, last));
        if (ContentEnd.PassivePredicate(tree, cue, content.Head) is >= 0 and var rest)
        {
            return spans.Concat(Trimmed(tree, tree.First(rest), ContentEnd.WithoutOccasion(tree, tree.First(rest), tree.Last(rest))));
        }

        return ContentStart.PassiveSubject(tree, cue, entry, content.Head) is >= 0 and var subject ? Trimmed(tree, tree.First(subject), tree.Last(subject)).Concat(spans) : spans;
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
