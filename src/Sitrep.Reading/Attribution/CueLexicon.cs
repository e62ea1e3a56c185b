namespace Sitrep.Reading.Attribution;

/// <summary>What kind of word a cue is.</summary>
internal enum CueKind
{
    /// <summary>A verb ('said').</summary>
    Verb,

    /// <summary>A noun ('claim').</summary>
    Noun,

    /// <summary>An adjective used as a predicate ('confident').</summary>
    Adj,

    /// <summary>An adverb that names no source ('reportedly').</summary>
    Adv,

    /// <summary>A preposition whose complement is the source ('according to').</summary>
    Prep,

    /// <summary>A colon or dash that the layout alone makes a cue; no entry of the lexicon.</summary>
    Mark,
}

/// <summary>How a source relates to what the cue ascribes to it.</summary>
internal enum CueVoice
{
    /// <summary>Says it: the source answers for the content.</summary>
    Says,

    /// <summary>Shows it: a document or a count bears it out.</summary>
    Shows,

    /// <summary>Thinks, knows, hopes or fears it.</summary>
    Thinks,

    /// <summary>Takes a position on something: a statement, but no source for what the thing is.</summary>
    Judges,

    /// <summary>It looks so, to nobody in particular: a statement without a source, and no source of events ('seems').</summary>
    Seems,
}

/// <summary>One cue.</summary>
/// <param name="Lemma">Dictionary form; several words with spaces ('point out').</param>
/// <param name="Kind">What kind of word it is.</param>
/// <param name="Voice">How the source relates to the content.</param>
/// <param name="Frames">
/// Where the content stands: 'that' (a clause or a quotation), 'inf', 'obj', 'ing', or a preposition.
/// </param>
/// <param name="Stance">The source's stance.</param>
internal sealed record CueEntry(string Lemma, CueKind Kind, CueVoice Voice, IReadOnlyList<string> Frames, Stance Stance)
{
    /// <summary>Those of the frames in which nobody need be named who says so ('concern about').</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>Whether the content may stand in the frame.</summary>
    public bool Takes(string frame) => Has(Frames, frame);

    /// <summary>Whether the content may stand in the frame though nobody is named who says so.</summary>
    public bool IsOpen(string frame) => Has(Open, frame);

    private static bool Has(IReadOnlyList<string> frames, string frame)
    {
        foreach (var own in frames)
        {
            if (own == frame)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A sentence of ours in which a cue is at work: source in [], cue in {}, content in &lt;&gt;.</summary>
internal sealed record CueExample(LexiconEntry Row, string Sentence, Stance Stance);

/// <summary>The words that say that something is said, thought or shown by somebody. Immutable.</summary>
public sealed class CueLexicon
{
    private readonly Dictionary<(string Lemma, CueKind Kind), CueEntry> _entries;
    private readonly Dictionary<string, CueEntry> _byStem = [];
    private readonly HashSet<string> _phraseStarts;

    private CueLexicon(Dictionary<(string, CueKind), CueEntry> entries, IReadOnlyList<CueExample> examples)
    {
        _entries = entries;
        _phraseStarts = [.. entries.Keys.Where(key => key.Item1.Contains(' ')).Select(key => key.Item1[..key.Item1.IndexOf(' ', StringComparison.Ordinal)])];
        Examples = examples;
        foreach (var entry in entries.Values.Where(entry => entry.Kind == CueKind.Verb))
        {
            _byStem.TryAdd(VerbStem.Of(entry.Lemma), entry);
        }
    }

    /// <summary>The example of each entry.</summary>
    internal IReadOnlyList<CueExample> Examples { get; }

    /// <summary>Reads the lexicon: columns lemma, kind, voice, frames (with commas; '*' behind one in which nobody need be named), stance, example.</summary>
    /// <param name="file">Its path, for messages.</param>
    /// <param name="reader">Its text; stays open.</param>
    /// <exception cref="InvalidDataException">A row cannot be read; the message names file and line.</exception>
    public static CueLexicon Read(string file, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rows = LexiconEntry.ReadAll(file, reader, "lemma", "kind", "voice", "frames", "stance", "example");
        var entries = new Dictionary<(string, CueKind), CueEntry>();
        foreach (var row in rows)
        {
            var frames = row.List(3);
            var entry = new CueEntry(row.Cells[0], row.Value<CueKind>(1), row.Value<CueVoice>(2), [.. frames.Select(frame => frame.TrimEnd('*'))], row.Value<Stance>(4))
            {
                Open = [.. frames.Where(frame => frame.EndsWith('*')).Select(frame => frame[..^1])],
            };
            if (!entries.TryAdd((entry.Lemma, entry.Kind), entry))
            {
                throw row.Error($"'{entry.Lemma}' stands twice");
            }
        }

        return new CueLexicon(entries, [.. rows.Select(row => new CueExample(row, row.Cells[5], row.Value<Stance>(4)))]);
    }

    /// <summary>The entry of a word; null where it is no cue.</summary>
    internal CueEntry? Find(string lemma, CueKind kind) =>
        _entries.GetValueOrDefault((lemma, kind)) ?? (kind == CueKind.Verb ? _byStem.GetValueOrDefault(VerbStem.Of(lemma)) : null);

    /// <summary>Whether an entry of several words begins with the word.</summary>
    internal bool BeginsPhrase(string lemma) => _phraseStarts.Contains(lemma);
}
