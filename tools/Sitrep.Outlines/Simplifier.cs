namespace Sitrep.Outlines;

/// <summary>Leaves out the points of a line that it hardly needs (Douglas and Peucker 1973), ends kept, so that neighbours still meet.</summary>
internal static class Simplifier
{
    /// <summary>The line with as few points as keep it within a distance of where it was.</summary>
    public static List<(double X, double Y)> Simplify(List<(double X, double Y)> line, double tolerance)
    {
        if (line.Count < 3)
        {
            return line;
        }

        var keeps = new bool[line.Count];
        (keeps[0], keeps[^1]) = (true, true);
        var open = new Stack<(int From, int To)>();
        open.Push((0, line.Count - 1));
        while (open.TryPop(out var part))
        {
            var (farthest, distance) = (-1, tolerance);
            for (var i = part.From + 1; i < part.To; i++)
            {
                if (Distance(line[i], line[part.From], line[part.To]) is var here && here > distance)
                {
                    (farthest, distance) = (i, here);
                }
            }

            if (farthest > 0)
            {
                keeps[farthest] = true;
                open.Push((part.From, farthest));
                open.Push((farthest, part.To));
            }
        }

        return [.. line.Where((_, i) => keeps[i])];
    }

    /// <summary>How far a point is from the stretch between two others.</summary>
    private static double Distance((double X, double Y) point, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((point.X - a.X) * dx) + ((point.Y - a.Y) * dy)) / length, 0, 1);
        var (x, y) = (point.X - a.X - (along * dx), point.Y - a.Y - (along * dy));
        return Math.Sqrt((x * x) + (y * y));
    }
}
