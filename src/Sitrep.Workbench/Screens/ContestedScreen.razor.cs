using Sitrep.Ledger.Records;
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
        var events = Kept.Of<IReadOnlyList<EventRecord>>(Ledger, "contested", Address.Filter, ledger => [.. ClaimList.Contested(ledger, Address.Filter)]);
        _total = events.Count;
        Limit(MostOnPage);
        _entries = [.. events.Skip(Address.Skip).Take(Address.Take).Select(happening => ClaimList.Entry(Ledger, happening)).Select(entry => (entry, OppositionList.Of(entry, MostPairs)))];
    }
}
