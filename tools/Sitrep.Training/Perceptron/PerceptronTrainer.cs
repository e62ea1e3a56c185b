using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Training.Perceptron;

/// <summary>
/// Learns the weights of a linear classifier over hashed features with the averaged perceptron. Deterministic: integer
/// weights, and features in the order of their first update.
/// </summary>
internal sealed class PerceptronTrainer
{
    private const int None = -1;
    private ulong[] _keys = new ulong[1 << 20];
    private int[] _rows = new int[1 << 20];
    private int _count;
    private Row[] _row = new Row[1 << 19];
    private Weight[] _weights = new Weight[1 << 21];
    private int _used;

    /// <summary>Makes a trainer for so many classes, at most 256.</summary>
    public PerceptronTrainer(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, 256);
        Classes = classes;
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Number of decisions so far, the clock of the averages.</summary>
    public int Time { get; private set; }

    /// <summary>Number of features with weights.</summary>
    public int Features => _count;

    /// <summary>Sums the weights of the features into <paramref name="scores"/>, which it clears first.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        var mask = (uint)_keys.Length - 1;
        foreach (var feature in features)
        {
            Prefetch(ref _keys[(uint)(feature >> 20) & mask]);
            Prefetch(ref _rows[(uint)(feature >> 20) & mask]);
        }

        Span<int> found = stackalloc int[features.Length];
        var count = 0;
        foreach (var feature in features)
        {
            var row = Find(feature);
            if (row != None)
            {
                found[count++] = row;
                Prefetch(ref _row[row]);
            }
        }

        foreach (var row in found[..count])
        {
            Prefetch(ref _weights[_row[row].Start]);
        }

        foreach (var row in found[..count])
        {
            ref readonly var r = ref _row[row];
            foreach (ref readonly var weight in _weights.AsSpan(r.Start, r.Count))
            {
                scores[weight.Class] += weight.Value;
            }
        }
    }

    /// <summary>Tells the processor that a place will be read soon; if the collector moves it meanwhile, nothing is lost but time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch<T>(ref T place)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }

    /// <summary>Counts a decision.</summary>
    public void Tick() => Time++;

    /// <summary>Moves weights from a wrong class to the right one.</summary>
    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = FindOrAdd(feature);
            Add(row, right, 1);
            Add(row, wrong, -1);
        }
    }

    /// <summary>The averaged weights of each feature, in a stable order; features of which all are below the threshold are left out.</summary>
    /// <param name="threshold">Averaged weights nearer to 0 than this are left out.</param>
    public IEnumerable<(ulong Key, List<(byte Class, float Value)> Weights)> Averages(float threshold)
    {
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] == 0)
            {
                continue;
            }

            var row = _row[_rows[slot]];
            var weights = new List<(byte, float)>();
            foreach (var weight in _weights.AsSpan(row.Start, row.Count))
            {
                var average = (float)((weight.Total + ((long)weight.Value * (Time - weight.Since))) / (double)Time);
                if (Math.Abs(average) >= threshold)
                {
                    weights.Add((weight.Class, average));
                }
            }

            if (weights.Count > 0)
            {
                yield return (_keys[slot], weights);
            }
        }
    }

    private void Add(int row, int @class, int delta)
    {
        ref var r = ref _row[row];
        foreach (ref var weight in _weights.AsSpan(r.Start, r.Count))
        {
            if (weight.Class == @class)
            {
                weight.Total += (long)weight.Value * (Time - weight.Since);
                weight.Since = Time;
                weight.Value += delta;
                return;
            }
        }

        if (r.Count == r.Capacity)
        {
            Grow(ref r);
        }

        _weights[r.Start + r.Count++] = new Weight { Class = (byte)@class, Value = delta, Since = Time };
    }

    private void Grow(ref Row row)
    {
        var capacity = Math.Max(2, row.Capacity * 2);
        if (_used + capacity > _weights.Length)
        {
            Array.Resize(ref _weights, _weights.Length * 2);
        }

        Array.Copy(_weights, row.Start, _weights, _used, row.Count);
        row.Start = _used;
        row.Capacity = (short)capacity;
        _used += capacity;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ulong key)
    {
        var mask = (uint)_keys.Length - 1;
        for (var slot = (uint)(key >> 20) & mask; ; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == key)
            {
                return _rows[slot];
            }

            if (_keys[slot] == 0)
            {
                return None;
            }
        }
    }

    private int FindOrAdd(ulong key)
    {
        var row = Find(key);
        if (row != None)
        {
            return row;
        }

        if (_count * 10L > _keys.Length * 6L)
        {
            Rehash();
        }

        if (_count == _row.Length)
        {
            Array.Resize(ref _row, _row.Length * 2);
        }

        Insert(key, _count);
        return _count++;
    }

    private void Insert(ulong key, int row)
    {
        var mask = (uint)_keys.Length - 1;
        var slot = (uint)(key >> 20) & mask;
        while (_keys[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _keys[slot] = key;
        _rows[slot] = row;
    }

    private void Rehash()
    {
        var (keys, rows) = (_keys, _rows);
        _keys = new ulong[keys.Length * 2];
        _rows = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                Insert(keys[i], rows[i]);
            }
        }
    }

    private struct Row
    {
        public int Start;
        public short Count;
        public short Capacity;
    }

    private struct Weight
    {
        public byte Class;
        public int Value;
        public int Since;
        public long Total;
    }
}
