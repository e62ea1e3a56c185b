using Sitrep.Ledger.Records;
using Sitrep.Views;

namespace Sitrep.Components.Timelines;

/// <summary>A bar in its place.</summary>
/// <param name="Bar">The event.</param>
/// <param name="X">Where its days begin.</param>
/// <param name="Width">How wide they are.</param>
/// <param name="Row">Its row in the lane, from 0 on.</param>
/// <param name="IsOpenBefore">Whether its days have no beginning.</param>
/// <param name="IsOpenAfter">Whether its days have no end.</param>
/// <param name="Label">What is written beside it; empty where there is no room.</param>
/// <param name="IsLabelBefore">Whether it is written to the left, as there is no room to the right.</param>
public sealed record PlacedBar(TimelineBar Bar, double X, double Width, int Row, bool IsOpenBefore, bool IsOpenAfter, string Label, bool IsLabelBefore)
{
    private const double Least = 5;

    /// <summary>How wide it is drawn, so that it can be seen.</summary>
    public double Drawn => Math.Max(Least, Width);

    /// <summary>How wide the field is that can be chosen.</summary>
    public double HitWidth => Math.Max(TimelineLayout.Target, Drawn);

    /// <summary>Where that field begins.</summary>
    public double HitX => Math.Max(0, X + (Drawn / 2) - (HitWidth / 2));
}

/// <summary>Events of a stretch of days, too many to be drawn one by one.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Events">How many events.</param>
/// <param name="Contested">How many of them are contested.</param>
/// <param name="First">The event that comes first.</param>
internal sealed record PlacedCount(DateOnly From, DateOnly To, double X, double Width, int Events, int Contested, EventRecord First);

/// <summary>A lane in its place.</summary>
/// <param name="Lane">Which.</param>
/// <param name="Bars">Its bars.</param>
/// <param name="Counts">What is only counted.</param>
/// <param name="Rows">How many rows it needs, that of the counts included.</param>
internal sealed record PlacedLane(TimelineLane Lane, IReadOnlyList<PlacedBar> Bars, IReadOnlyList<PlacedCount> Counts, int Rows);

/// <summary>
/// Puts bars where they can be read: side by side while there is room, in rows above each other, and as counts by day, week, month or
/// year where more than <see cref="MostRows"/> would stand above each other. The same events give the same picture.
/// </summary>
internal static class TimelineLayout
{
    /// <summary>Rows of bars that a lane has at most.</summary>
    public const int MostRows = 9;

    /// <summary>The least width of what can be chosen with a finger or a shaky hand: WCAG 2.5.8.</summary>
    public const double Target = 24;

    private const double Gap = 4;
    private const int LongestLabel = 34;
    private const double LetterWidth = 6.4;

    /// <summary>Lays out a lane.</summary>
    public static PlacedLane Place(TimelineLane lane, IReadOnlyList<TimelineBar> bars, TimeScale scale, Func<EventRecord, string> label)
    {
        List<TimelineBar> shown = [.. bars.Where(bar => bar.Lane == lane).OrderBy(bar => First(bar, scale)).ThenByDescending(bar => Last(bar, scale)).ThenBy(bar => bar.Event.Id, StringComparer.Ordinal)];
        if (Pack(shown, scale, label) is { } labelled)
        {
            return new(lane, labelled, [], Rows(labelled));
        }

        var unit = TimeUnit.For(scale.Days, (int)(scale.Width / Target));
        var dense = new HashSet<DateOnly>();
        while (true)
        {
            var single = shown.Where(bar => !dense.Contains(unit.Start(First(bar, scale)))).ToList();
            var placed = Pack(single, scale, null, dense, unit);
            if (placed is not null)
            {
                PlacedCount[] counts = [.. shown.GroupBy(bar => unit.Start(First(bar, scale))).Where(group => dense.Contains(group.Key)).Select(group => Count(group.Key, [.. group], scale, unit))];
                placed = [.. Labelled(placed, scale, label).Select(bar => bar with { Row = bar.Row + (counts.Length > 0 ? 1 : 0) })];
                return new(lane, placed, counts, Math.Max(Rows(placed), counts.Length > 0 ? 1 : 0));
            }
        }
    }

    private static int Rows(List<PlacedBar> bars) => bars.Count == 0 ? 0 : bars.Max(bar => bar.Row) + 1;

    /// <summary>Bars in the first row that is free; null where the rows do not do, after the stretches that are too full were added to the dense ones.</summary>
    private static List<PlacedBar>? Pack(List<TimelineBar> bars, TimeScale scale, Func<EventRecord, string>? label, HashSet<DateOnly>? dense = null, TimeUnit? unit = null)
    {
        var ends = new List<double>();
        var placed = new List<PlacedBar>(bars.Count);
        var fits = true;
        foreach (var bar in bars)
        {
            var (x, end) = (scale.X(First(bar, scale)), scale.EndX(Last(bar, scale)));
            var words = label is null ? "" : Drawing.Svg.Short(label(bar.Event), LongestLabel);
            var room = words.Length == 0 ? 0 : Gap + (words.Length * LetterWidth);
            var here = new PlacedBar(bar, x, end - x, 0, bar.Event.When!.From is null, bar.Event.When.To is null, words, end + room > scale.Width);
            var left = here.IsLabelBefore ? Math.Min(here.HitX, x - room) : here.HitX;
            var row = ends.FindIndex(taken => taken <= left);
            if (row < 0 && ends.Count == MostRows)
            {
                fits = false;
                if (dense is null)
                {
                    return null;
                }

                dense.Add(unit!.Start(First(bar, scale)));
                continue;
            }

            row = row < 0 ? ends.Count : row;
            var taken = Math.Max(here.HitX + here.HitWidth, x + here.Drawn + (here.IsLabelBefore ? 0 : room)) + Gap;
            if (row == ends.Count)
            {
                ends.Add(taken);
            }
            else
            {
                ends[row] = taken;
            }

            placed.Add(here with { Row = row });
        }

        return fits ? placed : null;
    }

    /// <summary>Writes beside bars what they are, to the right or else to the left, where their row has room for it.</summary>
    private static IEnumerable<PlacedBar> Labelled(List<PlacedBar> placed, TimeScale scale, Func<EventRecord, string> label)
    {
        foreach (var row in placed.GroupBy(bar => bar.Row).OrderBy(row => row.Key))
        {
            PlacedBar[] bars = [.. row.OrderBy(bar => bar.X)];
            var taken = 0.0;
            for (var i = 0; i < bars.Length; i++)
            {
                var bar = bars[i];
                var words = Drawing.Svg.Short(label(bar.Bar.Event), LongestLabel);
                var room = (2 * Gap) + (words.Length * LetterWidth);
                var (end, next) = (Math.Max(bar.HitX + bar.HitWidth, bar.X + bar.Drawn), i + 1 < bars.Length ? bars[i + 1].HitX : scale.Width);
                var isAfter = bar.X + bar.Drawn + room < next;
                var isBefore = !isAfter && bar.X - room > taken;
                taken = isAfter ? Math.Max(end, bar.X + bar.Drawn + room) : end;
                yield return isAfter || isBefore ? bar with { Label = words, IsLabelBefore = isBefore } : bar;
            }
        }
    }

    private static PlacedCount Count(DateOnly start, List<TimelineBar> bars, TimeScale scale, TimeUnit unit)
    {
        var (from, to) = (start < scale.From ? scale.From : start, unit.Next(start).AddDays(-1) is var last && last > scale.To ? scale.To : last);
        return new(from, to, scale.X(from), scale.EndX(to) - scale.X(from), bars.Count, bars.Count(bar => bar.Event.Contested), bars[0].Event);
    }

    /// <summary>The first day drawn: that of the event, of the scale where it lies before it or has none.</summary>
    private static DateOnly First(TimelineBar bar, TimeScale scale) => Clamp(bar.Event.When!.From ?? bar.Event.When.To!.Value.AddDays(-Open(bar.Event.When.To.Value, scale, -1)), scale);

    private static DateOnly Last(TimelineBar bar, TimeScale scale) => Clamp(bar.Event.When!.To ?? bar.Event.When.From!.Value.AddDays(Open(bar.Event.When.From.Value, scale, 1)), scale);

    /// <summary>How many days an open end is drawn: a tenth of the scale, no further than the calendar goes.</summary>
    private static int Open(DateOnly day, TimeScale scale, int way) =>
        Math.Min(Math.Max(1, scale.Days / 10), way < 0 ? day.DayNumber : DateOnly.MaxValue.DayNumber - day.DayNumber);

    private static DateOnly Clamp(DateOnly day, TimeScale scale) => day < scale.From ? scale.From : day > scale.To ? scale.To : day;
}
