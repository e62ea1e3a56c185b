using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Screens;

/// <summary>The reports of the ledger.</summary>
public sealed partial class ReportsScreen
{
    private IReadOnlyList<ReportRecord> _reports = [];
    private long _total;
    private long _refused;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        var summary = Ledger.Summarise();
        (_total, _refused) = (summary.Reports, summary.Refusals);
        _reports = [.. Ledger.LatestReports(Address.Slice)];
    }
}
