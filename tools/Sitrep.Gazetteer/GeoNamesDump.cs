using System.Globalization;

namespace Sitrep.Gazetteer;

/// <summary>A row of a GeoNames dump.</summary>
/// <param name="Id">GeoNames id.</param>
/// <param name="Name">Its name.</param>
/// <param name="AsciiName">The name in ASCII.</param>
/// <param name="Alternatives">Its other names in all languages, not marked as to which.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Class">Feature class: 'P' populated place, 'A' division, 'H' water, 'L' area, 'T' landform, 'S' spot.</param>
/// <param name="Code">Feature code ('PPLA', 'ADM1').</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty for none.</param>
/// <param name="Division1">Code of the first-level division.</param>
/// <param name="Division2">Code of the second-level division; empty for none.</param>
/// <param name="Population">Inhabitants; 0 where unknown.</param>
internal sealed record GeoNamesRow(
    int Id, string Name, string AsciiName, string Alternatives, double Latitude, double Longitude, char Class, string Code, string Country,
    string Division1, string Division2, int Population);

/// <summary>Reads GeoNames' tab-separated dumps: cities500.txt, cities1000.txt, allCountries.txt, a country's own.</summary>
internal static class GeoNamesDump
{
    private const int FieldCount = 19;

    /// <summary>Reads the rows in the file's order.</summary>
    /// <exception cref="InvalidDataException">A row is no row of a dump; the message names file and line.</exception>
    public static IEnumerable<GeoNamesRow> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0)
            {
                yield return ReadRow(line.Split('\t'), path, number);
            }
        }
    }

    private static GeoNamesRow ReadRow(string[] fields, string path, int line)
    {
        if (fields.Length != FieldCount)
        {
            throw Bad(path, line, $"{fields.Length} fields, not {FieldCount}; give a dump as GeoNames publishes it");
        }

        var population = fields[14].Length == 0 ? 0 : Number(fields[14], path, line);
        return new GeoNamesRow(
            (int)Number(fields[0], path, line), fields[1], fields[2], fields[3], Degrees(fields[4], path, line), Degrees(fields[5], path, line),
            fields[6].Length == 0 ? ' ' : fields[6][0], fields[7], fields[8], fields[10], fields[11], (int)Math.Min(population, int.MaxValue));
    }

    private static long Number(string field, string path, int line) =>
        long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Bad(path, line, $"'{field}' is no whole number");

    private static double Degrees(string field, string path, int line) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Bad(path, line, $"'{field}' is no number of degrees");

    private static InvalidDataException Bad(string path, int line, string what) => new($"{path}, line {line}: {what}.");
}
