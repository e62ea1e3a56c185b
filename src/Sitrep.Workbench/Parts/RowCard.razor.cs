using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Records;
using Sitrep.Workbench.Hosting;

namespace Sitrep.Workbench.Parts;

/// <summary>A row: who says what, with the words, and the way to them.</summary>
public sealed partial class RowCard
{
    /// <summary>The row.</summary>
    [Parameter]
    [EditorRequired]
    public required RowRecord Row { get; set; }

    /// <summary>Its report; null where that is shown elsewhere or is lost.</summary>
    [Parameter]
    public ReportRecord? Report { get; set; }

    /// <summary>Whether its whole sentence is shown, not the quote alone; takes the report.</summary>
    [Parameter]
    public bool InSentence { get; set; }

    /// <summary>Whether it stands against a claim.</summary>
    [Parameter]
    public bool AsDenial { get; set; }

    /// <summary>Whether the way to its event is shown.</summary>
    [Parameter]
    public bool ShowEvent { get; set; }

    /// <summary>The beginning of its id on the page, which ends with the row's; null for no id.</summary>
    [Parameter]
    public string? Place { get; set; }

    [Inject]
    internal RowSentences Sentences { get; set; } = null!;

    private QuotedSentence? Words => InSentence ? Sentences.Of(Row, Report) : null;
}
