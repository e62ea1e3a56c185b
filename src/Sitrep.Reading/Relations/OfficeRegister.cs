using System.Globalization;
using Sitrep.Reading.Coreference;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Relations;

/// <summary>A term of somebody in an office.</summary>
/// <param name="Office">The office in its usual words ('foreign minister').</param>
/// <param name="Of">Key of the state or body.</param>
/// <param name="Days">The term; an open end has not ended as far as the register knows.</param>
public sealed record OfficeTerm(string Office, string Of, DateInterval Days);

/// <summary>A person whom the register knows.</summary>
/// <param name="Key">The key ('person:joe-biden').</param>
/// <param name="Name">The usual name.</param>
/// <param name="Aliases">Other names and spellings.</param>
/// <param name="Terms">The terms, the earliest first.</param>
public sealed record OfficeHolder(string Key, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<OfficeTerm> Terms);

/// <summary>
/// Well-known office holders with their terms. A name alone identifies nobody: the office, its state and the day must fit too. Immutable and
/// safe to share between threads.
/// </summary>
public sealed class OfficeRegister
{
    private const int Handover = 45;
    private readonly Dictionary<string, OfficeHolder> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OfficeHolder>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OfficeHolder>> _bySurname = new(StringComparer.Ordinal);

    private OfficeRegister(IEnumerable<OfficeHolder> holders)
    {
        foreach (var holder in holders)
        {
            _byKey.Add(holder.Key, holder);
            foreach (var name in holder.Aliases.Prepend(holder.Name).Select(name => FoldedName.Of(name)).Distinct())
            {
                Add(_byName, name, holder);
            }

            foreach (var surname in holder.Aliases.Prepend(holder.Name).Select(Surname).Distinct())
            {
                Add(_bySurname, surname, holder);
            }
        }
    }

    /// <summary>All persons, in the register's order.</summary>
    public IEnumerable<OfficeHolder> Holders => _byKey.Values;

    /// <summary>The person with a key; null for none.</summary>
    public OfficeHolder? ByKey(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Reads the register.</summary>
    /// <param name="reader">The table; not disposed.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="isActor">Whether a key is one of a state or an actor.</param>
    /// <exception cref="InvalidDataException">The table is not well formed; the message names file, line and what to do.</exception>
    public static OfficeRegister Read(TextReader reader, string file, Func<string, bool> isActor)
    {
        ArgumentNullException.ThrowIfNull(isActor);
        var terms = new List<(string Key, string Name, string[] Aliases, OfficeTerm Term)>();
        foreach (var row in LexiconTable.Read(reader, file).Rows)
        {
            if (!isActor(row.Fields[4]))
            {
                throw new InvalidDataException($"{file}, line {row.Line}: no register has the key '{row.Fields[4]}'; write the key of a state or an actor.");
            }

            terms.Add((row.Fields[0], row.Fields[1], row.List(2), new(row.Fields[3], row.Fields[4], new(Day(row, 5, file), row.Fields[6].Length == 0 ? null : Day(row, 6, file)))));
        }

        return new(terms.GroupBy(term => term.Key, StringComparer.Ordinal).Select(person => new OfficeHolder(
            person.Key, person.First().Name, [.. person.SelectMany(term => term.Aliases).Distinct(StringComparer.Ordinal)], [.. person.Select(term => term.Term).OrderBy(term => term.Days.From)])));
    }

    /// <summary>Adds whom of the register a report may speak of, where the name and an office with its day fit.</summary>
    internal IReadOnlyList<ActorRelation> Identify(LinkedReport linked, List<ActorRelation> relations)
    {
        if (linked.Named.Parsed.Report.Published is not { } published)
        {
            return relations;
        }

        var found = new List<ActorRelation>();
        foreach (var relation in relations)
        {
            if (relation is { IsPerson: true, Kind: RelationKind.Office, IsNegated: false } && Holder(relation, published) is var (holder, term, isFull)
                && !found.Any(other => other.Actor == relation.Actor && other.Of!.Key == holder.Key))
            {
                found.Add(relation with
                {
                    Kind = RelationKind.Identity,
                    Of = new(holder.Name, holder.Key),
                    State = null,
                    When = term.Days,
                    Because = string.Create(CultureInfo.InvariantCulture, $"the {(isFull ? "name" : "surname")} and '{term.Office}' of {term.Of} fit, {term.Days.From:yyyy-MM-dd} to {(term.Days.To is { } to ? to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "now")}"),
                });
            }
        }

        return found.Count == 0 ? relations : [.. relations, .. found];
    }

    private (OfficeHolder Holder, OfficeTerm Term, bool IsFull)? Holder(ActorRelation relation, DateOnly published)
    {
        var isFull = relation.Name.Contains(' ', StringComparison.Ordinal);
        var candidates = isFull ? _byName.GetValueOrDefault(FoldedName.Of(relation.Name)) : _bySurname.GetValueOrDefault(FoldedName.Of(relation.Name));
        var of = relation.Of?.Key?.Split('.')[0] ?? relation.State;

        // A surname alone needs the state beside the office; a full name does with the office in its time.
        var fits = (candidates ?? []).SelectMany(holder => holder.Terms.Where(term => term.Office == relation.Office && (of is null ? isFull : term.Of == of || term.Of == relation.State) && IsTime(term, relation, published)).Take(1).Select(term => (holder, term, isFull))).ToList();
        return fits.Count == 1 ? fits[0] : null;
    }

    private static bool IsTime(OfficeTerm term, ActorRelation relation, DateOnly published) => relation.Time switch
    {
        RelationTime.Now => term.Days.From <= published.AddDays(Handover) && (term.Days.To is not { } to || published <= to.AddDays(Handover)),
        RelationTime.Past => term.Days.From <= published && (relation.When is not { } when || ((when.From is not { } from || term.Days.To is not { } last || from <= last) && (when.To is not { } until || term.Days.From <= until))),
        _ => term.Days.From >= published.AddDays(-Handover) && term.Days.From <= published.AddDays(366),
    };

    private static string Surname(string name) => FoldedName.Of(name.AsSpan(name.LastIndexOf(' ') + 1));

    private static void Add(Dictionary<string, List<OfficeHolder>> index, string name, OfficeHolder holder)
    {
        if (!index.TryGetValue(name, out var holders))
        {
            index.Add(name, holders = []);
        }

        holders.Add(holder);
    }

    private static DateOnly Day(LexiconRow row, int column, string file) =>
        DateOnly.TryParseExact(row.Fields[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidDataException($"{file}, line {row.Line}: '{row.Fields[column]}' is no day; write 2020-10-14.");
}
