using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sitrep.Ledger.Judgements;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;

namespace Sitrep.Workbench.Parts;

/// <summary>The fields of a row that a person may write anew: all but the words that it stands on. <see cref="Review.CorrectionForm"/> reads them.</summary>
public sealed partial class CorrectionFields
{
    private static readonly (KnownDays Known, string Words)[] Days =
    [
        (KnownDays.Both, "the first and the last"), (KnownDays.Since, "only the first: open at its end"), (KnownDays.Until, "only the last: by that day"), (KnownDays.None, "none"),
    ];

    private static readonly LegalStatus[] Endings = [LegalStatus.Acquitted, LegalStatus.Overturned, LegalStatus.Dropped];

    private static readonly string[] Counted = ["killed", "wounded", "casualties", "arrested", "detained", "released", "displaced", "missing", "destroyed", "deployed", "kidnapped", "expelled", "rescued"];

    /// <summary>The row as it stands.</summary>
    [Parameter]
    [EditorRequired]
    public required RowRecord Row { get; set; }

    private KnownDays Known => Row.When switch
    {
        { From: not null, To: null } => KnownDays.Since,
        { From: null, To: not null } => KnownDays.Until,
        _ => KnownDays.Both,
    };

    private string Sources => string.Join('\n', Row.Sources is ["narrator"] ? [] : Row.Sources);

    /// <summary>The figures, and room for one more.</summary>
    private IEnumerable<FigureRecord?> Figures => [.. Row.Figures, null];

    /// <summary>Where persons stand, and room for one more.</summary>
    private IEnumerable<LegalRecord?> Standings => [.. Row.Legal, null];

    private static string Names(IEnumerable<ParticipantRecord> actors) => string.Join('\n', actors.Select(actor => actor.Name));

    private static string? Number(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);
}
