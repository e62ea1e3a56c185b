using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Screens;

/// <summary>A source: what it says and denies, and how people rated it over time.</summary>
public sealed partial class SourceScreen
{
    private const int MostRows = 10;
    private SourceRecord? _source;
    private IReadOnlyList<RowRecord> _rows = [];
    private IReadOnlyList<JudgementRecord> _history = [];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        var name = Http.Request.Query["name"].ToString();
        _source = name.Length == 0 ? null : Ledger.Sources(new() { Source = name }).FirstOrDefault(source => source.Name == name);
        if (_source is null)
        {
            SayMissing();
            return;
        }

        _rows = [.. Ledger.Rows(new() { Source = name }, new(0, MostRows))];
        var folded = NameFolding.Fold(name);
        _history = [.. Ledger.Judgements().All.Where(judgement => judgement.Kind == JudgementKind.Reliability && NameFolding.Fold(judgement.Of[0]) == folded).Reverse()];
    }
}
