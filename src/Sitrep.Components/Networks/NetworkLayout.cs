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
    private const double Gap = 5;

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

        var places = Spread(Distances(view), view.Focus is null ? -1 : 0);
        var most = Math.Max(1, actors.Max(actor => actor.Events));
        List<PlacedActor> placed =
        [
            .. actors.Select((actor, i) => new PlacedActor(
                actor, i, 0, 0, Math.Round(Least + ((Most - Least) * Math.Sqrt((double)actor.Events / most)), 1), Svg.Short(EventWords.Visible(actor.Name), LongestLabel))),
        ];
        return Apart(Fit(placed, places, width, height), width, height);
    }

    /// <summary>The number of steps from each actor to each other; one more than the longest way where there is none.</summary>
    private static double[,] Distances(NetworkView view)
    {
        var numbers = view.Actors.Index().ToDictionary(pair => pair.Item.Key, pair => pair.Index, StringComparer.Ordinal);
        var near = view.Ties.SelectMany(tie => (IEnumerable<(int From, int To)>)[(numbers[tie.From], numbers[tie.To]), (numbers[tie.To], numbers[tie.From])]).Distinct().ToLookup(pair => pair.From, pair => pair.To);
        var count = view.Actors.Count;
        var steps = new double[count, count];
        var longest = 1;
        for (var start = 0; start < count; start++)
        {
            var seen = new Dictionary<int, int> { [start] = 0 };
            var queue = new Queue<int>([start]);
            while (queue.TryDequeue(out var at))
            {
                foreach (var next in near[at].Where(next => seen.TryAdd(next, seen[at] + 1)))
                {
                    queue.Enqueue(next);
                    longest = Math.Max(longest, seen[next]);
                }
            }

            for (var other = 0; other < count; other++)
            {
                steps[start, other] = seen.TryGetValue(other, out var far) ? far : -1;
            }
        }

        for (var i = 0; i < count * count; i++)
        {
            ref var far = ref steps[i / count, i % count];
            far = far < 0 ? longest + 1 : far;
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

    private static List<PlacedActor> Fit(List<PlacedActor> placed, (double X, double Y)[] at, double width, double height)
    {
        if (placed.Count == 1)
        {
            return [placed[0] with { X = width / 2, Y = height / 2 }];
        }

        var (left, right, top, bottom) = (at.Min(p => p.X), at.Max(p => p.X), at.Min(p => p.Y), at.Max(p => p.Y));
        var (sideX, sideY) = (Margin + 60, Margin + Most + NameHeight);
        double Along(double value, double low, double high, double size, double side) => high - low < 1e-9 ? size / 2 : side + ((value - low) / (high - low) * (size - (2 * side)));
        return [.. placed.Select((one, i) => one with { X = Along(at[i].X, left, right, width, sideX), Y = Along(at[i].Y, top, bottom, height, sideY) })];
    }

    /// <summary>Pushes boxes of actors and their names apart, each time along the way that is shorter.</summary>
    private static PlacedActor[] Apart(List<PlacedActor> placed, double width, double height)
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
                    var byY = Math.Min(bottomA, bottomB) - Math.Max(topA, topB) + Gap;
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
}
