using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;

namespace Sitrep.Views.Exports;

/// <summary>
/// Leaves persons out of what is exported: their names become <see cref="Mark"/>, their keys are dropped, and so are quotes, which
/// may name others. States, bodies, groups and media stay. A source is a person unless the ledger knows it as something else or
/// it is described, not named ('officials').
/// </summary>
public sealed class PrivatePersons
{
    /// <summary>What stands for a person.</summary>
    public const string Mark = "[person]";

    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    /// <summary>Learns from a ledger who is a person.</summary>
    public PrivatePersons(Ledger.Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        foreach (var actor in ledger.Actors())
        {
            var isPerson = actor.Kind == "person";
            foreach (var name in actor.Names.Append(actor.Actor))
            {
                (isPerson ? _persons : _others).Add(NameFolding.Fold(name));
            }
        }

        // Persons of whom a report only says what they are have no role in a row.
        foreach (var relation in ledger.Relations().Where(relation => relation.Person))
        {
            _persons.Add(NameFolding.Fold(relation.Name));
            _persons.Add(NameFolding.Fold(relation.Actor));
        }

        foreach (var report in ledger.Reports())
        {
            _others.Add(NameFolding.Fold(report.Publisher ?? ""));
        }
    }

    /// <summary>Whether the actor is one that is left out.</summary>
    public bool IsPerson(ActorRecord actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Kind == "person" || IsPrivate(actor.Name);
    }

    /// <summary>The row without persons.</summary>
    public RowRecord Without(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row with
        {
            Quote = "",
            Initiator = Actors(row.Initiator),
            Recipient = Actors(row.Recipient),
            Sources = [.. row.Sources.Select(Source)],
            Legal = [.. row.Legal.Select(standing => standing with { Name = Mark, Actor = null, Words = "" })],
        };
    }

    /// <summary>The event without persons.</summary>
    public EventRecord Without(EventRecord happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return happening with
        {
            Quote = "",
            Initiator = Actors(happening.Initiator),
            Recipient = Actors(happening.Recipient),
            RootSources = [.. happening.RootSources.Select(Source)],
            Credibility = happening.Credibility with { Reasons = [] },
        };
    }

    /// <summary>Whether a relation is about a person or leads to one.</summary>
    public bool IsAbout(RelationRecord relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.Person || IsPrivate(relation.Name) || relation.Of is { } of && (IsPrivate(of.Name) || of.Actor?.StartsWith("person:", StringComparison.Ordinal) == true);
    }

    /// <summary>A relation between bodies without persons: its words may name some.</summary>
    public RelationRecord Without(RelationRecord relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation with { Quote = "", Source = relation.Source is "narrator" or "unnamed" ? relation.Source : Source(relation.Source) };
    }

    /// <summary>The statement without persons.</summary>
    public StatementRecord Without(StatementRecord statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Source is { } source && Source(source.Name) == Mark ? statement with { Source = source with { Name = Mark, Actor = null } } : statement;
    }

    private ParticipantRecord[] Actors(IReadOnlyList<ParticipantRecord> actors) =>
        [.. actors.Select(actor => IsPrivate(actor.Name) ? actor with { Name = Mark, Actor = null } : actor)];

    private EventActorRecord[] Actors(IReadOnlyList<EventActorRecord> actors) =>
        [.. actors.Select(actor => IsPrivate(actor.Name) ? new(Mark, null) : actor)];

    private bool IsPrivate(string name) => _persons.Contains(NameFolding.Fold(name));

    private string Source(string name) =>
        IsPrivate(name) || (name.Any(char.IsUpper) && !_others.Contains(NameFolding.Fold(name))) ? Mark : name;
}
