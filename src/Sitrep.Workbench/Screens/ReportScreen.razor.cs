using Microsoft.AspNetCore.Components;
using Sitrep.Formats.Text;
using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Screens;

/// <summary>A report: its text as it was read beside the rows that rest on it.</summary>
public sealed partial class ReportScreen
{
    private readonly List<Piece> _pieces = [];
    private ReportRecord? _report;
    private IReadOnlyList<RowRecord> _rows = [];
    private string? _chosen;

    /// <summary>The report's key, or its id.</summary>
    [Parameter]
    public required string Key { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _report = Ledger.Find(Key).Select(found => found.Report).OfType<ReportRecord>().FirstOrDefault();
        if (_report is null)
        {
            SayMissing();
            return;
        }

        _rows = [.. Ledger.RowsOf(_report)];
        _chosen = Http.Request.Query["row"];
        Cut(Ledger.TextOf(_report));
    }

    /// <summary>Cuts the text where quotes begin and end; a piece inside several belongs to the chosen row, else to the first.</summary>
    private void Cut(string text)
    {
        int[] cuts = [.. _rows.SelectMany(row => (int[])[row.Start, row.End]).Append(0).Append(text.Length).Distinct().Order()];
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            var inside = _rows.Where(row => row.Start <= from && to <= row.End).Select(row => row.Id).ToList();
            var row = inside.FirstOrDefault(id => id == _chosen) ?? inside.FirstOrDefault();
            _pieces.Add(new(VisibleText.Lines(text[from..to]), row, row is not null && row == _chosen && !_pieces.Any(piece => piece.IsAnchor)));
        }
    }

    private sealed record Piece(string Words, string? Row, bool IsAnchor);
}
