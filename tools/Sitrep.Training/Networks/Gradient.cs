using System.Collections.Concurrent;
using Sitrep.Reading.Learning;

namespace Sitrep.Training.Networks;

/// <summary>What some sentences ask of all parameters; each share of a step has its own, and they are added in one order.</summary>
internal sealed class Gradient
{
    private readonly float[] _embeddings;
    private readonly bool[] _touched;
    private readonly int _width;
    private readonly ConcurrentDictionary<Parameter, double> _sizes = [];

    /// <summary>Makes a gradient of zeros.</summary>
    public Gradient(NetworkParameters parameters)
    {
        Dense = parameters.Dense.ToDictionary(p => p, p => new float[p.Value.Values.Length]);
        _width = parameters.Embeddings.Value.Columns;
        _embeddings = new float[parameters.Embeddings.Value.Values.Length];
        _touched = new bool[parameters.Embeddings.Value.Rows];
    }

    /// <summary>Gradients of the dense parameters.</summary>
    public Dictionary<Parameter, float[]> Dense { get; }

    /// <summary>Rows of embeddings that have a gradient.</summary>
    public List<int> Rows { get; } = [];

    /// <summary>Gradient of a row of embeddings, marked as touched.</summary>
    public Span<float> Row(int row)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            Rows.Add(row);
        }

        return _embeddings.AsSpan(row * _width, _width);
    }

    /// <summary>Gradient of a row that was touched before.</summary>
    public Span<float> RowOf(int row) => _embeddings.AsSpan(row * _width, _width);

    /// <summary>Adds what others ask of a dense parameter, in their order, times a factor; theirs is zero afterwards.</summary>
    public void TakeDense(Parameter parameter, ReadOnlySpan<Gradient> others, float factor)
    {
        var mine = Dense[parameter];
        var size = 0.0;
        foreach (var other in others)
        {
            var theirs = other.Dense[parameter];
            Vectors.Add(theirs, mine);
            Array.Clear(theirs);
        }

        foreach (ref var value in mine.AsSpan())
        {
            value *= factor;
            size += value * value;
        }

        _sizes[parameter] = size;
    }

    /// <summary>Adds what others ask of embeddings, in their order; theirs are zero afterwards.</summary>
    public void TakeRows(ReadOnlySpan<Gradient> others)
    {
        foreach (var other in others)
        {
            foreach (var row in other.Rows)
            {
                var theirs = other.RowOf(row);
                Vectors.Add(theirs, Row(row));
                theirs.Clear();
                other._touched[row] = false;
            }

            other.Rows.Clear();
        }
    }

    /// <summary>The square of a dense parameter's length, as of when it was last summed.</summary>
    public double SizeOf(Parameter parameter) => _sizes[parameter];

    /// <summary>Makes all zero again.</summary>
    public void Clear()
    {
        foreach (var values in Dense.Values)
        {
            Array.Clear(values);
        }

        foreach (var row in Rows)
        {
            _embeddings.AsSpan(row * _width, _width).Clear();
            _touched[row] = false;
        }

        Rows.Clear();
    }
}
