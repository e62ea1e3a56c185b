using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>
/// Statements that no word but the layout shows: the line of a speaker or a headline ('MAYOR: The bridge is safe', 'Poll: two in three
/// oppose the dam') and the signed quotation ('"Never again." — Ana Sol, 43').
/// </summary>
internal sealed class LayoutAttributor
{
    private const int LongestSpeaker = 8;
    private const int ShortestLine = 12;
    private const int LongestGap = 4;

    private static readonly CueEntry Mark = new(":", CueKind.Mark, CueVoice.Says, ["that"], Stance.Asserts);

    private static readonly string[] Speaking =
        ["poll", "survey", "study", "report", "analysis", "review", "audit", "newspaper", "paper", "police", "official", "expert", "analyst", "source", "witness", "historian", "scientist",
         "researcher", "lawyer", "editorial", "minister", "mayor", "spokesman", "spokeswoman", "president", "governor", "judge", "question", "answer"];

    private readonly string _text;
    private readonly IReadOnlyList<TextSpan> _quotations;
    private readonly LinkedReport _linked;
    private readonly SourceNamer _namer;
    private readonly CueFinder _cues;
    private readonly HashSet<string> _surnames;

    public LayoutAttributor(LinkedReport linked, IReadOnlyList<TextSpan> quotations, CueFinder cues, SourceNamer namer)
    {
        _text = linked.Named.Parsed.Report.Text;
        _quotations = quotations;
        _linked = linked;
        _cues = cues;
        _namer = namer;
        _surnames = [.. linked.Chains.Where(chain => chain.Kind == EntityKind.Person).Select(chain => chain.Name[(chain.Name.LastIndexOf(' ') + 1)..])];
    }

    /// <summary>The statement that the layout of a sentence makes; null for none.</summary>
    public StatementDraft? Of(SentenceTree tree) => tree.Count < 2 ? null : SpeakerLine(tree) ?? Signed(tree);

    /// <summary>'MAYOR: The bridge is safe.': what stands behind the colon up to the end of the line.</summary>
    private StatementDraft? SpeakerLine(SentenceTree tree)
    {
        var first = IsMark(tree, 0) ? 1 : 0;
        var colon = ColonOf(tree, first);
        if (colon < 0 || !StartsLine(tree[0].Span.Start))
        {
            return null;
        }

        var line = Line(tree[colon].Span.End);
        var head = SourceFinder.NounIn(tree, first, colon);
        if (line.Length < ShortestLine || !OpensSpeech(line.Start) || !(head >= 0 ? Speaks(tree, head, first, colon) : IsInitial(tree, first, colon)))
        {
            return null;
        }

        return Made(tree, colon, head >= 0 ? head : first, line);
    }

    /// <summary>The colon behind the opening words of a sentence, none of which is a verb; -1 for none.</summary>
    private static int ColonOf(SentenceTree tree, int first)
    {
        for (var word = first; word < tree.Count && word <= first + LongestSpeaker; word++)
        {
            if (tree[word].Form == ":")
            {
                return word > first ? word : -1;
            }

            if (tree[word].Upos is PartOfSpeech.AUX || tree[word].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a name, a public role or a paper of record stands before the colon.</summary>
    private bool Speaks(SentenceTree tree, int head, int first, int colon)
    {
        if (!char.IsUpper(tree[first].Form[0]) || (colon - first > 1 && tree[first].Upos is PartOfSpeech.ADP or PartOfSpeech.ADV or PartOfSpeech.SCONJ))
        {
            return false;
        }

        var kind = _linked.At(new WordAt(tree.Sentence.Index, head))?.Kind;
        return kind is EntityKind.Person or EntityKind.PublicBody or EntityKind.Organisation or EntityKind.Party or EntityKind.Medium or EntityKind.Company or EntityKind.IntergovernmentalOrganisation
            || Speaking.Contains(tree[head].Lemma.ToLowerInvariant(), StringComparer.Ordinal)
            || (tree[head].Upos == PartOfSpeech.PROPN && kind is null && (IsCapitals(tree[head].Form) || _surnames.Contains(tree[head].Form)));
    }

    private static bool IsInitial(SentenceTree tree, int first, int colon) => colon == first + 1 && tree[first].Form is "Q" or "A";

    private static bool IsCapitals(string form) => form.Length > 2 && form.All(letter => !char.IsLower(letter)) && form.Any(char.IsUpper);

    /// <summary>'"Never again." — Ana Sol, 43': the quotation right before a dash and a name.</summary>
    private StatementDraft? Signed(SentenceTree tree)
    {
        for (var dash = 0; dash + 1 < tree.Count; dash++)
        {
            if (tree[dash].Form is not ("―" or "—" or "–" or "--" or "-") || tree[dash + 1].Upos != PartOfSpeech.PROPN || QuotationBefore(tree[dash].Span.Start) is not { } quotation)
            {
                continue;
            }

            var head = SourceFinder.NounIn(tree, dash + 1, Math.Min(tree.Count, dash + 1 + LongestSpeaker));
            var next = head + 1;
            var verb = next < tree.Count && _cues.At(tree, next) is { Kind: CueKind.Verb };
            return head < 0 || verb ? null : Made(tree, dash, head, quotation);
        }

        return null;
    }

    private TextSpan? QuotationBefore(int offset)
    {
        var (low, high) = (0, _quotations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _quotations[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        if (low == 0 || offset - _quotations[low - 1].End > LongestGap || !_text.AsSpan(_quotations[low - 1].End, offset - _quotations[low - 1].End).IsWhiteSpace())
        {
            return null;
        }

        var quotation = _quotations[low - 1];
        return quotation.Length >= ShortestLine && StartsLine(quotation.Start) ? quotation : null;
    }

    private StatementDraft Made(SentenceTree tree, int cue, int head, TextSpan content)
    {
        var draft = new StatementDraft(new WordAt(tree.Sentence.Index, cue), tree[cue].Span, Mark, _namer.Name(tree, head, cue));
        draft.AddQuotation(content, utterance: true);
        return draft;
    }

    private static bool IsMark(SentenceTree tree, int word) => tree[word].Upos == PartOfSpeech.PUNCT;

    /// <summary>Whether nothing but blanks and an opening mark stand before the offset in its line.</summary>
    private bool StartsLine(int offset)
    {
        var at = offset - 1;
        while (at >= 0 && offset - at <= LongestGap && _text[at] is ' ' or '"' or '“' or '\u00a0')
        {
            at--;
        }

        return at < 0 || _text[at] == '\n';
    }

    /// <summary>What stands from an offset to the end of its line, without blanks at its ends.</summary>
    private TextSpan Line(int from)
    {
        while (from < _text.Length && _text[from] is ' ' or '\u00a0')
        {
            from++;
        }

        var end = _text.IndexOf('\n', Math.Min(from, _text.Length));
        end = end < 0 ? _text.Length : end;
        while (end > from && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return new TextSpan(from, Math.Max(from, end));
    }

    private bool OpensSpeech(int offset) => offset < _text.Length && (char.IsUpper(_text[offset]) || char.IsDigit(_text[offset]) || _text[offset] is '"' or '“' or '‘' or '\'');
}
