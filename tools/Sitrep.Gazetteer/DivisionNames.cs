using System.Globalization;
using System.Text.Json;

namespace Sitrep.Gazetteer;

/// <summary>A division's English name.</summary>
/// <param name="Name">The name.</param>
/// <param name="GeoNames">GeoNames id; 0 where the file does not give it.</param>
internal readonly record struct DivisionName(string Name, int GeoNames);

/// <summary>
/// Reads the names of divisions by code ('US.TX', 'US.TX.453'): GeoNames' admin1CodesASCII.txt and admin2Codes.txt, or the same as JSON
/// (<c>[{"code":"US.TX","name":"Texas"}]</c>).
/// </summary>
internal static class DivisionNames
{
    /// <summary>Reads the file, in its order.</summary>
    /// <exception cref="InvalidDataException">The file is neither; the message names it.</exception>
    public static List<KeyValuePair<string, DivisionName>> Read(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadJson(path) : ReadText(path);

    private static List<KeyValuePair<string, DivisionName>> ReadJson(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.EnumerateArray()
                .Select(e => KeyValuePair.Create(e.GetProperty("code").GetString()!, new DivisionName(e.GetProperty("name").GetString()!, 0)))
                .ToList();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{path}: no list of objects with 'code' and 'name' ({e.Message}).", e);
        }
    }

    private static List<KeyValuePair<string, DivisionName>> ReadText(string path)
    {
        var names = new List<KeyValuePair<string, DivisionName>>();
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split('\t');
            if (fields.Length != 4 || !int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                throw new InvalidDataException($"{path}, line {names.Count + 1}: not code, name, ASCII name and id; give the file as GeoNames publishes it.");
            }

            names.Add(KeyValuePair.Create(fields[0], new DivisionName(fields[1], id)));
        }

        return names;
    }
}
