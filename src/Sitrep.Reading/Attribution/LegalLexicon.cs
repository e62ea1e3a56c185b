namespace Sitrep.Reading.Attribution;

/// <summary>Where the words of a legal status stand to the person.</summary>
internal enum LegalPlace
{
    /// <summary>They are the event's own, and the person is whom it befalls ('convicted').</summary>
    Event,

    /// <summary>They wrap the deed, and the person is who did it ('charged with').</summary>
    Wrapper,

    /// <summary>They say on what ground the event befalls the person ('on suspicion of').</summary>
    Ground,

    /// <summary>They stand in the phrase that names the person ('alleged', 'defendant').</summary>
    Epithet,
}

/// <summary>One way to say where a person stands in a case.</summary>
/// <param name="Words">Dictionary forms, the head first; of an epithet the form itself.</param>
/// <param name="Place">Where they stand.</param>
/// <param name="Status">What they say.</param>
/// <param name="By">Dictionary forms of those who alone can bring it about; empty for anybody.</param>
/// <param name="Because">The entry, for a person.</param>
internal sealed record LegalEntry(string[] Words, LegalPlace Place, LegalStatus Status, string[] By, string Because);

/// <summary>A sentence of ours with the person between brackets.</summary>
/// <param name="Row">Where the lexicon has it.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Status">The status that the person must have on one of its rows.</param>
/// <param name="Never">A sentence that must give nobody this status; empty for none.</param>
internal sealed record LegalExample(LexiconEntry Row, string Sentence, LegalStatus Status, string Never);

/// <summary>The words that say where a person stands in a case before the law. Immutable.</summary>
public sealed class LegalLexicon
{
    private readonly Dictionary<(string Head, LegalPlace Place), LegalEntry[]> _entries;

    private LegalLexicon(IReadOnlyList<LexiconEntry> rows)
    {
        _entries = rows.SelectMany(EntriesOf).GroupBy(entry => (entry.Words[0], entry.Place)).ToDictionary(group => group.Key, group => group.ToArray());
        Examples = [.. rows.Select(row => new LegalExample(row, row.Cells[4], row.Value<LegalStatus>(2), row.Cells[5]))];
    }

    /// <summary>The example of each entry.</summary>
    internal IReadOnlyList<LegalExample> Examples { get; }

    /// <summary>
    /// Reads the lexicon: columns words (alternatives with '/'), place, status, by (who alone can bring it about, with commas; empty for
    /// anybody), example (the person between brackets) and never (a sentence that must not give it; may be empty).
    /// </summary>
    /// <param name="file">Its path, for messages.</param>
    /// <param name="reader">Its text; stays open.</param>
    /// <exception cref="InvalidDataException">A row cannot be read; the message names file and line.</exception>
    public static LegalLexicon Read(string file, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new LegalLexicon(LexiconEntry.ReadAll(file, reader, "words", "place", "status", "by", "example", "never"));
    }

    /// <summary>The entries whose head is the word; empty where there are none.</summary>
    internal ReadOnlySpan<LegalEntry> Find(string head, LegalPlace place) => _entries.GetValueOrDefault((head, place));

    private static IEnumerable<LegalEntry> EntriesOf(LexiconEntry row)
    {
        IEnumerable<string[]> phrases = [[]];
        foreach (var word in row.Cells[0].Split(' '))
        {
            phrases = [.. phrases.SelectMany(phrase => word.Split('/').Select(choice => (string[])[.. phrase, choice]))];
        }

        var (place, status, by) = (row.Value<LegalPlace>(1), row.Value<LegalStatus>(2), row.List(3));
        return phrases.Select(phrase => new LegalEntry(phrase, place, status, by, $"{row.File}:{row.Line} '{row.Cells[0]}'"));
    }
}
