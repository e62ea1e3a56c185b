using Sitrep.Components.Linking;
using Sitrep.Views.Trends;
using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Screens;

/// <summary>Whether something is getting more or less, with the weeks that this rests on.</summary>
public sealed partial class TrendScreen
{
    private TrendRecord _trend = null!;

    private ViewLinks Links => ScreenLinks.Of(Address, "/events");

    /// <inheritdoc/>
    protected override void OnInitialized() => _trend = Kept.Of(
        Ledger, "trend", (Address.Filter, Weeks: Trend.DefaultWeeks, Baseline: Trend.DefaultBaseline), ledger => Trend.Of(ledger, Address.Filter));
}
