using System.Globalization;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Relations;

/// <summary>What a known body is part of, belongs to or stands near.</summary>
/// <param name="Actor">Its key.</param>
/// <param name="Kind">'part', 'member' or 'affiliated'.</param>
/// <param name="Of">The key of the other.</param>
/// <param name="Days">When; open where not known.</param>
public sealed record KnownParent(string Actor, string Kind, string Of, DateInterval Days);

/// <summary>An actor as the registers know it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Names">Other names.</param>
/// <param name="State">Key of the state that it belongs to or acts in; null for none.</param>
/// <param name="Terms">Terms in offices, of persons.</param>
/// <param name="Parents">What it is part of, belongs to or stands near.</param>
/// <param name="Note">What to mind; empty for nothing.</param>
public sealed record RegisteredActor(
    string Key, string Name, EntityKind Kind, IReadOnlyList<string> Names, string? State, IReadOnlyList<OfficeTerm> Terms, IReadOnlyList<KnownParent> Parents, string Note);

/// <summary>
/// All registers of actors together: states, their organs, bodies, groups, companies, media, parents and office holders, by key. Immutable and safe to
/// share between threads.
/// </summary>
public sealed class ActorDirectory
{
    private readonly ILookup<string, KnownParent> _parents;

    private ActorDirectory(StateRegister states, ActorRegister actors, OrganRegister organs, OfficeRegister offices, List<KnownParent> parents)
    {
        (States, Actors, Organs, Offices) = (states, actors, organs, offices);
        _parents = parents.ToLookup(parent => parent.Actor, StringComparer.Ordinal);
        Parents = parents;
    }

    /// <summary>States and territories.</summary>
    public StateRegister States { get; }

    /// <summary>Bodies, groups, companies, media, populations.</summary>
    public ActorRegister Actors { get; }

    /// <summary>Organs that most states have.</summary>
    public OrganRegister Organs { get; }

    /// <summary>Office holders.</summary>
    public OfficeRegister Offices { get; }

    /// <summary>All parents.</summary>
    public IReadOnlyList<KnownParent> Parents { get; }

    /// <summary>Reads the registers.</summary>
    /// <param name="entities">Opens a file of the lexicon of names ('states.tsv').</param>
    /// <param name="relations">Opens a file of the lexicon of relations ('organs.tsv').</param>
    /// <exception cref="InvalidDataException">A table is not well formed; the message names file, line and what to do.</exception>
    public static ActorDirectory Load(Func<string, TextReader> entities, Func<string, TextReader> relations)
    {
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(relations);
        using var stateTable = entities("states.tsv");
        var states = StateRegister.Read(stateTable, "states.tsv");
        using var actorTable = entities("actors.tsv");
        var actors = ActorRegister.Read(actorTable, "actors.tsv", states);
        bool IsActor(string key) => states.ByKey(key) is not null || actors.ByKey(key) is not null;
        using var organTable = relations("organs.tsv");
        var organs = OrganRegister.Read(organTable, "organs.tsv", states);
        using var officeTable = relations("holders.tsv");
        var offices = OfficeRegister.Read(officeTable, "holders.tsv", IsActor);
        using var parentTable = relations("parents.tsv");
        return new(states, actors, organs, offices, [.. LexiconTable.Read(parentTable, "parents.tsv").Rows.Select(row => Parent(row, IsActor))]);
    }

    /// <summary>The actor with a key, organs of states included; null where no register knows it.</summary>
    public RegisteredActor? ByKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        KnownParent[] parents = [.. _parents[key]];
        if (actorOf(key) is { } found)
        {
            return found with { Parents = parents };
        }

        if (Organs.ByKey(key) is { Organ: var organ, State: var state })
        {
            var of = organ.Parent is { } parent && Organs.Organs.FirstOrDefault(other => other.Key == parent) is { } above ? OrganRegister.KeyOf(above, state.Key) : state.Key;
            return new(key, $"{organ.Name} of {state.Name}", EntityKind.PublicBody, [], state.Key, [], [new(key, "part", of, new(null, null))], "");
        }

        return null;

        RegisteredActor? actorOf(string wanted) =>
            States.ByKey(wanted) is { } named ? new(wanted, named.Name, EntityKind.State, named.Aliases, null, [], [], "")
            : Actors.ByKey(wanted) is { } actor ? new(wanted, actor.Name, actor.Kind, actor.Aliases, actor.State, [], [], actor.Note)
            : Offices.ByKey(wanted) is { } holder ? new(wanted, holder.Name, EntityKind.Person, holder.Aliases, null, holder.Terms, [], "")
            : null;
    }

    /// <summary>The actor with a name; states before bodies before persons. Null where no register has it.</summary>
    public RegisteredActor? ByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = States.ByName(name)?.Key ?? Actors.ByName(name)?.Key ?? Offices.Holders.FirstOrDefault(holder => holder.Aliases.Prepend(holder.Name).Any(other => FoldedName.Of(other) == FoldedName.Of(name)))?.Key;
        return key is null ? null : ByKey(key);
    }

    /// <summary>Bodies that are part of, belong to or stand near a body.</summary>
    public IEnumerable<KnownParent> ChildrenOf(string key) => Parents.Where(parent => parent.Of == key);

    private static KnownParent Parent(LexiconRow row, Func<string, bool> isActor)
    {
        foreach (var key in (string[])[row.Fields[0], row.Fields[2]])
        {
            if (!isActor(key))
            {
                throw new InvalidDataException($"parents.tsv, line {row.Line}: no register has the key '{key}'.");
            }
        }

        return row.Fields[1] is "part" or "member" or "affiliated"
            ? new(row.Fields[0], row.Fields[1], row.Fields[2], new(Day(row, 3), Day(row, 4)))
            : throw new InvalidDataException($"parents.tsv, line {row.Line}: '{row.Fields[1]}' is none of part, member, affiliated.");
    }

    private static DateOnly? Day(LexiconRow row, int column) => row.Fields[column].Length == 0 ? null
        : DateOnly.TryParseExact(row.Fields[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new InvalidDataException($"parents.tsv, line {row.Line}: '{row.Fields[column]}' is no day; write 2020-10-14.");
}
