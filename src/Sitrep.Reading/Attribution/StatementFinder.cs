using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>Finds the statements of a report: by the syntax of each sentence, then by quotation marks.</summary>
internal sealed class StatementFinder
{
    private const int StatementsPerSentence = 64;

    private readonly CueFinder _cues;
    private readonly ContentSpans _spans;
    private readonly LinkedReport _linked;
    private readonly IReadOnlyList<SentenceTree> _trees;
    private readonly SourceNamer _namer;
    private readonly List<StatementDraft> _drafts = [];

    public StatementFinder(CueLexicon lexicon, LinkedReport linked, IReadOnlyList<SentenceTree> trees)
    {
        _cues = new CueFinder(lexicon);
        _spans = new ContentSpans(_cues);
        _linked = linked;
        _trees = trees;
        _namer = new SourceNamer(linked);
    }

    /// <summary>The statements in text order of their cues.</summary>
    public IReadOnlyList<StatementDraft> Find()
    {
        var text = _linked.Named.Parsed.Report.Text;
        var quotations = QuotationFinder.Find(text);
        var attributor = new QuotationAttributor(text, quotations, _cues, _namer);
        var layout = new LayoutAttributor(_linked, quotations, _cues, _namer);
        foreach (var tree in _trees)
        {
            var first = _drafts.Count;
            if (layout.Of(tree) is { } shown)
            {
                _drafts.Add(shown);
            }

            FindInSentence(tree);
            attributor.Attribute(tree, _drafts, first);
            SetWithin(tree, first);
        }

        return _drafts;
    }

    /// <summary>Sets apart what is no statement of the report: what stands within the content of another, and single words.</summary>
    private void SetWithin(SentenceTree tree, int first)
    {
        for (var i = first; i < _drafts.Count; i++)
        {
            var draft = _drafts[i];
            draft.IsWithin |= (IsPartOfContent(tree, draft) && IsTold(draft, first)) || (draft.Entry.Voice is not CueVoice.Judges && IsWord(draft));
        }
    }

    /// <summary>Whether somebody named says or thinks what the cue stands in.</summary>
    private bool IsTold(StatementDraft draft, int first) =>
        _drafts.FindIndex(first, other => other != draft && other.Source is not null && other.Entry.Voice != CueVoice.Judges
            && other.Contains(draft.CueSpan.Start) && other.Length > draft.Length) >= 0;

    /// <summary>
    /// Whether a cue says nothing of its own where it stands in what somebody says: a thought, a judgement, a noun, and a report in a clause that is itself a
    /// complement or tells which one is meant ('said that the rebels <em>had admitted</em> it').
    /// </summary>
    private static bool IsPartOfContent(SentenceTree tree, StatementDraft draft) =>
        draft.Entry is not ({ Voice: CueVoice.Says, Kind: CueKind.Verb } or { Kind: CueKind.Mark })
        || (draft.Cue.Sentence == tree.Sentence.Index && (tree.Has(draft.Cue.Word, "ccomp") || tree.Has(draft.Cue.Word, "acl")));

    private bool IsWord(StatementDraft draft) =>
        draft.Parts.Count == 1 && !draft.Quotes && !draft.Parts[0].Of(_linked.Named.Parsed.Report.Text).Contains(' ', StringComparison.Ordinal);

    private void FindInSentence(SentenceTree tree)
    {
        var full = _drafts.Count + StatementsPerSentence;
        for (var word = 0; word < tree.Count && _drafts.Count < full; word++)
        {
            if (_cues.At(tree, word) is { } entry && ContentFinder.Of(tree, word, entry) is { } content)
            {
                Add(tree, word, entry, content);
            }
        }
    }

    private void Add(SentenceTree tree, int cue, CueEntry entry, Content content)
    {
        if (entry.Kind == CueKind.Verb && Embedding.IsInfinitive(tree.Sentence, cue) && !IsCarriedOut(tree, cue, entry))
        {
            return;
        }

        var source = SourceOf(tree, cue, entry, out var nobody);
        if (nobody || (source is null && !MayLackSource(tree, cue, entry, content)))
        {
            return;
        }

        var draft = new StatementDraft(
            new WordAt(tree.Sentence.Index, cue),
            tree[cue].Span,
            entry,
            source)
        {
            IsIntent = entry.Stance == Stance.Asserts && (Embedding.IsInfinitive(tree.Sentence, content.Head) || IsSought(tree, cue, entry, content.Head) || IsUnsaid(tree, cue)),
        };
        foreach (var part in _spans.Of(tree, cue, entry, content))
        {
            draft.Add(part);
        }

        if (draft.Parts.Count > 0)
        {
            AddOthers(tree, cue, draft);
            _drafts.Add(draft);
        }
    }

    /// <summary>Whether a thing is ordered, asked for, offered or wanted and not said to be: 'ordered <em>the massacre</em>', 'planned <em>a raid</em>'.</summary>
    private static bool IsSought(SentenceTree tree, int cue, CueEntry entry, int content) =>
        entry.Takes("inf") && entry.Takes("obj") && tree.Has(content, "obj") && tree.Sentence.Child(cue, "xcomp") < 0;

    /// <summary>Whether a verb of speech is negated, so that nothing is said: 'did not say whether'.</summary>
    private static bool IsUnsaid(SentenceTree tree, int cue) =>
        !SourceFinder.IsPassive(tree, cue) && tree.Sentence.Child(cue, "advmod") is >= 0 and var adverb && tree[adverb].Lemma is "not" or "n't" or "never";

    /// <summary>An infinitive is a cue of its own under a verb that only says that its subject sets about it or goes on with it ('went on to warn').</summary>
    private static bool IsCarriedOut(SentenceTree tree, int cue, CueEntry entry) =>
        tree[cue].Head is >= 0 and var verb && tree.Has(cue, "xcomp") && entry.Voice is not (CueVoice.Thinks or CueVoice.Seems)
        && tree[verb].Lemma is "continue" or "begin" or "start" or "go" or "proceed" or "try" or "rush" or "manage";

    /// <summary>A verb without a source says something only as a passive or behind an expletive ('it was reported that').</summary>
    private static bool MayLackSource(SentenceTree tree, int cue, CueEntry entry, Content content) => entry.Kind switch
    {
        CueKind.Noun => Embedding.Preposition(tree.Sentence, content.Head) is var frame && (frame == "that" || entry.Stance is Stance.Alleges || entry.IsOpen(frame))
            || (entry.IsOpen("inf") && Embedding.IsInfinitive(tree.Sentence, content.Head)),
        CueKind.Verb when entry.Voice == CueVoice.Seems => true,
        CueKind.Verb => SourceFinder.IsPassive(tree, cue) || tree.Sentence.Child(cue, "expl") >= 0,
        CueKind.Adj => entry.Voice == CueVoice.Seems,
        _ => true,
    };

    /// <summary>Who says so; null for nobody named. <paramref name="nobody"/> tells that the sentence says that nobody does ('Nobody claimed ...').</summary>
    private Source? SourceOf(SentenceTree tree, int cue, CueEntry entry, out bool nobody)
    {
        var head = entry.Kind switch
        {
            _ when entry.Voice == CueVoice.Seems => -1,
            CueKind.Noun => NounSource.Of(tree, cue),
            CueKind.Adv => -1,
            CueKind.Prep => SourceFinder.OfPreposition(tree, cue),
            CueKind.Adj when entry.Voice != CueVoice.Seems && tree.Sentence.Child(cue, "nsubj") is >= 0 and var subject => subject,
            _ => SourceFinder.OfPredicate(tree, cue),
        };
        if (head < 0 && cue > 0 && entry is { Kind: CueKind.Verb, Voice: not CueVoice.Seems } && tree[cue].Xpos is "VBD" or "VBZ" or "VBP" && !SourceFinder.IsPassive(tree, cue))
        {
            head = SourceFinder.Before(tree, cue);
            head = head >= 0 ? head : SourceFinder.Touching(tree, cue);
        }

        nobody = head >= 0 && SourceFinder.IsNobody(tree, head);
        return head < 0 || nobody ? null : _namer.Name(tree, head, cue);
    }

    /// <summary>'citing Y' gives a source nearer to the content; 'told the Z newspaper' one that passes it on.</summary>
    private void AddOthers(SentenceTree tree, int cue, StatementDraft draft)
    {
        if (SourceFinder.Quoted(tree, cue) >= 0 && SourceFinder.OfPredicate(tree, tree[cue].Head) is >= 0 and var quoting)
        {
            draft.Medium = _namer.Name(tree, quoting, tree[cue].Head);
        }

        AddCited(tree, cue, draft);
        if (tree.Sentence.Child(cue, "nsubj") is >= 0 and var speaker)
        {
            AddCited(tree, speaker, draft);
        }

        foreach (var child in tree.Children(cue))
        {
            if (tree[child].Relation is "obj" or "iobj" && _linked.At(new WordAt(tree.Sentence.Index, child)) is { Kind: EntityKind.Medium } medium)
            {
                draft.Medium = new Source(medium.Name, medium.Actor, tree[child].Span);
            }
        }
    }

    /// <summary>Whom the speaker cites, or who cites the speaker, in a participle that hangs on the word: 'citing two officials', 'quoted by the agency'.</summary>
    private void AddCited(SentenceTree tree, int word, StatementDraft draft)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree[child].Lemma is not ("cite" or "quote"))
            {
                continue;
            }

            if (tree[child].Xpos == "VBG" && tree.Sentence.Child(child, "obj") is >= 0 and var cited)
            {
                draft.Nearer.Add(_namer.Name(tree, cited, child));
            }
            else if (tree[child].Xpos == "VBN" && tree.Has(child, "acl") && SourceFinder.OfAgent(tree, child) is >= 0 and var quoting)
            {
                draft.Medium = _namer.Name(tree, quoting, child);
            }
        }
    }
}
