using Microsoft.AspNetCore.Components;
using Sitrep.Components.Wording;
using Sitrep.Ledger.Records;
using Sitrep.Views;

namespace Sitrep.Workbench.Parts;

/// <summary>The chain of who says so, nearest to the fact first: the source with its stance, those who pass it on, the publisher with its day.</summary>
public sealed partial class SourceChain
{
    private IReadOnlyList<string> _chain = [];
    private bool _isDenier;

    /// <summary>The row.</summary>
    [Parameter]
    [EditorRequired]
    public required RowRecord Row { get; set; }

    /// <summary>Its report; null where that is lost.</summary>
    [Parameter]
    public ReportRecord? Report { get; set; }

    /// <summary>Whether it stands against a claim: then who does the denying that it tells of is the source.</summary>
    [Parameter]
    public bool AsDenial { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _chain = RowWords.Chain(Row, Report?.Publisher);
        if (AsDenial && VoiceList.Denier(Row) is { } denier)
        {
            (_chain, _isDenier) = ([.. _chain.Prepend(EventWords.Visible(denier)).Distinct(StringComparer.OrdinalIgnoreCase)], true);
        }
    }
}
