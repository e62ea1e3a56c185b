using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;

namespace Sitrep.Ledger;

/// <summary>Something that cannot be decided so: its message tells a person why.</summary>
public sealed class DecisionException : Exception
{
    /// <summary>Makes the exception with the message that a person reads.</summary>
    public DecisionException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with the message that a person reads and the failure beneath it.</summary>
    public DecisionException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Makes the exception with a general message; prefer the overloads that say more.</summary>
    public DecisionException()
        : base("This cannot be decided.")
    {
    }
}

/// <summary>
/// What people may decide, as drafts that are still to be signed (<see cref="JudgementDraft.By"/>): the one place that says which
/// decisions make sense, for the command line, the workbench and programs alike.
/// </summary>
public static class Decisions
{
    private const int MostPlaces = 500;

    /// <summary>The letters of a reliability with their meaning, as the Admiralty code has them.</summary>
    public static IReadOnlyDictionary<string, string> Letters { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["A"] = "completely reliable",
        ["B"] = "usually reliable",
        ["C"] = "fairly reliable",
        ["D"] = "not usually reliable",
        ["E"] = "unreliable",
        ["F"] = "its reliability cannot be judged",
    };

    /// <summary>A row is right as it stands.</summary>
    public static JudgementDraft Accept(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Draft(JudgementKind.Accept, JudgementSubject.Row, [row.Id]);
    }

    /// <summary>A row is wrong; of one that a person wrote, the machine's goes too.</summary>
    public static JudgementDraft Reject(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Draft(JudgementKind.Reject, JudgementSubject.Row, [row.Corrects ?? row.Id]);
    }

    /// <summary>A row was looked at and left open.</summary>
    public static JudgementDraft LeaveOpen(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Draft(JudgementKind.Unsure, JudgementSubject.Row, [row.Id]);
    }

    /// <summary>A row is replaced by one that says something else of the same words; actors and places are those that the ledger knows by the names that are written.</summary>
    /// <exception cref="DecisionException">The correction changes nothing, or makes no sense.</exception>
    public static JudgementDraft Correct(Ledger ledger, RowRecord row, RowCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(correction);
        try
        {
            return Draft(JudgementKind.Correct, JudgementSubject.Row, [row.Corrects ?? row.Id]) with
            {
                Row = correction.Of(row, new(ledger.Registered, (name, country) => PlaceNamed(ledger, name, country))),
            };
        }
        catch (ArgumentException failure)
        {
            throw new DecisionException($"{failure.Message}.", failure);
        }
    }

    /// <summary>The one place with coordinates that rows call so; null where there is none, or several.</summary>
    private static WhereRecord? PlaceNamed(Ledger ledger, string name, string? country) => ledger.Rows(new() { Place = name }, new(0, MostPlaces))
        .Select(row => row.Where)
        .OfType<WhereRecord>()
        .Where(place => place.Lat is not null && (country is null || place.Country == country) && string.Equals(place.Name, name, StringComparison.OrdinalIgnoreCase))
        .DistinctBy(place => (place.GeoNames, place.Country, place.Lat, place.Lon))
        .Take(2)
        .ToList() is [var only] ? only : null;

    /// <summary>Two or more events, or actors, are one.</summary>
    /// <param name="found">What is one: all of them events, or all of them actors.</param>
    /// <param name="isUnsure">Whether it is only noted that it was looked at and left open.</param>
    /// <exception cref="DecisionException">They are not alike, or one and the same already.</exception>
    public static JudgementDraft Merge(IReadOnlyCollection<FoundRecord> found, bool isUnsure = false)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Any(record => record is { Event: null, Actor: null }))
        {
            throw new DecisionException("some of the ids are neither events nor actors: only those can be merged.");
        }

        if (found.DistinctBy(record => record.Kind).Count() > 1)
        {
            throw new DecisionException("some of the ids are events and some are actors: only like can be merged with like.");
        }

        string[] ids = [.. found.Select(record => record.Event is { } happening ? EventRecord.RowOf(happening.Id)! : record.Actor!.Actor).Distinct(StringComparer.Ordinal)];
        // One actor, named twice: the reports that may mean two bearers of its name mean one.
        if (ids.Length == 1 && found.Count == 2 && found.All(record => record.Actor is not null))
        {
            return Draft(isUnsure ? JudgementKind.Unsure : JudgementKind.Same, JudgementSubject.Actor, [ids[0], ids[0]]);
        }

        return ids.Length < 2
            ? throw new DecisionException("the ids lead to one and the same thing: there is nothing to merge.")
            : Draft(isUnsure ? JudgementKind.Unsure : JudgementKind.Same, found.First().Event is null ? JudgementSubject.Actor : JudgementSubject.Row, ids);
    }

    /// <summary>Rows are no part of the event that they were put into: they make up one of their own.</summary>
    /// <exception cref="DecisionException">Some are no part of it, nothing would be left, or a person's merge holds them together.</exception>
    public static JudgementDraft Split(StandingJudgements standing, EventRecord happening, IReadOnlyCollection<RowRecord> rows)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(happening);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            throw new DecisionException("no row is named: name those that are no part of the event.");
        }

        if (rows.FirstOrDefault(row => row.Event != happening.Id) is { } stranger)
        {
            throw new DecisionException($"row {stranger.Id} is no part of event {happening.Id}{(stranger.Event is null ? "" : $", but of {stranger.Event}")}.");
        }

        var apart = rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        if (standing.Holding(JudgementKind.Same).FirstOrDefault(same => same.Of.Any(apart.Contains) && same.Of.Any(id => !apart.Contains(id) && happening.Rows.Contains(id))) is { } merge)
        {
            throw new DecisionException($"{merge.By} said on {merge.At} that these are one: undo judgement {merge.Id} instead.");
        }

        return happening.Rows.All(apart.Contains)
            ? throw new DecisionException($"these are all rows of event {happening.Id}: nothing would be left to split from.")
            : Draft(JudgementKind.Different, JudgementSubject.Row, [.. rows.Select(row => row.Id).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A name that stands behind an actor is another's, or two actors are not one.</summary>
    /// <param name="standing">All judgements.</param>
    /// <param name="actor">The actor's key.</param>
    /// <param name="behind">The keys that stand behind it.</param>
    /// <param name="key">The key that is another's.</param>
    /// <param name="other">The key that the actor of <paramref name="key"/> has now.</param>
    /// <exception cref="DecisionException">A person's merge holds them together, or nothing would be left.</exception>
    public static JudgementDraft Split(StandingJudgements standing, string actor, IReadOnlyCollection<string> behind, string key, string other)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(behind);
        var own = behind.Contains(key) ? key : actor;
        string[] rest = behind.Contains(key) ? [.. behind.Where(one => one != key)] : [other];
        if (standing.Holding(JudgementKind.Same).FirstOrDefault(same => same.Subject == JudgementSubject.Actor && same.Of.Contains(own) && same.Of.Any(rest.Contains)) is { } merge)
        {
            throw new DecisionException($"{merge.By} said on {merge.At} that these are one: undo judgement {merge.Id} instead.");
        }

        return rest.Length == 0
            ? throw new DecisionException($"no other name stands behind '{key}': name the reports that mean another bearer of it.")
            : Draft(JudgementKind.Different, JudgementSubject.Actor, [own, .. rest]);
    }

    /// <summary>Some reports mean another bearer of a name.</summary>
    /// <param name="behind">The keys that stand behind the actor.</param>
    /// <param name="reports">The reports; they mean one bearer.</param>
    /// <exception cref="DecisionException">The actor is known by the register alone.</exception>
    public static JudgementDraft Split(IReadOnlyCollection<string> behind, IReadOnlyCollection<ReportRecord> reports)
    {
        ArgumentNullException.ThrowIfNull(behind);
        ArgumentNullException.ThrowIfNull(reports);
        var name = behind.FirstOrDefault(key => key.StartsWith("name:", StringComparison.Ordinal)) ?? throw new DecisionException("the register knows the actor: its name has one bearer.");
        var slash = name.LastIndexOf('/');
        return Draft(JudgementKind.Different, JudgementSubject.Actor, [slash < 0 ? name : name[..slash], .. reports.Select(report => StandingJudgements.ReportMark + report.Key).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A source is given a reliability.</summary>
    /// <param name="source">Its name.</param>
    /// <param name="letter">A letter of <see cref="Letters"/>.</param>
    /// <exception cref="DecisionException">That is no letter of a reliability.</exception>
    public static JudgementDraft Rate(string source, string letter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(letter);
        var value = letter.Trim().ToUpperInvariant();
        return Letters.ContainsKey(value)
            ? Draft(JudgementKind.Reliability, JudgementSubject.Source, [source]) with { Value = value }
            : throw new DecisionException($"'{letter}' is no reliability: write a letter from A to F.");
    }

    /// <summary>A report leaves every view and export.</summary>
    public static JudgementDraft Withdraw(ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Draft(JudgementKind.Withdraw, JudgementSubject.Report, [report.Key]);
    }

    /// <summary>A judgement no longer holds.</summary>
    /// <exception cref="DecisionException">It does not hold any more as it is.</exception>
    public static JudgementDraft Undo(StandingJudgements standing, string judgement)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.All.Any(other => other.Id == judgement && other.Holds)
            ? Draft(JudgementKind.Undo, JudgementSubject.Judgement, [judgement])
            : throw new DecisionException($"judgement {judgement} does not hold any more: a later one undid it or took its place.");
    }

    /// <summary>The last decision of somebody that holds and is no undoing: what an unlimited 'undo' takes back next.</summary>
    /// <returns>The draft; null where nothing is left.</returns>
    public static JudgementDraft? UndoLast(StandingJudgements standing, string by)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.All.LastOrDefault(judgement => judgement.Holds && judgement.By == by && judgement.Kind != JudgementKind.Undo) is { } last
            ? Draft(JudgementKind.Undo, JudgementSubject.Judgement, [last.Id])
            : null;
    }

    private static JudgementDraft Draft(JudgementKind kind, JudgementSubject subject, IReadOnlyList<string> of) => new(kind, subject, of, "", null);
}
