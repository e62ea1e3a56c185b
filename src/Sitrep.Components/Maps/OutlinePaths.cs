using System.Globalization;
using System.Text;

namespace Sitrep.Components.Maps;

/// <summary>An outline as it is drawn.</summary>
/// <param name="Country">Whose.</param>
/// <param name="Path">Its path in the drawing's units.</param>
public sealed record DrawnOutline(Outline Country, string Path);

/// <summary>Draws the outlines that a frame shows, cut at its edges, with no more points than can be seen. Neighbours share each border to the point.</summary>
public static class OutlinePaths
{
    private const double Visible = 1.7;
    private const double Beyond = 8;
    private const int Speck = 15;
    private const double AlmostATurn = 350;

    /// <summary>The outlines that are seen.</summary>
    public static IEnumerable<DrawnOutline> Of(WorldOutlines world, MapFrame frame)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(frame);
        var thinned = new Dictionary<(int Arc, double Turn), (double X, double Y)[]>();
        foreach (var country in world.Countries)
        {
            var path = new StringBuilder();
            foreach (var (ring, box) in country.Rings.Zip(country.Boxes))
            {
                foreach (var turn in frame.Turns(box))
                {
                    Append(path, Clip([.. Ring(world, frame, ring, turn, thinned)], frame));
                }
            }

            if (path.Length > 0)
            {
                yield return new(country, path.ToString());
            }
        }
    }

    private static IEnumerable<(double X, double Y)> Ring(WorldOutlines world, MapFrame frame, IReadOnlyList<RingArc> ring, double turn, Dictionary<(int, double), (double X, double Y)[]> thinned)
    {
        var (first, last) = (default((double X, double Y)?), default((double X, double Y)));
        foreach (var part in ring)
        {
            if (!thinned.TryGetValue((part.Arc, turn + part.Turn), out var points))
            {
                thinned.Add((part.Arc, turn + part.Turn), points = [.. Thin(world.Arcs[part.Arc], frame, turn + part.Turn)]);
            }

            foreach (var point in part.IsReversed ? points.Reverse() : points)
            {
                first ??= point;
                yield return last = point;
            }
        }

        // Around a pole: down to it, and back along it.
        if (first is { } start && Math.Abs(last.X - start.X) > frame.Width * AlmostATurn / (frame.Box.East - frame.Box.West))
        {
            var pole = last.Y > frame.Height / 2 ? frame.Place(new(0, -90)).Y : frame.Place(new(0, 90)).Y;
            yield return (last.X, pole);
            yield return (start.X, pole);
        }
    }

    /// <summary>Both ends of an arc, and of what lies between only points that can be told from the one before.</summary>
    private static IEnumerable<(double X, double Y)> Thin(GeoPoint[] arc, MapFrame frame, double turn)
    {
        var last = (X: double.NaN, Y: double.NaN);
        for (var i = 0; i < arc.Length; i++)
        {
            var here = frame.Place(arc[i], turn);
            if (i == 0 || i == arc.Length - 1 || Math.Abs(here.X - last.X) + Math.Abs(here.Y - last.Y) > Visible)
            {
                yield return last = here;
            }
        }
    }

    /// <summary>The part of a ring inside the frame and a little beyond (Sutherland and Hodgman 1974).</summary>
    private static List<(double X, double Y)> Clip(List<(double X, double Y)> ring, MapFrame frame)
    {
        ring = Half(ring, p => p.X + Beyond);
        ring = Half(ring, p => frame.Width + Beyond - p.X);
        ring = Half(ring, p => p.Y + Beyond);
        return Half(ring, p => frame.Height + Beyond - p.Y);
    }

    private static List<(double X, double Y)> Half(List<(double X, double Y)> ring, Func<(double X, double Y), double> inside)
    {
        var kept = new List<(double X, double Y)>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            var (a, b) = (inside(from), inside(to));
            if (a >= 0)
            {
                kept.Add(from);
            }

            if ((a < 0) != (b < 0))
            {
                var part = a / (a - b);
                kept.Add((from.X + (part * (to.X - from.X)), from.Y + (part * (to.Y - from.Y))));
            }
        }

        return kept;
    }

    /// <summary>Appends a ring in steps of tenths.</summary>
    private static void Append(StringBuilder path, List<(double X, double Y)> ring)
    {
        var points = ring.Select(p => (X: (int)Math.Round(p.X * 10), Y: (int)Math.Round(p.Y * 10))).ToList();
        if (points.Count < 3 || points.Max(p => p.X) - points.Min(p => p.X) + points.Max(p => p.Y) - points.Min(p => p.Y) < Speck)
        {
            return;
        }

        var last = points[0];
        path.Append('M').Append(Tenths(last.X)).Append(' ').Append(Tenths(last.Y)).Append('l');
        var first = true;
        foreach (var point in points.Skip(1).Where(point => point != last))
        {
            path.Append(first ? "" : " ").Append(Tenths(point.X - last.X)).Append(' ').Append(Tenths(point.Y - last.Y));
            (last, first) = (point, false);
        }

        path.Append('z');
    }

    private static string Tenths(int tenths) => (tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture);
}
