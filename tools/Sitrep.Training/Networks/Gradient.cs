namespace Sitrep.Training.Networks;

/// <summary>What some sentences ask of all parameters; each worker has its own, and they are added in one order.</summary>
internal sealed class Gradient
{
    private readonly float[] _embeddings;
    private readonly bool[] _touched;
    private readonly int _width;

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

    /// <summary>Adds another gradient and clears that.</summary>
    public void Take(Gradient other)
    {
        foreach (var (parameter, values) in Dense)
        {
            var theirs = other.Dense[parameter];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] += theirs[i];
            }
        }

        foreach (var row in other.Rows)
        {
            var mine = Row(row);
            var theirs = other._embeddings.AsSpan(row * _width, _width);
            for (var i = 0; i < _width; i++)
            {
                mine[i] += theirs[i];
            }
        }

        other.Clear();
    }

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
