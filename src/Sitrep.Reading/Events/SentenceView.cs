using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Events;

/// <summary>One sentence with all layers below events at hand. Not thread-safe; made for one sentence.</summary>
internal sealed class SentenceView
{
    private const int MaximumDescent = 6;
    private const int LongestDateline = 12;

    // Above the bits of classes: the word's classes have been read.
    private const ulong Known = 1UL << 63;

    private readonly LinkedReport _linked;
    private readonly EventLexicon _lexicon;
    private readonly NameMention?[] _names;
    private readonly bool[] _timed;
    private readonly string?[] _lemmas;
    private readonly Dictionary<int, HyphenatedWord> _hyphenated;
    private readonly ulong[] _classes;
    private readonly int[] _cores;

    /// <summary>Lays the layers over a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="linked">The report's actors.</param>
    /// <param name="names">The names of this sentence.</param>
    /// <param name="times">The time expressions of this sentence.</param>
    /// <param name="lexicon">The event lexicon.</param>
    /// <param name="spokespeople">For whom those who speak speak, as far as the report has said it.</param>
    public SentenceView(ParsedSentence sentence, LinkedReport linked, ReadOnlySpan<NameMention> names, ReadOnlySpan<TimeExpression> times, EventLexicon lexicon, Spokespeople spokespeople)
    {
        Sentence = sentence;
        Spokespeople = spokespeople;
        _linked = linked;
        _lexicon = lexicon;
        _names = new NameMention?[sentence.Count];
        foreach (var name in names)
        {
            _names.AsSpan(name.First.Word, name.EndWord - name.First.Word).Fill(name);
        }

        _lemmas = new string?[sentence.Count];
        _classes = new ulong[sentence.Count];
        _cores = new int[sentence.Count];
        _timed = new bool[sentence.Count];
        foreach (var time in times)
        {
            _timed.AsSpan(time.First.Word, time.EndWord - time.First.Word).Fill(true);
        }

        _hyphenated = HyphenatedWords.Of(sentence, lexicon, OwnLemma);
        DatelineEnd = EndOfDateline();
        Predicates = new Predicates(sentence, this);
        Reader = new ArgumentReader(this, Predicates);
    }

    /// <summary>The sentence.</summary>
    public ParsedSentence Sentence { get; }

    /// <summary>Index of the first word behind a dateline ('LIMA, May 3 --'); 0 where there is none.</summary>
    public int DatelineEnd { get; }

    /// <summary>Its predicates' grammar.</summary>
    public Predicates Predicates { get; }

    /// <summary>Fills slots.</summary>
    public ArgumentReader Reader { get; }

    /// <summary>For whom those who speak speak.</summary>
    public Spokespeople Spokespeople { get; }

    /// <summary>The lexicon.</summary>
    public EventLexicon Lexicon => _lexicon;

    /// <summary>The report's text.</summary>
    public string Text => _linked.Named.Parsed.Report.Text;

    /// <summary>The name that covers a word; null for none.</summary>
    public NameMention? NameAt(int word) => _names[word];

    /// <summary>Whether a word is part of a time expression.</summary>
    public bool IsTime(int word) => _timed[word];

    /// <summary>Whether a noun tells of harm, so that its 'of' names whom it befell.</summary>
    public bool IsHarm(int word)
    {
        var lemma = LemmaOf(word);
        foreach (var unit in _lexicon.UnitsOf(lemma))
        {
            if (unit is { Type: EventType.ASSAULT, Class: UnitClass.Noun })
            {
                return true;
            }
        }

        return lemma is "disappearance" or "treatment" or "plight";
    }

    /// <summary>Whether a word refers to somebody who can act.</summary>
    public bool IsActor(int word) => (ClassesOf(word) & _lexicon.Classes.Actor) != 0;

    /// <summary>The chain that a word is the head of a reference to, or the chain of the name around it; null for none.</summary>
    public ActorChain? ChainAt(int word) =>
        _linked.At(new WordAt(Sentence.Index, word))
        ?? (_names[word] is { } name ? _linked.At(new WordAt(Sentence.Index, name.HeadWord)) : null);

    /// <summary>Dictionary form in lower case.</summary>
    public string LemmaOf(int word) => _lemmas[word] ??= ReadLemma(word);

    private int EndOfDateline()
    {
        for (var i = 0; i < Sentence.Count && i <= LongestDateline; i++)
        {
            ref readonly var w = ref Sentence[i];
            if (w.Form is "--" or "-" or "\u2013" or "\u2014" or ":")
            {
                return i + 1;
            }

            if (w.Upos is not (PartOfSpeech.PROPN or PartOfSpeech.NUM or PartOfSpeech.PUNCT) && _names[i] is null && !_timed[i])
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Whether a participle stands after 'be' without an agent, so that it may as well be an adjective: 'is involved in', 'is committed to'.</summary>
    public bool IsStatePassive(int word) =>
        Sentence[word].Xpos == "VBN" && Sentence.Child(word, "aux:pass") >= 0 && Sentence.Child(word, "obl:agent") < 0;

    /// <summary>The word of the lexicon whose outermost part a word is ('sit' of 'sit - in'); null where it is none.</summary>
    public HyphenatedWord? HyphenatedAt(int word) => _hyphenated.TryGetValue(word, out var compound) ? compound : null;

    private string ReadLemma(int word) => _hyphenated.TryGetValue(word, out var compound) ? compound.Lemma : OwnLemma(word);

    private string OwnLemma(int word)
    {
        ref readonly var w = ref Sentence[word];
        return w.Upos switch
        {
            PartOfSpeech.NOUN or PartOfSpeech.VERB or PartOfSpeech.ADJ when !_lexicon.Knows(w.Lemma) && _lexicon.Respelled(w.Form, w.Lemma) is { } spelled => spelled,
            PartOfSpeech.VERB when w.Form.Length > 2 && !_lexicon.Knows(w.Lemma) => _lexicon.ByForm(w.Form) ?? w.Lemma,
            PartOfSpeech.PROPN when w.Form.Length > 3 && w.Form[^1] == 's' && _names[word] is null => _lexicon.ByForm(w.Form) ?? w.Lemma.ToLowerInvariant(),
            _ => w.Lemma.Length > 0 && char.IsUpper(w.Lemma[0]) ? w.Lemma.ToLowerInvariant() : w.Lemma,
        };
    }

    /// <summary>The noun that a word of quantity counts ('dozens of farmers', 'two of them'), else the word itself.</summary>
    public int Core(int word)
    {
        // Kept one higher than it is, so that 0 means that it is not known yet.
        if (_cores[word] == 0)
        {
            _cores[word] = ReadCore(word) + 1;
        }

        return _cores[word] - 1;
    }

    private int ReadCore(int word)
    {
        for (var steps = 0; steps < MaximumDescent; steps++)
        {
            ref readonly var w = ref Sentence[word];
            var counts = w.Upos is PartOfSpeech.NUM || (w.Upos is PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.DET or PartOfSpeech.PRON or PartOfSpeech.SYM
                && (_lexicon.Classes.Of(LemmaOf(word)) & _lexicon.Classes.Quantity) != 0);
            var of = counts ? OfComplement(word) : -1;
            if (of < 0)
            {
                return word;
            }

            word = Predicates.Antecedent(of);
        }

        return word;
    }

    /// <summary>The classes of what a word refers to, as bits of <see cref="NounClasses"/>.</summary>
    public ulong ClassesOf(int word)
    {
        var core = Core(word);
        if ((_classes[core] & Known) == 0)
        {
            _classes[core] = WordClasses.Of(this, core) | Known;
        }

        return _classes[core] & ~Known;
    }

    /// <summary>Whether a word is a pronoun that can stand for an actor.</summary>
    public bool IsPersonal(int word) => Sentence[word].Upos == PartOfSpeech.PRON
        && LemmaOf(word) is "he" or "she" or "they" or "who" or "we" or "i" or "you" or "someone" or "everyone" or "whom" or "him" or "her" or "them" or "us";

    /// <summary>Whether a word is a pronoun of the speaker.</summary>
    public bool IsFirstPerson(int word) => Sentence[word].Upos == PartOfSpeech.PRON && LemmaOf(word) is "i" or "we" or "us" or "me" or "my" or "our";

    private int OfComplement(int word)
    {
        foreach (var child in Sentence.Children(word))
        {
            if (child > word && ParsedSentence.Is(Sentence[child].Relation, "nmod") && Predicates.Marker(child) is "of" or "among")
            {
                return child;
            }
        }

        return -1;
    }
}
