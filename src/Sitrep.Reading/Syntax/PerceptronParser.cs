using Sitrep.Reading.Learning;
using Sitrep.Reading.Segmentation;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Tags, lemmatises and parses with averaged perceptrons and a greedy arc-eager parser. Immutable and safe to share
/// between threads; time and memory grow with the number of words.
/// </summary>
public sealed class PerceptronParser : ISyntacticParser
{
    private readonly TraitReader _traits;
    private readonly Tagger _tagger;
    private readonly ArcEagerParser _parser;
    private readonly Lemmatiser _lemmatiser;
    private readonly Morphology _morphology;
    private readonly JointTag[] _tags;

    private PerceptronParser(TraitReader traits, Tagger tagger, ArcEagerParser parser, Lemmatiser lemmatiser, Morphology morphology)
    {
        _traits = traits;
        _tagger = tagger;
        _parser = parser;
        _lemmatiser = lemmatiser;
        _morphology = morphology;
        _tags = [.. tagger.Tags.Select(JointTag.Parse)];
    }

    /// <summary>Reads the models.</summary>
    /// <exception cref="InvalidDataException">A model is broken or of another version; the message says which and what to do.</exception>
    public static PerceptronParser Load(SyntaxModels models)
    {
        ArgumentNullException.ThrowIfNull(models);
        LinearModel Weights(string file) => Read(models, file, LinearModel.Load);
        WordTable Words(string file) => Read(models, file, WordTable.Load);
        var tagger = new Tagger(Weights("tagger/weights.bin"), Weights("tagger/second.bin"));
        var casing = Words("casing/casing.bin");
        return new PerceptronParser(
            new TraitReader(models.Clusters, Words("tagger/ambiguity.bin"), Words("tagger/usage.bin"), casing),
            tagger,
            new ArcEagerParser(Weights("parser/weights.bin")),
            ReadText(models, "lemmatiser/rules.tsv", rules => Lemmatiser.Load(rules, models.Irregular, casing, tagger.Tags)),
            ReadText(models, "morphology/features.tsv", features => Morphology.Load(features, tagger.Tags)));
    }

    private static T Read<T>(SyntaxModels models, string file, Func<Stream, T> load)
    {
        using var stream = models.Open(file);
        return load(stream);
    }

    private static T ReadText<T>(SyntaxModels models, string file, Func<TextReader, T> load)
    {
        using var reader = new StreamReader(models.Open(file));
        return load(reader);
    }

    /// <inheritdoc/>
    public ParsedReport Parse(SegmentedReport segmented)
    {
        ArgumentNullException.ThrowIfNull(segmented);
        var room = new Room();
        var sentences = new ParsedSentence[segmented.Sentences.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = segmented.Sentences[i];
            sentences[i] = new ParsedSentence(i, sentence.Span, Parse(sentence.Tokens, room));
        }

        return new ParsedReport(segmented.Report, sentences);
    }

    private Word[] Parse(IReadOnlyList<Token> tokens, Room room)
    {
        room.Reserve(tokens.Count);
        var traits = room.Traits.AsSpan(0, tokens.Count);
        var tags = room.Tags.AsSpan(0, tokens.Count);
        _traits.Read(new TokenForms(tokens), traits);
        _tagger.Tag(traits, room.Guess.AsSpan(0, tokens.Count), tags);
        var words = room.Words.AsSpan(0, tokens.Count + 2);
        ParserWords.Fill(traits, tags, _tags, words);
        _parser.Parse(words, room.State, room.Margins);
        TreeRepair.KeepOneRoot(room.State, tags, _tags, _parser.Transitions);
        TreeRepair.PairQuotes(room.State, new TokenForms(tokens), tags, _tags, _parser.Transitions);
        return Build(tokens, tags, room);
    }

    private Word[] Build(IReadOnlyList<Token> tokens, ReadOnlySpan<byte> tags, Room room)
    {
        var state = room.State;
        var relations = _parser.Transitions.Relations;
        var words = new Word[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var token = tokens[i];
            var tag = _tags[tags[i]];
            var head = state.Heads[i] == words.Length ? -1 : state.Heads[i];
            words[i] = new Word
            {
                Span = token.Span,
                Form = token.Form,
                Lemma = _lemmatiser.Lemma(token.Form, tags[i]),
                Upos = tag.Upos,
                Xpos = tag.Xpos,
                Feats = _morphology.Features(token.Form, tags[i], tag.IsVerb ? VerbPlace.Of(state, i, relations) : null),
                Head = head,
                Relation = relations[state.Labels[i] - 1],
                ContinuesToken = token.ContinuesToken,
                Confidence = ConfidenceOf(room.Margins[i]),
            };
        }

        return words;
    }

    /// <summary>
    /// The share of words with such a margin that have the right head and relation, as measured on the development parts of the treebanks: 0.3 where
    /// the two best transitions are level, near 1 far from any doubt.
    /// </summary>
    private static float ConfidenceOf(float margin) => 1f - (0.7f * MathF.Exp(-margin / 70f));

    /// <summary>Buffers of one call, as long as its longest sentence.</summary>
    private sealed class Room
    {
        public WordTraits[] Traits = [];
        public byte[] Tags = [];
        public byte[] Guess = [];
        public ParserWord[] Words = [];
        public float[] Margins = [];

        public ParserState State { get; } = new();

        public void Reserve(int words)
        {
            if (Traits.Length < words || Words.Length < words + 2)
            {
                var size = Math.Max(64, words * 5 / 4);
                Traits = new WordTraits[size];
                Tags = new byte[size];
                Guess = new byte[size];
                Words = new ParserWord[size + 2];
                Margins = new float[size];
            }
        }
    }

    /// <summary>The forms of tokens.</summary>
    private readonly ref struct TokenForms : IForms
    {
        private readonly IReadOnlyList<Token> _tokens;

        public TokenForms(IReadOnlyList<Token> tokens) => _tokens = tokens;

        public int Count => _tokens.Count;

        public ReadOnlySpan<char> this[int index] => _tokens[index].Form;
    }
}

/// <summary>A joint tag taken apart.</summary>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn tag.</param>
internal readonly record struct JointTag(PartOfSpeech Upos, string Xpos)
{
    /// <summary>Whether it is a verb form's tag, so that its features hang on its place in the tree.</summary>
    public bool IsVerb => Xpos.StartsWith("VB", StringComparison.Ordinal);

    /// <summary>Reads 'NOUN|NNS'.</summary>
    /// <exception cref="InvalidDataException">It is no joint tag.</exception>
    public static JointTag Parse(string name)
    {
        var bar = name.IndexOf('|', StringComparison.Ordinal);
        return bar > 0 && Enum.TryParse<PartOfSpeech>(name.AsSpan(0, bar), out var upos)
            ? new JointTag(upos, string.Intern(name[(bar + 1)..]))
            : throw new InvalidDataException($"'{name}' is no joint tag such as 'NOUN|NNS': train the tagger again.");
    }
}

/// <summary>Makes the parser's view of tagged words.</summary>
internal static class ParserWords
{
    /// <summary>Fills in the words, the artificial root, and the word that stands for none.</summary>
    public static void Fill(ReadOnlySpan<WordTraits> traits, ReadOnlySpan<byte> tags, ReadOnlySpan<JointTag> tagSet, Span<ParserWord> words)
    {
        for (var i = 0; i < traits.Length; i++)
        {
            words[i] = new ParserWord
            {
                Word = traits[i].Lower,
                Tag = tags[i] + 1u,
                Upos = (uint)tagSet[tags[i]].Upos + 1,
                Clusters = traits[i].Clusters,
            };
        }

        words[traits.Length] = new ParserWord { Word = 2, Tag = 300, Upos = 30 };
        words[traits.Length + 1] = default;
    }
}

/// <summary>Sees where a verb stands in a tree that was just parsed.</summary>
internal static class VerbPlace
{
    /// <summary>Its place for <see cref="Morphology.Features"/>.</summary>
    public static string Of(ParserState state, int word, string[] relations)
    {
        bool passive = false, auxiliary = false, subject = false, marked = false;
        var first = Math.Max(0, word - Window);
        for (var i = first; i < word; i++)
        {
            if (state.Heads[i] == word)
            {
                var relation = relations[state.Labels[i] - 1];
                passive |= relation == "aux:pass";
                auxiliary |= relation == "aux";
                marked |= relation == "mark";
                subject |= relation.StartsWith("nsubj", StringComparison.Ordinal);
            }
        }

        return Morphology.Place(relations[state.Labels[word] - 1], passive, auxiliary, subject, marked);
    }

    /// <summary>How many words before a verb its auxiliaries and subjects are looked for, so that time stays linear.</summary>
    public const int Window = 24;
}
