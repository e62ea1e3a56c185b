using System.Text.Json.Serialization;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;

namespace Sitrep.Ledger.Records;

/// <summary>A stretch of a report's text with its words.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit in the text.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Text">The words, exactly as they stand.</param>
public sealed record SpanRecord(int Start, int End, string Text);

/// <summary>An actor in a role of a row.</summary>
/// <param name="Name">The actor's best name in its report.</param>
/// <param name="Actor">The actor's key; null for a bare description.</param>
/// <param name="Start">Offset of the place where the clause speaks of it.</param>
/// <param name="End">Offset after that place.</param>
public sealed record ParticipantRecord(string Name, string? Actor, int Start, int End);

/// <summary>When an event takes place; both days included.</summary>
/// <param name="From">First day; null for an open start.</param>
/// <param name="To">Last day; null for an open end.</param>
/// <param name="Words">The time words; null where there are none.</param>
/// <param name="Basis">What the days rest on.</param>
public sealed record WhenRecord(
    DateOnly? From,
    DateOnly? To,
    string? Words,
    [property: JsonConverter(typeof(EnumWordConverter<TimeBasis>))] TimeBasis Basis);

/// <summary>Where an event takes place.</summary>
/// <param name="Name">The gazetteer's name; as written where the gazetteer knows no such place.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where unknown or of no single state.</param>
/// <param name="Lat">Degrees north, WGS 84; null where unknown.</param>
/// <param name="Lon">Degrees east, WGS 84; null where unknown.</param>
/// <param name="GeoNames">GeoNames id; null where unknown.</param>
/// <param name="Words">The name as written.</param>
/// <param name="Precision">How finely the place is known: 'country', 'region', 'city' or 'facility'; null where unknown.</param>
public sealed record WhereRecord(
    string Name,
    string? Country,
    double? Lat,
    double? Lon,
    [property: JsonPropertyName("geonames")] int? GeoNames,
    string Words,
    string? Precision);

/// <summary>A number that the text gives for something.</summary>
/// <param name="Of">What is counted ('killed').</param>
/// <param name="Low">Least value that the words allow; null for an open end.</param>
/// <param name="High">Greatest value that the words allow; null for an open end.</param>
/// <param name="Words">The words, with their hedge.</param>
public sealed record FigureRecord(string Of, decimal? Low, decimal? High, string Words);

/// <summary>Where a person of a row stands in a case before the law, as the row's sentence says it.</summary>
/// <param name="Name">The person's best name in its report.</param>
/// <param name="Actor">The person's key; null for a bare description.</param>
/// <param name="Status">How far the case has come: 'alleged', 'charged', 'on trial', 'convicted', 'acquitted', 'overturned', 'dropped'.</param>
/// <param name="Words">The words that say so, with what for, exactly as they stand.</param>
/// <param name="Start">Offset of the words.</param>
/// <param name="End">Offset after them.</param>
/// <param name="TakenBack">What the same report says to end it: 'acquitted', 'overturned' or 'dropped'; null where it stands.</param>
public sealed record LegalRecord(
    string Name,
    string? Actor,
    [property: JsonConverter(typeof(EnumWordConverter<LegalStatus>))] LegalStatus Status,
    string Words,
    int Start,
    int End,
    [property: JsonConverter(typeof(EnumWordConverter<LegalStatus>))] LegalStatus? TakenBack);
