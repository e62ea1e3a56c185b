using Microsoft.AspNetCore.Components;
using Sitrep.Components.Linking;
using Sitrep.Views.Trends;

namespace Sitrep.Components.Trends;

/// <summary>The weeks of a trend in a table, the latest first.</summary>
public sealed partial class WeekTable : ComponentBase
{
    private Dictionary<DateOnly, WeekRate> _rates = [];

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required TrendRecord Trend { get; set; }

    /// <summary>Where weeks lead.</summary>
    [Parameter]
    public ViewLinks Links { get; set; } = ViewLinks.None;

    /// <summary>How many weeks at most.</summary>
    [Parameter]
    public int Weeks { get; set; } = 60;

    /// <inheritdoc/>
    protected override void OnParametersSet() => _rates = WeekRates.Of(Trend, Weeks).ToDictionary(rate => rate.Week.Week);

    private string Interval(WeekCount week) =>
        _rates.TryGetValue(week.Week, out var rate) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rate.Rate:0.##} ({rate.Low:0.##}\u2013{rate.High:0.##})") : "";
}
