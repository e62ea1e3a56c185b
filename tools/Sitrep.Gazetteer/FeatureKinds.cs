using Sitrep.Reading.Geoparsing;

namespace Sitrep.Gazetteer;

/// <summary>What GeoNames' feature classes and codes are in the gazetteer.</summary>
internal static class FeatureKinds
{
    /// <summary>The kind of a row; null for one that the gazetteer does not take (historical, destroyed, roads, divisions that are added by name).</summary>
    public static PlaceKind? Of(GeoNamesRow row) => row.Class switch
    {
        'P' => row.Code switch
        {
            "PPLH" or "PPLCH" or "PPLQ" or "PPLW" => null,
            "PPLX" => PlaceKind.Quarter,
            _ => PlaceKind.City,
        },
        'H' => row.Code is "STM" or "STMI" or "STMX" ? PlaceKind.River : PlaceKind.Sea,
        'T' => row.Code is "ISL" or "ISLS" ? PlaceKind.Island : PlaceKind.Landform,
        'L' => row.Code is "RGN" or "AREA" or "RGNH" ? PlaceKind.Region : null,
        'S' => PlaceKind.Facility,
        _ => null,
    };

    /// <summary>How important a seat a populated place is.</summary>
    public static int Rank(string code) => code switch
    {
        "PPLC" => 3,
        "PPLA" => 2,
        "PPLA2" => 1,
        _ => 0,
    };
}
