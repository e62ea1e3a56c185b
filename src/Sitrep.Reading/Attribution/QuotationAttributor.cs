using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>
/// Ascribes quotations to the statements of their sentence, to a cue beside them that the tree gave no content, or, where a
/// quotation goes on over sentences, to the statement that it began with.
/// </summary>
internal sealed class QuotationAttributor
{
    private const int LongestTag = 14;

    private readonly string _text;
    private readonly IReadOnlyList<TextSpan> _quotations;
    private readonly CueFinder _cues;
    private readonly SourceNamer _namer;
    private readonly QuotationForms _forms;
    private int _next;
    private StatementDraft? _running;
    private int _runningEnd;

    // The latest whole utterance that nobody was found for.
    private TextSpan? _waiting;

    // A sentence that ends in a colon, and its latest statement.
    private (SentenceTree Tree, StatementDraft? Statement)? _announced;

    public QuotationAttributor(string text, IReadOnlyList<TextSpan> quotations, CueFinder cues, SourceNamer namer)
    {
        _text = text;
        _forms = new QuotationForms(text);
        _quotations = quotations;
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

        var quoting = false;
        for (var i = _next; i < _quotations.Count && _quotations[i].Start < span.End; i++)
        {
            quoting = true;
            MarkQuoted(_quotations[i], drafts, first);
            AttributeOne(tree, _quotations[i], drafts, first);
        }

        if (!quoting)
        {
            AttributeTag(tree, drafts, first);
        }

        Announce(tree, drafts, first);
    }

    /// <summary>'"Is it so?" the mayor asked.' cut in two: a short sentence that only says who said the quotation right before it.</summary>
    private void AttributeTag(SentenceTree tree, List<StatementDraft> drafts, int first)
    {
        if (_waiting is not { } quotation || tree.Count > LongestTag)
        {
            return;
        }

        _waiting = null;
        var between = _text.AsSpan(quotation.End, Math.Max(0, tree.Sentence.Span.Start - quotation.End));
        if (!between.IsWhiteSpace() || between.Contains('\n') || StatementBeside(tree, quotation, drafts, first) is not { Parts.Count: 0 } statement)
        {
            return;
        }

        statement.Source ??= SpeakerBeside(tree, statement, new TextSpan(quotation.Start, tree.Sentence.Span.Start));
        statement.AddQuotation(quotation, utterance: true);
        _running = statement;
        _runningEnd = tree.Sentence.Span.End;
    }

    /// <summary>'The mayor said in a statement:' announces the quotation of the next paragraph.</summary>
    private void Announce(SentenceTree tree, List<StatementDraft> drafts, int first)
    {
        var colon = tree.Count > 0 && tree[tree.Count - 1].Form == ":";
        _announced = colon ? (tree, drafts.Count > first ? drafts[^1] : null) : null;
    }

    private StatementDraft? Announced(TextSpan here, List<StatementDraft> drafts)
    {
        if (_announced is not { } announced || !_text.AsSpan(announced.Tree.Sentence.Span.End, Math.Max(0, here.Start - announced.Tree.Sentence.Span.End)).IsWhiteSpace())
        {
            return null;
        }

        return announced.Statement is { Entry: { Voice: CueVoice.Says, Kind: CueKind.Verb } } said ? said
            : StatementBeside(announced.Tree, here, drafts, drafts.Count);
    }

    private static void MarkQuoted(TextSpan quotation, List<StatementDraft> drafts, int first)
    {
        for (var i = first; i < drafts.Count; i++)
        {
            drafts[i].IsWithin |= drafts[i].Entry.Kind != CueKind.Mark && quotation.Contains(drafts[i].CueSpan);
        }
    }

    private void AttributeOne(SentenceTree tree, TextSpan quotation, List<StatementDraft> drafts, int first)
    {
        var here = new TextSpan(Math.Max(quotation.Start, tree.Sentence.Span.Start), Math.Min(quotation.End, tree.Sentence.Span.End));
        if (here.Start > quotation.Start && _running is not null && _running.Contains(quotation.Start))
        {
            _running.AddQuotation(here, utterance: true);
            _runningEnd = Math.Max(here.End, tree.Sentence.Span.End);
            return;
        }

        var speech = _forms.IsSpeech(quotation);
        var speaker = StatementWith(here, drafts, first) ?? (speech ? StatementBeside(tree, here, drafts, first) : null);
        if (speaker is null && speech && here.End < quotation.End)
        {
            // The sentence in which it ends may say who speaks.
            return;
        }

        if (speaker is null && speech)
        {
            var whole = new TextSpan(quotation.Start, here.End);
            speaker = Continued(whole) ?? Announced(whole, drafts);
        }

        if (speaker is null)
        {
            _waiting = speech ? quotation : null;
            return;
        }

        _waiting = null;

        if (speech && speaker.Source is null)
        {
            speaker.Source = SpeakerBeside(tree, speaker, here);
        }

        speaker.AddQuotation(Unclaimed(quotation, here), speech && _forms.IsUtterance(quotation));
        _running = speaker;
        _runningEnd = Math.Max(here.End, tree.Sentence.Span.End);
    }

    /// <summary>The part of a quotation that no earlier sentence gave to a statement, up to this sentence's end.</summary>
    private TextSpan Unclaimed(TextSpan quotation, TextSpan here) =>
        new(_running is not null && _running.Contains(quotation.Start) ? here.Start : quotation.Start, here.End);

    /// <summary>The innermost statement of the sentence whose content shares words with the quotation.</summary>
    private static StatementDraft? StatementWith(TextSpan quotation, List<StatementDraft> drafts, int first)
    {
        StatementDraft? best = null;
        for (var i = first; i < drafts.Count; i++)
        {
            if (quotation.Contains(drafts[i].CueSpan) || drafts[i].Entry.Voice is CueVoice.Judges or CueVoice.Seems)
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

    private StatementDraft? StatementBeside(SentenceTree tree, TextSpan quotation, List<StatementDraft> drafts, int first)
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
        var made = new StatementDraft(at, tree[cue].Span, entry!, head < 0 ? null : _namer.Name(tree, head, cue));
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

    /// <summary>The noun phrase between a quotation and its cue, or behind an inverted cue; null where there is none.</summary>
    private Source? SpeakerBeside(SentenceTree tree, StatementDraft statement, TextSpan quotation)
    {
        var cue = statement.Cue.Word;
        if (statement.Cue.Sentence != tree.Sentence.Index || tree[cue].Span.Start < quotation.End)
        {
            return null;
        }

        var first = cue;
        while (first > 0 && tree[first - 1].Span.Start >= quotation.End)
        {
            first--;
        }

        var head = SourceFinder.NounIn(tree, first, cue);
        if (head < 0)
        {
            head = SourceFinder.NounIn(tree, cue + 1, Math.Min(tree.Count, cue + 12));
        }

        return head < 0 ? null : _namer.Name(tree, head, cue);
    }

    /// <summary>The statement whose quotation runs on here: nothing but blanks stand between, or nothing but a new paragraph's start.</summary>
    private StatementDraft? Continued(TextSpan here)
    {
        if (_running is null)
        {
            return null;
        }

        var from = Math.Min(_runningEnd, here.Start);
        return _text.AsSpan(from, here.Start - from).IsWhiteSpace() ? _running : null;
    }
}
