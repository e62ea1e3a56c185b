using Sitrep.Components.Drawing;
using Sitrep.Views.Networks;

namespace Sitrep.Components.Networks;

/// <summary>A tie in its place: a line from the rim of one actor to that of the other, bent where others run beside it.</summary>
/// <param name="Tie">The tie.</param>
/// <param name="From">The number of the actor that it goes out from.</param>
/// <param name="To">The number of the actor that it goes to.</param>
/// <param name="Path">The line.</param>
/// <param name="Head">The head of an arrow; null where it has no way.</param>
/// <param name="Width">How thick the line is.</param>
/// <param name="X">Its middle, from the left.</param>
/// <param name="Y">Its middle, from the top.</param>
internal sealed record TieLine(NetworkTie Tie, int From, int To, string Path, string? Head, double Width, double X, double Y)
{
    private const double Bend = 20;
    private const double Thinnest = 1.4;
    private const double Thickest = 5;
    private const double HeadLength = 10;
    private const double HeadHalf = 5;
    private const double Rim = 2;

    /// <summary>The lines of ties between placed actors.</summary>
    public static IReadOnlyList<TieLine> Of(IReadOnlyList<NetworkTie> ties, IReadOnlyList<PlacedActor> actors)
    {
        var byKey = actors.ToDictionary(actor => actor.Actor.Key, StringComparer.Ordinal);
        var most = Math.Max(6, ties.Select(tie => tie.Events).DefaultIfEmpty().Max());
        return
        [
            .. ties.GroupBy(tie => string.CompareOrdinal(tie.From, tie.To) < 0 ? (tie.From, tie.To) : (tie.To, tie.From))
                .SelectMany(beside => beside.Select((tie, i) =>
                {
                    // Bends are counted from the lesser actor on, so that lines of both ways lie apart.
                    var bend = (i - ((beside.Count() - 1) / 2.0)) * Bend * (string.CompareOrdinal(tie.From, tie.To) < 0 ? 1 : -1);
                    return Draw(tie, byKey[tie.From], byKey[tie.To], bend, Thinnest + ((Thickest - Thinnest) * Math.Log(1 + tie.Events) / Math.Log(1 + most)));
                }))
                .OrderBy(line => line.Tie.Events).ThenBy(line => line.From).ThenBy(line => line.To),
        ];
    }

    private static TieLine Draw(NetworkTie tie, PlacedActor from, PlacedActor to, double bend, double width)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        var (controlX, controlY) = (((from.X + to.X) / 2) - (dy / length * bend * 2), ((from.Y + to.Y) / 2) + (dx / length * bend * 2));
        var hasHead = tie.Kind != TieKind.Together;
        var (startX, startY) = Towards(from.X, from.Y, controlX, controlY, from.Radius + Rim);
        var (tipX, tipY) = Towards(to.X, to.Y, controlX, controlY, to.Radius + Rim);
        var (endX, endY) = hasHead ? Towards(to.X, to.Y, controlX, controlY, to.Radius + Rim + HeadLength - 1) : (tipX, tipY);
        var path = $"M{Svg.Number(startX)} {Svg.Number(startY)}Q{Svg.Number(controlX)} {Svg.Number(controlY)} {Svg.Number(endX)} {Svg.Number(endY)}";
        var half = HeadHalf + (width / 3);
        var (baseX, baseY) = Towards(to.X, to.Y, controlX, controlY, to.Radius + Rim + HeadLength);
        var (wayX, wayY) = ((tipX - baseX) / HeadLength, (tipY - baseY) / HeadLength);
        var head = $"M{Svg.Number(tipX)} {Svg.Number(tipY)}L{Svg.Number(baseX - (wayY * half))} {Svg.Number(baseY + (wayX * half))}L{Svg.Number(baseX + (wayY * half))} {Svg.Number(baseY - (wayX * half))}Z";
        return new(tie, from.Number, to.Number, path, hasHead ? head : null, width, (startX + (2 * controlX) + endX) / 4, (startY + (2 * controlY) + endY) / 4);
    }

    private static (double X, double Y) Towards(double x, double y, double toX, double toY, double by)
    {
        var (dx, dy) = (toX - x, toY - y);
        var length = Math.Max(1e-6, Math.Sqrt((dx * dx) + (dy * dy)));
        return (x + (dx / length * by), y + (dy / length * by));
    }
}
