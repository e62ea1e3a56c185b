namespace Sitrep.Reading.Events;

/// <summary>
/// The filled slots of one predicate, in order of preference: its own arguments first, then those of words that lend it theirs.
/// </summary>
internal sealed class Arguments
{
    private readonly List<Argument> _items;

    /// <summary>Makes an empty list.</summary>
    public Arguments() => _items = new List<Argument>(8);

    private Arguments(Arguments other)
    {
        _items = [.. other._items];
        Passive = other.Passive;
    }

    /// <summary>A copy that may be added to.</summary>
    public Arguments Copy() => new(this);

    /// <summary>All arguments.</summary>
    public IReadOnlyList<Argument> Items => _items;

    /// <summary>Whether the predicate is passive.</summary>
    public bool Passive { get; init; }

    /// <summary>Adds an argument, unless the same word already stands in the slot or there is no word.</summary>
    public void Add(string slot, int word, string path)
    {
        if (word < 0)
        {
            return;
        }

        foreach (var item in _items)
        {
            if (item.Word == word && item.Slot == slot)
            {
                return;
            }
        }

        _items.Add(new Argument(slot, word, path));
    }

    /// <summary>The first argument in the slot; Word is -1 for none. Words that the unit itself consumed do not count.</summary>
    public Argument Find(string slot, ReadOnlySpan<int> consumed)
    {
        foreach (var item in _items)
        {
            if (item.Slot == slot && !consumed.Contains(item.Word))
            {
                return item;
            }
        }

        return new Argument(slot, -1, "");
    }
}
