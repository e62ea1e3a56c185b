using Sitrep.Views;

namespace Sitrep.Workbench.Screens;

/// <summary>Who says things, and how each stands to the others.</summary>
public sealed partial class SourcesScreen
{
    private IReadOnlyList<SourceEntry> _entries = [];
    private long _total;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        var all = Kept.Of<IReadOnlyList<SourceEntry>>(Ledger, "sources", Address.Filter, ledger => [.. SourceList.Of(ledger, Address.Filter)]);
        _total = all.Count;
        _entries = [.. all.Skip(Address.Skip).Take(Address.Take)];
    }
}
