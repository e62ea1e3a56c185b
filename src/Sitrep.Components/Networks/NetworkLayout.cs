using Sitrep.Components.Drawing;
using Sitrep.Components.Wording;
using Sitrep.Views.Networks;

namespace Sitrep.Components.Networks;

/// <summary>An actor in its place.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Number">Its number, from 0 on.</param>
/// <param name="X">Its middle, from the left.</param>
/// <param name="Y">Its middle, from the top.</param>
/// <param name="Radius">Half its width.</param>
/// <param name="Label">Its name, shortened.</param>
internal sealed record PlacedActor(NetworkActor Actor, int Number, double X, double Y, double Radius, string Label)
{
    /// <summary>How wide it is with its name.</summary>
    public double BoxWidth => Math.Max(2 * Radius, Label.Length * NetworkLayout.LetterWidth);
}

/// <summary>
/// Puts actors where the ties between them can be followed: distances on the drawing follow distances in the network (stress majorization,
/// Gansner, Koren and North 2004, from a fixed start), then names are pushed apart. The same network gives the same picture.
/// </summary>
internal static class NetworkLayout
{
    /// <summary>The width of a letter of a name.</summary>
    public const double LetterWidth = 6.3;

    private const double Margin = 12;
    private const double NameHeight = 17;
    private const double Least = 12;
    private const double Most = 24;
    private const int LongestLabel = 22;
    private const int Rounds = 150;
    private const int Pushes = 400;
    private const double GoldenAngle = 2.399963229728653;
    private const double Gap = 6;
    private const double Below = 14;

    /// <summary>How high a drawing of so many actors is.</summary>
    public static double Height(int actors) => Math.Clamp(220 + (16 * actors), 260, 900);

    /// <summary>The actors in their places.</summary>
    public static IReadOnlyList<PlacedActor> Place(NetworkView view, double width, double height)
    {
        var actors = view.Actors;
        if (actors.Count == 0)
        {
            return [];
        }

        var most = Math.Max(1, actors.Max(actor => actor.Events));
        PlacedActor[] placed =
        [
            .. actors.Select((actor, i) => new PlacedActor(
                actor, i, 0, 0, Math.Round(Least + ((Most - Least) * Math.Sqrt((double)actor.Events / most)), 1), Svg.Short(EventWords.Visible(actor.Name), LongestLabel))),
        ];
        var near = Neighbours(view);
        var parts = Parts(near, actors.Count);
        foreach (var (part, box) in parts.Zip(Boxes(parts, new(Margin, Margin, width - (2 * Margin), height - (2 * Margin)))))
        {
            Fit(placed, part, Spread(Distances(near, part), view.Focus is null ? -1 : part.IndexOf(0)), box);
        }

        return Apart(placed, width, height);
    }

    private static ILookup<int, int> Neighbours(NetworkView view)
    {
        var numbers = view.Actors.Index().ToDictionary(pair => pair.Item.Key, pair => pair.Index, StringComparer.Ordinal);
        return view.Ties.SelectMany(tie => (IEnumerable<(int From, int To)>)[(numbers[tie.From], numbers[tie.To]), (numbers[tie.To], numbers[tie.From])]).Distinct().OrderBy(pair => pair).ToLookup(pair => pair.From, pair => pair.To);
    }

    /// <summary>The parts that hang together, the largest first.</summary>
    private static List<List<int>> Parts(ILookup<int, int> near, int count)
    {
        var parts = new List<List<int>>();
        var seen = new HashSet<int>();
        for (var start = 0; start < count; start++)
        {
            if (seen.Add(start))
            {
                var part = new List<int> { start };
                for (var i = 0; i < part.Count; i++)
                {
                    part.AddRange(near[part[i]].Where(seen.Add));
                }

                parts.Add(part);
            }
        }

        return [.. parts.OrderByDescending(part => part.Count).ThenBy(part => part[0])];
    }

    /// <summary>Boxes for parts, each as large as it has actors: the room is halved along its longer side until each has its own.</summary>
    private static List<Box> Boxes(List<List<int>> parts, Box room)
    {
        if (parts.Count == 1)
        {
            return [room];
        }

        double Size(IEnumerable<List<int>> some) => some.Sum(part => part.Count + 0.5);
        var (half, first) = (Size(parts) / 2, 1);
        while (first < parts.Count - 1 && Size(parts.Take(first)) < half)
        {
            first++;
        }

        var share = Size(parts.Take(first)) / Size(parts);
        var (one, other) = room.Width > room.Height
            ? (room with { Width = room.Width * share }, room with { X = room.X + (room.Width * share), Width = room.Width * (1 - share) })
            : (room with { Height = room.Height * share }, room with { Y = room.Y + (room.Height * share), Height = room.Height * (1 - share) });
        return [.. Boxes([.. parts.Take(first)], one), .. Boxes([.. parts.Skip(first)], other)];
    }

    /// <summary>The number of steps from each actor of a part to each other.</summary>
    private static double[,] Distances(ILookup<int, int> near, List<int> part)
    {
        var places = part.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var steps = new double[part.Count, part.Count];
        foreach (var (place, start) in part.Index())
        {
            var seen = new Dictionary<int, int> { [start] = 0 };
            var queue = new Queue<int>([start]);
            while (queue.TryDequeue(out var at))
            {
                foreach (var next in near[at].Where(next => seen.TryAdd(next, seen[at] + 1)))
                {
                    queue.Enqueue(next);
                }
            }

            foreach (var (other, far) in seen)
            {
                steps[place, places[other]] = far;
            }
        }

        return steps;
    }

    private static (double X, double Y)[] Spread(double[,] far, int pinned)
    {
        var count = far.GetLength(0);
        var at = Enumerable.Range(0, count).Select(i => (X: Math.Sqrt(i) * Math.Cos(i * GoldenAngle), Y: Math.Sqrt(i) * Math.Sin(i * GoldenAngle))).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < count; i++)
            {
                if (i == pinned)
                {
                    continue;
                }

                var (x, y, weights) = (0.0, 0.0, 0.0);
                for (var j = 0; j < count; j++)
                {
                    if (i == j)
                    {
                        continue;
                    }

                    var (dx, dy) = (at[i].X - at[j].X, at[i].Y - at[j].Y);
                    var (length, weight) = (Math.Max(1e-6, Math.Sqrt((dx * dx) + (dy * dy))), 1 / (far[i, j] * far[i, j]));
                    x += weight * (at[j].X + (far[i, j] * dx / length));
                    y += weight * (at[j].Y + (far[i, j] * dy / length));
                    weights += weight;
                }

                at[i] = (x / weights, y / weights);
            }
        }

        return at;
    }

    private static void Fit(PlacedActor[] placed, List<int> part, (double X, double Y)[] at, Box box)
    {
        var (left, right, top, bottom) = (at.Min(p => p.X), at.Max(p => p.X), at.Min(p => p.Y), at.Max(p => p.Y));
        var (sideX, sideY) = (Math.Min(box.Width / 3, 56), Math.Min(box.Height / 3, Most + NameHeight));
        double Along(double value, double low, double high, double start, double size, double side) =>
            high - low < 1e-9 ? start + (size / 2) : start + side + ((value - low) / (high - low) * (size - (2 * side)));
        foreach (var (i, number) in part.Index())
        {
            placed[number] = placed[number] with { X = Along(at[i].X, left, right, box.X, box.Width, sideX), Y = Along(at[i].Y, top, bottom, box.Y, box.Height, sideY) };
        }
    }

    /// <summary>Pushes boxes of actors and their names apart, each time along the way that is shorter.</summary>
    private static PlacedActor[] Apart(PlacedActor[] placed, double width, double height)
    {
        PlacedActor[] all = [.. placed];
        for (var push = 0; push < Pushes; push++)
        {
            var moved = false;
            for (var i = 0; i < all.Length; i++)
            {
                for (var j = i + 1; j < all.Length; j++)
                {
                    var (a, b) = (all[i], all[j]);
                    var byX = ((a.BoxWidth + b.BoxWidth) / 2) + Gap - Math.Abs(a.X - b.X);
                    var (topA, topB) = (a.Y - a.Radius, b.Y - b.Radius);
                    var (bottomA, bottomB) = (a.Y + a.Radius + NameHeight, b.Y + b.Radius + NameHeight);
                    var byY = Math.Min(bottomA, bottomB) - Math.Max(topA, topB) + Below;
                    if (byX <= 0 || byY <= 0)
                    {
                        continue;
                    }

                    moved = true;
                    var (wayX, wayY) = byX < byY ? ((byX / 2) + 0.1, 0.0) : (0.0, (byY / 2) + 0.1);
                    var (signX, signY) = (a.X <= b.X ? -1 : 1, a.Y <= b.Y ? -1 : 1);
                    all[i] = Inside(a with { X = a.X + (signX * wayX), Y = a.Y + (signY * wayY) }, width, height);
                    all[j] = Inside(b with { X = b.X - (signX * wayX), Y = b.Y - (signY * wayY) }, width, height);
                }
            }

            if (!moved)
            {
                break;
            }
        }

        return [.. all.Select(one => Inside(one, width, height)).Select(one => one with { X = Math.Round(one.X, 1), Y = Math.Round(one.Y, 1) })];
    }

    private static PlacedActor Inside(PlacedActor one, double width, double height)
    {
        var half = Math.Min((width / 2) - 1, (one.BoxWidth / 2) + Margin);
        return one with { X = Math.Clamp(one.X, half, width - half), Y = Math.Clamp(one.Y, one.Radius + Margin, height - one.Radius - NameHeight - Margin) };
    }

    private sealed record Box(double X, double Y, double Width, double Height);
}
