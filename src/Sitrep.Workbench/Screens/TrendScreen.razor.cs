using Sitrep.Views.Trends;

namespace Sitrep.Workbench.Screens;

/// <summary>Whether something is getting more or less, with the weeks that this rests on.</summary>
public sealed partial class TrendScreen
{
    private const int Shown = 60;
    private TrendRecord _trend = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => _trend = Kept.Of(
        Ledger, "trend", (Address.Filter, Weeks: Trend.DefaultWeeks, Baseline: Trend.DefaultBaseline), ledger => Trend.Of(ledger, Address.Filter));
}
