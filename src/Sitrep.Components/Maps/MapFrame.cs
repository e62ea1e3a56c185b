namespace Sitrep.Components.Maps;

/// <summary>A part of the earth laid flat: longitude to the right, latitude up, true to scale along its middle latitude (equirectangular).</summary>
/// <param name="Box">The part.</param>
/// <param name="Width">How wide it is drawn.</param>
/// <param name="Height">How high.</param>
public sealed record MapFrame(GeoBox Box, double Width, double Height)
{
    private const double LeastSpan = 3;
    private const double Margin = 0.08;
    private const double Flattest = 0.42;
    private const double Steepest = 0.66;
    private const double Pole = 84;

    /// <summary>The frame that shows all of some boxes, over 180 degrees where that is the shorter way, never so near that a single place fills it.</summary>
    /// <param name="boxes">What must be seen; empty for the world.</param>
    /// <param name="width">How wide it is drawn.</param>
    public static MapFrame Around(IReadOnlyList<GeoBox> boxes, double width)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        if (boxes.Count == 0)
        {
            return Fit(-180, 180, -58, Pole, width);
        }

        var (west, east) = Span(boxes);
        var (south, north) = (boxes.Min(box => box.South), boxes.Max(box => box.North));
        var (moreX, moreY) = (Math.Max(LeastSpan, (east - west) * (1 + (2 * Margin))), Math.Max(LeastSpan / 2, (north - south) * (1 + (2 * Margin))));
        var (x, y) = ((west + east) / 2, (south + north) / 2);
        return Fit(x - (moreX / 2), x + (moreX / 2), y - (moreY / 2), y + (moreY / 2), width);
    }

    /// <summary>Where a point is drawn, on the turn around the earth nearest to the frame.</summary>
    public (double X, double Y) Place(GeoPoint point) => Place(point, Turn(point.Lon));

    /// <summary>Where a point is drawn when it is moved by whole turns around the earth.</summary>
    /// <param name="point">The point.</param>
    /// <param name="turn">By how many degrees.</param>
    public (double X, double Y) Place(GeoPoint point, double turn) =>
        ((point.Lon + turn - Box.West) * Width / (Box.East - Box.West), (Box.North - point.Lat) * Height / (Box.North - Box.South));

    /// <summary>The turns on which something between two longitudes is seen.</summary>
    public IEnumerable<double> Turns(GeoBox box) => ((double[])[-360, 0, 360]).Where(turn => box.East + turn > Box.West && box.West + turn < Box.East && box.North > Box.South && box.South < Box.North);

    private double Turn(double lon) => lon < Box.West ? 360 : lon > Box.East ? -360 : 0;

    /// <summary>Widens what is too flat or too steep to be read.</summary>
    private static MapFrame Fit(double west, double east, double south, double north, double width)
    {
        var (spanX, spanY) = (Math.Min(360, east - west), Math.Min(2 * Pole, north - south));
        var middle = Math.Clamp((south + north) / 2, -60, 60);
        var stretch = 1 / Math.Cos(middle * Math.PI / 180);
        spanY = Math.Max(spanY, spanX * Flattest / stretch);
        if (spanY * stretch > spanX * Steepest)
        {
            spanX = spanY * stretch / Steepest;
        }

        var (x, y) = ((west + east) / 2, (south + north) / 2);
        if (spanX > 360)
        {
            spanX = 360;
            spanY = Math.Min(spanY, 360 * Steepest / stretch);
        }

        var low = Math.Clamp(y - (spanY / 2), -90, 90 - spanY);
        return new(new(x - (spanX / 2), low, x + (spanX / 2), low + spanY), width, Math.Round(width * spanY * stretch / spanX));
    }

    /// <summary>The shortest stretch of longitudes that holds all boxes: it begins after the widest gap.</summary>
    private static (double West, double East) Span(IReadOnlyList<GeoBox> boxes)
    {
        var sorted = boxes.OrderBy(box => box.West).ToList();
        var (widest, start, reach) = (sorted[0].West + 360 - sorted.Max(box => box.East), 0, sorted[0].East);
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].West - reach > widest)
            {
                (widest, start) = (sorted[i].West - reach, i);
            }

            reach = Math.Max(reach, sorted[i].East);
        }

        var west = sorted[start].West;
        return (west, start == 0 ? sorted.Max(box => box.East) : Math.Max(sorted.Skip(start).Max(box => box.East), sorted.Take(start).Max(box => box.East) + 360));
    }
}
