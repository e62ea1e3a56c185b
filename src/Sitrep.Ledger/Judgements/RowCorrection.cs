using System.Text.Json.Serialization;
using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Judgements;

/// <summary>Which ends of a row's days are known.</summary>
public enum KnownDays
{
    /// <summary>The first and the last, which may be one.</summary>
    Both,

    /// <summary>Only the first: it goes on, or nobody says how long it went on.</summary>
    Since,

    /// <summary>Only the last: it happened on that day or before.</summary>
    Until,

    /// <summary>None.</summary>
    None,
}

/// <summary>
/// What a person says of a row instead of what the machine does; what is null stays as it is, and so does what is said as it stands already: the row keeps
/// the words, keys and coordinates that it has.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RowCorrection
{
    /// <summary>The type. A mode that the type does not have goes, where no other is given.</summary>
    public EventType? Type { get; init; }

    /// <summary>The mode, one of the type's; empty for none.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER's contexts; empty for none.</summary>
    public IReadOnlyList<string>? Contexts { get; init; }

    /// <summary>What the text says of the event.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>Who says so, nearest to the fact first; empty, or 'narrator', where the report says it itself.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>The nearest source's stance.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Names of who does it; empty for nobody.</summary>
    public IReadOnlyList<string>? Initiators { get; init; }

    /// <summary>Names of those to whom it is done; empty for nobody.</summary>
    public IReadOnlyList<string>? Recipients { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; the first where only that is given.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Which of the two are known; both by default.</summary>
    public KnownDays? Days { get; init; }

    /// <summary>Name of the place; empty for none.</summary>
    public string? Place { get; init; }

    /// <summary>Alpha-2 code of the place's country.</summary>
    public string? Country { get; init; }

    /// <summary>The numbers that the row gives; empty for none.</summary>
    public IReadOnlyList<FigureCorrection>? Figures { get; init; }

    /// <summary>Where persons of the row stand before the law; empty for nobody.</summary>
    public IReadOnlyList<LegalCorrection>? Legal { get; init; }

    /// <summary>Whether nothing is said.</summary>
    [JsonIgnore]
    public bool IsEmpty => this == new RowCorrection();

    /// <summary>The row that takes the place of the one given. The quote and the trigger stay: a correction stands on the same words.</summary>
    /// <param name="row">The row.</param>
    /// <param name="known">What the ledger knows by name; null for nothing.</param>
    /// <exception cref="ArgumentException">Nothing is changed, or something makes no sense.</exception>
    public RowRecord Of(RowRecord row, KnownNames? known = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        known ??= KnownNames.None;
        var changed = row with
        {
            Event = null,
            Type = Type ?? row.Type,
            Mode = ModeOf(row),
            Contexts = ContextsOf(row),
            Status = Status ?? row.Status,
            Factuality = Status is null || Status == row.Status ? row.Factuality : FactualityOf(Status.Value),
            Sources = SourcesOf(row),
            Stance = Stance ?? row.Stance,
            Initiator = Actors(Initiators, row.Initiator, row, known),
            Recipient = Actors(Recipients, row.Recipient, row, known),
            When = When(row.When),
            Where = Where(row.Where, known),
            Figures = Figures is null ? row.Figures : [.. Figures.Select(figure => figure.In(row.Figures)).Distinct()],
        };
        changed = changed with { Legal = Legal is null ? Standing(row, changed) : [.. Legal.Select(standing => standing.In(changed)).Distinct()] };
        var original = row.Corrects ?? row.Id;
        var content = LedgerJson.Text(changed with { Id = original, Corrects = original }, LedgerJson.Records.RowRecord);
        return LedgerJson.Text(changed, LedgerJson.Records.RowRecord) == LedgerJson.Text(row with { Event = null }, LedgerJson.Records.RowRecord)
            ? throw new ArgumentException("the correction changes nothing: the row says so already")
            : changed with { Id = ContentId.Of("corrected", content), Corrects = original };
    }

    private string? ModeOf(RowRecord row)
    {
        var type = Type ?? row.Type;
        var modes = PloverWords.Modes(type);
        if (Mode is null || Mode == row.Mode)
        {
            return type == row.Type || modes.Contains(row.Mode) ? row.Mode : null;
        }

        return Mode.Length == 0 ? null
            : modes.Contains(Mode) ? Mode
            : throw new ArgumentException($"{type} has no mode '{Mode}': {(modes.Count == 0 ? "it has none" : "it has " + string.Join(", ", modes))}");
    }

    private IReadOnlyList<string> ContextsOf(RowRecord row) => Contexts is null ? row.Contexts
        : Contexts.FirstOrDefault(context => !PloverWords.Contexts.Contains(context) && !row.Contexts.Contains(context)) is { } strange
            ? throw new ArgumentException($"'{strange}' is no context: they are {string.Join(", ", PloverWords.Contexts)}")
            : [.. PloverWords.Contexts.Concat(row.Contexts).Distinct(StringComparer.Ordinal).Where(Contexts.Contains)];

    private IReadOnlyList<string> SourcesOf(RowRecord row)
    {
        if (Sources is null)
        {
            return row.Sources;
        }

        string[] named = [.. Sources.Select(source => source.Trim()).Where(source => source.Length > 0).Distinct(StringComparer.Ordinal)];
        return named.Length == 0 ? [RowRecord.Narrator] : named;
    }

    /// <summary>What a status says by itself, where a person gave it.</summary>
    private static double FactualityOf(EventStatus status) => status switch
    {
        EventStatus.Occurred or EventStatus.Ongoing => 3,
        EventStatus.Not or EventStatus.Prevented => -3,
        _ => 1,
    };

    /// <summary>A case stands against nobody whom the correction takes out, and not where it says that the step was not taken.</summary>
    private static IReadOnlyList<LegalRecord> Standing(RowRecord row, RowRecord changed) => changed.Status == row.Status || changed.Status is EventStatus.Occurred or EventStatus.Ongoing
        ? [.. row.Legal.Where(standing => !HasPart(row, standing.Name) || HasPart(changed, standing.Name))]
        : [];

    private static bool HasPart(RowRecord row, string name) => Parties(row).Any(actor => actor.Name == name);

    private static IEnumerable<ParticipantRecord> Parties(RowRecord row) => row.Initiator.Concat(row.Recipient);

    private WhenRecord? When(WhenRecord? when)
    {
        if (From is null && To is null && Days is null)
        {
            return when;
        }

        var (from, to) = Days switch
        {
            KnownDays.None => (null, null),
            KnownDays.Since => (From ?? when?.From, null),
            KnownDays.Until => ((DateOnly?)null, To ?? when?.To),
            _ => (From ?? when?.From, To ?? From ?? when?.To),
        };
        if ((from is null && From is not null && From != when?.From) || (to is null && To is not null && To != when?.To))
        {
            throw new ArgumentException("a day is given that is said not to be known");
        }

        if (from is null && to is null)
        {
            return null;
        }

        return to < from
            ? throw new ArgumentException("the last day is before the first")
            : (from, to) == (when?.From, when?.To) ? when : new(from, to, when?.Words, TimeBasis.Words);
    }

    private WhereRecord? Where(WhereRecord? where, KnownNames known)
    {
        var (place, country) = (Place?.Trim(), Country?.Trim().ToUpperInvariant());
        if (country is { Length: not (0 or 2) })
        {
            throw new ArgumentException($"'{Country}' is no country: write the two letters of ISO 3166-1, as 'EG'");
        }

        if (place is null)
        {
            return country is null || where is null ? where : where with { Country = country.Length == 0 ? null : country };
        }

        if (place.Length == 0)
        {
            return null;
        }

        if (place == where?.Name && (country is null || country == (where.Country ?? "")))
        {
            return where;
        }

        var wanted = country switch
        {
            null => place == where?.Name ? where.Country : null,
            "" => null,
            _ => country,
        };
        return known.Place(place, wanted) is { } there ? there with { Words = where?.Words ?? place } : new(place, wanted, null, null, null, where?.Words ?? place, null);
    }

    private static IReadOnlyList<ParticipantRecord> Actors(IReadOnlyList<string>? names, IReadOnlyList<ParticipantRecord> before, RowRecord row, KnownNames known) => names is null
        ? before
        : names.SequenceEqual(before.Select(actor => actor.Name)) ? before
        : [.. names.Distinct(StringComparer.Ordinal).Select(name => before.FirstOrDefault(actor => actor.Name == name)
            ?? Parties(row).FirstOrDefault(actor => actor.Name == name)
            ?? new(name, known.Actor(name) ?? "name:" + NameFolding.Fold(name), row.Trigger.Start, row.Trigger.End))];
}
