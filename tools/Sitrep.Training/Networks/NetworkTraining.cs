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
/// Trains a network in steps of some sentences. Each step is cut into a fixed number of shares whose gradients are added in one order, and exponentials are
/// those of reading, so that one seed gives the same numbers however many cores there are.
/// </summary>
internal sealed class NetworkTraining
{
    private const int Shares = 8;

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
        _gradients = [.. Enumerable.Range(0, Shares).Select(_ => new Gradient(parameters))];
        _passes = [.. _gradients.Select(g => new SentencePass(parameters, g, transitions, settings.WordLoss, settings.Drop))];
        _chances = [.. Enumerable.Range(0, Shares).Select(i => new SeededOrder((seed * 31) + (ulong)i))];
    }

    /// <summary>Learns from sentences, in their order.</summary>
    /// <param name="examples">The sentences.</param>
    /// <param name="explore">Whether to go on after own mistakes.</param>
    public Lesson Learn(IReadOnlyList<NetworkExample> examples, bool explore)
    {
        var total = default(Lesson);
        var lessons = new Lesson[Shares];
        for (var first = 0; first < examples.Count; first += _settings.Batch)
        {
            var last = Math.Min(examples.Count, first + _settings.Batch);
            var words = 0;
            for (var i = first; i < last; i++)
            {
                words += examples[i].Count;
            }

            Parallel.For(0, Shares, share =>
            {
                lessons[share] = default;
                for (var i = first + share; i < last; i += Shares)
                {
                    lessons[share] += _passes[share].Learn(examples[i], explore ? _settings.Exploration : 0, _chances[share]);
                }
            });
            total = lessons.Aggregate(total, (sum, lesson) => sum + lesson);
            Move(1f / words);
        }

        return total;
    }

    private void Move(float share)
    {
        _step++;
        var rate = _settings.Rate * (_step < _settings.WarmUp
            ? (float)_step / _settings.WarmUp
            : (float)(0.5 * (1 + Math.Cos(Math.PI * Math.Min(1.0, (double)_step / _steps)))));
        var gradient = _gradients[0];
        Parallel.ForEach(gradient.Dense.Keys, parameter => gradient.TakeDense(parameter, _gradients.AsSpan(1), share));
        gradient.TakeRows(_gradients.AsSpan(1));
        var size = _parameters.Dense.Sum(p => gradient.SizeOf(p));

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
        Parallel.ForEach(gradient.Rows, row =>
        {
            var values = gradient.RowOf(row);
            for (var i = 0; i < values.Length; i++)
            {
                values[i] *= share * cut;
            }

            _parameters.Embeddings.MoveRow(row, values, rate, _step);
        });
        gradient.Clear();
    }
}
