using System.Collections.Concurrent;
using Sitrep.Reading.Learning;
using Sitrep.Reading.Segmentation;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Tags, lemmatises and parses with averaged perceptrons and a small network, which add their scores, and a greedy arc-eager parser. Immutable and safe
/// to share between threads; time grows with the number of words, and what it keeps for each thread does not.
/// </summary>
public sealed class TrainedParser : ISyntacticParser
{
    private readonly ConcurrentBag<Room> _rooms = [];
    private readonly TraitReader _traits;
    private readonly SyntaxNetwork _network;
    private readonly Tagger _tagger;
    private readonly ArcEagerParser _parser;
    private readonly Lemmatiser _lemmatiser;
    private readonly Morphology _morphology;
    private readonly TopicLabels? _topics;
    private readonly JointTag[] _tags;

    private TrainedParser(
        TraitReader traits, SyntaxNetwork network, Tagger tagger, ArcEagerParser parser, Lemmatiser lemmatiser, Morphology morphology, TopicLabels? topics)
    {
        _traits = traits;
        _network = network;
        _tagger = tagger;
        _parser = parser;
        _lemmatiser = lemmatiser;
        _morphology = morphology;
        _topics = topics;
        _tags = [.. tagger.Tags.Select(JointTag.Parse)];
    }

    /// <summary>Reads the models.</summary>
    /// <exception cref="InvalidDataException">A model is broken or of another version; the message says which and what to do.</exception>
    public static TrainedParser Load(SyntaxModels models)
    {
        ArgumentNullException.ThrowIfNull(models);
        LinearModel Weights(string file) => Read(models, file, LinearModel.Load);
        WordTable Words(string file) => Read(models, file, WordTable.Load);
        var network = Read(models, "network/weights.bin", SyntaxNetwork.Load);
        var tagger = new Tagger(Weights("tagger/weights.bin"), network);
        var casing = Words("casing/casing.bin");
        return new TrainedParser(
            new TraitReader(models.Clusters, Words("tagger/ambiguity.bin"), Words("tagger/usage.bin"), casing),
            network,
            tagger,
            new ArcEagerParser(Weights("parser/weights.bin"), network),
            ReadText(models, "lemmatiser/rules.tsv", rules => Lemmatiser.Load(rules, models.Irregular, casing, tagger.Tags)),
            ReadText(models, "morphology/features.tsv", features => Morphology.Load(features, tagger.Tags)),
            models.Topics is { } topics ? TopicLabels.Load(topics) : null);
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
        var room = _rooms.TryTake(out var used) ? used : new Room();
        var sentences = new ParsedSentence[segmented.Sentences.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = segmented.Sentences[i];
            var words = new Word[sentence.Tokens.Count];
            var names = new sbyte[words.Length * _network.Names.Count];
            if (!ParseBehindLabel(sentence.Tokens, room, words, names))
            {
                for (var first = 0; first < words.Length; first += SyntaxNetwork.Longest)
                {
                    Parse(sentence.Tokens, first, Math.Min(SyntaxNetwork.Longest, words.Length - first), room, words, names);
                }
            }

            sentences[i] = new ParsedSentence(i, sentence.Span, words) { NameScores = names };
        }

        _rooms.Add(room);
        return new ParsedReport(segmented.Report, sentences);
    }

    // A label before a colon is no part of the clause behind it: each is parsed by itself, so that it becomes no subject of that clause.
    private bool ParseBehindLabel(IReadOnlyList<Token> tokens, Room room, Word[] words, sbyte[] names)
    {
        if (_topics is null || tokens.Count > SyntaxNetwork.Longest || TopicLabels.Behind(tokens) is not (> 0 and var end))
        {
            return false;
        }

        Parse(tokens, 0, end, room, words, names);
        if (!_topics.IsLabel(words.AsSpan(0, end)))
        {
            return false;
        }

        Parse(tokens, end, words.Length - end, room, words, names);
        return TopicLabels.Join(words, end);
    }

    private void Parse(IReadOnlyList<Token> tokens, int first, int count, Room room, Word[] words, sbyte[] names)
    {
        Parse(tokens, first, room, words.AsSpan(first, count));
        ReadNames(room, names.AsSpan(first * _network.Names.Count, count * _network.Names.Count));
    }

    /// <summary>Parses a piece of a sentence, which is nearly always all of it; the roots of further pieces hang on the first word of the sentence.</summary>
    private void Parse(IReadOnlyList<Token> tokens, int first, Room room, Span<Word> words)
    {
        room.Reserve(words.Length);
        var forms = new TokenForms(tokens, first, words.Length);
        var traits = room.Traits.AsSpan(0, words.Length);
        var tags = room.Tags.AsSpan(0, words.Length);
        _traits.Read(forms, traits);
        _network.Read(traits, room.Network);
        _tagger.Tag(traits, room.Network, tags);
        Attach(traits, tags, room);
        if (FiniteVerbs.Find(forms, tags, _tags, room.State, _network, room.Network))
        {
            Attach(traits, tags, room);
        }

        TreeRepair.AttachInfinitives(room.State, forms, tags, _tags, _parser.Transitions);
        TreeRepair.PairQuotes(room.State, forms, tags, _tags, _parser.Transitions);
        Build(tokens, first, tags, room, words);
    }

    private void Attach(ReadOnlySpan<WordTraits> traits, ReadOnlySpan<byte> tags, Room room)
    {
        var words = room.Words.AsSpan(0, traits.Length + 2);
        ParserWords.Fill(traits, tags, _tags, words);
        _parser.Parse(words, room.Network, room.State, room.Margins);
        TreeRepair.KeepOneRoot(room.State, tags, _tags, _parser.Transitions);
    }

    private void ReadNames(Room room, Span<sbyte> result)
    {
        var labels = _network.Names.Count;
        for (var i = 0; i < result.Length / labels; i++)
        {
            var scores = _network.NameScores(room.Network, i);
            for (var k = 0; k < labels; k++)
            {
                result[(i * labels) + k] = (sbyte)Math.Clamp(MathF.Round(scores[k] / ParsedSentence.NameStep), sbyte.MinValue, sbyte.MaxValue);
            }
        }
    }

    private void Build(IReadOnlyList<Token> tokens, int first, ReadOnlySpan<byte> tags, Room room, Span<Word> words)
    {
        var state = room.State;
        var relations = _parser.Transitions.Relations;
        for (var i = 0; i < words.Length; i++)
        {
            var token = tokens[first + i];
            var tag = _tags[tags[i]];
            var isRoot = state.Heads[i] == words.Length;
            words[i] = new Word
            {
                Span = token.Span,
                Form = token.Form,
                Lemma = _lemmatiser.Lemma(token.Form, tags[i]),
                Upos = tag.Upos,
                Xpos = tag.Xpos,
                Feats = _morphology.Features(token.Form, tags[i], tag.IsVerb ? VerbPlace.Of(state, i, relations) : null),
                Head = !isRoot ? first + state.Heads[i] : first == 0 ? -1 : 0,
                Relation = isRoot && first > 0 ? "parataxis" : relations[state.Labels[i] - 1],
                ContinuesToken = token.ContinuesToken,
                Confidence = ConfidenceOf(room.Margins[i]),
            };
        }
    }

    /// <summary>
    /// The share of words with such a margin that have the right head and relation, as measured on the development parts of the treebanks: 0.28 where
    /// the two best transitions are level, 0.96 far from any doubt.
    /// </summary>
    private static float ConfidenceOf(float margin) => 0.96f - (0.68f * Vectors.Exponential(-margin / 3));

    /// <summary>Buffers of one call; they serve one report after another.</summary>
    private sealed class Room
    {
        public WordTraits[] Traits = [];
        public byte[] Tags = [];
        public ParserWord[] Words = [];
        public float[] Margins = [];

        public ParserState State { get; } = new();

        public NetworkRoom Network { get; } = new();

        public void Reserve(int words)
        {
            if (Traits.Length < words || Words.Length < words + 2)
            {
                var size = Math.Min(SyntaxNetwork.Longest, Math.Max(64, words * 5 / 4));
                Traits = new WordTraits[size];
                Tags = new byte[size];
                Words = new ParserWord[size + 2];
                Margins = new float[size];
            }
        }
    }

    /// <summary>The forms of some tokens.</summary>
    private readonly ref struct TokenForms(IReadOnlyList<Token> tokens, int first, int count) : IForms
    {
        private readonly IReadOnlyList<Token> _tokens = tokens;
        private readonly int _first = first;

        public int Count { get; } = count;

        public ReadOnlySpan<char> this[int index] => _tokens[_first + index].Form;
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
