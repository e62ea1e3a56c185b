using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Sitrep.Components.Maps;

/// <summary>A point of the earth.</summary>
/// <param name="Lon">Degrees east, WGS 84.</param>
/// <param name="Lat">Degrees north.</param>
public readonly record struct GeoPoint(double Lon, double Lat);

/// <summary>A box of the earth; east of its west edge, so that it may reach over 180 degrees.</summary>
/// <param name="West">Degrees east of its left edge.</param>
/// <param name="South">Degrees north of its lower edge.</param>
/// <param name="East">Degrees east of its right edge.</param>
/// <param name="North">Degrees north of its upper edge.</param>
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    /// <summary>The least box around points.</summary>
    public static GeoBox Around(IReadOnlyCollection<GeoPoint> points) =>
        new(points.Min(p => p.Lon), points.Min(p => p.Lat), points.Max(p => p.Lon), points.Max(p => p.Lat));

    /// <summary>How large it is on a flat map, in square degrees.</summary>
    public double Size => (East - West) * (North - South);
}

/// <summary>A stretch of an outline.</summary>
/// <param name="Arc">Which arc of the world.</param>
/// <param name="IsReversed">Whether it is taken backwards.</param>
/// <param name="Turn">By how many degrees it is moved east, whole turns of the earth, so that it begins where the one before it ends.</param>
public readonly record struct RingArc(int Arc, bool IsReversed, double Turn);

/// <summary>The outline of a state or territory.</summary>
/// <param name="Code">ISO 3166-1 alpha-2; '' where it has none. A state may have several outlines.</param>
/// <param name="Name">A short English name.</param>
/// <param name="Rings">Its rings; one that goes over 180 degrees goes on beyond it.</param>
/// <param name="Boxes">The box of each ring.</param>
public sealed record Outline(string Code, string Name, IReadOnlyList<IReadOnlyList<RingArc>> Rings, IReadOnlyList<GeoBox> Boxes)
{
    /// <summary>The box of its largest ring.</summary>
    public GeoBox Main => Boxes.MaxBy(box => box.Size);
}

/// <summary>
/// Outlines of states after Natural Earth, which draws who holds what; that says nothing of right. Made by <c>tools/Sitrep.Outlines</c>, which
/// describes the format.
/// </summary>
public sealed class WorldOutlines
{
    private const double PerDegree = 100;
    private static readonly Lazy<WorldOutlines> Loaded = new(Load);

    private WorldOutlines(IReadOnlyList<GeoPoint[]> arcs, IReadOnlyList<Outline> countries) => (Arcs, Countries) = (arcs, countries);

    /// <summary>The world, loaded once.</summary>
    public static WorldOutlines World => Loaded.Value;

    /// <summary>Borders and coasts, each once.</summary>
    public IReadOnlyList<GeoPoint[]> Arcs { get; }

    /// <summary>All outlines, by code and name.</summary>
    public IReadOnlyList<Outline> Countries { get; }

    /// <summary>The outlines of a state, the largest first; none where the code is not known.</summary>
    public IEnumerable<Outline> Of(string code) => Countries.Where(country => country.Code == code).OrderByDescending(country => country.Main.Size);

    /// <summary>The points of a ring, in order; those where two arcs meet stand twice. Around a pole it ends a turn beyond where it began.</summary>
    public IEnumerable<GeoPoint> Points(IReadOnlyList<RingArc> ring) => ring.SelectMany(part => Points(Arcs[part.Arc], part));

    private static IEnumerable<GeoPoint> Points(GeoPoint[] arc, RingArc part) =>
        (part.IsReversed ? arc.Reverse() : arc).Select(point => point with { Lon = point.Lon + part.Turn });

    private static WorldOutlines Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("outlines.bin")!;
        var head = new byte[5];
        stream.ReadExactly(head);
        if (!head.AsSpan(0, 4).SequenceEqual("SOUT"u8) || head[4] != 1)
        {
            throw new InvalidDataException("resources/world/outlines.bin is no outlines of version 1: compile it again with tools/Sitrep.Outlines.");
        }

        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        var arcs = new GeoPoint[reader.Read7BitEncodedInt()][];
        for (var i = 0; i < arcs.Length; i++)
        {
            arcs[i] = Arc(reader);
        }

        var countries = new Outline[reader.Read7BitEncodedInt()];
        for (var i = 0; i < countries.Length; i++)
        {
            countries[i] = Country(reader, arcs);
        }

        return new(arcs, countries);
    }

    /// <summary>An arc; where it goes over 180 degrees it goes on beyond them.</summary>
    private static GeoPoint[] Arc(BinaryReader reader)
    {
        var points = new GeoPoint[reader.Read7BitEncodedInt()];
        var (x, y) = (0, 0);
        for (var i = 0; i < points.Length; i++)
        {
            x += Signed(reader);
            y += Signed(reader);
            var lon = x / PerDegree;
            points[i] = new(i == 0 ? lon : lon + Turn(points[i - 1].Lon - lon), y / PerDegree);
        }

        return points;
    }

    private static Outline Country(BinaryReader reader, GeoPoint[][] arcs)
    {
        var (code, name) = (reader.ReadString(), reader.ReadString());
        var rings = new IReadOnlyList<RingArc>[reader.Read7BitEncodedInt()];
        for (var i = 0; i < rings.Length; i++)
        {
            rings[i] = Ring(reader, arcs);
        }

        return new(code, name, rings, [.. rings.Select(ring => GeoBox.Around([.. ring.SelectMany(part => Points(arcs[part.Arc], part))]))]);
    }

    private static RingArc[] Ring(BinaryReader reader, GeoPoint[][] arcs)
    {
        var ring = new RingArc[reader.Read7BitEncodedInt()];
        var end = double.NaN;
        for (var i = 0; i < ring.Length; i++)
        {
            var index = Signed(reader);
            var (arc, isReversed) = index < 0 ? (arcs[~index], true) : (arcs[index], false);
            var (first, last) = isReversed ? (arc[^1], arc[0]) : (arc[0], arc[^1]);
            var turn = i == 0 ? 0 : Turn(end - first.Lon);
            ring[i] = new(index < 0 ? ~index : index, isReversed, turn);
            end = last.Lon + turn;
        }

        return ring;
    }

    /// <summary>The whole turns nearest to a number of degrees.</summary>
    private static double Turn(double degrees) => 360 * Math.Round(degrees / 360);

    private static int Signed(BinaryReader reader)
    {
        var value = reader.Read7BitEncodedInt();
        return (value >>> 1) ^ -(value & 1);
    }
}
