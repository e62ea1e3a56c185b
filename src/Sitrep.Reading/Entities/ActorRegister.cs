namespace Sitrep.Reading.Entities;

/// <summary>An actor of the news that is no state, or a law by name.</summary>
public sealed record KnownActor
{
    /// <summary>The register's own key, lower case ('houthis').</summary>
    public required string Key { get; init; }

    /// <summary>Its usual name in English.</summary>
    public required string Name { get; init; }

    /// <summary>Other names and abbreviations.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>What it is; a listing is no judgement.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>Key of the state that it belongs to or acts in; null for none.</summary>
    public string? State { get; init; }

    /// <summary>Why a name of it is shared with another entry, or what to mind; empty for nothing.</summary>
    public required string Note { get; init; }
}

/// <summary>Actors of the news by the names that it gives them. Immutable and safe to share between threads.</summary>
public sealed class ActorRegister
{
    private readonly NameIndex<KnownActor> _names = new();
    private readonly Dictionary<string, KnownActor> _byKey = new(StringComparer.Ordinal);

    private ActorRegister(List<KnownActor> actors)
    {
        Actors = actors;
        foreach (var actor in actors)
        {
            _byKey.Add(actor.Key, actor);
            foreach (var name in actor.Aliases.Prepend(actor.Name))
            {
                _names.Add(name, actor);
            }
        }
    }

    /// <summary>All entries, in the register's order.</summary>
    public IReadOnlyList<KnownActor> Actors { get; }

    /// <summary>Reads the register from its table.</summary>
    /// <param name="reader">The table; not disposed.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="states">The register that the column 'state' points into.</param>
    /// <exception cref="InvalidDataException">The table is not well formed; the message names file, line and what to do.</exception>
    public static ActorRegister Read(TextReader reader, string file, StateRegister states)
    {
        ArgumentNullException.ThrowIfNull(states);
        var table = LexiconTable.Read(reader, file);
        var at = Array.ConvertAll(["key", "name", "aliases", "kind", "state", "note"], table.Column);
        var actors = new List<KnownActor>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var state = row.Fields[at[4]];
            if (!keys.Add(row.Fields[at[0]]))
            {
                throw new InvalidDataException($"{file}, line {row.Line}: the key '{row.Fields[at[0]]}' stands above already; give each entry one line.");
            }

            if (state.Length > 0 && states.ByKey(state) is null)
            {
                throw new InvalidDataException($"{file}, line {row.Line}: the register of states has no key '{state}'.");
            }

            actors.Add(new KnownActor
            {
                Key = row.Fields[at[0]],
                Name = row.Fields[at[1]],
                Aliases = row.List(at[2]),
                Kind = EntityKinds.Read(row.Fields[at[3]], file, row.Line),
                State = state.Length > 0 ? state : null,
                Note = row.Fields[at[5]],
            });
        }

        return new ActorRegister(actors);
    }

    /// <summary>The actor with a name or alias; null where there is none.</summary>
    public KnownActor? ByName(ReadOnlySpan<char> written) => _names.TryFind(written, out var actor) ? actor : null;

    /// <summary>The actor with a key; null where there is none. Case decides.</summary>
    public KnownActor? ByKey(string key) => _byKey.GetValueOrDefault(key);
}
