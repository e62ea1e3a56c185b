namespace Sitrep.Ledger.Assessment;

/// <summary>Voices behind an event, of which some are one and some only cite others.</summary>
internal sealed class VoiceSet
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _firsts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _cited = new(StringComparer.Ordinal);

    /// <summary>Adds a voice that speaks for itself; the least of its names stands for it.</summary>
    public void Add(string key, string name)
    {
        _parents.TryAdd(key, key);
        Name(key, name);
    }

    /// <summary>The first voice that was given for a thing that voices share.</summary>
    public string First(string shared, string key)
    {
        if (!_firsts.TryGetValue(shared, out var first))
        {
            _firsts.Add(shared, first = key);
        }

        return first;
    }

    /// <summary>Makes two voices one; one that was not added is passed over.</summary>
    public void Join(string a, string b)
    {
        if (!_parents.ContainsKey(a) || !_parents.ContainsKey(b))
        {
            return;
        }

        var (first, second) = (Top(a), Top(b));
        if (first != second)
        {
            var (least, other) = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
            _parents[other] = least;
            Name(least, _names[other]);
        }
    }

    /// <summary>Notes that a publisher only passes on what another says.</summary>
    public void Cite(string citing, string cited, string name)
    {
        _cited.TryAdd(citing, cited);
        _names.TryAdd(cited, name);
    }

    /// <summary>Follows who cites whom: a chain ends with one voice, a circle is one voice.</summary>
    public void CloseCircles()
    {
        foreach (var start in _cited.Keys.Order(StringComparer.Ordinal))
        {
            List<string> path = [start];
            while (!_parents.ContainsKey(path[^1]) && _cited.TryGetValue(path[^1], out var next) && !path.Contains(next))
            {
                path.Add(next);
            }

            var end = path[^1];
            if (!_parents.ContainsKey(end) && _cited.TryGetValue(end, out var again))
            {
                var circle = path.SkipWhile(key => key != again).ToList();
                end = circle.Min(StringComparer.Ordinal)!;
            }

            _parents.TryAdd(end, end);
            _names.TryAdd(end, end);
        }
    }

    /// <summary>The names of the voices, sorted.</summary>
    public IReadOnlyList<string> Names() => [.. _parents.Keys.Where(key => Top(key) == key).Select(key => _names[key]).Order(StringComparer.Ordinal)];

    /// <summary>The name of the voice that a key ends with, as <see cref="Names"/> has it; asked for after circles are closed.</summary>
    public string Voice(string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parents.ContainsKey(key) && seen.Add(key) && _cited.TryGetValue(key, out var next))
        {
            key = next;
        }

        // In a circle the least stands for all.
        var end = _parents.ContainsKey(key) ? key : seen.Where(_parents.ContainsKey).Min(StringComparer.Ordinal) ?? key;
        return _names[_parents.ContainsKey(end) ? Top(end) : end];
    }

    private string Top(string key)
    {
        while (_parents[key] != key)
        {
            key = _parents[key];
        }

        return key;
    }

    private void Name(string key, string name)
    {
        if (!_names.TryGetValue(key, out var known) || string.CompareOrdinal(name, known) < 0)
        {
            _names[key] = name;
        }
    }
}
