using Sitrep.Reading.Documents;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Reading.Geoparsing;

/// <summary>How finely a place is known; a country is never drawn as a city.</summary>
public enum PlacePrecision
{
    /// <summary>A country or a larger area.</summary>
    Country,

    /// <summary>A first-level division, region, sea or river.</summary>
    Region,

    /// <summary>A populated place.</summary>
    City,

    /// <summary>A facility or a spot.</summary>
    Facility,
}

/// <summary>One place that a name may mean.</summary>
/// <param name="Name">The gazetteer's name.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null for seas and areas of several states.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="GeoNames">GeoNames id; null where it has none.</param>
/// <param name="Precision">How fine it is.</param>
/// <param name="Population">Inhabitants; 0 where unknown.</param>
public sealed record GazetteerPlace(
    string Name, string? Country, double Latitude, double Longitude, int? GeoNames, PlacePrecision Precision, int Population)
{
    /// <summary>What sort of place it is; a populated place by default.</summary>
    public PlaceKind Kind { get; init; } = PlaceKind.City;
}

/// <summary>What a place's name does where it stands.</summary>
public enum PlaceUse
{
    /// <summary>It says where ('in Aleppo', 'the Kherson region').</summary>
    Literal,

    /// <summary>It stands for those who act there: a government, an army, a team, a crowd ('Tehran denied').</summary>
    Metonymic,

    /// <summary>It modifies what is not there itself ('Lagos traders', 'a US envoy').</summary>
    Modifier,

    /// <summary>It is an adjective of nationality or region ('Peruvian exports'): it names a people or a state, not a place; see <see cref="LocatedReport.Adjectives"/>.</summary>
    Adjectival,

    /// <summary>It is part of another name ('the Ankara Chamber of Commerce').</summary>
    Embedded,
}

/// <summary>A candidate with its score and the reasons for it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Score">Higher is likelier; comparable within one mention only.</param>
/// <param name="Because">The reasons, for a person.</param>
public sealed record PlaceCandidate(GazetteerPlace Place, double Score, string Because);

/// <summary>A place named in a report.</summary>
public sealed record PlaceMention
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name as written.</summary>
    public required string Text { get; init; }

    /// <summary>The sentence, and the first word of the name in it.</summary>
    public required WordAt First { get; init; }

    /// <summary>Index after its last word in the sentence.</summary>
    public required int EndWord { get; init; }

    /// <summary>Index of the word that the rest of the name hangs on.</summary>
    public required int HeadWord { get; init; }

    /// <summary>What the name does here; only a literal one can say where an event takes place.</summary>
    public PlaceUse Use { get; init; }

    /// <summary>Whether the name says where.</summary>
    public bool IsLiteral => Use == PlaceUse.Literal;

    /// <summary>Whether it stands in a dateline ('CAIRO (AP) --').</summary>
    public bool InDateline { get; init; }

    /// <summary>The candidates, best first; empty where the gazetteer knows no such place.</summary>
    public required IReadOnlyList<PlaceCandidate> Candidates { get; init; }

    /// <summary>The best candidate; null where there is none.</summary>
    public GazetteerPlace? Place => Candidates.Count > 0 ? Candidates[0].Place : null;
}

/// <summary>The places of a report, in text order and without overlaps.</summary>
/// <param name="Timed">The report with its times.</param>
/// <param name="Places">Its places; adjectives of nationality are none.</param>
public sealed record LocatedReport(TimedReport Timed, IReadOnlyList<PlaceMention> Places)
{
    /// <summary>
    /// The adjectives of countries and regions ('Peruvian', 'European') with the place that they are made from, in text order; they told which country the report
    /// speaks of. Their use is <see cref="PlaceUse.Adjectival"/>.
    /// </summary>
    public IReadOnlyList<PlaceMention> Adjectives { get; init; } = [];
}
