using System.Globalization;
using Sitrep.Ledger.Records;

namespace Sitrep.Components.Wording;

/// <summary>A word without spaces for a place, by which a script finds on one drawing what is pointed at on another.</summary>
internal static class PlaceMark
{
    /// <summary>The GeoNames id, else the letters and digits of the name with the country; null for no place.</summary>
    public static string? Of(EventPlaceRecord? place) => place switch
    {
        null => null,
        { GeoNames: { } id } => id.ToString(CultureInfo.InvariantCulture),
        _ => string.Concat((place.Name + place.Country).Where(char.IsLetterOrDigit)),
    };
}
