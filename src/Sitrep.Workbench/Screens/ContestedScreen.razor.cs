using Sitrep.Views;

namespace Sitrep.Workbench.Screens;

/// <summary>What is contested: pairs that cannot both hold, each side with its sentence.</summary>
public sealed partial class ContestedScreen
{
    private const int MostPairs = 2;
    private const int MostOnPage = 20;
    private IReadOnlyList<(ClaimEntry Entry, IReadOnlyList<Opposition> Pairs)> _entries = [];
    private long _total;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _total = Ledger.Overview.CountContested(Address.Filter);
        Limit(MostOnPage);
        _entries = [.. ClaimList.Contested(Ledger, Address.Filter, Address.Slice with { LatestFirst = true }).ToList().Select(happening => ClaimList.Entry(Ledger, happening)).Select(entry => (entry, OppositionList.Of(entry, MostPairs)))];
    }
}
