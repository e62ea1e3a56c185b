using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>
/// Ascribes quotations to the statements of their sentence, to a cue beside them that the tree gave no content, or, where a
/// quotation goes on over sentences, to the statement that it began with.
/// </summary>
internal sealed class QuotationAttributor
{
    private const int WordsOfSpeech = 3;

    private readonly string _text;
    private readonly IReadOnlyList<TextSpan> _quotations;
    private readonly IReadOnlyList<SentenceTree> _trees;
    private readonly CueFinder _cues;
    private readonly SourceNamer _namer;
    private int _next;
    private StatementDraft? _running;
    private int _runningEnd;

    public QuotationAttributor(
        string text, IReadOnlyList<TextSpan> quotations, IReadOnlyList<SentenceTree> trees, CueFinder cues, SourceNamer namer)
    {
        _text = text;
        _quotations = quotations;
        _trees = trees;
        _cues = cues;
        _namer = namer;
    }

    /// <summary>
    /// Ascribes the quotations that touch the sentence; sentences must come in text order.
    /// </summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="drafts">All statements so far; new ones are added.</param>
    /// <param name="first">Index of the first of them whose cue is in this sentence.</param>
    public void Attribute(SentenceTree tree, List<StatementDraft> drafts, int first)
    {
        var span = tree.Sentence.Span;
        while (_next < _quotations.Count && _quotations[_next].End <= span.Start)
        {
            _next++;
        }

        for (var i = _next; i < _quotations.Count && _quotations[i].Start < span.End; i++)
        {
            AttributeOne(tree, _quotations[i], drafts, first);
        }
    }

    private void AttributeOne(SentenceTree tree, TextSpan quotation, List<StatementDraft> drafts, int first)
    {
        var here = Within(quotation, tree.Sentence.Span);
        var speaker = StatementWith(here, drafts, first) ?? (IsSpeech(here) ? NewStatement(tree, here, drafts, first) : null);
        if (speaker is null && IsSpeech(here) && !HasOutside(tree, drafts, first))
        {
            speaker = Continued(here);
        }

        if (speaker is null)
        {
            return;
        }

        speaker.AddQuotation(Owned(speaker, quotation, here));
        _running = speaker;
        _runningEnd = Math.Max(quotation.End, tree.Sentence.Span.End);
    }

    /// <summary>The part of a quotation that goes to a statement: the rest of it too, where it runs on over the sentence's end.</summary>
    private static TextSpan Owned(StatementDraft speaker, TextSpan quotation, TextSpan here) =>
        speaker.Quotes ? here : quotation.Start < here.Start ? here : quotation;

    private static TextSpan Within(TextSpan quotation, TextSpan sentence) =>
        new(Math.Max(quotation.Start, sentence.Start), Math.Min(quotation.End, sentence.End));

    /// <summary>The innermost statement of the sentence whose content shares words with the quotation.</summary>
    private static StatementDraft? StatementWith(TextSpan quotation, List<StatementDraft> drafts, int first)
    {
        StatementDraft? best = null;
        for (var i = first; i < drafts.Count; i++)
        {
            if (quotation.Contains(drafts[i].CueSpan) || drafts[i].Entry.Voice == CueVoice.Judges)
            {
                continue;
            }

            foreach (var part in drafts[i].Parts)
            {
                if (part.Overlaps(quotation))
                {
                    best = drafts[i];
                }
            }
        }

        return best;
    }

    /// <summary>Whether the quotation is a whole utterance and not a borrowed word.</summary>
    private bool IsSpeech(TextSpan quotation)
    {
        var words = 0;
        for (var i = quotation.Start; i < quotation.End; i++)
        {
            if (_text[i] == ' ' && ++words >= WordsOfSpeech)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOutside(SentenceTree tree, List<StatementDraft> drafts, int first) =>
        drafts.Count > first && drafts[first].Cue.Sentence == tree.Sentence.Index && drafts[first].Entry.Voice == CueVoice.Says && drafts[first].Quotes;

    private StatementDraft? NewStatement(SentenceTree tree, TextSpan quotation, List<StatementDraft> drafts, int first)
    {
        var cue = CueBeside(tree, quotation, out var entry);
        if (cue < 0)
        {
            return null;
        }

        var at = new WordAt(tree.Sentence.Index, cue);
        var known = drafts.FindIndex(first, draft => draft.Cue == at);
        if (known >= 0)
        {
            return drafts[known];
        }

        var head = SourceFinder.OfPredicate(tree, cue);
        var made = new StatementDraft(at, tree[cue].Span, entry!, head < 0 ? null : _namer.Name(tree, head, cue), null);
        drafts.Add(made);
        return made;
    }

    /// <summary>The nearest speech verb outside the quotation in the sentence, those behind it first; -1 for none.</summary>
    private int CueBeside(SentenceTree tree, TextSpan quotation, out CueEntry? entry)
    {
        var before = -1;
        CueEntry? beforeEntry = null;
        for (var word = 0; word < tree.Count; word++)
        {
            if (tree[word].Span.Overlaps(quotation) || _cues.At(tree, word) is not { Kind: CueKind.Verb, Voice: CueVoice.Says } found || !found.Takes("that"))
            {
                continue;
            }

            if (tree[word].Span.Start >= quotation.End)
            {
                entry = found;
                return word;
            }

            before = word;
            beforeEntry = found;
        }

        entry = beforeEntry;
        return before;
    }

    /// <summary>The statement whose quotation runs on here: nothing but the quotation stands between, and no new paragraph without a mark.</summary>
    private StatementDraft? Continued(TextSpan here)
    {
        if (_running is null)
        {
            return null;
        }

        var between = _text.AsSpan(Math.Min(_runningEnd, here.Start), here.Start - Math.Min(_runningEnd, here.Start));
        return between.IsWhiteSpace() && !between.Contains('\n') ? _running : null;
    }
}
