using Sitrep.Components.Wording;
using Sitrep.Views;

namespace Sitrep.Components.Maps;

/// <summary>How a mark on a map is drawn: its shape says how finely the place is known.</summary>
public enum MarkShape
{
    /// <summary>A number over a shaded outline: only the country is known.</summary>
    Area,

    /// <summary>A broken ring: somewhere in a region.</summary>
    Region,

    /// <summary>A disc: a town.</summary>
    City,

    /// <summary>A square: a building, a base, a port.</summary>
    Facility,

    /// <summary>A double ring: several places that are too close to be told apart at this size.</summary>
    Cluster,
}

/// <summary>A mark in its place.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="X">Its middle, from the left.</param>
/// <param name="Y">Its middle, from the top.</param>
/// <param name="Places">The places that it stands for, those with most events first.</param>
/// <param name="Label">The name written beside it; empty where there is no room.</param>
/// <param name="Of">The point that it belongs to, where it had to make room; null where it stands there.</param>
public sealed record MapMark(MarkShape Shape, double X, double Y, IReadOnlyList<MapPlace> Places, string Label, (double X, double Y)? Of = null)
{
    /// <summary>How many events it stands for.</summary>
    public int Events => Places.Sum(place => place.Events.Count);

    /// <summary>How many of them are contested.</summary>
    public int Contested => Places.Sum(place => place.Contested);
}

/// <summary>Puts places on a map: none upon another, close ones as one mark with the count of their events.</summary>
internal static class MapLayout
{
    /// <summary>Half the least width of what can be chosen.</summary>
    public const double Reach = 13;

    private const double Apart = (2 * Reach) + 3;
    private const int MostLabels = 16;
    private const int LongestLabel = 22;
    private const double LetterWidth = 6.3;
    private const double LabelHeight = 14;

    // Where the number of an area goes when its middle is taken.
    private static readonly (double X, double Y)[] Ways =
        [(0, 0), (0, Apart), (0, -Apart), (Apart, 0), (-Apart, 0), (Apart, Apart), (-Apart, -Apart), (Apart, -Apart), (-Apart, Apart), (0, 2 * Apart), (2 * Apart, 0), (0, -2 * Apart), (-2 * Apart, 0)];

    /// <summary>What a map must show of places: points, and the main parts of countries.</summary>
    public static IEnumerable<GeoBox> Boxes(IEnumerable<MapPlace> places, WorldOutlines world) => places.Select(place => place switch
    {
        { IsCountry: false } => Point(place),
        { Place.Country: { } code } when world.Of(code).FirstOrDefault() is { } outline => outline.Main,
        { Place: { Lat: not null, Lon: not null } } => Point(place),
        _ => (GeoBox?)null,
    }).OfType<GeoBox>();

    /// <summary>The marks of places, areas first.</summary>
    public static IReadOnlyList<MapMark> Place(IReadOnlyList<MapPlace> places, MapFrame frame, WorldOutlines world)
    {
        var clusters = new List<(double X, double Y, List<MapPlace> Places)>();
        foreach (var place in places.Where(place => !place.IsCountry))
        {
            var (x, y) = frame.Place(new(place.Place.Lon!.Value, place.Place.Lat!.Value));
            var near = clusters.FindIndex(cluster => IsNear(cluster.X, cluster.Y, x, y));
            if (near < 0)
            {
                clusters.Add((Inside(x, frame.Width), Inside(y, frame.Height), [place]));
            }
            else
            {
                clusters[near].Places.Add(place);
            }
        }

        var marks = new List<MapMark>();
        foreach (var area in places.Where(place => place.IsCountry).GroupBy(place => place.Place.Country ?? ""))
        {
            if (Middle([.. area], frame, world) is { } middle)
            {
                var spots = Ways.Select(way => (X: Inside(middle.X + way.X, frame.Width), Y: Inside(middle.Y + way.Y, frame.Height))).ToList();
                var (x, y) = spots.Where(spot => clusters.All(cluster => !IsNear(cluster.X, cluster.Y, spot.X, spot.Y)) && marks.All(mark => !IsNear(mark.X, mark.Y, spot.X, spot.Y))).Append(spots[0]).First();
                marks.Add(new(MarkShape.Area, x, y, [.. area], "", (x, y) == spots[0] ? null : spots[0]));
            }
        }

        marks.AddRange(clusters.Select(cluster => new MapMark(ShapeOf(cluster.Places), cluster.X, cluster.Y, cluster.Places, "")));
        return Labelled(marks, frame);
    }

    private static GeoBox Point(MapPlace place) => new(place.Place.Lon!.Value, place.Place.Lat!.Value, place.Place.Lon.Value, place.Place.Lat.Value);

    private static (double X, double Y)? Middle(List<MapPlace> area, MapFrame frame, WorldOutlines world)
    {
        if (area.FirstOrDefault(place => place.Place is { Precision: "country", Lat: not null, Lon: not null }) is { } known)
        {
            return frame.Place(new(known.Place.Lon!.Value, known.Place.Lat!.Value));
        }

        return world.Of(area[0].Place.Country ?? "").FirstOrDefault() is { } outline
            ? frame.Place(new((outline.Main.West + outline.Main.East) / 2, (outline.Main.South + outline.Main.North) / 2))
            : null;
    }

    private static MarkShape ShapeOf(List<MapPlace> places) => places switch
    {
        [_, _, ..] => MarkShape.Cluster,
        [{ Place.Precision: "facility" }] => MarkShape.Facility,
        [{ Place.Precision: "region" }] => MarkShape.Region,
        _ => MarkShape.City,
    };

    private static bool IsNear(double ax, double ay, double bx, double by) => Math.Abs(ax - bx) < Apart && Math.Abs(ay - by) < Apart;

    private static double Inside(double value, double most) => Math.Clamp(value, Reach, most - Reach);

    /// <summary>Writes names beside the busiest marks, to the right or else to the left, where nothing stands.</summary>
    private static List<MapMark> Labelled(List<MapMark> marks, MapFrame frame)
    {
        var taken = marks.Select(mark => (Left: mark.X - Reach, Top: mark.Y - Reach, Right: mark.X + Reach, Bottom: mark.Y + Reach)).ToList();
        var labels = new Dictionary<MapMark, string>(ReferenceEqualityComparer.Instance);
        foreach (var mark in marks.OrderByDescending(mark => mark.Events).ThenBy(mark => mark.Places[0].Place.Name, StringComparer.Ordinal))
        {
            var words = Drawing.Svg.Short(NameOf(mark), LongestLabel);
            var box = (Left: mark.X + Reach + 1, Top: mark.Y - (LabelHeight / 2), Right: mark.X + Reach + 3 + (words.Length * LetterWidth), Bottom: mark.Y + (LabelHeight / 2));
            if (labels.Count < MostLabels && box.Right < frame.Width && taken.All(other => box.Right < other.Left || other.Right < box.Left || box.Bottom < other.Top || other.Bottom < box.Top))
            {
                taken.Add(box);
                labels.Add(mark, words);
            }
        }

        return [.. marks.Select(mark => mark with { Label = labels.GetValueOrDefault(mark, "") })];
    }

    /// <summary>The name of a mark: of its place; of the busiest and how many more.</summary>
    public static string NameOf(MapMark mark) =>
        EventWords.Visible(mark.Places[0].Place.Name) + (mark.Places.Count > 1 ? $" +{mark.Places.Count - 1}" : "");
}
