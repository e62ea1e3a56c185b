using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Entries;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Matching;

/// <summary>An actor as matching sees it.</summary>
/// <param name="Key">The actor's key; null for a bare description.</param>
/// <param name="Folded">The folded name.</param>
/// <param name="Kind">What kind of actor a key stands for, of those of which matching needs to know: <see cref="Person"/> or <see cref="Body"/>; null for others.</param>
public sealed record ActorFeature(string? Key, string Folded, string? Kind = null)
{
    /// <summary>Somebody known by name.</summary>
    public const string Person = "person";

    /// <summary>A public body, which may act for its state.</summary>
    public const string Body = "publicbody";

    /// <summary>Whether its key is that of a state.</summary>
    public bool IsState => Key is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];
}

/// <summary>A place as matching sees it.</summary>
/// <param name="Folded">The folded name.</param>
/// <param name="Words">The folded name as written.</param>
/// <param name="Country">Alpha-2; null where unknown.</param>
/// <param name="GeoNames">GeoNames id; null where unknown.</param>
/// <param name="Fineness">0 unknown, 1 country, 2 region, 3 city, 4 facility.</param>
public sealed record PlaceFeature(string Folded, string Words, string? Country, int? GeoNames, int Fineness)
{
    private const int Stem = 4;

    /// <summary>Whether its words name something in a country that the gazetteer does not know: not the country, nor its people ('Yida', not 'Syrian').</summary>
    public bool IsUnlisted => Fineness == 1 && Words.AsSpan().CommonPrefixLength(Folded) < Math.Min(Stem, Folded.Length);

    /// <summary>Whether it is a town, a site, or a place that the gazetteer does not know.</summary>
    public bool IsFine => Fineness is 3 or 4 || IsUnlisted;
}

/// <summary>A number as matching sees it.</summary>
/// <param name="Of">What is counted.</param>
/// <param name="Low">Least value; null for an open end.</param>
/// <param name="High">Greatest value; null for an open end.</param>
public sealed record FigureFeature(string Of, decimal? Low, decimal? High);

/// <summary>What decides whether two rows speak of one event; rows with equal features are taken for one.</summary>
public sealed record RowFeatures
{
    /// <summary>Stands for the publication day of a row that names its own days.</summary>
    public const int SomeDay = -1;

    /// <summary>The type.</summary>
    public required EventType Type { get; init; }

    /// <summary>The mode; null for none.</summary>
    public string? Mode { get; init; }

    /// <summary>The folded lemma of the trigger.</summary>
    public required string Lemma { get; init; }

    /// <summary>First day's number; null for no date or an open start.</summary>
    public int? From { get; init; }

    /// <summary>Last day's number; null for no date or an open end.</summary>
    public int? To { get; init; }

    /// <summary>Whether the days are only those of the publication.</summary>
    public bool Guessed { get; init; }

    /// <summary>The publication day's number; <see cref="SomeDay"/> where which day it is does not count, null where unknown.</summary>
    public int? Published { get; init; }

    /// <summary>What the text says of it.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Whether who does it says so: an attack that is claimed. Null (and not kept) for all others.</summary>
    public bool? Claimed { get; init; }

    /// <summary>Who does it.</summary>
    public required IReadOnlyList<ActorFeature> Initiators { get; init; }

    /// <summary>To whom.</summary>
    public required IReadOnlyList<ActorFeature> Recipients { get; init; }

    /// <summary>Where; null where unknown.</summary>
    public PlaceFeature? Place { get; init; }

    /// <summary>Its figures.</summary>
    public required IReadOnlyList<FigureFeature> Figures { get; init; }

    /// <summary>The hash of the report's text: equal for copies.</summary>
    public required string Report { get; init; }

    /// <summary>Numbers that stand for the names of the report's story, sorted.</summary>
    public IReadOnlyList<int> Story { get; init; } = [];

    /// <summary>Whether it names days at all.</summary>
    public bool HasDate => From is not null || To is not null;

    /// <summary>Whether it is put on one day, or on a day and the next.</summary>
    public bool IsExact => From is { } from && To is { } to && to - from <= 1;

    /// <summary>The features of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="index">What it is known by.</param>
    /// <param name="report">Its report.</param>
    public static RowFeatures Of(RowRecord row, RowIndex index, ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(report);
        return new()
        {
            Type = row.Type,
            Mode = row.Mode,
            Lemma = index.Lemma,
            From = row.When?.From?.DayNumber,
            To = row.When?.To?.DayNumber,
            Guessed = row.When?.Basis == TimeBasis.Publication,
            Published = report.Published?.DayNumber,
            Status = row.Status,
            Claimed = row.IsClaimed ? true : null,
            Initiators = Actors(row.Initiator, index),
            Recipients = Actors(row.Recipient, index),
            Place = PlaceOf(row.Where),
            Figures = [.. row.Figures.Select(figure => new FigureFeature(figure.Of, figure.Low, figure.High))],
            Report = report.Text,
            Story = [.. report.Story.Select(ContentId.Number).Distinct().Order()],
        };
    }

    private static ActorFeature[] Actors(IReadOnlyList<ParticipantRecord> actors, RowIndex index) =>
    [
        .. actors.Select(actor => new ActorFeature(actor.Actor, NameFolding.Fold(actor.Name), KindOf(actor, index)))
            .Distinct().OrderBy(actor => actor.Folded, StringComparer.Ordinal).ThenBy(actor => actor.Key, StringComparer.Ordinal),
    ];

    private static string? KindOf(ParticipantRecord actor, RowIndex index) => actor.Actor is null
        ? null
        : index.Parties.FirstOrDefault(party => party.Name == actor.Name && party.Actor == actor.Actor && party.Kind is ActorFeature.Person or ActorFeature.Body)?.Kind;

    private static PlaceFeature? PlaceOf(WhereRecord? where) => where is null
        ? null
        : new(NameFolding.Fold(where.Name), NameFolding.Fold(where.Words), where.Country, where.GeoNames, Fineness(where.Precision));

    private static int Fineness(string? precision) => precision switch
    {
        "country" => 1,
        "region" => 2,
        "city" => 3,
        "facility" => 4,
        _ => 0,
    };
}
