using System.Text.Json.Serialization;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Records;

/// <summary>
/// A row as it travels: one place in one report where the text says that somebody did, does or will do something. The same
/// shape in annotations, exports and the ledger; offsets are UTF-16 code units into the report's text.
/// </summary>
public sealed record RowRecord
{
    /// <summary>What stands among the sources for the publisher itself, who tells it in its own voice.</summary>
    public const string Narrator = "narrator";

    /// <summary>Content-derived id: the same report read by the same version gives the same.</summary>
    public required string Id { get; init; }

    /// <summary>The id that the input gave its report, else the SHA-256 of the text.</summary>
    public required string Report { get; init; }

    /// <summary>Id of the event that the row speaks of; null (and not written) outside a ledger.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Event { get; init; }

    /// <summary>Id of the machine's row that a person's stands for; null (and not written) for the machine's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Corrects { get; init; }

    /// <summary>The exact words that the row rests on.</summary>
    public required string Quote { get; init; }

    /// <summary>Offset of the quote.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the quote.</summary>
    public required int End { get; init; }

    /// <summary>The word or phrase that names the event; inside the quote.</summary>
    public required SpanRecord Trigger { get; init; }

    /// <summary>Its PLOVER type.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<EventType>))]
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode; null where none applies.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Who does it; empty where the report does not say.</summary>
    public IReadOnlyList<ParticipantRecord> Initiator { get; init; } = [];

    /// <summary>To whom; empty where the report does not say.</summary>
    public IReadOnlyList<ParticipantRecord> Recipient { get; init; } = [];

    /// <summary>When; null where unknown.</summary>
    public WhenRecord? When { get; init; }

    /// <summary>Where; null where unknown.</summary>
    public WhereRecord? Where { get; init; }

    /// <summary>What the text says of it.</summary>
    [JsonConverter(typeof(EnumWordConverter<EventStatus>))]
    public required EventStatus Status { get; init; }

    /// <summary>How far the words commit themselves to it, from -3 (it is not so) over 0 (open) to 3 (it is so).</summary>
    public double Factuality { get; init; } = 3;

    /// <summary>Who says so, nearest to the content first; 'narrator' only where nobody else is named.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The nearest source's stance.</summary>
    [JsonConverter(typeof(EnumWordConverter<Stance>))]
    public required Stance Stance { get; init; }

    /// <summary>
    /// Whether it says that the event is not so. 'There were no casualties' is no denial: it gives a number, and only speaks against other numbers.
    /// </summary>
    [JsonIgnore]
    public bool IsDenial => Stance == Stance.Denies || (Status == EventStatus.Not && !(Figures.Count > 0 && Figures.All(figure => figure.High == 0)));

    /// <summary>Whether who is said to do it says so: responsibility is claimed.</summary>
    [JsonIgnore]
    public bool IsClaimed =>
        Stance is Stance.Asserts or Stance.Confirms && !IsDenial && Sources is [var nearest, ..] && Initiator.Any(actor => string.Equals(actor.Name, nearest, StringComparison.OrdinalIgnoreCase));

    /// <summary>The numbers that the row gives.</summary>
    public IReadOnlyList<FigureRecord> Figures { get; init; } = [];

    /// <summary>Where persons of the row stand in a case before the law; empty where the row's sentence does not say so.</summary>
    public IReadOnlyList<LegalRecord> Legal { get; init; } = [];

    /// <summary>
    /// The wire form of a row. Its id is made of the row's own and of the report's identity, so that the same words in two
    /// papers are two rows.
    /// </summary>
    /// <param name="read">The report as read.</param>
    /// <param name="row">One of its rows.</param>
    public static RowRecord From(ReadReport read, Row row) => RowMapping.Map(read, row);
}
