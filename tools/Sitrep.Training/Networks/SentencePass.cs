using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;
using Sitrep.Training.Perceptron;

namespace Sitrep.Training.Networks;

/// <summary>What a sentence taught: decisions right and all, of tags and of transitions.</summary>
internal record struct Lesson(int TagsRight, int Tags, int TransitionsRight, int Transitions, double Loss)
{
    /// <summary>Adds two.</summary>
    public static Lesson operator +(Lesson a, Lesson b) => new(
        a.TagsRight + b.TagsRight, a.Tags + b.Tags, a.TransitionsRight + b.TransitionsRight, a.Transitions + b.Transitions, a.Loss + b.Loss);
}

/// <summary>
/// A sentence's way through the network and back: tags, and transitions with the dynamic oracle, mostly along the network's own choices.
/// Reused by one worker.
/// </summary>
internal sealed class SentencePass
{
    private const int Longest = EncoderPass.Longest;
    private const int MaxSteps = (2 * Longest) + 2;

    private readonly NetworkParameters _parameters;
    private readonly Gradient _gradient;
    private readonly Transitions _transitions;
    private readonly EncoderPass _encoder;
    private readonly ParserState _state = new();
    private readonly double _drop;
    private readonly int _hidden;
    private readonly int _tagColumns;
    private readonly int _columns;
    private readonly int _partLength;
    private readonly float[] _labelScores;
    private readonly float[] _parts;
    private readonly float[] _partGradient;
    private readonly float[] _vectorGradient;
    private readonly float[] _hiddens;
    private readonly float[] _hiddenGradient;
    private readonly float[] _scores;
    private readonly float[] _scratch;
    private readonly int[] _places = new int[MaxSteps * TransitionNetwork.Places];
    private readonly int[] _labelRows = new int[MaxSteps];
    private readonly int[] _costs;
    private readonly float[] _mask;

    public SentencePass(NetworkParameters parameters, Gradient gradient, Transitions transitions, double wordLoss, double drop)
    {
        (_parameters, _gradient, _transitions, _drop) = (parameters, gradient, transitions, drop);
        _encoder = new EncoderPass(parameters, gradient, wordLoss, drop);
        _hidden = parameters.Hidden;
        _tagColumns = parameters.TagOutput.Value.Columns;
        _columns = parameters.Output.Value.Columns;
        _partLength = TransitionNetwork.Places * _hidden;
        _labelScores = new float[Longest * _tagColumns];
        _parts = new float[Longest * _partLength];
        _partGradient = new float[Longest * _partLength];
        _vectorGradient = new float[Longest * parameters.Width];
        _hiddens = new float[MaxSteps * _hidden];
        _hiddenGradient = new float[MaxSteps * _hidden];
        _scores = new float[MaxSteps * _columns];
        _scratch = new float[Math.Max(Longest * parameters.Width, MaxSteps * _hidden)];
        _costs = new int[transitions.Count];
        _mask = new float[_hidden];
    }

    /// <summary>Learns from a sentence: its gradient is added to the worker's.</summary>
    /// <param name="example">The sentence.</param>
    /// <param name="exploration">How often it goes on after a mistake of its own.</param>
    /// <param name="random">The worker's chances.</param>
    public Lesson Learn(NetworkExample example, double exploration, SeededOrder random)
    {
        var vectors = _encoder.Read(example, random);
        var vectorGradient = _vectorGradient.AsSpan(0, vectors.Length);
        vectorGradient.Clear();
        var lesson = LearnTags(example, vectors, vectorGradient);
        if (example.Heads.Length > 0)
        {
            lesson += LearnTransitions(example, vectors, vectorGradient, exploration, random);
        }

        if (example.Names.Length > 0)
        {
            LearnNames(example, vectors, vectorGradient);
        }

        _encoder.Return(example, vectorGradient);
        return lesson;
    }

    private Lesson LearnTags(NetworkExample example, ReadOnlySpan<float> vectors, Span<float> vectorGradient)
    {
        var scores = Labels(_parameters.TagOutput, _parameters.TagBias, example.Count, vectors);
        var lesson = default(Lesson);
        for (var i = 0; i < example.Count; i++)
        {
            var row = scores.Slice(i * _tagColumns, _parameters.Tags.Length);
            var gold = example.Tags[i];
            if (gold < 0)
            {
                row.Clear();
                continue;
            }

            var right = Softmax(row) == gold;
            lesson += new Lesson(right ? 1 : 0, 1, 0, 0, -Math.Log(Math.Max(row[gold], 1e-9f)));
            row[gold] -= 1;
        }

        ReturnLabels(_parameters.TagOutput, _parameters.TagBias, _parameters.Tags.Length, vectors, scores, vectorGradient);
        return lesson;
    }

    private void LearnNames(NetworkExample example, ReadOnlySpan<float> vectors, Span<float> vectorGradient)
    {
        var (output, bias) = _parameters.NameOutputs[example.Guidelines];
        var scores = Labels(output, bias, example.Count, vectors);
        var columns = output.Value.Columns;
        for (var i = 0; i < example.Count; i++)
        {
            var row = scores.Slice(i * columns, _parameters.Names.Length);
            Softmax(row);
            var right = 1e-9f;
            for (var label = 0; label < row.Length; label++)
            {
                right += (example.Names[i] >> label & 1) != 0 ? row[label] : 0;
            }

            for (var label = 0; label < row.Length; label++)
            {
                row[label] -= (example.Names[i] >> label & 1) != 0 ? row[label] / right : 0;
            }
        }

        ReturnLabels(output, bias, _parameters.Names.Length, vectors, scores, vectorGradient);
    }

    private Span<float> Labels(Parameter output, Parameter bias, int count, ReadOnlySpan<float> vectors)
    {
        var scores = _labelScores.AsSpan(0, count * output.Value.Columns);
        output.Value.Multiply(vectors, bias.Value.Values, scores);
        return scores;
    }

    private void ReturnLabels(Parameter output, Parameter bias, int labels, ReadOnlySpan<float> vectors, Span<float> scores, Span<float> vectorGradient)
    {
        var columns = output.Value.Columns;
        for (var at = 0; at < scores.Length; at += columns)
        {
            scores.Slice(at + labels, columns - labels).Clear();
            Vectors.Add(scores.Slice(at, columns), _gradient.Dense[bias]);
        }

        Products.AddOuter(vectors, _parameters.Width, scores, columns, _gradient.Dense[output], _scratch);
        output.Transposed.Multiply(scores, vectorGradient, add: true);
    }

    private static int Softmax(Span<float> row)
    {
        var best = 0;
        for (var i = 1; i < row.Length; i++)
        {
            best = row[i] > row[best] ? i : best;
        }

        var (max, sum) = (row[best], 0f);
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = Vectors.Exponential(row[i] - max);
            sum += row[i];
        }

        for (var i = 0; i < row.Length; i++)
        {
            row[i] /= sum;
        }

        return best;
    }

    private Lesson LearnTransitions(
        NetworkExample example, ReadOnlySpan<float> vectors, Span<float> vectorGradient, double exploration, SeededOrder random)
    {
        for (var i = 0; i < _hidden; i++)
        {
            _mask[i] = random.NextFraction() < _drop ? 0 : (float)(1 / (1 - _drop));
        }

        _parameters.Places.Value.Multiply(vectors, _parts);
        var (lesson, steps) = Walk(example, exploration, random);
        var scores = _scores.AsSpan(0, steps * _columns);
        for (var step = 0; step < steps; step++)
        {
            Vectors.Add(scores.Slice(step * _columns, _columns), _gradient.Dense[_parameters.OutputBias]);
        }

        Products.AddOuter(_hiddens.AsSpan(0, steps * _hidden), _hidden, scores, _columns, _gradient.Dense[_parameters.Output], _scratch);
        _parameters.Output.Transposed.Multiply(scores, _hiddenGradient);
        Scatter(example.Count, steps);
        var parts = _partGradient.AsSpan(0, example.Count * _partLength);
        Products.AddOuter(vectors, _parameters.Width, parts, _partLength, _gradient.Dense[_parameters.Places], _scratch);
        _parameters.Places.Transposed.Multiply(parts, vectorGradient, add: true);
        return lesson;
    }

    /// <summary>Walks through the sentence; the gradients of the scores and the places of each step are kept.</summary>
    private (Lesson Lesson, int Steps) Walk(NetworkExample example, double exploration, SeededOrder random)
    {
        var costs = new TransitionCosts(_transitions, example.Heads, example.Labels);
        var lesson = default(Lesson);
        var steps = 0;
        _state.Begin(example.Count);
        while (!_state.IsFinal)
        {
            var forced = _transitions.Forced(_state);
            if (forced >= 0)
            {
                Apply(forced);
                continue;
            }

            var scores = Score(steps);
            costs.Find(_state, _costs);
            var (best, gold) = costs.Choose<float>(scores, _costs);
            var right = _costs[best] == _costs[gold];
            lesson += new Lesson(0, 0, right ? 1 : 0, 1, TransitionLoss(scores, _costs[gold]));
            steps++;
            Apply(right || random.NextFraction() < exploration ? best : gold);
        }

        return (lesson, steps);
    }

    private Span<float> Score(int step)
    {
        var places = _places.AsSpan(step * TransitionNetwork.Places, TransitionNetwork.Places);
        TransitionNetwork.Find(_state, places);
        _labelRows[step] = TransitionNetwork.LabelRow(_state);
        var hidden = _hiddens.AsSpan(step * _hidden, _hidden);
        TransitionNetwork.Sum(_state, places, _parts, _parameters.Labels.Value, _parameters.Absent.Value, hidden);
        Vectors.Rectify(hidden);
        for (var i = 0; i < _hidden; i++)
        {
            hidden[i] *= _mask[i];
        }

        var scores = _scores.AsSpan(step * _columns, _columns);
        _parameters.Output.Value.Multiply(hidden, _parameters.OutputBias.Value.Values, scores);
        return scores;
    }

    /// <summary>
    /// Turns scores into the gradient of minus the logarithm of the share that the transitions of least cost have among those allowed.
    /// </summary>
    private double TransitionLoss(Span<float> scores, int least)
    {
        var max = float.NegativeInfinity;
        for (var i = 0; i < _costs.Length; i++)
        {
            max = _costs[i] == int.MaxValue ? max : Math.Max(max, scores[i]);
        }

        float all = 0, good = 0;
        for (var i = 0; i < _costs.Length; i++)
        {
            scores[i] = _costs[i] == int.MaxValue ? 0 : Vectors.Exponential(scores[i] - max);
            all += scores[i];
            good += _costs[i] == least ? scores[i] : 0;
        }

        good = Math.Max(good, 1e-12f);
        for (var i = 0; i < _costs.Length; i++)
        {
            scores[i] = (scores[i] / all) - (_costs[i] == least ? scores[i] / good : 0);
        }

        scores[_costs.Length..].Clear();
        return Math.Log(all / good);
    }

    private void Scatter(int count, int steps)
    {
        _partGradient.AsSpan(0, count * _partLength).Clear();
        var absent = _gradient.Dense[_parameters.Absent];
        var labels = _gradient.Dense[_parameters.Labels];
        for (var step = 0; step < steps; step++)
        {
            var hidden = _hiddens.AsSpan(step * _hidden, _hidden);
            var back = _hiddenGradient.AsSpan(step * _hidden, _hidden);
            for (var i = 0; i < _hidden; i++)
            {
                back[i] = hidden[i] > 0 ? back[i] * _mask[i] : 0;
            }

            Vectors.Add(back, labels.AsSpan(_labelRows[step] * _hidden, _hidden));
            for (var place = 0; place < TransitionNetwork.Places; place++)
            {
                var word = _places[(step * TransitionNetwork.Places) + place];
                Vectors.Add(back, word >= 0 && word < count
                    ? _partGradient.AsSpan((word * _partLength) + (place * _hidden), _hidden)
                    : absent.AsSpan(TransitionNetwork.AbsentRow(place, word) * _hidden, _hidden));
            }
        }
    }

    private void Apply(int transition) => _state.Apply(_transitions.KindOf(transition), _transitions.LabelOf(transition));
}
