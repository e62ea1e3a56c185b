using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Screens;

/// <summary>A row, and how each of its fields came about.</summary>
public sealed partial class RowScreen
{
    private RowRecord? _row;
    private RowExplanation? _why;
    private ReportRecord? _report;
    private IReadOnlyList<JudgementRecord> _judgements = [];

    /// <summary>The row's id, or the beginning of it.</summary>
    [Parameter]
    public required string Id { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _row = Ledger.Find(Id).Select(found => found.Row).OfType<RowRecord>().FirstOrDefault();
        if (_row is null)
        {
            SayMissing();
            return;
        }

        _why = Ledger.Why(_row);
        _report = Ledger.ReportOf(_row);
        _judgements = [.. Ledger.Judgements().All.Where(judgement => judgement.Of.Contains(_row.Id) || judgement.Of.Contains(_row.Corrects ?? _row.Id))];
    }
}
