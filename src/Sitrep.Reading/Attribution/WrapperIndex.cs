using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Attribution;

/// <summary>
/// The wrappers among the dependents of each word of a sentence, found once in linear time: 'not', 'may', 'alleged', 'foiled by'.
/// </summary>
internal sealed class WrapperIndex
{
    private readonly ParsedSentence _sentence;
    private readonly WrapperLexicon _lexicon;
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly WrapperEntry?[] _entries;
    private readonly List<int> _denials = [];

    public WrapperIndex(ParsedSentence sentence, WrapperLexicon lexicon)
    {
        _sentence = sentence;
        _lexicon = lexicon;
        _first = new int[sentence.Count];
        _next = new int[sentence.Count];
        _entries = new WrapperEntry?[sentence.Count];
        Array.Fill(_first, -1);
        for (var word = sentence.Count - 1; word >= 0; word--)
        {
            Enter(word);
        }
    }

    /// <summary>The verbs of relative clauses that deny what stands before them ('..., which the army denies').</summary>
    public IReadOnlyList<int> Denials => _denials;

    /// <summary>The first wrapper that hangs on the word, or -1.</summary>
    public int First(int word) => _first[word];

    /// <summary>The next wrapper that hangs on the same word, or -1.</summary>
    public int Next(int wrapper) => _next[wrapper];

    /// <summary>The entry of a wrapper that <see cref="First"/> or <see cref="Next"/> gave.</summary>
    public WrapperEntry Entry(int wrapper) => _entries[wrapper]!;

    /// <summary>The entry of the word as governor of the slot, its particle or fixed object counted; null where there is none.</summary>
    public WrapperEntry? Governor(int word, string slot)
    {
        ref readonly var governor = ref _sentence[word];
        var kind = KindOf(governor);
        if (_lexicon.BeginsPhrase(governor.Lemma) && Phrase(word, kind, slot) is { } phrase)
        {
            return phrase;
        }

        return _lexicon.Find(governor.Lemma, kind, slot);
    }

    /// <summary>Whether the word is a noun for something said and not proved.</summary>
    public bool IsClaim(int word) =>
        _sentence[word].Upos == PartOfSpeech.NOUN
        && _lexicon.Find(_sentence[word].Lemma, WrapperKind.Noun, Embedding.Clause) is { Function: WrapperFunction.Allege };

    /// <summary>What kind of governor the word is.</summary>
    private static WrapperKind KindOf(in Word word) => word.Upos switch
    {
        PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.PRON => WrapperKind.Noun,
        PartOfSpeech.ADJ => WrapperKind.Adj,
        _ => WrapperKind.Verb,
    };

    private WrapperEntry? Phrase(int word, WrapperKind kind, string slot)
    {
        var children = _sentence.Children(word);
        for (var i = 0; i < children.Length && i < 24; i++)
        {
            ref readonly var child = ref _sentence[children[i]];
            if (child.Relation is "compound:prt" or "advmod" or "obj" or "xcomp" or "obl"
                && _lexicon.Find(_sentence[word].Lemma + " " + child.Lemma, kind, slot) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }

    private void Enter(int word)
    {
        var head = _sentence[word].Head;
        if (head < 0 || ModifierEntry(word) is not { } entry)
        {
            return;
        }

        if (entry.Function == WrapperFunction.Deny && _sentence[word].Relation == "acl:relcl")
        {
            _denials.Add(word);
        }
        else
        {
            _entries[word] = entry;
            _next[word] = _first[head];
            _first[head] = word;
        }
    }

    private WrapperEntry? ModifierEntry(int word)
    {
        ref readonly var modifier = ref _sentence[word];
        var relation = modifier.Relation;
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        var lemma = modifier.Lemma;
        if (relation == "amod" && modifier.Xpos is "VBN" or "VBG")
        {
            lemma = modifier.Form.ToLowerInvariant();
        }

        if (_lexicon.IsModifier(lemma) && _lexicon.Find(lemma, WrapperKind.Mod, colon < 0 ? relation : relation[..colon]) is { } entry)
        {
            return entry;
        }

        return relation switch
        {
            "acl" or "amod" when modifier.Xpos == "VBN" => Governor(word, Embedding.Object),
            "acl:relcl" when TakesHeadAsObject(word) => Governor(word, Embedding.Object),
            _ => null,
        };
    }

    /// <summary>Whether a relative clause says its verb of the head: 'an attack which was foiled', 'a charge that he denies'.</summary>
    private bool TakesHeadAsObject(int verb)
    {
        var subject = _sentence.Child(verb, "nsubj");
        if (subject < 0)
        {
            return false;
        }

        if (_sentence[subject].Relation == "nsubj:pass")
        {
            return _sentence[subject].Xpos is "WDT" or "WP" or "IN";
        }

        var subjectIsRelative = _sentence[subject].Xpos is "WDT" or "WP";
        var gap = _sentence.Child(verb, "obj");
        return !subjectIsRelative && _sentence.Child(verb, "ccomp") < 0 && (gap < 0 || _sentence[gap].Xpos is "WDT" or "WP" or "IN");
    }
}
