using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// The network beside the perceptrons: an encoder of sentences, and scores of tags and transitions from what it gives. Immutable and safe to
/// share between threads; each thread brings its own <see cref="NetworkRoom"/>.
/// </summary>
internal sealed class SyntaxNetwork
{
    /// <summary>The most words that it reads at once: no sentence is so long, and what a thread keeps stays small.</summary>
    public const int Longest = 512;

    private readonly SentenceEncoder _encoder;
    private readonly TransitionNetwork _scorer;

    private SyntaxNetwork(TensorFile file)
    {
        _encoder = new SentenceEncoder(file);
        _scorer = new TransitionNetwork(file);
    }

    /// <summary>Names of the joint tags that it scores, by number.</summary>
    public IReadOnlyList<string> Tags => _scorer.Tags;

    /// <summary>Names of the transitions that it scores, by number.</summary>
    public IReadOnlyList<string> Transitions => _scorer.Classes;

    /// <summary>Labels of names that it scores, by number.</summary>
    public IReadOnlyList<string> Names => _scorer.Names;

    /// <summary>Reads a network; the stream stays open.</summary>
    /// <exception cref="InvalidDataException">It is no network of this version.</exception>
    public static SyntaxNetwork Load(Stream stream) => new(TensorFile.Load(stream));

    /// <summary>Reads a sentence of at most <see cref="Longest"/> words into the room.</summary>
    public void Read(ReadOnlySpan<WordTraits> words, NetworkRoom room)
    {
        room.Reserve(words.Length, _encoder.Width, _scorer);
        var vectors = room.Vectors.AsSpan(0, words.Length * _encoder.Width);
        _encoder.Read(words, room.Encoder, vectors);
        _scorer.ScoreTags(vectors, room.TagScores.AsSpan(0, words.Length * _scorer.TagColumns));
        _scorer.ScoreNames(vectors, room.NameScores.AsSpan(0, words.Length * _scorer.NameColumns));
        _scorer.Prepare(vectors, room.Parts.AsSpan(0, words.Length * TransitionNetwork.Places * _scorer.Hidden));
    }

    /// <summary>Scores the transitions of a state of the sentence that was read; the scores are logarithms of shares, up to one addend.</summary>
    public ReadOnlySpan<float> ScoreTransitions(ParserState state, NetworkRoom room)
    {
        _scorer.ScoreTransitions(room.Parts, state, room.Hidden, room.TransitionScores);
        return room.TransitionScores.AsSpan(0, Transitions.Count);
    }

    /// <summary>The scores of a word's tags, as those of transitions.</summary>
    public ReadOnlySpan<float> TagScores(NetworkRoom room, int word) => room.TagScores.AsSpan(word * _scorer.TagColumns, Tags.Count);

    /// <summary>The scores of a word's labels of names, as those of transitions.</summary>
    public ReadOnlySpan<float> NameScores(NetworkRoom room, int word) => room.NameScores.AsSpan(word * _scorer.NameColumns, Names.Count);
}

/// <summary>What a <see cref="SyntaxNetwork"/> has read of a sentence, in buffers that serve many; not safe to share between threads.</summary>
internal sealed class NetworkRoom
{
    /// <summary>Buffers of the encoder.</summary>
    public EncoderRoom Encoder { get; } = new();

    /// <summary>Vectors of the words.</summary>
    public float[] Vectors { get; private set; } = [];

    /// <summary>Scores of the words' tags.</summary>
    public float[] TagScores { get; private set; } = [];

    /// <summary>Scores of the words' labels of names.</summary>
    public float[] NameScores { get; private set; } = [];

    /// <summary>The words' parts in the places of a state.</summary>
    public float[] Parts { get; private set; } = [];

    /// <summary>Units behind the transitions' scores.</summary>
    public float[] Hidden { get; private set; } = [];

    /// <summary>Scores of a state's transitions.</summary>
    public float[] TransitionScores { get; private set; } = [];

    /// <summary>Makes room for a sentence.</summary>
    public void Reserve(int words, int width, TransitionNetwork scorer)
    {
        if (Vectors.Length < words * width)
        {
            var size = Math.Min(SyntaxNetwork.Longest, Math.Max(64, words * 5 / 4));
            Vectors = new float[size * width];
            TagScores = new float[size * scorer.TagColumns];
            NameScores = new float[size * scorer.NameColumns];
            Parts = new float[size * TransitionNetwork.Places * scorer.Hidden];
            Hidden = new float[scorer.Hidden];
            TransitionScores = new float[scorer.TransitionColumns];
        }
    }
}
