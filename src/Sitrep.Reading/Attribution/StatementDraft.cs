using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>A statement while it is being put together; quotations that go on are added to it.</summary>
internal sealed class StatementDraft
{
    private readonly List<TextSpan> _parts = [];

    public StatementDraft(WordAt cue, TextSpan cueSpan, CueEntry entry, Source? source)
    {
        Cue = cue;
        CueSpan = cueSpan;
        Entry = entry;
        Source = source;
    }

    /// <summary>The cue's head word.</summary>
    public WordAt Cue { get; }

    /// <summary>The cue's words.</summary>
    public TextSpan CueSpan { get; }

    /// <summary>The lexicon's entry of the cue.</summary>
    public CueEntry Entry { get; }

    /// <summary>Who says so; null for nobody named.</summary>
    public Source? Source { get; set; }

    /// <summary>Others who pass it on or from whom the source has it, nearest to the content first, before and after the source itself.</summary>
    public List<Source> Nearer { get; } = [];

    /// <summary>To what medium it was said, if any.</summary>
    public Source? Medium { get; set; }

    /// <summary>Whether a quotation belongs to the content.</summary>
    public bool Quotes { get; private set; }

    /// <summary>Whether it tells what the source means to do and not that something is so: it makes the source nobody's witness.</summary>
    public bool IsIntent { get; init; }

    /// <summary>
    /// Whether it is no statement of the report but only tells whose word an event is: what a speaker reports, thinks or judges within
    /// what the report ascribes to that speaker is part of it, and a single word says too little to be one.
    /// </summary>
    public bool IsWithin { get; set; }

    /// <summary>The stretches that are said, in no order.</summary>
    public IReadOnlyList<TextSpan> Parts => _parts;

    /// <summary>How much is said, in code units.</summary>
    public int Length => _parts.Sum(part => part.Length);

    /// <summary>Adds a stretch of content.</summary>
    public void Add(TextSpan part)
    {
        if (part.Length > 0)
        {
            _parts.Add(part);
        }
    }

    /// <summary>
    /// Adds a quotation and takes in the stretches that it overlaps; a whole utterance replaces those that begin inside it, as
    /// what follows its closing mark is no longer said.
    /// </summary>
    public void AddQuotation(TextSpan quotation, bool utterance)
    {
        Quotes = true;
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            if (_parts[i].Overlaps(quotation))
            {
                var replaced = utterance && _parts[i].Start >= quotation.Start;
                quotation = replaced ? quotation : quotation.Cover(_parts[i]);
                _parts.RemoveAt(i);
            }
        }

        _parts.Add(quotation);
    }

    /// <summary>Whether the offset lies in what is said.</summary>
    public bool Contains(int offset)
    {
        foreach (var part in _parts)
        {
            if (part.Contains(offset))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The finished statement.</summary>
    public Statement Finish()
    {
        _parts.Sort();
        return new Statement
        {
            Source = Source,
            Cue = CueSpan,
            CueHead = Cue,
            Content = new TextSpan(_parts[0].Start, _parts.Max(part => part.End)),
            ContentParts = [.. _parts],
            Stance = Entry.Stance,
        };
    }
}
