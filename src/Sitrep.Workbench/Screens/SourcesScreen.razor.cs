using Sitrep.Ledger.Blocking;
using Sitrep.Ledger.Records;
using Sitrep.Views;

namespace Sitrep.Workbench.Screens;

/// <summary>Who says things, and how each stands to the others.</summary>
public sealed partial class SourcesScreen
{
    private IReadOnlyList<SourceEntry> _entries = [];
    private ILookup<string, JudgementRecord> _ratings = null!;
    private long _total;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _total = Ledger.Overview.CountSources(Address.Filter);
        _entries = [.. SourceList.Of(Ledger, Address.Filter, Address.Slice)];
        _ratings = Ledger.Judgements().All.Where(judgement => judgement.Kind == JudgementKind.Reliability).ToLookup(judgement => NameFolding.Fold(judgement.Of[0]), StringComparer.Ordinal);
    }

    /// <summary>The letters that a source had before the one that it has, the latest first; null where it had none.</summary>
    private string? Before(string source) =>
        string.Join(", ", _ratings[NameFolding.Fold(source)].Where(judgement => !judgement.Holds).Reverse().Select(judgement => judgement.Value)) is { Length: > 0 } letters ? letters : null;
}
