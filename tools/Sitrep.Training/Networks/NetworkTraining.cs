using Sitrep.Reading.Syntax;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Networks;

/// <summary>How a network is trained.</summary>
internal sealed record NetworkSettings
{
    /// <summary>Sentences in a step.</summary>
    public int Batch { get; init; } = 16;

    /// <summary>The longest step; it falls to nothing along a cosine.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>How often a word is left out of its vector, its affixes and clusters left.</summary>
    public double WordLoss { get; init; } = 0.15;

    /// <summary>How many of the numbers between layers are left out.</summary>
    public double Drop { get; init; } = 0.25;

    /// <summary>How often training goes on after a mistake of its own, from the second pass on.</summary>
    public double Exploration { get; init; } = 0.9;

    /// <summary>Steps in which the rate rises.</summary>
    public int WarmUp { get; init; } = 300;
}

/// <summary>
/// Trains a network in steps of some sentences. Two workers share each step and their gradients are added in one order, so that one seed gives the
/// same numbers however many cores there are. The exponentials of training are the platform's, so that another platform may round them otherwise.
/// </summary>
internal sealed class NetworkTraining
{
    private const int Workers = 2;

    private readonly NetworkParameters _parameters;
    private readonly NetworkSettings _settings;
    private readonly Gradient[] _gradients;
    private readonly SentencePass[] _passes;
    private readonly SeededOrder[] _chances;
    private readonly int _steps;
    private int _step;

    /// <summary>Prepares a training of so many steps.</summary>
    public NetworkTraining(NetworkParameters parameters, Transitions transitions, NetworkSettings settings, int steps, ulong seed)
    {
        (_parameters, _settings, _steps) = (parameters, settings, steps);
        _gradients = [.. Enumerable.Range(0, Workers).Select(_ => new Gradient(parameters))];
        _passes = [.. _gradients.Select(g => new SentencePass(parameters, g, transitions, settings.WordLoss, settings.Drop))];
        _chances = [.. Enumerable.Range(0, Workers).Select(i => new SeededOrder((seed * 31) + (ulong)i))];
    }

    /// <summary>Learns from sentences, in their order.</summary>
    /// <param name="examples">The sentences.</param>
    /// <param name="explore">Whether to go on after own mistakes.</param>
    public Lesson Learn(IReadOnlyList<NetworkExample> examples, bool explore)
    {
        var total = default(Lesson);
        var lessons = new Lesson[Workers];
        for (var first = 0; first < examples.Count; first += _settings.Batch)
        {
            var last = Math.Min(examples.Count, first + _settings.Batch);
            var words = 0;
            for (var i = first; i < last; i++)
            {
                words += examples[i].Count;
            }

            Parallel.For(0, Workers, worker =>
            {
                lessons[worker] = default;
                for (var i = first + worker; i < last; i += Workers)
                {
                    lessons[worker] += _passes[worker].Learn(examples[i], explore ? _settings.Exploration : 0, _chances[worker]);
                }
            });
            total += lessons[0] + lessons[1];
            _gradients[0].Take(_gradients[1]);
            Move(1f / words);
        }

        return total;
    }

    private void Move(float share)
    {
        _step++;
        var rate = _settings.Rate * (_step < _settings.WarmUp
            ? (float)_step / _settings.WarmUp
            : 0.5f * (1 + MathF.Cos(MathF.PI * Math.Min(1f, (float)_step / _steps))));
        var gradient = _gradients[0];
        var size = 0.0;
        foreach (var values in gradient.Dense.Values)
        {
            foreach (ref var value in values.AsSpan())
            {
                value *= share;
                size += value * value;
            }
        }

        // A step that is far too long is cut (R. Pascanu, T. Mikolov and Y. Bengio, 2013).
        var cut = (float)Math.Min(1, 5 / Math.Sqrt(size + 1e-12));
        Parallel.ForEach(gradient.Dense, pair =>
        {
            var values = pair.Value.AsSpan();
            for (var i = 0; cut < 1 && i < values.Length; i++)
            {
                values[i] *= cut;
            }

            pair.Key.Move(values, rate, _step);
        });
        foreach (var row in gradient.Rows)
        {
            var values = gradient.Row(row);
            for (var i = 0; i < values.Length; i++)
            {
                values[i] *= share * cut;
            }

            _parameters.Embeddings.MoveRow(row, values, rate, _step);
        }

        gradient.Clear();
    }
}
