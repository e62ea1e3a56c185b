namespace Sitrep.Gazetteer;

/// <summary>Which of GeoNames' other names English news may use.</summary>
internal static class PlaceNameVariants
{
    private static readonly string[] Articles = ["Al ", "El ", "Ad ", "An ", "Ar ", "As ", "Ash ", "At ", "Az ", "Al-", "El-", "Ad-", "An-", "Ar-", "As-", "Ash-", "At-", "Az-"];

    // Member states of the Arab League, where a leading article is the Arabic one.
    private static readonly HashSet<string> Arabic =
        ["AE", "BH", "DJ", "DZ", "EG", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TN", "YE"];

    /// <summary>
    /// Whether a name without a language mark may be English: it begins with a capital, is no transliteration in small letters, no airport's code, and not so short
    /// that it would be found everywhere.
    /// </summary>
    public static bool IsUsable(string name) =>
        name.Length >= 4 && char.IsUpper(name[0]) && name.Any(char.IsLower) && name.All(c => c < '\u0250' || c is (>= '\u1E00' and < '\u1F00') or '\u2019' or '\u2018' or '\u02BB' or '\u02BF');

    /// <summary>The name without the Arabic article ('Raqqah' for 'Ar Raqqah'); null where there is none.</summary>
    public static string? WithoutArticle(string name, string country) =>
        Arabic.Contains(country) && Array.Find(Articles, article => name.StartsWith(article, StringComparison.Ordinal)) is { } found && name.Length - found.Length >= 4
            ? name[found.Length..]
            : null;
}
