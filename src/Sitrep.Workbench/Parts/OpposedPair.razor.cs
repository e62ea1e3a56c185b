using Microsoft.AspNetCore.Components;
using Sitrep.Components.Wording;
using Sitrep.Ledger.Records;
using Sitrep.Views;
using Sitrep.Workbench.Hosting;

namespace Sitrep.Workbench.Parts;

/// <summary>Two rows that cannot both hold, side by side in their sentences, with what they differ on between them.</summary>
public sealed partial class OpposedPair
{
    private ReportRecord? _a;
    private ReportRecord? _b;

    /// <summary>The pair.</summary>
    [Parameter]
    [EditorRequired]
    public required Opposition Of { get; set; }

    [Inject]
    internal RequestLedger Request { get; set; } = null!;

    private string On => EventWords.Visible(Of.On);

    private string Kind => Of.Kind switch
    {
        ContradictionKind.Denial => "Claim and denial",
        ContradictionKind.Figures => "Numbers differ",
        ContradictionKind.Date => "Days differ",
        ContradictionKind.Place => "Places differ",
        _ => "Doers differ",
    };

    /// <inheritdoc/>
    protected override void OnParametersSet() => (_a, _b) = (Request.Ledger.ReportOf(Of.A), Request.Ledger.ReportOf(Of.B));
}
