using Sitrep.Ledger.Records;

namespace Sitrep.Workbench.Screens;

/// <summary>The events that pass a filter.</summary>
public sealed partial class EventsScreen
{
    private IReadOnlyList<EventRecord> _events = [];
    private long _total;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _total = Ledger.CountEvents(Address.Filter);
        _events = [.. Ledger.Events(Address.Filter, Address.Slice with { LatestFirst = true })];
    }
}
