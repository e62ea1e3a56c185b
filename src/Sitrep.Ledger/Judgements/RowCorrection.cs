using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Judgements;

/// <summary>What a person says of a row instead of what the machine does; what is null stays as it is.</summary>
public sealed record RowCorrection
{
    /// <summary>The type.</summary>
    public EventType? Type { get; init; }

    /// <summary>The mode; empty for none.</summary>
    public string? Mode { get; init; }

    /// <summary>What the text says of the event.</summary>
    public EventStatus? Status { get; init; }

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

    /// <summary>Name of the place; empty for none.</summary>
    public string? Place { get; init; }

    /// <summary>Alpha-2 code of the place's country.</summary>
    public string? Country { get; init; }

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => this == new RowCorrection();

    /// <summary>The row that takes the place of the one given. The quote and the trigger stay: a correction stands on the same words.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentException">Nothing is changed, or the last day is before the first.</exception>
    public RowRecord Of(RowRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var changed = row with
        {
            Event = null,
            Type = Type ?? row.Type,
            Mode = Mode is null ? row.Mode : Mode.Length == 0 ? null : Mode,
            Status = Status ?? row.Status,
            Factuality = Status is null ? row.Factuality : FactualityOf(Status.Value),
            Stance = Stance ?? row.Stance,
            Initiator = Actors(Initiators, row.Initiator, row),
            Recipient = Actors(Recipients, row.Recipient, row),
            When = When(row.When),
            Where = Where(row.Where),
        };
        changed = changed with { Legal = Legal(changed) };
        var original = row.Corrects ?? row.Id;
        var content = LedgerJson.Text(changed with { Id = original, Corrects = original }, LedgerJson.Records.RowRecord);
        return LedgerJson.Text(changed, LedgerJson.Records.RowRecord) == LedgerJson.Text(row with { Event = null }, LedgerJson.Records.RowRecord)
            ? throw new ArgumentException("the correction changes nothing: the row says so already")
            : changed with { Id = ContentId.Of("corrected", content), Corrects = original };
    }

    /// <summary>What a status says by itself, where a person gave it.</summary>
    private static double FactualityOf(EventStatus status) => status switch
    {
        EventStatus.Occurred or EventStatus.Ongoing => 3,
        EventStatus.Not or EventStatus.Prevented => -3,
        _ => 1,
    };

    /// <summary>A case stands against nobody whom the correction takes out, and not where it says that the step was not taken.</summary>
    private IReadOnlyList<LegalRecord> Legal(RowRecord changed) => Status is null or EventStatus.Occurred or EventStatus.Ongoing
        ? [.. changed.Legal.Where(standing => changed.Initiator.Concat(changed.Recipient).Any(actor => actor.Name == standing.Name))]
        : [];

    private WhenRecord? When(WhenRecord? when)
    {
        if (From is null && To is null)
        {
            return when;
        }

        return To < From
            ? throw new ArgumentException("the last day is before the first")
            : new(From ?? when?.From, To ?? From, when?.Words, TimeBasis.Words);
    }

    private WhereRecord? Where(WhereRecord? where) => Place switch
    {
        null => Country is null || where is null ? where : where with { Country = Country },
        "" => null,
        _ => new(Place, Country ?? where?.Country, null, null, null, where?.Words ?? Place, null),
    };

    private static IReadOnlyList<ParticipantRecord> Actors(IReadOnlyList<string>? names, IReadOnlyList<ParticipantRecord> before, RowRecord row) => names is null
        ? before
        : [.. names.Select(name => before.FirstOrDefault(actor => actor.Name == name) ?? Known(name, row) ?? new(name, "name:" + NameFolding.Fold(name), row.Trigger.Start, row.Trigger.End))];

    /// <summary>An actor that changes sides.</summary>
    private static ParticipantRecord? Known(string name, RowRecord row) => row.Initiator.Concat(row.Recipient).FirstOrDefault(actor => actor.Name == name);
}
