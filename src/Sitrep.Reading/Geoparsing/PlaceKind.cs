namespace Sitrep.Reading.Geoparsing;

/// <summary>What sort of place a gazetteer record is. The values are part of the compiled gazetteer's format.</summary>
public enum PlaceKind
{
    /// <summary>A continent.</summary>
    Continent = 0,

    /// <summary>A part of the world that covers several states ('Sahel', 'Balkans').</summary>
    WorldRegion = 1,

    /// <summary>A country or dependent territory with a code of its own.</summary>
    Country = 2,

    /// <summary>A first-level division: state, province, governorate, oblast.</summary>
    Division = 3,

    /// <summary>A second-level division: county, district.</summary>
    District = 4,

    /// <summary>A region that is no division of its state ('Donbas', 'Kashmir', 'Gaza Strip').</summary>
    Region = 5,

    /// <summary>An ocean, sea, gulf, strait, lake or canal.</summary>
    Sea = 6,

    /// <summary>A river.</summary>
    River = 7,

    /// <summary>A mountain, range, desert, valley or plateau.</summary>
    Landform = 8,

    /// <summary>An island or group of islands.</summary>
    Island = 9,

    /// <summary>A populated place.</summary>
    City = 10,

    /// <summary>A part of a populated place.</summary>
    Quarter = 11,

    /// <summary>A building, base, camp, port, crossing or other spot.</summary>
    Facility = 12,
}
