using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Screens;

/// <summary>What could not be read, and why.</summary>
public sealed partial class RefusalsScreen
{
    private IReadOnlyList<RefusalRecord> _refusals = [];
    private long _total;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _total = Ledger.Summarise().Refusals;
        _refusals = [.. Ledger.Refusals().Skip(Address.Skip).Take(Address.Take)];
    }
}
