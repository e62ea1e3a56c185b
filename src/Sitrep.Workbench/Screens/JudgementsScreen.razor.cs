using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Screens;

/// <summary>Who decided what and when.</summary>
public sealed partial class JudgementsScreen
{
    private IReadOnlyList<JudgementRecord> _judgements = [];
    private long _total;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        var all = Ledger.Judgements().All;
        _total = all.Count;
        _judgements = [.. all.Reverse().Skip(Address.Skip).Take(Address.Take)];
    }
}
