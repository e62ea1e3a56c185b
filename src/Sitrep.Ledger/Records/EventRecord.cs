using System.Text.Json.Serialization;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Records;

/// <summary>An actor of an event, under the name that most rows give it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Actor">The actor's key; null where no row knows it.</param>
public sealed record EventActorRecord(string Name, string? Actor);

/// <summary>How many rows of an event say one thing.</summary>
/// <param name="Word">What they say ('occurred', 'denies').</param>
/// <param name="Rows">How many rows.</param>
public sealed record TallyRecord(string Word, int Rows);

/// <summary>The range of a figure over the rows of an event.</summary>
/// <param name="Of">What is counted.</param>
/// <param name="Low">The least that some row gives; null where a row leaves it open.</param>
/// <param name="High">The most that some row gives; null where a row leaves it open.</param>
/// <param name="Rows">How many rows give it.</param>
/// <param name="Disputed">Whether two rows give numbers that cannot both be right.</param>
public sealed record FigureRangeRecord(string Of, decimal? Low, decimal? High, int Rows, bool Disputed)
{
    /// <summary>Who gave which number when, by day of publication: 'at least 4' on Monday, 12 on Tuesday.</summary>
    public IReadOnlyList<FigureAtRecord> Course { get; init; } = [];
}

/// <summary>A number that a source gave.</summary>
/// <param name="Published">When its report was published; null where unknown.</param>
/// <param name="Low">The least; null for an open end.</param>
/// <param name="High">The most; null for an open end.</param>
/// <param name="By">Who gives it: the nearest source, else the publisher, else the report's id.</param>
public sealed record FigureAtRecord(DateOnly? Published, decimal? Low, decimal? High, string By);

/// <summary>The days that an event is put on.</summary>
/// <param name="From">First day; null for an open start.</param>
/// <param name="To">Last day; null for an open end.</param>
public sealed record DaysRecord(DateOnly? From, DateOnly? To);

/// <summary>The place that an event is put in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where unknown.</param>
/// <param name="Lat">Degrees north; null where unknown.</param>
/// <param name="Lon">Degrees east; null where unknown.</param>
/// <param name="GeoNames">GeoNames id; null where unknown.</param>
/// <param name="Precision">'country', 'region', 'city' or 'facility'; null where unknown.</param>
public sealed record EventPlaceRecord(
    string Name, string? Country, double? Lat, double? Lon, [property: JsonPropertyName("geonames")] int? GeoNames, string? Precision);

/// <summary>How far an event is to be believed, as the Admiralty code has it; proposed by rule, apart from how reliable its sources are.</summary>
/// <param name="Grade">1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.</param>
/// <param name="Reasons">What the grade rests on, in sentences.</param>
public sealed record CredibilityRecord(int Grade, IReadOnlyList<string> Reasons);

/// <summary>The real-world happening that one or more rows speak of: what they agree on, and what they do not.</summary>
public sealed record EventRecord
{
    private const string Mark = "ev";

    /// <summary>
    /// 'ev' and the least id of its rows: the same whatever the order of reading. When the event grows its id may change; an
    /// old one still leads to it, through the row that it names.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The type that most rows give.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<EventType>))]
    public required EventType Type { get; init; }

    /// <summary>The mode that most rows give; null where none does.</summary>
    public string? Mode { get; init; }

    /// <summary>Who does it.</summary>
    public required IReadOnlyList<EventActorRecord> Initiator { get; init; }

    /// <summary>To whom.</summary>
    public required IReadOnlyList<EventActorRecord> Recipient { get; init; }

    /// <summary>The narrowest days that most rows agree on; null where no row says.</summary>
    public DaysRecord? When { get; init; }

    /// <summary>The finest place that most rows agree on; null where no row says.</summary>
    public EventPlaceRecord? Where { get; init; }

    /// <summary>What its rows say of it, the commonest first.</summary>
    public required IReadOnlyList<TallyRecord> Statuses { get; init; }

    /// <summary>With what stance they say so, the commonest first.</summary>
    public required IReadOnlyList<TallyRecord> Stances { get; init; }

    /// <summary>The ranges of its figures.</summary>
    public required IReadOnlyList<FigureRangeRecord> Figures { get; init; }

    /// <summary>Its rows' ids, sorted.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>How many reports speak of it.</summary>
    public required int Reports { get; init; }

    /// <summary>How many independent root sources stand behind it: copies, and all who cite one source, count once.</summary>
    public required int Corroboration { get; init; }

    /// <summary>Who they are, sorted.</summary>
    public required IReadOnlyList<string> RootSources { get; init; }

    /// <summary>How far it is to be believed.</summary>
    public required CredibilityRecord Credibility { get; init; }

    /// <summary>Whether some row denies what another asserts.</summary>
    public required bool Contested { get; init; }

    /// <summary>On what its rows contradict each other ('denial', 'figures'), sorted; empty where they do not.</summary>
    public required IReadOnlyList<string> Disputes { get; init; }

    /// <summary>The words of the row that tells it best.</summary>
    public required string Quote { get; init; }

    /// <summary>The id of an event.</summary>
    /// <param name="rowIds">The ids of its rows; at least one.</param>
    public static string IdOf(IEnumerable<string> rowIds) => Mark + rowIds.Min(StringComparer.Ordinal);

    /// <summary>The id, or the beginning of one, of the row that an event id or its beginning names; null for what is no event's id.</summary>
    public static string? RowOf(string eventIdOrPrefix)
    {
        ArgumentNullException.ThrowIfNull(eventIdOrPrefix);
        return eventIdOrPrefix.StartsWith(Mark, StringComparison.Ordinal) ? eventIdOrPrefix[Mark.Length..] : null;
    }
}
