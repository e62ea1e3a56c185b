using Sitrep.Reading.Entities;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Names;

/// <summary>
/// Trains a linear-chain conditional random field by stochastic gradient with per-weight rates (AdaGrad). Words may allow
/// several labels: then the probability of all paths through them is raised. Deterministic for a seed.
/// </summary>
internal sealed class ChainTrainer
{
    private const int Labels = NameLabels.Count;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly double[] _sums;
    private readonly float[] _follow = new float[(Labels + 1) * Labels];
    private readonly float[] _followSquares = new float[(Labels + 1) * Labels];
    private readonly double[] _followSums = new double[(Labels + 1) * Labels];
    private readonly bool[] _legal = new bool[(Labels + 1) * Labels];
    private readonly float _rate;
    private readonly float _decay;
    private int _averaged;

    /// <summary>Makes a trainer.</summary>
    /// <param name="features">Number of features.</param>
    /// <param name="rate">Step of the gradient.</param>
    /// <param name="decay">How strongly weights are drawn to 0 at each update.</param>
    public ChainTrainer(int features, float rate, float decay)
    {
        _weights = new float[features * Labels];
        _squares = new float[features * Labels];
        _sums = new double[features * Labels];
        _rate = rate;
        _decay = decay;
        for (var before = -1; before < Labels; before++)
        {
            for (var label = 0; label < Labels; label++)
            {
                _legal[((before + 1) * Labels) + label] = NameLabels.MayFollow(before, label);
            }
        }
    }

    /// <summary>One pass over the sentences; returns the mean loss a word.</summary>
    /// <param name="sentences">Numbers of the features of each word, and the allowed labels.</param>
    /// <param name="order">Gives the order.</param>
    /// <param name="dropout">Share of features that are left out at random.</param>
    public double Pass(IReadOnlyList<(int[][] Features, uint[] Allowed)> sentences, SeededOrder order, float dropout)
    {
        var numbers = Enumerable.Range(0, sentences.Count).ToArray();
        for (var i = numbers.Length - 1; i > 0; i--)
        {
            var j = order.Next(i + 1);
            (numbers[i], numbers[j]) = (numbers[j], numbers[i]);
        }

        double loss = 0;
        long words = 0;
        foreach (var number in numbers)
        {
            var (features, allowed) = sentences[number];
            loss += Learn(Dropped(features, order, dropout), allowed);
            words += allowed.Length;
        }

        return loss / words;
    }

    /// <summary>Adds the weights of now to the averages.</summary>
    public void Average()
    {
        _averaged++;
        for (var i = 0; i < _weights.Length; i++)
        {
            _sums[i] += _weights[i];
        }

        for (var i = 0; i < _follow.Length; i++)
        {
            _followSums[i] += _follow[i];
        }
    }

    /// <summary>The averaged weights of a feature.</summary>
    public IEnumerable<(byte Class, float Value)> Of(int feature) =>
        Enumerable.Range(0, Labels).Select(label => ((byte)label, (float)(_sums[(feature * Labels) + label] / _averaged)));

    /// <summary>The averaged weights of one label's following another; -1 is the start.</summary>
    public IEnumerable<(byte Class, float Value)> Following(int before) =>
        Enumerable.Range(0, Labels).Where(label => _legal[((before + 1) * Labels) + label])
            .Select(label => ((byte)label, (float)(_followSums[((before + 1) * Labels) + label] / _averaged)));

    private static int[][] Dropped(int[][] features, SeededOrder order, float dropout)
    {
        if (dropout <= 0)
        {
            return features;
        }

        var limit = (int)(dropout * 1000);
        return Array.ConvertAll(features, word => Array.FindAll(word, _ => order.Next(1000) >= limit));
    }

    private double Learn(int[][] features, uint[] allowed)
    {
        var length = features.Length;
        var scores = new float[length * Labels];
        for (var i = 0; i < length; i++)
        {
            var row = scores.AsSpan(i * Labels, Labels);
            foreach (var feature in features[i])
            {
                Add(_weights.AsSpan(feature * Labels, Labels), row);
            }
        }

        var all = Array.ConvertAll(allowed, _ => uint.MaxValue);
        var free = new Marginals(length);
        var held = new Marginals(length);
        var loss = free.Compute(scores, _follow, _legal, all) - held.Compute(scores, _follow, _legal, allowed);
        Span<float> gradient = stackalloc float[Labels];
        for (var i = 0; i < length; i++)
        {
            var any = false;
            for (var label = 0; label < Labels; label++)
            {
                gradient[label] = free.Word(i, label) - held.Word(i, label);
                any |= MathF.Abs(gradient[label]) > 1e-4f;
            }

            if (any)
            {
                foreach (var feature in features[i])
                {
                    Update(feature * Labels, gradient);
                }
            }
        }

        UpdateFollow(free, held);
        return loss;
    }

    private void Update(int start, ReadOnlySpan<float> gradient)
    {
        for (var label = 0; label < Labels; label++)
        {
            var g = gradient[label] + (_decay * _weights[start + label]);
            var square = _squares[start + label] += g * g;
            _weights[start + label] -= _rate * g / (MathF.Sqrt(square) + 1e-3f);
        }
    }

    private void UpdateFollow(Marginals free, Marginals held)
    {
        for (var i = 0; i < _follow.Length; i++)
        {
            if (_legal[i])
            {
                var g = free.Follow[i] - held.Follow[i];
                var square = _followSquares[i] += g * g;
                _follow[i] -= _rate * g / (MathF.Sqrt(square) + 1e-3f);
            }
        }
    }

    private static void Add(ReadOnlySpan<float> weights, Span<float> sums)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            sums[i] += weights[i];
        }
    }
}

/// <summary>Forward and backward sums over the paths of a sentence, in probabilities scaled word by word.</summary>
internal sealed class Marginals(int length)
{
    private const int Labels = NameLabels.Count;
    private readonly double[] _forward = new double[length * Labels];
    private readonly double[] _word = new double[length * Labels];
    private readonly double[] _potential = new double[length * Labels];

    /// <summary>Expected count of each label's following another, row by label before (start first).</summary>
    public float[] Follow { get; } = new float[(Labels + 1) * Labels];

    /// <summary>Probability of a label at a word.</summary>
    public float Word(int word, int label) => (float)_word[(word * Labels) + label];

    /// <summary>Computes them; returns the logarithm of the sum over all paths.</summary>
    public double Compute(float[] scores, float[] follow, bool[] legal, uint[] allowed)
    {
        var move = new double[follow.Length];
        for (var i = 0; i < follow.Length; i++)
        {
            move[i] = legal[i] ? Math.Exp(follow[i]) : 0;
        }

        var log = 0.0;
        for (var i = 0; i < length; i++)
        {
            log += Potentials(scores, allowed[i], i) + Math.Log(Forward(move, i));
        }

        var last = _forward.AsSpan((length - 1) * Labels, Labels);
        var end = new double[Labels];
        var sum = 0.0;
        for (var label = 0; label < Labels; label++)
        {
            end[label] = NameLabels.MayFollow(label, NameLabels.Outside) ? 1 : 0;
            sum += last[label] * end[label];
        }

        Backward(move, end, sum);
        return log + Math.Log(sum);
    }

    private double Potentials(float[] scores, uint allowed, int at)
    {
        var row = scores.AsSpan(at * Labels, Labels);
        var top = float.MinValue;
        for (var label = 0; label < Labels; label++)
        {
            top = (allowed >> label & 1) != 0 ? Math.Max(top, row[label]) : top;
        }

        for (var label = 0; label < Labels; label++)
        {
            _potential[(at * Labels) + label] = (allowed >> label & 1) != 0 ? Math.Exp(row[label] - top) : 0;
        }

        return top;
    }

    private double Forward(double[] move, int at)
    {
        var row = _forward.AsSpan(at * Labels, Labels);
        var sum = 0.0;
        for (var label = 0; label < Labels; label++)
        {
            var into = at == 0 ? move[label] : 0;
            if (at > 0)
            {
                var before = _forward.AsSpan((at - 1) * Labels, Labels);
                for (var b = 0; b < Labels; b++)
                {
                    into += before[b] * move[((b + 1) * Labels) + label];
                }
            }

            row[label] = into * _potential[(at * Labels) + label];
            sum += row[label];
        }

        foreach (ref var value in row)
        {
            value /= sum;
        }

        return sum;
    }

    private void Backward(double[] move, double[] end, double sum)
    {
        var after = new double[Labels];
        for (var label = 0; label < Labels; label++)
        {
            after[label] = end[label] / sum;
        }

        var here = new double[Labels];
        for (var i = length - 1; i >= 0; i--)
        {
            var total = 0.0;
            for (var label = 0; label < Labels; label++)
            {
                total += _word[(i * Labels) + label] = _forward[(i * Labels) + label] * after[label];
            }

            for (var label = 0; label < Labels; label++)
            {
                _word[(i * Labels) + label] /= total;
            }

            Step(move, after, here, i);
        }
    }

    private void Step(double[] move, double[] after, double[] here, int at)
    {
        if (at == 0)
        {
            for (var label = 0; label < Labels; label++)
            {
                Follow[label] += (float)_word[label];
            }

            return;
        }

        var before = _forward.AsSpan((at - 1) * Labels, Labels);
        Array.Clear(here);
        var sum = 0.0;
        for (var b = 0; b < Labels; b++)
        {
            for (var label = 0; label < Labels; label++)
            {
                here[b] += move[((b + 1) * Labels) + label] * _potential[(at * Labels) + label] * after[label];
            }

            sum += before[b] * here[b];
        }

        for (var b = 0; b < Labels; b++)
        {
            for (var label = 0; label < Labels; label++)
            {
                Follow[((b + 1) * Labels) + label] +=
                    (float)(before[b] * move[((b + 1) * Labels) + label] * _potential[(at * Labels) + label] * after[label] / sum);
            }
        }

        for (var b = 0; b < Labels; b++)
        {
            after[b] = here[b] / sum;
        }
    }
}
