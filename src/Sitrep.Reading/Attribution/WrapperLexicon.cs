namespace Sitrep.Reading.Attribution;

/// <summary>What kind of word a wrapper is: how it stands to the event decides where it is looked for.</summary>
internal enum WrapperKind
{
    /// <summary>A verb or an adjective or participle used as a predicate; the event hangs on it.</summary>
    Verb,

    /// <summary>A noun; the event hangs on it.</summary>
    Noun,

    /// <summary>An adjective with a complement ('ready to'); the event hangs on it.</summary>
    Adj,

    /// <summary>A word that hangs on the event or on a clause around it: adverb, adjective, auxiliary, determiner, conjunction, preposition.</summary>
    Mod,
}

/// <summary>One wrapper in one construction.</summary>
/// <param name="Lemma">Dictionary form; a verb with its particle or fixed object as 'rule out'.</param>
/// <param name="Kind">What kind of word it is.</param>
/// <param name="Slot">
/// How the event hangs on it: 'xcomp', 'ccomp', 'obj', 'subj', 'compound', a preposition; 'while' and 'but' for what befalls one who tries;
/// for a modifier the relation by which it hangs on the event ('amod', 'advmod', 'aux', 'det', 'mark', 'case').
/// </param>
/// <param name="Function">What it does to the status.</param>
/// <param name="Stance">The stance that it gives; null where it gives none.</param>
/// <param name="Because">The entry, for a person.</param>
internal sealed record WrapperEntry(string Lemma, WrapperKind Kind, string Slot, WrapperFunction Function, Stance? Stance, string Because);

/// <summary>A sentence of ours in which a wrapper is at work.</summary>
/// <param name="Row">Where the lexicon has it.</param>
/// <param name="Sentence">The sentence, with the event between asterisks.</param>
/// <param name="Status">The status that the event must get; null where it must get no row.</param>
/// <param name="Stance">The stance that it must get.</param>
internal sealed record WrapperExample(LexiconEntry Row, string Sentence, EventStatus? Status, Stance Stance);

/// <summary>The words that wrap events, by word and construction. Immutable.</summary>
public sealed class WrapperLexicon
{
    private readonly Dictionary<(string Lemma, WrapperKind Kind), WrapperEntry[]> _entries;
    private readonly Dictionary<string, WrapperEntry[]> _byStem = [];
    private readonly HashSet<string> _firstWords;

    private WrapperLexicon(Dictionary<(string, WrapperKind), WrapperEntry[]> entries, IReadOnlyList<WrapperExample> examples)
    {
        _entries = entries;
        _firstWords = [.. entries.Keys.Where(key => key.Item1.Contains(' ')).Select(key => key.Item1[..key.Item1.IndexOf(' ', StringComparison.Ordinal)])];
        Examples = examples;
        foreach (var ((lemma, kind), forms) in entries)
        {
            if (kind == WrapperKind.Verb)
            {
                _byStem.TryAdd(VerbStem.Of(lemma), forms);
            }
        }
    }

    /// <summary>The example of each entry.</summary>
    internal IReadOnlyList<WrapperExample> Examples { get; }

    /// <summary>
    /// Reads the lexicon: columns lemma, kind, slots (with commas), function, stance ('-' for none), example (the event
    /// between asterisks), expected status ('none' for no row) and expected stance.
    /// </summary>
    /// <param name="file">Its path, for messages.</param>
    /// <param name="reader">Its text; stays open.</param>
    /// <exception cref="InvalidDataException">A row cannot be read; the message names file and line.</exception>
    public static WrapperLexicon Read(string file, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rows = LexiconEntry.ReadAll(file, reader, "lemma", "kind", "slots", "function", "stance", "example", "status", "expected");
        var entries = rows.SelectMany(EntriesOf)
            .GroupBy(entry => (entry.Lemma, entry.Kind))
            .ToDictionary(group => group.Key, group => group.ToArray());
        return new WrapperLexicon(entries, [.. rows.Select(ExampleOf)]);
    }

    /// <summary>The entry of a word in a construction; null where there is none.</summary>
    internal WrapperEntry? Find(string lemma, WrapperKind kind, string slot)
    {
        if (_entries.TryGetValue((lemma, kind), out var entries) || (kind == WrapperKind.Verb && _byStem.TryGetValue(VerbStem.Of(lemma), out entries)))
        {
            foreach (var entry in entries)
            {
                if (entry.Slot == slot)
                {
                    return entry;
                }
            }
        }

        return null;
    }

    /// <summary>Whether an entry of several words begins with the word.</summary>
    internal bool BeginsPhrase(string lemma) => _firstWords.Contains(lemma);

    /// <summary>Whether the word is a modifier in some construction.</summary>
    internal bool IsModifier(string lemma) => _entries.ContainsKey((lemma, WrapperKind.Mod));

    private static IEnumerable<WrapperEntry> EntriesOf(LexiconEntry row)
    {
        var kind = row.Value<WrapperKind>(1);
        var function = row.Value<WrapperFunction>(3);
        Stance? stance = row.Cells[4] == "-" ? null : row.Value<Stance>(4);
        return row.List(2).Select(slot =>
            new WrapperEntry(row.Cells[0], kind, slot, function, stance, $"{row.File}: {row.Cells[0]} ({slot}), {row.Cells[3]}"));
    }

    private static WrapperExample ExampleOf(LexiconEntry row) => new(
        row,
        row.Cells[5],
        row.Cells[6] == "none" ? null : row.Value<EventStatus>(6),
        row.Value<Stance>(7));
}
