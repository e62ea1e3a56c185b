using System.Text.Json.Serialization;

namespace Sitrep.Ledger.Records;

/// <summary>Why two rows cannot both hold.</summary>
public enum ContradictionKind
{
    /// <summary>One says that it happened, the other that it did not.</summary>
    Denial,

    /// <summary>They give numbers of one thing that cannot both be right.</summary>
    Figures,

    /// <summary>They put it in places of which neither lies in the other.</summary>
    Place,

    /// <summary>They put it on days that have none in common.</summary>
    Date,

    /// <summary>They name different doers.</summary>
    Responsibility,
}

/// <summary>Two rows of one event that cannot both hold.</summary>
/// <param name="Id">Content-derived id.</param>
/// <param name="Kind">Why not.</param>
/// <param name="A">Id of the row that asserts, or of the lesser id.</param>
/// <param name="B">Id of the row that denies, or of the greater id.</param>
public sealed record ContradictionRecord(
    string Id,
    [property: JsonConverter(typeof(EnumWordConverter<ContradictionKind>))] ContradictionKind Kind,
    string A,
    string B);
