using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sitrep.Views;

namespace Sitrep.Components.Timelines;

/// <summary>
/// How many events begin when, over all days, with the days that are shown marked. A script may let somebody draw a stretch of it, by pointer or with two
/// sliders, into two date fields of a form; without one those fields do the same.
/// </summary>
public sealed partial class TimeBrush : ComponentBase
{
    private const double Height = 58;
    private const double Ground = 42;
    private const double Tallest = 36;
    private const int Tail = 50;
    private const int FewDays = 10;
    private const int MostSpread = 2;
    private const int MostTicks = 12;
    private const int MostColumns = 240;
    private TimeScale? _scale;
    private List<(DateOnly Start, DateOnly End, int Events)> _columns = [];
    private List<(double X, string Name)> _ticks = [];
    private int _outside;

    /// <summary>How many events begin on each day, by day.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DayCount> Days { get; set; }

    /// <summary>The first day shown; null for all before.</summary>
    [Parameter]
    public DateOnly? From { get; set; }

    /// <summary>The last day shown; null for all after.</summary>
    [Parameter]
    public DateOnly? To { get; set; }

    /// <summary>The id of the date field that takes the first day.</summary>
    [Parameter, EditorRequired]
    public required string FromField { get; set; }

    /// <summary>The id of the date field that takes the last day.</summary>
    [Parameter, EditorRequired]
    public required string ToField { get; set; }

    /// <summary>The beginning of the ids of its elements: one of its own on each page.</summary>
    [Parameter]
    public string Id { get; set; } = "brush";

    /// <summary>How wide it is drawn, in CSS pixels; on smaller screens it scrolls in its own box.</summary>
    [Parameter]
    public double Width { get; set; } = 960;

    private string Caption => _scale is not { } scale
        ? "No event here has a day."
        : $"{Phrases.Count(Days.Sum(day => day.Count), "event")} by first day, {Phrases.Day(scale.From)} to {Phrases.Day(scale.To)}{(_outside > 0 ? $" ({Phrases.Count(_outside)} further off, not drawn)" : "")}; shown below: "
            + (From is null && To is null ? "all" : $"{(From is null ? "the beginning" : Phrases.Day(From))} to {(To is null ? "the end" : Phrases.Day(To))}");

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        (_scale, _columns, _ticks, _outside) = (null, [], [], 0);
        if (Days.Count == 0)
        {
            return;
        }

        var scale = _scale = Scale();
        var unit = TimeUnit.For(scale.Days, MostColumns);
        _columns = [.. Days.Where(day => day.Day >= scale.From && day.Day <= scale.To).GroupBy(day => unit.Start(day.Day)).Select(group => (group.Key, unit.Next(group.Key).AddDays(-1), group.Sum(day => day.Count)))];
        _outside = Days.Sum(day => day.Count) - _columns.Sum(column => column.Events);
        var ticks = TimeUnit.For(scale.Days, MostTicks);
        _ticks = [.. scale.Starts(ticks).Select(start => (scale.X(start), ticks.Name(start))).Where(tick => tick.Item1 < Width - 40)];
    }

    /// <summary>All days, but where the rest would be squeezed a few that lie far out, each counted as often as events begin on it; and the days shown in any case.</summary>
    private TimeScale Scale()
    {
        var total = Days.Sum(day => (long)day.Count);
        var (low, high, cut) = (Days[0].Day, Days[^1].Day, total / Tail);
        foreach (var (first, last) in ((DateOnly, DateOnly)[])[(At(cut / 4), At(total - 1 - (cut / 4))), (At(cut), At(total - 1 - cut))])
        {
            var isFar = high.DayNumber - low.DayNumber > MostSpread * Math.Max(FewDays, last.DayNumber - first.DayNumber);
            (low, high) = isFar ? (first, last) : (low, high);
        }

        low = From is { } from && from < low ? from : low;
        high = To is { } to && to > high ? to : high;
        return new(low, high.DayNumber - low.DayNumber < 7 ? low.AddDays(7) : high, Width);
    }

    private DateOnly At(long number)
    {
        foreach (var day in Days)
        {
            number -= day.Count;
            if (number < 0)
            {
                return day.Day;
            }
        }

        return Days[^1].Day;
    }

    private string Column((DateOnly Start, DateOnly End, int Events) column)
    {
        var scale = _scale!;
        var most = _columns.Max(other => other.Events);
        var (left, right) = (Math.Max(0, scale.X(column.Start)), Math.Min(Width, scale.EndX(column.End)));
        var height = Math.Max(1.5, Tallest * column.Events / most);
        return $"M{Drawing.Svg.Number(left)} {Drawing.Svg.Number(Ground)}V{Drawing.Svg.Number(Ground - height)}H{Drawing.Svg.Number(Math.Max(left + 1, right - (right - left > 3 ? 1 : 0)))}V{Drawing.Svg.Number(Ground)}Z";
    }

    private (double Left, double Right) Shown() => (
        Math.Clamp(From is { } from ? _scale!.X(from) : 0, 0, Width),
        Math.Clamp(To is { } to ? _scale!.EndX(to) : Width, 0, Width));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
