namespace Sitrep.Reading.Entities;

/// <summary>
/// The states, territories and former states of the world by the names that news gives them. Immutable and safe to share
/// between threads; look-ups fold case, accents, spaces and points and allocate nothing.
/// </summary>
/// <remarks>
/// A name that the register writes in capitals alone ('US') is found only in capitals. Where two entries share a name, the
/// state comes before the territory, the disputed area, the region and the former state.
/// </remarks>
public sealed class StateRegister
{
    private readonly NameIndex<StateName> _names = new();
    private readonly Dictionary<string, State> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, State>.AlternateLookup<ReadOnlySpan<char>> _byKeySpan;

    private StateRegister(List<State> states)
    {
        States = states;
        foreach (var state in states)
        {
            _byKey.Add(state.Key, state);
        }

        _byKeySpan = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var role in Enum.GetValues<StateNameRole>())
        {
            foreach (var state in states.OrderBy(state => state.Kind))
            {
                foreach (var name in NamesIn(state, role))
                {
                    _names.Add(name, new StateName(state, role));
                }
            }
        }
    }

    /// <summary>All entries, in the register's order.</summary>
    public IReadOnlyList<State> States { get; }

    /// <summary>Every name of the register with what it names, for building indexes over text.</summary>
    public IEnumerable<KeyValuePair<string, StateName>> Names =>
        from role in Enum.GetValues<StateNameRole>()
        from state in States.OrderBy(state => state.Kind)
        from name in NamesIn(state, role)
        select KeyValuePair.Create(name, new StateName(state, role));

    /// <summary>Reads the register from its table.</summary>
    /// <param name="reader">The table; not disposed.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">The table is not well formed; the message names file, line and what to do.</exception>
    public static StateRegister Read(TextReader reader, string file)
    {
        var table = LexiconTable.Read(reader, file);
        var columns = new[] { "key", "alpha3", "kind", "name", "aliases", "adjectives", "people", "capitals", "metonyms" };
        var at = Array.ConvertAll(columns, table.Column);
        var states = new List<State>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var state = ReadState(row, at, file);
            if (!keys.Add(state.Key))
            {
                throw new InvalidDataException($"{file}, line {row.Line}: the key '{state.Key}' stands above already; give each entry one line.");
            }

            states.Add(state);
        }

        return new StateRegister(states);
    }

    /// <summary>The entry with a key ('IR'); null where there is none. Case decides.</summary>
    public State? ByKey(ReadOnlySpan<char> key) => _byKeySpan.TryGetValue(key, out var state) ? state : null;

    /// <summary>The first reading of a name in any role; names come before adjectives, people, capitals and metonyms. Null where there is none.</summary>
    public StateName? Find(ReadOnlySpan<char> written) => _names.TryFind(written, out var name) ? name : null;

    /// <summary>The state with a name or alias ('Burma'); null where there is none.</summary>
    public State? ByName(ReadOnlySpan<char> written) =>
        _names.TryFind(written, static name => name.Role == StateNameRole.Name, out var name) ? name.State : null;

    /// <summary>The state with an adjective or a noun for its people ('Burmese', 'Spaniards'); null where there is none.</summary>
    public State? ByDemonym(ReadOnlySpan<char> written) =>
        _names.TryFind(written, static name => name.Role is StateNameRole.Adjective or StateNameRole.People, out var name) ? name.State : null;

    /// <summary>The state with a capital ('Dhaka'); null where there is none.</summary>
    public State? ByCapital(ReadOnlySpan<char> written) =>
        _names.TryFind(written, static name => name.Role == StateNameRole.Capital, out var name) ? name.State : null;

    private static IEnumerable<string> NamesIn(State state, StateNameRole role) => role switch
    {
        StateNameRole.Name => state.Aliases.Prepend(state.Name),
        StateNameRole.Adjective => state.Adjectives,
        StateNameRole.People => state.People,
        StateNameRole.Capital => state.Capitals,
        _ => state.Metonyms,
    };

    private static State ReadState(LexiconRow row, int[] at, string file)
    {
        if (!Enum.TryParse<StateKind>(row.Fields[at[2]], ignoreCase: true, out var kind))
        {
            throw new InvalidDataException(
                $"{file}, line {row.Line}: kind '{row.Fields[at[2]]}' is none of {string.Join(", ", Enum.GetNames<StateKind>()).ToLowerInvariant()}.");
        }

        return new State
        {
            Key = row.Fields[at[0]],
            Alpha3 = row.Fields[at[1]],
            Kind = kind,
            Name = row.Fields[at[3]],
            Aliases = row.List(at[4]),
            Adjectives = row.List(at[5]),
            People = [.. row.List(at[6]).SelectMany(pair => pair.Split('/')).Distinct(StringComparer.Ordinal)],
            Capitals = row.List(at[7]),
            Metonyms = row.List(at[8]),
        };
    }
}
