using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;
using Sitrep.Views;

namespace Sitrep.Components.Claims;

/// <summary>A figure of an event: its range, how the number moved over the days, and who gave which.</summary>
public sealed partial class FigureCourse : ComponentBase
{
    private const double Width = 520;
    private const double Height = 150;
    private const double Left = 48;
    private const double Right = 16;
    private const double Top = 22;
    private const double Bottom = 26;
    private const int MostNumbers = 15;
    private IReadOnlyList<Point> _points = [];
    private IReadOnlyList<(double Y, string Name)> _ticks = [];
    private string _range = "";
    private string _first = "";
    private string _last = "";

    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public required FigureRangeRecord Figure { get; set; }

    /// <summary>The beginning of the ids of its elements: one of its own on each page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    private string Says => $"{Figure.Of}: {string.Join(", ", Figure.Course.Select(at => $"{Number(at.Low, at.High)} by {Wording.EventWords.Visible(at.By)}"))}";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _range = Number(Figure.Low, Figure.High);
        var course = Figure.Course;
        if (course.Count == 0)
        {
            return;
        }

        var most = course.Max(at => at.High ?? at.Low) ?? 0;
        var top = Ceiling(Math.Max(1, most));
        double Y(decimal value) => Height - Bottom - ((double)(value / top) * (Height - Bottom - Top));
        var xs = Places(course);
        _points = [.. course.Select((at, i) =>
        {
            var (low, high) = (at.Low ?? 0, at.High ?? Math.Max(at.Low ?? 0, most));
            return new Point(i + 1, xs[i], Y(high), Y(low), Y(at.Low is null ? high : at.High is null ? low : (low + high) / 2));
        })];
        _ticks = [.. new[] { 0, top / 2, top }.Select(value => (Y(value), Number(value, value)))];
        (_first, _last) = (Phrases.Day(course[0].Published), Phrases.Day(course[^1].Published));
    }

    /// <summary>Where the numbers stand: by day where the days are known, else in their order; one of the same day a little after the other.</summary>
    private static double[] Places(IReadOnlyList<FigureAtRecord> course)
    {
        var room = Width - Left - Right;
        var even = course.Select((_, i) => Left + 12 + (room - 24) * (course.Count == 1 ? 0.5 : (double)i / (course.Count - 1))).ToArray();
        if (course.Any(at => at.Published is null) || course[0].Published == course[^1].Published)
        {
            return even;
        }

        var (from, to) = (course[0].Published!.Value.DayNumber, course[^1].Published!.Value.DayNumber);
        var byDay = course.Select(at => Left + 12 + ((room - 24) * (at.Published!.Value.DayNumber - from) / (to - from))).ToArray();

        // Half by day, half by order: numbers of one day do not lie upon each other.
        return [.. byDay.Zip(even, (day, order) => (day + order) / 2)];
    }

    /// <summary>The next round number: 1, 2 or 5 with zeros.</summary>
    private static decimal Ceiling(decimal value)
    {
        for (decimal step = 1; step < decimal.MaxValue / 20; step *= 10)
        {
            if (new[] { step, 2 * step, 5 * step }.FirstOrDefault(round => round >= value) is > 0 and var round)
            {
                return round;
            }
        }

        return value;
    }

    private static string Number(decimal? low, decimal? high) => Phrases.Figure("", low, high).Trim() is { Length: > 0 } number ? number : "open";

    private sealed record Point(int Number, double X, double Top, double Bottom, double Middle);
}
