using Sitrep.Reading.Learning;

namespace Sitrep.Reading.Syntax;

/// <summary>
/// Scores tags and transitions from the vectors of words. Each word's part in each place of a parser's state is computed once a sentence, so that a
/// transition costs a sum of vectors and one product. After E. Kiperwasser and Y. Goldberg, Simple and accurate dependency parsing using bidirectional LSTM
/// feature representations, 2016. Immutable and safe to share between threads.
/// </summary>
internal sealed class TransitionNetwork
{
    /// <summary>Places of a state whose words are seen.</summary>
    public const int Places = 6;

    private readonly Matrix _tags;
    private readonly float[] _tagBias;
    private readonly Matrix _names;
    private readonly float[] _nameBias;
    private readonly Matrix _places;
    private readonly Matrix _absent;
    private readonly Matrix _labels;
    private readonly Matrix _output;
    private readonly float[] _outputBias;

    /// <summary>Makes the scorer of its parameters.</summary>
    /// <exception cref="InvalidDataException">One is missing.</exception>
    public TransitionNetwork(TensorFile file)
    {
        Tags = file.List("tags");
        Classes = file.List("transitions");
        Names = file.List("names");
        _names = file.Matrix("names");
        _nameBias = file.Matrix("names.bias").Values;
        _tags = file.Matrix("tags");
        _tagBias = file.Matrix("tags.bias").Values;
        _places = file.Matrix("places");
        _absent = file.Matrix("absent");
        _labels = file.Matrix("labels");
        _output = file.Matrix("output");
        _outputBias = file.Matrix("output.bias").Values;
    }

    /// <summary>Names of the joint tags, by number.</summary>
    public string[] Tags { get; }

    /// <summary>Names of the transitions, by number.</summary>
    public string[] Classes { get; }

    /// <summary>Labels of names, by number.</summary>
    public string[] Names { get; }

    /// <summary>Numbers that a word has for each place.</summary>
    public int Hidden => _output.Rows;

    /// <summary>Columns of the matrices of scores, which are filled up to a multiple of sixteen.</summary>
    public int TagColumns => _tags.Columns;

    /// <summary>See <see cref="TagColumns"/>.</summary>
    public int NameColumns => _names.Columns;

    /// <summary>See <see cref="TagColumns"/>.</summary>
    public int TransitionColumns => _output.Columns;

    /// <summary>Writes each word's scores of tags.</summary>
    public void ScoreTags(ReadOnlySpan<float> vectors, Span<float> scores) => _tags.Multiply(vectors, _tagBias, scores);

    /// <summary>Writes each word's scores of labels of names.</summary>
    public void ScoreNames(ReadOnlySpan<float> vectors, Span<float> scores) => _names.Multiply(vectors, _nameBias, scores);

    /// <summary>Writes each word's part in each place: <see cref="Places"/> times <see cref="Hidden"/> numbers a word.</summary>
    public void Prepare(ReadOnlySpan<float> vectors, Span<float> parts) => _places.Multiply(vectors, parts);

    /// <summary>Writes the scores of a state's transitions.</summary>
    public void ScoreTransitions(ReadOnlySpan<float> parts, ParserState state, Span<float> hidden, Span<float> scores)
    {
        Span<int> words = stackalloc int[Places];
        Find(state, words);
        Sum(state, words, parts, _labels, _absent, hidden);
        Vectors.Rectify(hidden);
        _output.Multiply(hidden, _outputBias, scores);
    }

    /// <summary>Sums the parts of the words in the places of a state, and what stands for its label and for places without a word.</summary>
    /// <param name="state">The state.</param>
    /// <param name="words">What <see cref="Find"/> gave.</param>
    /// <param name="parts">What <see cref="Prepare"/> wrote.</param>
    /// <param name="labels">A row for each label that the stack's top may have.</param>
    /// <param name="absent">Rows by <see cref="AbsentRow"/>.</param>
    /// <param name="sum">As long as a row.</param>
    public static void Sum(ParserState state, ReadOnlySpan<int> words, ReadOnlySpan<float> parts, Matrix labels, Matrix absent, Span<float> sum)
    {
        labels[LabelRow(state)].CopyTo(sum);
        for (var place = 0; place < words.Length; place++)
        {
            var word = words[place];
            Vectors.Add(
                word >= 0 && word < state.Length
                    ? parts.Slice(((word * words.Length) + place) * sum.Length, sum.Length)
                    : absent[AbsentRow(place, word)],
                sum);
        }
    }

    /// <summary>The words in the places of a state; the artificial root's index for that, -1 for none.</summary>
    public static void Find(ParserState state, Span<int> words)
    {
        int top = state.Top, next = state.Next;
        words[0] = top;
        words[1] = next;
        words[2] = state.Peek(1);
        words[3] = next + 1 <= state.Length ? next + 1 : ParserState.None;
        words[4] = top < 0 ? ParserState.None : state.Rightmost[top];
        words[5] = state.Leftmost[next];
    }

    /// <summary>The row of the label that the stack's top has, 0 for none.</summary>
    public static int LabelRow(ParserState state) => state.Top < 0 ? 0 : state.Labels[state.Top];

    /// <summary>The row that stands for a place without a word, or with the artificial root.</summary>
    public static int AbsentRow(int place, int word) => (place * 2) + (word < 0 ? 0 : 1);
}
