using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sitrep.Components.Drawing;
using Sitrep.Components.Linking;
using Sitrep.Components.Timelines;
using Sitrep.Views;
using Sitrep.Views.Trends;

namespace Sitrep.Components.Trends;

/// <summary>
/// A trend drawn: the rate of each week with its interval, the level of the weeks before and of now with its interval, the weeks in which it changed; below, counts of
/// what is asserted, alleged, threatened and prevented, each in a row of its own. With an equal table.
/// </summary>
public sealed partial class TrendChart : ComponentBase
{
    private const double Left = 46;
    private const double Right = 12;
    private const double Top = 26;
    private const double Strip = 46;
    private const double StripBar = 26;
    private const double Axis = 20;
    private const double Headroom = 1.6;
    private const int MostTicks = 10;
    private const double FlagRoom = 64;
    private TimeScale _scale = null!;
    private double _rateHeight;
    private double _height;
    private double _most;
    private IReadOnlyList<WeekRate> _rates = [];
    private RateLevel? _before;
    private List<Row> _rows = [];
    private List<Tick> _ticks = [];
    private List<Flag> _flags = [];

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required TrendRecord Trend { get; set; }

    /// <summary>Where weeks lead.</summary>
    [Parameter]
    public ViewLinks Links { get; set; } = ViewLinks.None;

    /// <summary>The beginning of the ids of its elements: one of its own on each page.</summary>
    [Parameter]
    public string Id { get; set; } = "trend";

    /// <summary>How wide it is drawn, in CSS pixels; on smaller screens it scrolls in its own box.</summary>
    [Parameter]
    public double Width { get; set; } = 960;

    /// <summary>How many weeks are drawn at most.</summary>
    [Parameter]
    public int Weeks { get; set; } = 60;

    /// <summary>Whether only the rates are drawn, without counts and table: for a first look.</summary>
    [Parameter]
    public bool IsBrief { get; set; }

    private string Unit => WeekRates.IsByReports(Trend.Weeks) ? "reports read" : "events told of";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        List<WeekCount> weeks = [.. Trend.Weeks.TakeLast(Weeks)];
        (_rates, _before, _rows, _ticks, _flags) = (WeekRates.Of(Trend, Weeks), WeekRates.Before(Trend), [], [], []);
        if (_rates.Count == 0)
        {
            return;
        }

        _scale = new(weeks[0].Week, weeks[^1].Week.AddDays(6), Width - Left - Right);
        _rateHeight = IsBrief ? 104 : 168;
        _most = Math.Max(1e-6, Math.Max(_rates.Max(rate => rate.Rate) * 1.08, Math.Max(Level(Trend.Ratio?.High) * 1.1, Math.Min(_rates.Max(rate => rate.High), Headroom * _rates.Max(rate => rate.Rate)))));
        if (!IsBrief)
        {
            var top = Top + _rateHeight + 8;
            foreach (var (name, kind, count) in ((string, string, Func<WeekCount, int>)[])[
                ("Events", "events", week => week.Events), ("Alleged only", "alleged", week => week.Alleged), ("Threatened", "threatened", week => week.Threatened), ("Prevented", "prevented", week => week.Prevented)])
            {
                _rows.Add(new(name, kind, top, weeks, count, weeks.Max(count)));
                top += Strip;
            }
        }

        _height = Top + _rateHeight + (_rows.Count * Strip) + (_rows.Count > 0 ? 8 : 0) + Axis;
        var unit = TimeUnit.For(_scale.Days, MostTicks);
        _ticks = [.. _scale.Starts(unit).Select(start => new Tick(X(start), unit.Name(start))).Where(tick => tick.X < Width - Right - 40)];
        _flags = [.. Trend.Changes.Where(change => change.Week >= _scale.From).Select((change, i) => new Flag(change, X(change.Week), i))];
    }

    private double X(DateOnly day) => Left + _scale.X(day);

    private double Middle(DateOnly week) => Left + ((_scale.X(week) + _scale.EndX(week.AddDays(6))) / 2);

    private double EndX(DateOnly week) => Left + _scale.EndX(week.AddDays(6));

    private double Y(double rate) => Top + (_rateHeight * (1 - Math.Min(1, rate / _most)));

    private double Level(double? ratio) => (_before?.Rate ?? 0) * (ratio ?? 0);

    private double WeekWidth => Math.Max(1.5, (_scale.Width / _scale.Days * 7) - 2);

    /// <summary>Two or three round numbers up to the top of the scale.</summary>
    private IEnumerable<double> Marks()
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(_most)));
        step = _most / step >= 5 ? 2 * step : _most / step >= 2 ? step : step / 2;
        for (var mark = 0.0; mark <= _most; mark += step)
        {
            yield return mark;
        }
    }

    private static string Number(double value) => value.ToString(value >= 100 ? "0" : value >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);

    private string Says(WeekRate rate) => $"Week of {Phrases.Day(rate.Week.Week)}: {Number(rate.Rate)} for each {WeekRates.Per} {Unit} (80 % interval {Number(rate.Low)}\u2013{Number(rate.High)}); {Phrases.Count(rate.Week.Events, "event")}";

    private static string Says(ChangePoint change) =>
        $"The rate {(change.After > change.Before ? "rose" : "fell")} in the week of {Phrases.Day(change.Week)}: from {Number(change.Before / 10)} to {Number(change.After / 10)}";

    private static string Bar(double x, double y, double width, double height) => $"M{Svg.Number(x)} {Svg.Number(y)}h{Svg.Number(width)}v{Svg.Number(height)}h{Svg.Number(-width)}Z";

    /// <summary>The bars of a row, as one line of a pen: a week with none has none.</summary>
    private string Bars(Row row) => string.Concat(row.Weeks.Where(week => row.Count(week) > 0).Select(week =>
    {
        var height = Math.Max(2, StripBar * row.Count(week) / row.Most);
        return Bar(X(week.Week) + 1, row.Top + Strip - 6 - height, WeekWidth, height);
    }));

    private sealed record Row(string Name, string Kind, double Top, List<WeekCount> Weeks, Func<WeekCount, int> Count, int Most);

    private sealed record Tick(double X, string Name);

    private sealed record Flag(ChangePoint Change, double X, int Number)
    {
        /// <summary>Flags beside each other stand at two heights, so that their words do not meet.</summary>
        public double Y => Number % 2 == 0 ? 11 : 22;

        /// <summary>Whether its words stand to the left.</summary>
        public bool IsBefore(double width) => X > width - FlagRoom;
    }
}
