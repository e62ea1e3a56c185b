using Sitrep.Reading.Entities;

namespace Sitrep.Reading.Relations;

/// <summary>A kind of organ that most states have.</summary>
/// <param name="Key">Its key ('foreign-ministry'); that of a state's is 'IR.foreign-ministry'.</param>
/// <param name="Name">Its usual name in English.</param>
/// <param name="Parent">Key of the organ that it is part of in most states; null for the state itself.</param>
/// <param name="Known">Keys in the register of actors, by state, of organs that go by a name of their own.</param>
public sealed record Organ(string Key, string Name, string? Parent, IReadOnlyDictionary<string, string> Known);

/// <summary>
/// The organs of states by the names that news gives them: with a state's name before, after or in the possessive they make up an actor of
/// their own ('the Iranian Foreign Ministry', 'Iran's Ministry of Foreign Affairs'). Immutable and safe to share between threads.
/// </summary>
public sealed class OrganRegister
{
    private readonly NameIndex<Organ> _names = new();
    private readonly Dictionary<string, Organ> _byKey = new(StringComparer.Ordinal);
    private readonly StateRegister _states;

    private OrganRegister(StateRegister states) => _states = states;

    /// <summary>All kinds of organ, in the register's order.</summary>
    public IEnumerable<Organ> Organs => _byKey.Values;

    /// <summary>Reads the register.</summary>
    /// <param name="reader">The table; not disposed.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="states">The register of states.</param>
    /// <exception cref="InvalidDataException">The table is not well formed; the message names file, line and what to do.</exception>
    public static OrganRegister Read(TextReader reader, string file, StateRegister states)
    {
        ArgumentNullException.ThrowIfNull(states);
        var register = new OrganRegister(states);
        foreach (var row in LexiconTable.Read(reader, file).Rows)
        {
            var known = row.List(4).Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
            var organ = new Organ(row.Fields[0], row.Fields[1], row.Fields[3].Length == 0 ? null : row.Fields[3], known);
            if (!register._byKey.TryAdd(organ.Key, organ))
            {
                throw new InvalidDataException($"{file}, line {row.Line}: the key '{organ.Key}' stands above already; give each organ one line.");
            }

            foreach (var name in row.List(2).Prepend(organ.Name))
            {
                register._names.Add(name, organ);
            }
        }

        return register;
    }

    /// <summary>The organ with a name; null for none.</summary>
    public Organ? Find(ReadOnlySpan<char> name) => _names.TryFind(name, out var organ) ? organ : null;

    /// <summary>The key of the organ that a name with its state's adjective names ('Syrian Army'); null for none.</summary>
    public string? KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && (_states.ByDemonym(name.AsSpan(0, space)) ?? _states.ByName(name.AsSpan(0, space))) is { } state && Find(name.AsSpan(space + 1)) is { } organ
            ? KeyOf(organ, state.Key) : null;
    }

    /// <summary>The key of a state's organ: that of the register of actors where it has one of its own.</summary>
    public static string KeyOf(Organ organ, string state)
    {
        ArgumentNullException.ThrowIfNull(organ);
        return organ.Known.GetValueOrDefault(state) ?? $"{state}.{organ.Key}";
    }

    /// <summary>The organ and the state that a key made by <see cref="KeyOf(Organ, string)"/> names; null for other keys.</summary>
    public (Organ Organ, State State)? ByKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && _byKey.TryGetValue(key[(dot + 1)..], out var organ) && _states.ByKey(key.AsSpan(0, dot)) is { } state ? (organ, state) : null;
    }
}
