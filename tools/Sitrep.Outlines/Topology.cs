using System.Text.Json;

namespace Sitrep.Outlines;

/// <summary>A point in hundredths of a degree.</summary>
/// <param name="X">East.</param>
/// <param name="Y">North.</param>
internal readonly record struct GridPoint(int X, int Y);

/// <summary>A state or territory as Natural Earth draws it.</summary>
/// <param name="Code">ISO 3166-1 alpha-2; '' where it has none.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Rings">Its rings, each a list of arcs: an index, or the complement of one for an arc taken backwards.</param>
internal sealed record CountryShape(string Code, string Name, IReadOnlyList<IReadOnlyList<int>> Rings);

/// <summary>Borders, each once, and the states between them, as TopoJSON has them (https://github.com/topojson/topojson-specification).</summary>
/// <param name="Arcs">The borders.</param>
/// <param name="Countries">The states.</param>
internal sealed record Topology(IReadOnlyList<IReadOnlyList<GridPoint>> Arcs, IReadOnlyList<CountryShape> Countries)
{
    private const double PerDegree = 100;
    private const int LeastIsland = 6;

    // What Natural Earth draws without a number, under the letters that news use for the whole or, for Kosovo, the user-assigned ones.
    private static readonly Dictionary<string, string> Unnumbered = new(StringComparer.Ordinal) { ["Kosovo"] = "XK", ["N. Cyprus"] = "CY", ["Somaliland"] = "SO" };

    /// <summary>Reads a TopoJSON file with an object 'countries' and makes its lines as short as a tolerance in degrees allows.</summary>
    /// <exception cref="InvalidDataException">The file is no such topology.</exception>
    public static Topology Read(byte[] json, double tolerance)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.GetProperty("type").GetString() != "Topology")
        {
            throw new InvalidDataException("this is no TopoJSON topology");
        }

        var (scale, move) = (Pair(root.GetProperty("transform").GetProperty("scale")), Pair(root.GetProperty("transform").GetProperty("translate")));
        var codes = Codes();
        var lines = root.GetProperty("arcs").EnumerateArray().Select(arc => Simplifier.Simplify(Line(arc, scale, move), tolerance)).ToList();
        var arcs = lines.Select(line => (IReadOnlyList<GridPoint>)[.. OnGrid(line)]).ToList();
        var countries = root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray().Select(shape => Country(shape, codes)).ToList();
        return WithoutSpecks(new(arcs, [.. countries.OrderBy(country => country.Code, StringComparer.Ordinal).ThenBy(country => country.Name, StringComparer.Ordinal)]));
    }

    private static CountryShape Country(JsonElement shape, Dictionary<string, string> codes)
    {
        var name = shape.GetProperty("properties").GetProperty("name").GetString() ?? "";
        var number = shape.TryGetProperty("id", out var id) ? id.GetString() : null;
        var polygons = shape.GetProperty("type").GetString() switch
        {
            "Polygon" => [shape.GetProperty("arcs")],
            "MultiPolygon" => shape.GetProperty("arcs").EnumerateArray().ToList(),
            var type => throw new InvalidDataException($"'{name}' is a {type}, neither a Polygon nor a MultiPolygon"),
        };
        var code = number is null ? Unnumbered.GetValueOrDefault(name, "") : codes.GetValueOrDefault(number) ?? throw new InvalidDataException($"'{name}' has the number {number}, which iso3166.tsv does not know");
        return new(code, name, [.. polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(ring => (IReadOnlyList<int>)[.. ring.EnumerateArray().Select(arc => arc.GetInt32())])]);
    }

    /// <summary>Leaves out islands too small to be seen, but for a state's largest; then arcs that nothing is made of.</summary>
    private static Topology WithoutSpecks(Topology all)
    {
        int Size(IReadOnlyList<int> ring)
        {
            var points = ring.SelectMany(arc => all.Arcs[arc < 0 ? ~arc : arc]).ToList();
            return Math.Max(points.Max(p => p.X) - points.Min(p => p.X), points.Max(p => p.Y) - points.Min(p => p.Y));
        }

        var kept = all.Countries.Select(country => country with { Rings = [.. country.Rings.Where(ring => Size(ring) >= LeastIsland || country.Rings.All(other => Size(other) <= Size(ring)))] }).ToList();
        var used = kept.SelectMany(country => country.Rings).SelectMany(ring => ring).Select(arc => arc < 0 ? ~arc : arc).Distinct().Order().ToList();
        var index = used.Select((arc, i) => (arc, i)).ToDictionary(pair => pair.arc, pair => pair.i);
        return new(
            [.. used.Select(arc => all.Arcs[arc])],
            [.. kept.Select(country => country with { Rings = [.. country.Rings.Select(ring => (IReadOnlyList<int>)[.. ring.Select(arc => arc < 0 ? ~index[~arc] : index[arc])])] })]);
    }

    private static List<(double X, double Y)> Line(JsonElement arc, (double X, double Y) scale, (double X, double Y) move)
    {
        var (x, y) = (0.0, 0.0);
        var points = new List<(double, double)>();
        foreach (var step in arc.EnumerateArray())
        {
            x += step[0].GetDouble();
            y += step[1].GetDouble();
            points.Add(((x * scale.X) + move.X, (y * scale.Y) + move.Y));
        }

        return points;
    }

    private static IEnumerable<GridPoint> OnGrid(List<(double X, double Y)> line)
    {
        GridPoint? last = null;
        foreach (var (point, i) in line.Select((point, i) => (point, i)))
        {
            var here = new GridPoint((int)Math.Round(point.X * PerDegree), (int)Math.Round(point.Y * PerDegree));
            if (here != last || i == line.Count - 1)
            {
                yield return here;
            }

            last = here;
        }
    }

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());

    private static Dictionary<string, string> Codes()
    {
        using var reader = new StreamReader(typeof(Topology).Assembly.GetManifestResourceStream("iso3166.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')
            .Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
    }
}
