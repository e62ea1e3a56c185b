namespace Sitrep.Ledger.Sqlite;

/// <summary>Keeps what was used lately, in two generations: what was not asked for while the younger one filled up is dropped.</summary>
/// <param name="half">How many a generation holds.</param>
internal sealed class Recent<TKey, TValue>(int half)
    where TKey : notnull
    where TValue : class
{
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    /// <summary>What is kept under the key; null where nothing is.</summary>
    public TValue? Find(TKey key)
    {
        if (_young.TryGetValue(key, out var value))
        {
            return value;
        }

        return _old.TryGetValue(key, out value) ? Keep(key, value) : null;
    }

    /// <summary>Keeps a thing.</summary>
    /// <returns>The thing.</returns>
    public TValue Keep(TKey key, TValue value)
    {
        if (_young.Count >= half)
        {
            (_old, _young) = (_young, []);
        }

        _young[key] = value;
        return value;
    }

    /// <summary>Drops what is kept under the key.</summary>
    public void Remove(TKey key)
    {
        _young.Remove(key);
        _old.Remove(key);
    }

    /// <summary>Drops all.</summary>
    public void Clear()
    {
        _young.Clear();
        _old.Clear();
    }
}
