namespace Sitrep.Gazetteer;

/// <summary>The words that say what sort of division a name names ('Khabarovsk Krai').</summary>
internal static class DivisionWords
{
    private static readonly string[] After =
    [
        " Autonomous Region", " Autonomous Oblast", " Autonomous Okrug", " Governorate", " Province", " Oblast", " Oblast'", " Krai", " Kray", " Region", " State",
        " Prefecture", " Voivodeship", " Department", " District", " Raion", " Canton", " Division", " Territory", " Municipality", " Parish", " County", " Emirate", " Republic",
    ];

    private static readonly string[] Before =
        ["Province of ", "State of ", "Republic of ", "Region of ", "Muhafazat ", "Departamento de ", "Provincia de ", "Estado de ", "Canton of ", "Emirate of "];

    /// <summary>Whether a name is no more than a direction ('West', 'Central'), which names many places and none.</summary>
    public static bool IsDirection(string name) => name is "North" or "South" or "East" or "West" or "Centre" or "Center" or "Central" or "Northern" or "Southern" or "Eastern" or "Western"
        or "Midland" or "Midlands" or "Littoral" or "Coast" or "Upper" or "Lower" or "Gulf" or "Northeast" or "Northwest" or "Southeast" or "Southwest" or "North East" or "North West" or "Far North";

    /// <summary>The name without such words; null where it has none or nothing would be left.</summary>
    public static string? Bare(string name)
    {
        foreach (var word in After)
        {
            if (name.EndsWith(word, StringComparison.Ordinal) && name.Length - word.Length > 2)
            {
                return name[..^word.Length];
            }
        }

        foreach (var word in Before)
        {
            if (name.StartsWith(word, StringComparison.Ordinal) && name.Length - word.Length > 2)
            {
                return name[word.Length..];
            }
        }

        return null;
    }
}
