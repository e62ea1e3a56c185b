using Sitrep.Ledger.Records;
using Sitrep.Ledger.Stores;
using Sitrep.Views;
using Sitrep.Workbench.Addresses;

namespace Sitrep.Workbench.Screens;

/// <summary>The first look: what is there, what is new, what says most.</summary>
public sealed partial class PictureScreen
{
    private const int NewDays = 7;
    private const int WindowDays = 60;
    private const int Whole = 2_000;
    private const int MostSalient = 12;
    private LedgerSummary _summary = null!;
    private DateOnly? _since;
    private long _new;
    private IReadOnlyList<EventRecord> _salient = [];

    private string NewPath => new ListAddress { Filter = new() { From = _since } }.At("/events");

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _summary = Ledger.Summarise();
        _since = _summary.LastPublished?.AddDays(-NewDays);
        _new = Ledger.CountEvents(new() { From = _since });

        // Of a small ledger the whole is looked at, of a large one the last weeks: a first look is quick whatever was read.
        var window = _summary.Events <= Whole ? RowFilter.All : new() { From = _summary.LastPublished?.AddDays(-WindowDays) };
        _salient = [.. Timeline.Salient(Ledger.Events(window), MostSalient).Select(entry => entry.Event)];
    }
}
